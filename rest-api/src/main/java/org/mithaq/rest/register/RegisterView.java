package org.mithaq.rest.register;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mithaq.rest.search.SearchView;

/**
 * A page of the register.
 *
 * @param total exact number of instruments that match and that the person may read
 * @param reachable how many of them can be paged through and exported
 * @param columns all that there are, in their usual order
 */
public record RegisterView(
        long total,
        long reachable,
        long tookMillis,
        List<ColumnView> columns,
        List<RowView> rows,
        List<SearchView.FacetView> facets,
        SearchView.Index index) {

    /**
     * @param column as in {@code columns} and {@code sort}
     * @param kind how its cells are to be read: WORDS, CODES, DAY, MOMENT or MONEY
     */
    public record ColumnView(String column, String label, String kind, boolean sortable) {}

    /** @param cells by column, of those that were asked for; without those that are empty */
    public record RowView(String id, String title, Map<String, CellView> cells) {}

    /**
     * @param text for people, a line each: the texts, or the labels of the codes; absent for what the reader's calendar and
     *     numbers are to be used for
     * @param values for programs: codes, a day, a moment, an amount in minor units
     * @param currency of an amount
     */
    public record CellView(
            @Nullable List<String> text,
            @Nullable List<String> values,
            @Nullable String currency) {}
}
