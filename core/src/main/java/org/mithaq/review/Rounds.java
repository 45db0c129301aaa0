package org.mithaq.review;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.mithaq.access.Actor;
import org.mithaq.access.PersonId;
import org.mithaq.document.Content;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.DocumentStore;
import org.mithaq.document.NewDocument;
import org.mithaq.document.Properties;
import org.mithaq.model.Prm;

/** The review rounds of a document, kept as its children. Inside the caller's transaction. */
final class Rounds {

    private final DocumentStore store;
    private final Clock clock;

    Rounds(DocumentStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Oldest first. */
    List<Document> of(DocumentId document) {
        return store.children(document, Prm.ASSOC_REVIEW_ROUNDS);
    }

    /** The last round, when it has no outcome yet. */
    Optional<Document> open(DocumentId document) {
        List<Document> rounds = of(document);
        return rounds.isEmpty()
                ? Optional.empty()
                : Optional.of(rounds.get(rounds.size() - 1))
                        .filter(round -> !round.properties().has(Prm.PROP_ROUND_OUTCOME));
    }

    void begin(Document document, int number, Actor actor, Route route) {
        Properties properties = Properties.EMPTY
                .with(Prm.PROP_ROUND_NUMBER, (long) number)
                .with(Prm.PROP_OPENED_AT, clock.instant())
                .with(Prm.PROP_OPENED_BY, actor.person().value())
                .with(Prm.PROP_ROUND_GROUP, route.group())
                .with(Prm.PROP_ROUND_ROUTE, Integer.toString(route.row()))
                .with(Prm.PROP_ROUND_FINGERPRINT, document.content().map(Content::fingerprint));
        store.create(new NewDocument(
                Prm.TYPE_REVIEW_ROUND,
                new NewDocument.Location.Under(document.id(), Prm.ASSOC_REVIEW_ROUNDS),
                "round-" + number,
                ReviewDays.of(route).keptIn(properties),
                Optional.empty(),
                PersonId.SYSTEM));
    }

    /** What the reviewer of the round ticked on the checklist, also of a recommendation that was returned. */
    static List<String> checkedByReviewer(Document round) {
        return round.properties().texts(Prm.PROP_CHECKED_BY_REVIEWER);
    }

    void recommend(Document round, Actor reviewer, ReviewProcess.Decision decision) {
        store.update(
                round.id(),
                round.revision(),
                round.properties()
                        .with(Prm.PROP_ROUND_REVIEWER, reviewer.person().value())
                        .with(Prm.PROP_RECOMMENDATION, decision.outcome().name())
                        .with(Prm.PROP_RECOMMENDED_BY, reviewer.person().value())
                        .with(
                                Prm.PROP_RECOMMENDED_ON_BEHALF_OF,
                                reviewer.onBehalfOf().map(PersonId::value))
                        .with(Prm.PROP_RECOMMENDED_AT, clock.instant())
                        .with(Prm.PROP_CHECKED_BY_REVIEWER, decision.checked())
                        .with(Prm.PROP_ROUND_COMMENT, decision.comment()));
    }

    /** Takes the recommendation back: the reviewer shall look again. */
    void reopen(Document round, String comment) {
        store.update(
                round.id(),
                round.revision(),
                round.properties()
                        .without(Prm.PROP_RECOMMENDATION)
                        .without(Prm.PROP_RECOMMENDED_BY)
                        .without(Prm.PROP_RECOMMENDED_ON_BEHALF_OF)
                        .without(Prm.PROP_RECOMMENDED_AT)
                        .with(Prm.PROP_ROUND_COMMENT, comment));
    }

    /** @param outcome a value of the list of round outcomes */
    void close(Document round, Actor actor, String outcome, String comment) {
        close(round, actor, outcome, comment, List.of());
    }

    /** @param checked what was ticked with the decision */
    void close(Document round, Actor actor, String outcome, String comment, List<String> checked) {
        Properties properties = round.properties()
                .with(Prm.PROP_ROUND_OUTCOME, outcome)
                .with(Prm.PROP_DECIDED_BY, actor.person().value())
                .with(Prm.PROP_DECIDED_AT, clock.instant())
                .with(Prm.PROP_ON_BEHALF_OF, actor.onBehalfOf().map(PersonId::value))
                .with(Prm.PROP_CHECKED_WITH_DECISION, checked);
        if (!properties.has(Prm.PROP_ROUND_REVIEWER) && !actor.isSystem()) {
            properties = properties.with(Prm.PROP_ROUND_REVIEWER, actor.person().value());
        }
        store.update(
                round.id(),
                round.revision(),
                comment.isBlank() ? properties : properties.with(Prm.PROP_ROUND_COMMENT, comment));
    }

    /** True when the round was opened for exactly the bytes that the document has now. */
    static boolean isAbout(Document round, Document document) {
        return round.properties()
                .text(Prm.PROP_ROUND_FINGERPRINT)
                .equals(document.content().map(Content::fingerprint));
    }
}
