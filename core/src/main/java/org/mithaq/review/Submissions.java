package org.mithaq.review;

import java.time.Clock;
import java.util.List;
import org.mithaq.access.Actor;
import org.mithaq.access.Role;
import org.mithaq.agreement.Attempt;
import org.mithaq.agreement.Instruments;
import org.mithaq.agreement.Lifecycle;
import org.mithaq.agreement.Transition;
import org.mithaq.calendar.WorkingCalendar;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.DocumentStore;
import org.mithaq.model.Prm;

/** How a draft enters a round of legal review, and with what it begins. Inside the caller's transaction. */
final class Submissions {

    private final DocumentStore store;
    private final Instruments instruments;
    private final Lifecycle lifecycle;
    private final Routing routing;
    private final ReviewProcess process;
    private final ReviewNotices notices;
    private final Rounds rounds;
    private final Opinions opinions;
    private final WorkingCalendar calendar;
    private final Clock clock;

    Submissions(
            DocumentStore store,
            Instruments instruments,
            Lifecycle lifecycle,
            Routing routing,
            ReviewProcess process,
            ReviewNotices notices,
            WorkingCalendar calendar,
            Clock clock) {
        this.store = store;
        this.instruments = instruments;
        this.lifecycle = lifecycle;
        this.routing = routing;
        this.process = process;
        this.notices = notices;
        this.rounds = new Rounds(store, clock);
        this.opinions = new Opinions(store, clock);
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Takes the transition and begins the round; the task is the caller's affair. */
    Document send(Actor actor, DocumentId id) {
        lifecycle.take(Transition.SEND_TO_LEGAL_REVIEW, Attempt.by(actor), id);
        return begin(actor, id);
    }

    /** Begins a round of an instrument that is in legal review; the task is the caller's affair. */
    Document begin(Actor actor, DocumentId id) {
        Document document = store.lock(id).orElseThrow();
        Route route = routing.route(document);
        int number = instruments.of(document).round() + 1;
        rounds.begin(document, number, actor, route);
        ReviewProcess.AskedOpinions asked = asked(document, route);
        opinions.ask(document, number, asked);
        Document withRound = store.lock(id).orElseThrow();
        Document written = store.update(
                id,
                withRound.revision(),
                withRound
                        .properties()
                        .with(Prm.PROP_REVIEW_ROUND, (long) number)
                        .with(Prm.PROP_REVIEW_GROUP, route.group())
                        .with(Prm.PROP_REVIEW_ROUTE, Integer.toString(route.row()))
                        .with(Prm.PROP_ROUTING_REQUESTED, false)
                        .without(Prm.PROP_MISSING_FOR_REVIEW));
        notices.requested(actor, written, route);
        asked.kinds().forEach(kind -> notices.opinionAsked(actor, written, kind));
        return written;
    }

    /** What the route asks for beside the review that begins now. */
    ReviewProcess.AskedOpinions asked(Document document, Route route) {
        return new ReviewProcess.AskedOpinions(
                opinions.toAsk(document, route), Opinions.due(route, calendar, clock.instant()));
    }

    /** Starts the process at the review of the round that has begun. */
    void start(Document document) {
        Route route = routing.route(document);
        start(
                document,
                instruments.of(document).round(),
                route,
                route.decisionDays(),
                List.of(),
                asked(document, route));
    }

    /** Starts the process of the round to come at the officer, who is to complete the draft. @param missing codes of guards */
    void awaitCompletion(Document document, List<String> missing) {
        Route route = routing.route(document);
        start(
                document,
                instruments.of(document).round() + 1,
                route,
                route.firstResponseDays(),
                missing,
                ReviewProcess.AskedOpinions.NONE);
    }

    private void start(
            Document document,
            int round,
            Route route,
            int days,
            List<String> missing,
            ReviewProcess.AskedOpinions asked) {
        process.start(new ReviewProcess.Start(
                document.id(),
                round,
                route.group(),
                Role.HEAD_OF_LEGAL.group(),
                document.owner(),
                route.priority(),
                calendar.after(clock.instant(), days),
                missing,
                asked));
    }
}
