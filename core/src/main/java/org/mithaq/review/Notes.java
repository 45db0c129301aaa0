package org.mithaq.review;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mithaq.access.Actor;
import org.mithaq.access.PersonId;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.DocumentStore;
import org.mithaq.document.NewDocument;
import org.mithaq.document.Properties;
import org.mithaq.model.Prm;

/**
 * What people said and did in the rounds of a document, kept as its children: a child is read by whoever may read the
 * document. Inside the caller's transaction.
 */
final class Notes {

    /** Stored by name. */
    enum Kind {
        COMMENT,
        RECUSAL,
        REASSIGNMENT,
        WITHDRAWAL
    }

    private final DocumentStore store;
    private final Clock clock;

    Notes(DocumentStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Oldest first. */
    List<Document> of(DocumentId document) {
        return store.children(document, Prm.ASSOC_REVIEW_NOTES);
    }

    Document comment(Actor actor, DocumentId document, int round, String text, Optional<DocumentId> inReplyTo) {
        return add(
                document,
                written(Kind.COMMENT, actor, round, text).with(Prm.PROP_IN_REPLY_TO, inReplyTo.map(DocumentId::value)));
    }

    void recused(Actor actor, ReviewTask task, String reason) {
        add(task.document(), about(task, written(Kind.RECUSAL, actor, task.round(), reason)));
    }

    void reassigned(Actor actor, ReviewTask task, PersonId to, String note) {
        add(
                task.document(),
                about(task, written(Kind.REASSIGNMENT, actor, task.round(), note))
                        .with(Prm.PROP_NOTE_PERSON, to.value()));
    }

    void withdrawn(Actor actor, DocumentId document, int round, String reason) {
        add(document, written(Kind.WITHDRAWAL, actor, round, reason));
    }

    /** Everybody who recused themselves in this round, and for whom they did so. */
    Set<PersonId> recusedIn(DocumentId document, int round) {
        return of(document).stream()
                .map(Document::properties)
                .filter(note -> note.text(Prm.PROP_NOTE_KIND)
                                .filter(Kind.RECUSAL.name()::equals)
                                .isPresent()
                        && note.number(Prm.PROP_NOTE_ROUND)
                                .filter(number -> number == round)
                                .isPresent())
                .flatMap(note -> note.text(Prm.PROP_NOTE_BY).stream())
                .map(PersonId::new)
                .collect(Collectors.toSet());
    }

    private static Properties about(ReviewTask task, Properties note) {
        return note.with(
                Prm.PROP_NOTE_TASK,
                task.opinion().map(Enum::name).orElse(task.kind().name()));
    }

    private Properties written(Kind kind, Actor actor, int round, String text) {
        return Properties.EMPTY
                .with(Prm.PROP_NOTE_KIND, kind.name())
                .with(Prm.PROP_NOTE_ROUND, (long) round)
                .with(Prm.PROP_NOTE_TEXT, text)
                .with(Prm.PROP_NOTE_BY, actor.person().value())
                .with(Prm.PROP_NOTE_AT, clock.instant())
                .with(Prm.PROP_NOTE_ON_BEHALF_OF, actor.onBehalfOf().map(PersonId::value));
    }

    private Document add(DocumentId document, Properties note) {
        return store.create(new NewDocument(
                Prm.TYPE_REVIEW_NOTE,
                new NewDocument.Location.Under(document, Prm.ASSOC_REVIEW_NOTES),
                "note",
                note,
                Optional.empty(),
                PersonId.SYSTEM));
    }
}
