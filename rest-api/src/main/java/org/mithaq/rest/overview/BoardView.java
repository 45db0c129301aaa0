package org.mithaq.rest.overview;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.agreement.Status;
import org.mithaq.overview.Stage;
import org.mithaq.rest.deadline.DeadlineView;
import org.mithaq.rest.document.Summary;

/**
 * The cycle as columns.
 *
 * @param filters what the board can be narrowed by, with how many each would leave
 * @param backlog committed changes that the index does not know yet
 */
record BoardView(List<Column> columns, List<Filter> filters, int backlog) {

    /**
     * @param statuses that stand in it
     * @param total of the column, of which the cards are a portion
     */
    record Column(Stage stage, String label, List<Status> statuses, long total, List<Card> cards) {}

    /**
     * @param counterparties the other sides, as the text or the register names them
     * @param incomplete whether its last check found something missing for legal review
     * @param deadline the next one, or one that has passed; absent when no clock runs
     * @param soon whether the deadline is near enough to be thought of now
     * @param turn who is expected to do something next; absent when nobody is
     */
    record Card(
            Summary document,
            @Nullable String leadSector,
            @Nullable String leadSectorLabel,
            List<String> counterparties,
            boolean incomplete,
            @Nullable DeadlineView deadline,
            boolean overdue,
            boolean soon,
            @Nullable TurnView turn) {}

    /** @param whose a person, a role or a group, in words */
    record TurnView(String whose, boolean yours) {}

    /** @param filter name of its parameter */
    record Filter(String filter, String label, List<Value> values) {}

    record Value(String value, String label, long count) {}
}
