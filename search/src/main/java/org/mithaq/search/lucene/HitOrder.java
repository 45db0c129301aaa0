package org.mithaq.search.lucene;

import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.mithaq.search.SearchQuery;
import org.mithaq.search.SearchQuery.Direction;

/** The order of hits that are not ranked, in terms of the index; what is equal follows the newest first. */
final class HitOrder {

    private static final SortField NEWEST = new SortField(Fields.DAY, SortField.Type.LONG, true);
    private static final SortField LATEST = new SortField(Fields.FILED, SortField.Type.LONG, true);

    private HitOrder() {}

    static Sort of(SearchQuery query) {
        SearchQuery.Sort by = query.order().by();
        boolean descending = query.order().direction() == Direction.DESCENDING;
        return switch (by) {
            case RELEVANCE, NEWEST -> new Sort(NEWEST, LATEST);
            case TITLE -> new Sort(text(Fields.titleOrder(query.language()), descending), NEWEST, LATEST);
            case REFERENCE, COUNTERPARTY -> new Sort(text(Fields.order(by), descending), NEWEST, LATEST);
            case FILED -> new Sort(number(Fields.FILED, descending));
            case STATUS_SINCE, SIGNED_ON, EFFECTIVE_ON, EXPIRES_ON, MODIFIED ->
                new Sort(number(Fields.order(by), descending), NEWEST, LATEST);
            case TYPE, STATUS, LEAD_SECTOR, COUNTERPARTY_CATEGORY, CONFIDENTIALITY ->
                new Sort(codes(query, descending), NEWEST, LATEST);
        };
    }

    /** Lucene turns the place of what is missing round with the rest. */
    private static SortField text(String field, boolean descending) {
        SortField sort = new SortField(field, SortField.Type.STRING, descending);
        sort.setMissingValue(descending ? SortField.STRING_FIRST : SortField.STRING_LAST);
        return sort;
    }

    private static SortField number(String field, boolean descending) {
        SortField sort = new SortField(field, SortField.Type.LONG, descending);
        sort.setMissingValue(descending ? Long.MIN_VALUE : Long.MAX_VALUE);
        return sort;
    }

    private static SortField codes(SearchQuery query, boolean descending) {
        String field = Fields.facet(query.order().by().codes().orElseThrow());
        SortField sort = new CodeRanks(field, query.order().codes()).getSortField(descending);
        sort.setMissingValue(descending ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
        return sort;
    }
}
