package org.mithaq.review;

import java.util.List;

/**
 * Where a draft goes.
 *
 * @param row line of the routing table that matched, from 1, the header not counted
 * @param group who reviews
 * @param opinions parallel opinions that are asked for
 * @param firstResponseDays working days until somebody has taken it
 * @param decisionDays working days until it is decided
 * @param escalationDays working days after that, until the head of legal is told
 * @param priority 1 high, 2 medium, 3 low
 * @param reasons why this row, in the table's own terms, one per column that was not left open
 */
public record Route(
        int row,
        String group,
        List<String> opinions,
        int firstResponseDays,
        int decisionDays,
        int escalationDays,
        int priority,
        List<Reason> reasons) {

    public Route {
        opinions = List.copyOf(opinions);
        reasons = List.copyOf(reasons);
    }

    Route withGroup(String other) {
        return new Route(row, other, opinions, firstResponseDays, decisionDays, escalationDays, priority, reasons);
    }

    /** One column of the row and the draft's value that it accepted. */
    public record Reason(String column, String accepted, String value) {}
}
