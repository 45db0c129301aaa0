package org.mithaq.search.opensearch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mithaq.search.SearchQuery;
import org.mithaq.search.SearchQuery.Direction;
import org.mithaq.search.lucene.Fields;

/** The order of hits that are not ranked; what is equal follows the newest first, and what has no value comes last. */
final class HitOrder {

    private static final Map<String, Object> NEWEST = field(Fields.DAY, "desc");
    private static final Map<String, Object> LATEST = field(Fields.FILED, "desc");

    /** The place of the first of a document's codes among those of the question. */
    private static final String PLACE =
            "def codes = doc[params.field]; if (codes.size() == 0) { return params.missing; }"
                    + " double first = params.places.size();"
                    + " for (def code : codes) { def place = params.places.get(code);"
                    + " if (place != null && place < first) { first = place; } } return first;";

    private static final double BEHIND = 1_000_000_000;

    private HitOrder() {}

    static List<Object> of(SearchQuery query) {
        SearchQuery.Sort by = query.order().by();
        String direction = query.order().direction() == Direction.DESCENDING ? "desc" : "asc";
        return switch (by) {
            case RELEVANCE, NEWEST -> List.of(NEWEST, LATEST);
            case TITLE -> List.of(field(Fields.titleOrder(query.language()), direction), NEWEST, LATEST);
            case FILED -> List.of(field(Fields.FILED, direction));
            case REFERENCE, COUNTERPARTY, STATUS_SINCE, SIGNED_ON, EFFECTIVE_ON, EXPIRES_ON, MODIFIED ->
                List.of(field(Fields.order(by), direction), NEWEST, LATEST);
            case TYPE, STATUS, LEAD_SECTOR, COUNTERPARTY_CATEGORY, CONFIDENTIALITY ->
                List.of(codes(query, direction), NEWEST, LATEST);
        };
    }

    private static Map<String, Object> field(String field, String direction) {
        return Map.of(field, Map.of("order", direction, "missing", "_last"));
    }

    private static Map<String, Object> codes(SearchQuery query, String direction) {
        Map<String, Integer> places = new HashMap<>();
        query.order().codes().forEach(code -> places.putIfAbsent(code, places.size()));
        Map<String, Object> parameters = Map.of(
                "field",
                Fields.facet(query.order().by().codes().orElseThrow()),
                "places",
                places,
                "missing",
                direction.equals("asc") ? BEHIND : -BEHIND);
        return Map.of(
                "_script",
                Map.of(
                        "type",
                        "number",
                        "order",
                        direction,
                        "script",
                        Map.of("lang", "painless", "source", PLACE, "params", parameters)));
    }
}
