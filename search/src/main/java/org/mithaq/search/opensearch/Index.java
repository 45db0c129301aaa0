package org.mithaq.search.opensearch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The index in use, as one search asks it. */
final class Index {

    /** How rare a word is must not depend on the shard that a document lies in. */
    private static final String EVEN = "search_type=dfs_query_then_fetch";

    private final OpenSearchClient client;
    private final String name;

    /** @param name of the index, or its alias */
    Index(OpenSearchClient client, String name) {
        this.client = client;
        this.name = name;
    }

    Map<?, ?> ask(Map<String, ?> body) {
        Map<?, ?> answer = client.post("/" + name + "/_search?" + EVEN, body);
        requireWhole(answer);
        return answer;
    }

    /** Several questions at once; the answers come in their order. */
    List<Map<?, ?>> ask(List<? extends Map<String, ?>> bodies) {
        if (bodies.isEmpty()) {
            return List.of();
        }
        if (bodies.size() == 1) {
            return List.of(ask(bodies.get(0)));
        }
        List<Map<String, ?>> lines = new ArrayList<>();
        for (Map<String, ?> body : bodies) {
            lines.add(Map.of());
            lines.add(body);
        }
        List<Map<?, ?>> answers = Answers.list(client.lines("/" + name + "/_msearch?" + EVEN, lines), "responses");
        for (Map<?, ?> answer : answers) {
            if (Answers.at(answer, "error").isPresent()) {
                Object error = Answers.at(answer, "error").orElseThrow();
                throw OpenSearchFailure.of(
                                (int) Answers.number(answer, "status"), error instanceof Map<?, ?> map ? map : Map.of())
                        .problem("OpenSearch could not answer: "
                                + OpenSearchFailure.describe((int) Answers.number(answer, "status"), answer));
            }
            requireWhole(answer);
        }
        return answers;
    }

    /** A part of the answer would be taken for all of it. */
    private static void requireWhole(Map<?, ?> answer) {
        if (Boolean.TRUE.equals(answer.get("timed_out"))
                || Answers.at(answer, "_shards", "failed")
                        .filter(failed -> ((Number) failed).intValue() > 0)
                        .isPresent()) {
            throw OpenSearchFailure.BUSY.problem("OpenSearch answered in part: " + answer.get("_shards"));
        }
    }
}
