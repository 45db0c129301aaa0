package org.mithaq.search;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mithaq.access.AccessPolicy;
import org.mithaq.agreement.Party;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.DocumentStore;
import org.mithaq.document.Governing;
import org.mithaq.document.PageText;
import org.mithaq.document.UnitOfWork;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.model.ContentModel;
import org.mithaq.model.Prm;
import org.mithaq.model.QName;

/** Gathers what the index is told of a document. */
public final class Indexing {

    /** The types that people search for, subtypes included. */
    static final List<QName> INDEXED = List.of(
            Prm.TYPE_INSTRUMENT,
            Prm.TYPE_REFERENCE_LITERATURE,
            Prm.TYPE_PARTNER,
            Prm.TYPE_SIGNED_COPY,
            Prm.TYPE_SUPPORTING_DOCUMENT);

    private final UnitOfWork work;
    private final DocumentStore store;
    private final ContentModel model;
    private final AccessPolicy policy;
    private final Governing governing;

    public Indexing(UnitOfWork work, DocumentStore store, ContentModel model, AccessPolicy policy) {
        this.work = work;
        this.store = store;
        this.model = model;
        this.policy = policy;
        this.governing = new Governing(store);
    }

    /** Empty when it does not exist or is of a type that is not searched for. */
    public Optional<IndexedDocument> of(DocumentId id) {
        return work.inTransaction(() -> store.find(id)
                .filter(this::isIndexed)
                .filter(document -> governing.of(document).isPresent())
                .map(this::gathered));
    }

    private boolean isIndexed(Document document) {
        return model.type(document.type())
                .map(type -> INDEXED.stream().anyMatch(type::isSubtypeOf))
                .orElse(false);
    }

    private IndexedDocument gathered(Document document) {
        Optional<PageText> text = document.textIsCurrent() ? store.text(document.id()) : Optional.empty();
        List<Document> sides = store.children(document.id(), Prm.ASSOC_PARTIES);
        List<String> parties = sides.stream().flatMap(this::names).distinct().toList();
        List<WorkingLanguage> languages = document.properties().texts(Prm.PROP_LANGUAGES_FOUND).stream()
                .flatMap(tag -> WorkingLanguage.ofTag(tag).stream())
                .toList();
        return new IndexedDocument(
                document,
                text,
                languages,
                parties,
                counterparty(sides),
                Stream.concat(readers(document), Stream.of(store.hostReaders(document.id())))
                        .toList());
    }

    private Optional<String> counterparty(List<Document> sides) {
        return sides.stream()
                .filter(side -> Party.isCounterparty(
                        side.properties().text(Prm.PROP_PARTY_ROLE).orElse("")))
                .flatMap(side -> names(side).limit(1))
                .findFirst();
    }

    /** As written in the text, and as the linked partner is called in any script. */
    private Stream<String> names(Document party) {
        Stream<String> partner = store.targets(party.id(), Prm.ASSOC_PARTY_PARTNER).stream()
                .flatMap(id -> store.find(id).stream())
                .flatMap(found -> Stream.concat(
                        found.properties().texts(Prm.PROP_PARTNER_NAMES).stream(),
                        found.properties().texts(Prm.PROP_ACRONYMS).stream()));
        return Stream.concat(party.properties().text(Prm.PROP_PARTY_NAME).stream(), partner);
    }

    /** One of each set is needed. */
    private Stream<Set<String>> readers(Document document) {
        return governing.over(document).stream().map(policy::readers);
    }
}
