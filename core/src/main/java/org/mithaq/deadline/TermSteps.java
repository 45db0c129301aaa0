package org.mithaq.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mithaq.access.Actor;
import org.mithaq.agreement.Instrument;
import org.mithaq.agreement.Status;
import org.mithaq.agreement.Steps;
import org.mithaq.agreement.Term;
import org.mithaq.agreement.Transition;
import org.mithaq.calendar.WorkingCalendar;
import org.mithaq.document.Condition;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.DocumentStore;
import org.mithaq.model.Prm;
import org.mithaq.schedule.Job;

/**
 * Takes the steps that the calendar takes: an instrument whose last day is over is renewed tacitly, one period at a time until
 * its term reaches today, each on record as a step of its own; or it expires.
 */
public final class TermSteps implements Job {

    static final String NAME = "terms";

    private static final Actor ACTOR = Actor.system("job: " + NAME);

    /** So many renewals are taken in one transaction; a term that is further behind goes on in the next run. */
    private static final int MOST_AT_ONCE = 120;

    private final DocumentStore store;
    private final Steps steps;
    private final WorkingCalendar calendar;

    public TermSteps(DocumentStore store, Steps steps, WorkingCalendar calendar) {
        this.store = store;
        this.steps = steps;
        this.calendar = calendar;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<DocumentId> candidates() {
        LocalDate today = calendar.today();
        Condition before = new Condition.Between(Optional.empty(), Optional.of(today));
        return store
                .outlines(
                        Prm.TYPE_INSTRUMENT,
                        Prm.PROP_EXPIRES_ON,
                        before,
                        document -> Instrument.statusOf(document) == Status.IN_FORCE
                                && Term.of(document.properties()).isOver(today))
                .stream()
                .map(Document::id)
                .toList();
    }

    @Override
    public void process(DocumentId id) {
        LocalDate today = calendar.today();
        for (int step = 0; step < MOST_AT_ONCE; step++) {
            Optional<Document> present =
                    store.lock(id).filter(document -> Instrument.statusOf(document) == Status.IN_FORCE);
            Optional<Term> term = present.map(document -> Term.of(document.properties()));
            if (term.filter(running -> running.isRenewedTacitly(today)).isPresent()) {
                steps.taken(Transition.RENEW_TACITLY, ACTOR, id);
            } else {
                if (term.filter(running -> running.isExpired(today)).isPresent()) {
                    steps.taken(Transition.EXPIRE, ACTOR, id);
                }
                return;
            }
        }
    }
}
