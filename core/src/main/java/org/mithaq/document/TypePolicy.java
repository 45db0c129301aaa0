package org.mithaq.document;

import java.util.Map;
import java.util.Optional;
import org.mithaq.access.Actor;
import org.mithaq.language.Localized;
import org.mithaq.model.QName;
import org.mithaq.problem.Problem;

/**
 * What a type adds to the use cases that all types share. A type that adds nothing says only where its documents lie: they
 * are filed, edited and replaced freely. Called inside their transaction.
 */
public interface TypePolicy {

    /** The type whose documents, subtypes included, this is about. */
    QName type();

    /** Where new ones lie. */
    Place place();

    /** Where a new one lies that is filed with these values; what the system set is among them. */
    default Place place(Properties filed) {
        return place();
    }

    /** Whether a person may file one at all; an instrument as such, for example, is never filed, only its subtypes. */
    default boolean creatable(QName type) {
        return true;
    }

    /**
     * What a person has to settle before a new one is made. Not asked about what the host's own means have made.
     *
     * @throws Problem that says what
     */
    default void beforeFiling(Actor actor, Draft draft) {}

    /** What the system sets on a new document beside what the person gave. */
    default Properties onFiling(Actor actor, Draft draft) {
        return Properties.EMPTY;
    }

    /** Why the bytes may not be replaced in the present state; empty when they may. */
    default Optional<Problem> contentLocked(Document document) {
        return Optional.empty();
    }

    /** Why the metadata may not be changed in the present state; empty when they may. */
    default Optional<Problem> propertiesLocked(Document document) {
        return Optional.empty();
    }

    /** Why it may not be deleted in the present state; empty when it may. Nobody is asked whether they may: the host decided. */
    default Optional<Problem> deletionLocked(Document document) {
        return Optional.empty();
    }

    /** Why it may not become one of another type; a document remains what it was filed as, unless its policy says more. */
    default Optional<Problem> typeLocked(Document document, QName wanted) {
        return Optional.of(Problem.of(Problem.Kind.CONFLICT, "PRM-DOC-020", (Localized) document::title));
    }

    /** Why the person may not change the children or targets of an association in the present state; empty when they may. */
    default Optional<Problem> childrenLocked(Actor actor, Document document, QName association) {
        return Optional.empty();
    }

    /**
     * Properties and associations that the person may not change in the present state though they may change others, each
     * with the reason, so that nothing is offered that will be refused.
     */
    default Map<QName, Problem> kept(Actor actor, Document document) {
        return Map.of();
    }

    /**
     * After the document, its children or its bytes were written: settles what depends on them, and returns the document
     * as it then stands.
     *
     * @param before empty when it was just filed
     */
    default Document onChanged(Actor actor, Optional<Document> before, Document now) {
        return now;
    }
}
