package org.mithaq.document;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mithaq.access.Confidentiality;
import org.mithaq.access.Confinement;
import org.mithaq.model.Prm;
import org.mithaq.model.QName;

/**
 * Whose confinement decides who reads and changes a document.
 *
 * <p>A child (a party, a review round) is governed by what it is a child of; a signed copy and a document that supports an
 * instrument by that instrument; everything else by itself. To be called inside a transaction.
 */
public final class Governing {

    private static final List<QName> FOLLOWED = List.of(Prm.ASSOC_SIGNED_COPY_OF, Prm.ASSOC_SUPPORTS);

    private final Function<DocumentId, Optional<Document>> find;
    private final BiFunction<DocumentId, QName, List<DocumentId>> targets;
    private final BiFunction<DocumentId, QName, List<DocumentId>> sources;

    public Governing(DocumentStore store) {
        this(store::find, store::targets, store::sources);
    }

    /** For a host that reads its documents in another way than the one that people ask through. */
    public Governing(
            Function<DocumentId, Optional<Document>> find,
            BiFunction<DocumentId, QName, List<DocumentId>> targets,
            BiFunction<DocumentId, QName, List<DocumentId>> sources) {
        this.find = find;
        this.targets = targets;
        this.sources = sources;
    }

    /** Empty when what governs it cannot be read in this host, or is gone: then neither is the document for anybody. */
    public Optional<Document> of(Document document) {
        return followed(document).map(id -> find.apply(id).flatMap(this::of)).orElse(Optional.of(document));
    }

    /**
     * The confinements all of which must let a person read a document: that of what governs it, and its own where it has
     * one (an assessment of a partner is read by fewer than the partner). Empty when {@link #of} is: nobody reads it.
     */
    public List<Confinement> over(Document document) {
        Optional<DocumentId> followed = followed(document);
        if (followed.isEmpty()) {
            return List.of(isOrphaned(document) ? closed(document) : document.confinement());
        }
        List<Confinement> above = find.apply(followed.get()).map(this::over).orElse(List.of());
        return above.isEmpty() || !document.properties().has(Prm.PROP_CONFIDENTIALITY)
                ? above
                : Stream.concat(above.stream(), Stream.of(document.confinement()))
                        .toList();
    }

    /** A copy or supporting document of nothing: nobody knows how confidential it is. */
    private static boolean isOrphaned(Document document) {
        return document.type().equals(Prm.TYPE_SIGNED_COPY) || document.type().equals(Prm.TYPE_SUPPORTING_DOCUMENT);
    }

    private static Confinement closed(Document document) {
        return new Confinement(
                Confidentiality.RESTRICTED, document.owner(), Optional.empty(), Set.of(), Set.of(), Optional.empty());
    }

    private Optional<DocumentId> followed(Document document) {
        return document.parent().or(() -> FOLLOWED.stream()
                .flatMap(association -> targets.apply(document.id(), association).stream())
                .findFirst());
    }

    /** What lies beside the document and is governed by it; its children are not among them. */
    public List<DocumentId> governedBy(DocumentId id) {
        return FOLLOWED.stream()
                .flatMap(association -> sources.apply(id, association).stream())
                .toList();
    }
}
