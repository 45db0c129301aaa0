package org.mithaq.review;

import java.util.function.Supplier;
import org.mithaq.document.Document;
import org.mithaq.document.Properties;
import org.mithaq.model.Prm;

/**
 * The clocks of one review round, in working days. They are the routing table's of the day on which the round began: what
 * becomes of the table, or of the draft's amount and risk, moves no deadline of a round that runs.
 *
 * @param firstResponse until somebody has taken it
 * @param decision until it is decided
 * @param escalation after that, until the head of legal is told
 */
public record ReviewDays(int firstResponse, int decision, int escalation) {

    static ReviewDays of(Route route) {
        return new ReviewDays(route.firstResponseDays(), route.decisionDays(), route.escalationDays());
    }

    /** @param otherwise the route by the table in force, for a round that was begun before the days were kept with it */
    public static ReviewDays of(Document round, Supplier<Route> otherwise) {
        Properties kept = round.properties();
        if (!kept.has(Prm.PROP_DECISION_DAYS)) {
            return of(otherwise.get());
        }
        return new ReviewDays(
                (int) (long) kept.number(Prm.PROP_FIRST_RESPONSE_DAYS).orElse(0L),
                (int) (long) kept.number(Prm.PROP_DECISION_DAYS).orElse(0L),
                (int) (long) kept.number(Prm.PROP_ESCALATION_DAYS).orElse(0L));
    }

    Properties keptIn(Properties round) {
        return round.with(Prm.PROP_FIRST_RESPONSE_DAYS, (long) firstResponse)
                .with(Prm.PROP_DECISION_DAYS, (long) decision)
                .with(Prm.PROP_ESCALATION_DAYS, (long) escalation);
    }
}
