package org.mithaq.search.opensearch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads answers of a cluster. */
final class Answers {

    private Answers() {}

    /** What lies at a path of members; empty where it ends early. */
    static Optional<Object> at(Map<?, ?> answer, String... path) {
        @Nullable Object value = answer;
        for (String member : path) {
            value = value instanceof Map<?, ?> map ? map.get(member) : null;
        }
        return Optional.ofNullable(value);
    }

    static long number(Map<?, ?> answer, String... path) {
        return at(answer, path)
                .map(value -> ((Number) value).longValue())
                .orElseThrow(() -> incomprehensible(String.join(".", path)));
    }

    static Optional<String> text(Map<?, ?> answer, String... path) {
        return at(answer, path).map(String::valueOf);
    }

    /** Empty where there is none. */
    static List<Map<?, ?>> list(Map<?, ?> answer, String... path) {
        List<Map<?, ?>> list = new ArrayList<>();
        if (at(answer, path).orElse(List.of()) instanceof List<?> found) {
            found.forEach(each -> list.add((Map<?, ?>) each));
        }
        return list;
    }

    static List<Map<?, ?>> hits(Map<?, ?> answer) {
        return list(answer, "hits", "hits");
    }

    static long total(Map<?, ?> answer) {
        return number(answer, "hits", "total", "value");
    }

    static String id(Map<?, ?> hit) {
        return text(hit, "_id").orElseThrow(() -> incomprehensible("_id"));
    }

    static org.mithaq.problem.Problem incomprehensible(String missing) {
        return OpenSearchFailure.OTHER.problem("an answer of OpenSearch has no " + missing);
    }
}
