package org.mithaq.search.opensearch;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mithaq.search.SearchQuery;
import org.mithaq.search.SearchQuery.Facet;
import org.mithaq.search.SearchResult.Count;
import org.mithaq.search.lucene.Fields;

/** What a person may read, within the scope and the filters of a query: nothing else is found or counted. */
final class Narrowed {

    /** Codes of one facet; there are fewer. */
    private static final int MOST_CODES = 10_000;

    private final Index index;
    private final SearchQuery query;
    private final Map<String, Object> readable;

    Narrowed(Index index, SearchQuery query, Set<String> authorities) {
        this.index = index;
        this.query = query;
        this.readable = readableBy(authorities);
    }

    /** The documents of whose every reader set the person has an authority; nothing else that the index keeps is one. */
    static Map<String, Object> readableBy(Set<String> authorities) {
        Dsl.Bool readable = Dsl.bool().filter(Dsl.range(Fields.READER_SETS, "lte", Layout.MOST_READER_SETS));
        for (int set = 0; set < Layout.MOST_READER_SETS; set++) {
            readable.filter(Dsl.bool()
                    .should(Dsl.range(Fields.READER_SETS, "lte", set))
                    .should(Dsl.terms(Fields.readers(set), authorities))
                    .query());
        }
        return readable.query();
    }

    Map<String, Object> readable() {
        return readable;
    }

    /** @param except a facet whose filter is left out; null for none */
    Map<String, Object> query(Map<String, Object> matching, @Nullable Facet except) {
        Dsl.Bool all = Dsl.bool().must(matching).filter(readable);
        query.scope().codes().forEach((facet, codes) -> all.filter(oneOf(facet, codes)));
        query.scope().filedFrom().ifPresent(from -> all.filter(Dsl.range(Fields.FILED, "gte", from.toEpochMilli())));
        query.scope()
                .among()
                .ifPresent(ids -> all.filter(
                        Dsl.terms(Fields.ID, ids.stream().map(id -> id.value()).toList())));
        query.filters().forEach((facet, codes) -> {
            if (facet != except && !codes.isEmpty()) {
                all.filter(oneOf(facet, codes));
            }
        });
        return all.query();
    }

    static Map<String, Object> oneOf(Facet facet, Set<String> codes) {
        return Dsl.terms(Fields.facet(facet), codes);
    }

    /** @param first the answer to the main question @param facets the counts that were asked for */
    record Counted(Map<?, ?> first, Map<Facet, List<Count>> facets) {}

    /**
     * Asks, and counts the facets, those that are filtered as if they were not.
     *
     * @param body what is asked for beside the query
     */
    Counted ask(Map<String, Object> matching, Map<String, Object> body) {
        List<Map<String, Object>> bodies = new ArrayList<>();
        Map<String, Object> first = new LinkedHashMap<>(body);
        first.put("query", query(matching, null));
        Map<String, Object> counting = new LinkedHashMap<>();
        if (body.get("aggs") instanceof Map<?, ?> own) {
            own.forEach((name, aggregation) -> counting.put(String.valueOf(name), aggregation));
        }
        List<Facet> filtered = new ArrayList<>();
        for (Facet facet : query.facets()) {
            if (query.filters().getOrDefault(facet, Set.of()).isEmpty()) {
                counting.put(facet.name(), counts(facet));
            } else {
                filtered.add(facet);
            }
        }
        first.put("aggs", counting);
        bodies.add(first);
        for (Facet facet : filtered) {
            bodies.add(Map.of("size", 0, "query", query(matching, facet), "aggs", Map.of(facet.name(), counts(facet))));
        }
        List<Map<?, ?>> answers = index.ask(bodies);
        Map<Facet, List<Count>> facets = new EnumMap<>(Facet.class);
        for (Facet facet : query.facets()) {
            int at = filtered.indexOf(facet) + 1;
            facets.put(facet, counted(answers.get(at), facet));
        }
        return new Counted(answers.get(0), facets);
    }

    private static Map<String, Object> counts(Facet facet) {
        List<Map<String, String>> order = List.of(Map.of("_count", "desc"), Map.of("_key", "asc"));
        return Map.of("terms", Map.of("field", Fields.facet(facet), "size", MOST_CODES, "order", order));
    }

    private static List<Count> counted(Map<?, ?> answer, Facet facet) {
        return Answers.list(answer, "aggregations", facet.name(), "buckets").stream()
                .map(bucket ->
                        new Count(Answers.text(bucket, "key").orElseThrow(), Answers.number(bucket, "doc_count")))
                .toList();
    }
}
