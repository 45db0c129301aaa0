package org.mithaq.review;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mithaq.access.Actor;
import org.mithaq.access.PersonId;
import org.mithaq.agreement.Instrument;
import org.mithaq.calendar.WorkingCalendar;
import org.mithaq.document.Content;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.DocumentStore;
import org.mithaq.document.NewDocument;
import org.mithaq.document.Properties;
import org.mithaq.model.Prm;
import org.mithaq.problem.Problem;

/** The opinions on a document, asked for and given, kept as its children. Inside the caller's transaction. */
final class Opinions {

    /** Round of an opinion that was filed outside of one. */
    static final int NO_ROUND = 0;

    private final DocumentStore store;
    private final Clock clock;

    Opinions(DocumentStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Oldest first. */
    List<Document> of(DocumentId document) {
        return store.children(document, Prm.ASSOC_OPINIONS);
    }

    /** What the route asks for and nobody has said yet about this very text. */
    List<OpinionKind> toAsk(Document document, Route route) {
        List<Document> present = of(document.id());
        return route.opinions().stream()
                .map(OpinionKind::valueOf)
                .filter(kind -> kind.concerns(document))
                .filter(kind -> present.stream()
                        .noneMatch(opinion -> isOf(opinion, kind)
                                && isAbout(opinion, document)
                                && verdict(opinion)
                                        .filter(given -> given != Outcome.WAIVED)
                                        .isPresent()))
                .toList();
    }

    void ask(Document document, int round, ReviewProcess.AskedOpinions asked) {
        for (OpinionKind kind : asked.kinds()) {
            create(
                    document,
                    kind,
                    round,
                    Properties.EMPTY
                            .with(Prm.PROP_ASKED_AT, clock.instant())
                            .with(Prm.PROP_OPINION_DUE_AT, asked.dueAt()));
        }
    }

    /** Gives the opinion that was asked for in the round; one that nobody asked for is added. */
    void give(Actor actor, Document document, int round, OpinionKind kind, Outcome verdict, String text) {
        Properties given = Properties.EMPTY
                .with(Prm.PROP_VERDICT, verdict.name())
                .with(Prm.PROP_OPINION_TEXT, text)
                .with(Prm.PROP_GIVEN_BY, actor.person().value())
                .with(Prm.PROP_GIVEN_AT, clock.instant())
                .with(Prm.PROP_GIVEN_ON_BEHALF_OF, actor.onBehalfOf().map(PersonId::value));
        Optional<Document> asked = of(document.id()).stream()
                .filter(opinion -> isOf(opinion, kind)
                        && verdict(opinion).isEmpty()
                        && opinion.properties()
                                .number(Prm.PROP_OPINION_ROUND)
                                .filter(number -> number == round)
                                .isPresent())
                .findFirst();
        if (asked.isPresent()) {
            Document opinion = asked.get();
            store.update(
                    opinion.id(),
                    opinion.revision(),
                    opinion.properties().with(given).with(Prm.PROP_OPINION_FINGERPRINT, fingerprint(document)));
        } else {
            create(document, kind, round, given);
        }
    }

    private void create(Document document, OpinionKind kind, int round, Properties more) {
        store.create(new NewDocument(
                Prm.TYPE_OPINION,
                new NewDocument.Location.Under(document.id(), Prm.ASSOC_OPINIONS),
                "opinion-" + kind.name(),
                more.with(Prm.PROP_OPINION_KIND, kind.name())
                        .with(Prm.PROP_OPINION_ROUND, (long) round)
                        .with(Prm.PROP_OPINION_GROUP, kind.group())
                        .with(Prm.PROP_OPINION_FINGERPRINT, fingerprint(document)),
                Optional.empty(),
                PersonId.SYSTEM));
    }

    /** When opinions are due: two working days before the decision, but never before tomorrow's close. */
    static Instant due(Route route, WorkingCalendar calendar, Instant now) {
        return calendar.after(now, Math.max(1, route.decisionDays() - 2));
    }

    /** An opinion is written, and by nobody who wrote the text. */
    static void require(Actor actor, Instrument instrument, String text) {
        Words.require(text, "PRM-REVIEW-008");
        if (actor.people().stream().anyMatch(instrument.authors()::contains)) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "PRM-REVIEW-015");
        }
    }

    /** Key of the audit trail. */
    static String action(Outcome verdict) {
        return verdict == Outcome.WAIVED ? "review.opinionWaived" : "review.opinionGiven";
    }

    /** Values of the audit trail. */
    static Map<String, String> described(OpinionKind kind, ReviewProcess.Decision decision) {
        return Map.of(
                Prm.PROP_OPINION_KIND.toString(), kind.name(),
                Prm.PROP_VERDICT.toString(), decision.outcome().name(),
                Prm.PROP_OPINION_TEXT.toString(), decision.comment());
    }

    static boolean isAbout(Document opinion, Document document) {
        return opinion.properties().text(Prm.PROP_OPINION_FINGERPRINT).equals(fingerprint(document));
    }

    private static boolean isOf(Document opinion, OpinionKind kind) {
        return opinion.properties()
                .text(Prm.PROP_OPINION_KIND)
                .filter(kind.name()::equals)
                .isPresent();
    }

    private static Optional<Outcome> verdict(Document opinion) {
        return opinion.properties().text(Prm.PROP_VERDICT).map(Outcome::valueOf);
    }

    private static Optional<String> fingerprint(Document document) {
        return document.content().map(Content::fingerprint);
    }
}
