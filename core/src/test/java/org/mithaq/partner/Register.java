package org.mithaq.partner;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.Draft;
import org.mithaq.document.MultilingualText;
import org.mithaq.document.Properties;
import org.mithaq.memory.MemoryHost;
import org.mithaq.model.Cm;
import org.mithaq.model.Prm;
import org.mithaq.model.QName;

/** A host in memory with what the tests of partners file. */
final class Register {

    final MemoryHost host = new MemoryHost();

    Document file(String person, String language, String name, DocumentId... otherThan) {
        return file(person, Properties.EMPTY.with(Cm.PROP_TITLE, MultilingualText.of(language, name)), otherThan);
    }

    Document file(String person, Properties properties, DocumentId... otherThan) {
        return host.documents.file(
                host.actor(person),
                new Draft(
                        Prm.TYPE_PARTNER,
                        properties,
                        Optional.empty(),
                        Map.of(),
                        Map.of(),
                        new Draft.Entry.Registration(Set.of(otherThan))),
                Optional.empty());
    }

    /** Files a memorandum with a partner and the organisation itself. */
    Document memorandum(String person, String confidentiality, DocumentId partner) {
        Draft.Child counterparty = new Draft.Child(
                Optional.empty(),
                Properties.EMPTY.with(Prm.PROP_PARTY_NAME, "Partner").with(Prm.PROP_PARTY_ROLE, "COUNTERPARTY"),
                Map.of(Prm.ASSOC_PARTY_PARTNER, List.of(partner)));
        return host.documents.file(
                host.actor(person),
                new Draft(
                        Prm.TYPE_MOU,
                        Properties.EMPTY
                                .with(Cm.PROP_TITLE, MultilingualText.of("en", "Memorandum"))
                                .with(Prm.PROP_LEAD_SECTOR, "PART")
                                .with(Prm.PROP_CONFIDENTIALITY, confidentiality),
                        Optional.of(host.stage(person, "memorandum.txt", "Memorandum")
                                .id()),
                        Map.of(Prm.ASSOC_PARTIES, List.of(counterparty)),
                        false),
                Optional.empty());
    }

    Properties properties(DocumentId id) {
        return host.work.inTransaction(() -> host.store.find(id).orElseThrow()).properties();
    }

    List<String> trail(DocumentId id) {
        return host.work.inTransaction(() -> host.records.about(id.value())).stream()
                .map(event -> event.action())
                .toList();
    }

    List<DocumentId> duplicates(DocumentId id) {
        return host.work.inTransaction(() -> host.partners.unresolvedDuplicates(id));
    }

    List<Document> children(DocumentId id, QName association) {
        return host.work.inTransaction(() -> host.store.children(id, association));
    }
}
