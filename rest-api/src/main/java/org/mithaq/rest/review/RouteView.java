package org.mithaq.rest.review;

import java.util.List;

/**
 * Where a draft goes and why.
 *
 * @param row of the routing table, from 1, the header not counted
 * @param opinions codes of the parallel opinions
 * @param priority 1 high, 2 medium, 3 low
 * @param reasons one for each condition of the row
 * @param explanation the same as one sentence
 */
public record RouteView(
        int row,
        String group,
        String groupLabel,
        List<String> opinions,
        Days days,
        int priority,
        List<Reason> reasons,
        String explanation) {

    /** Working days. */
    public record Days(int firstResponse, int decision, int escalation) {}

    /** @param accepted what the row accepts, as the table says it */
    public record Reason(String column, String columnLabel, String accepted, String value, String valueLabel) {}
}
