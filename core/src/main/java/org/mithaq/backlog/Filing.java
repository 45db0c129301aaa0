package org.mithaq.backlog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mithaq.access.Actor;
import org.mithaq.document.Condition;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.DocumentStore;
import org.mithaq.document.Documents;
import org.mithaq.document.Draft;
import org.mithaq.language.Localized;
import org.mithaq.model.Prm;
import org.mithaq.model.QName;
import org.mithaq.problem.Problem;

/** Files what a row says, by the use case that files every document. Inside the caller's transaction. */
final class Filing {

    private final DocumentStore store;
    private final Documents documents;
    private final Batches batches;
    private final PartyMatching matching;

    Filing(DocumentStore store, Documents documents, Batches batches, PartyMatching matching) {
        this.store = store;
        this.documents = documents;
        this.batches = batches;
        this.matching = matching;
    }

    /** What stands against filing it: what it names does not exist, or is there already. */
    List<Finding> obstacles(Actor actor, Row row, RowReading.Entry entry, Optional<SourceFile> file, Twins twins) {
        List<Finding> findings = new ArrayList<>();
        if (file.isEmpty()) {
            findings.add(
                    Finding.refusal("PRM-BACKLOG-020", Field.FILE, entry.file().orElse("")));
        }
        file.ifPresent(found -> {
            entry.fingerprint()
                    .filter(given -> !given.equals(found.fingerprint()))
                    .ifPresent(given -> findings.add(Finding.refusal("PRM-BACKLOG-044", Field.FINGERPRINT)));
            twins.earlierContent(row, found)
                    .ifPresent(number -> findings.add(Finding.refusal("PRM-BACKLOG-038", Field.FILE, number)));
            sameContent(found)
                    .ifPresent(
                            other -> findings.add(Finding.refusal("PRM-BACKLOG-037", Field.FILE, title(actor, other))));
        });
        entry.reference().ifPresent(reference -> {
            twins.earlierReference(row, reference)
                    .ifPresent(number ->
                            findings.add(Finding.refusal("PRM-BACKLOG-046", Field.REFERENCE, reference, number)));
            sameReference(reference)
                    .ifPresent(other -> findings.add(
                            Finding.refusal("PRM-BACKLOG-045", Field.REFERENCE, reference, title(actor, other))));
        });
        return findings;
    }

    /** Of a document that the person may not read nothing is told but that it is there. */
    private Localized title(Actor actor, Document document) {
        return documents.readable(actor, document.id()).isPresent() ? document::title : language -> "…";
    }

    private Optional<Document> sameContent(SourceFile file) {
        return batches.filed(file.fingerprint())
                .flatMap(store::find)
                .or(() -> found(Prm.TYPE_INSTRUMENT, Prm.PROP_TEXT_OF, file.fingerprint()))
                .or(() -> found(Prm.TYPE_REFERENCE_LITERATURE, Prm.PROP_TEXT_OF, file.fingerprint()));
    }

    private Optional<Document> sameReference(String reference) {
        return found(Prm.TYPE_INSTRUMENT, Prm.PROP_LEGACY_REFERENCE, reference)
                .or(() -> found(Prm.TYPE_INSTRUMENT, Prm.PROP_REFERENCE, reference));
    }

    private Optional<Document> found(QName type, QName property, String value) {
        return store.find(type, property, new Condition.Is(value), 1).stream().findFirst();
    }

    /**
     * @param notes findings that the row keeps
     * @throws Problem whatever the use case refuses
     */
    Row file(Actor actor, Batch batch, Row row, RowReading.Entry entry, SourceFile file, List<Finding> notes) {
        List<Finding> kept = new ArrayList<>(notes);
        Map<QName, List<Draft.Child>> children = Map.of();
        List<DocumentId> made = List.of();
        if (entry.isInstrument() && !entry.parties().isEmpty()) {
            PartyMatching.Matched matched = matching.match(actor, entry);
            kept.addAll(matched.findings());
            children = Map.of(Prm.ASSOC_PARTIES, matched.parties());
            made = matched.made();
        }
        Draft.Entry enters = entry.isInstrument()
                ? new Draft.Entry.Legacy(
                        entry.source().orElse(batch.source()), batch.id(), entry.signedOn(), entry.reference())
                : new Draft.Entry.Negotiation(false);
        Draft draft = new Draft(
                entry.type().orElseThrow(), entry.properties(), Optional.of(file.upload()), children, Map.of(), enters);
        Document filed = documents.file(actor, draft, Optional.empty());
        return row.filed(filed.id(), Optional.of(file.fingerprint()), made, kept);
    }
}
