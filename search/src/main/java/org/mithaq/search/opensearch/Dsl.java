package org.mithaq.search.opensearch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Queries in the language of OpenSearch, as maps and lists. */
final class Dsl {

    private Dsl() {}

    static Map<String, Object> all() {
        return Map.of("match_all", Map.of());
    }

    static Map<String, Object> term(String field, Object value) {
        return Map.of("term", Map.of(field, Map.of("value", value)));
    }

    static Map<String, Object> terms(String field, Collection<String> values) {
        return Map.of("terms", Map.of(field, List.copyOf(values)));
    }

    static Map<String, Object> exists(String field) {
        return Map.of("exists", Map.of("field", field));
    }

    static Map<String, Object> range(String field, String comparison, long value) {
        return Map.of("range", Map.of(field, Map.of(comparison, value)));
    }

    static Map<String, Object> constant(Map<String, Object> filter, float boost) {
        return Map.of("constant_score", Map.of("filter", filter, "boost", boost));
    }

    static Map<String, Object> best(List<Map<String, Object>> queries, float tie) {
        return queries.size() == 1 ? queries.get(0) : Map.of("dis_max", Map.of("queries", queries, "tie_breaker", tie));
    }

    static Map<String, Object> nested(String path, Map<String, Object> query) {
        return Map.of("nested", Map.of("path", path, "query", query));
    }

    static Bool bool() {
        return new Bool();
    }

    /** Several queries together. */
    static final class Bool {

        private final Map<String, Object> clauses = new LinkedHashMap<>();

        Bool must(Map<String, Object> query) {
            return add("must", query);
        }

        Bool should(Map<String, Object> query) {
            return add("should", query);
        }

        Bool filter(Map<String, Object> query) {
            return add("filter", query);
        }

        Bool mustNot(Map<String, Object> query) {
            return add("must_not", query);
        }

        Bool least(int count) {
            clauses.put("minimum_should_match", count);
            return this;
        }

        @SuppressWarnings("unchecked")
        private Bool add(String kind, Map<String, Object> query) {
            ((List<Object>) clauses.computeIfAbsent(kind, each -> new ArrayList<>())).add(query);
            return this;
        }

        Map<String, Object> query() {
            return Map.of("bool", clauses);
        }
    }
}
