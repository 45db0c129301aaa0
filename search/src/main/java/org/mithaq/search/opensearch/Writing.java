package org.mithaq.search.opensearch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mithaq.document.DocumentId;

/**
 * Puts documents into an index and takes them out. Each carries the mark of the change it comes from: of two processes that
 * write the same document, the one that knows less changes nothing. The mark of the whole index is a document of its own,
 * which is written when all others are there.
 */
final class Writing {

    private static final String MARK_ID = "=mark";
    private static final String MARK = "mark";
    private static final int OLDER = 409;
    private static final int WRONG = 400;

    private final OpenSearchClient client;

    Writing(OpenSearchClient client) {
        this.client = client;
    }

    /**
     * @param alias of the index, which must exist
     * @param visible whether searches find it when this returns
     */
    void put(
            String alias,
            long mark,
            Map<DocumentId, Map<String, Object>> upserts,
            Collection<DocumentId> deletions,
            boolean visible) {
        List<byte[]> lines = new ArrayList<>();
        for (DocumentId id : deletions) {
            lines.add(OpenSearchClient.line(Map.of("delete", versioned(id.value(), mark))));
        }
        upserts.forEach((id, fields) -> lines.add(upsert(id.value(), mark, fields)));
        bulk(alias, lines, visible);
    }

    private void bulk(String alias, List<byte[]> lines, boolean visible) {
        String path = "/" + alias + "/_bulk?require_alias=true" + (visible ? "&refresh=true" : "");
        for (Map<?, ?> answer : client.portions(path, lines)) {
            for (Map<?, ?> item : Answers.list(answer, "items")) {
                item.values().forEach(result -> requireDone((Map<?, ?>) result));
            }
        }
    }

    private static void requireDone(Map<?, ?> result) {
        int status = (int) Answers.number(result, "status");
        if (status >= WRONG && status != OLDER && Answers.at(result, "error").isPresent()) {
            Object error = Answers.at(result, "error").orElseThrow();
            throw OpenSearchFailure.of(status, error instanceof Map<?, ?> map ? map : Map.of())
                    .problem("OpenSearch did not take " + result.get("_id") + ": " + error);
        }
    }

    private static byte[] upsert(String id, long mark, Map<String, Object> fields) {
        byte[] action = OpenSearchClient.line(Map.of("index", versioned(id, mark)));
        byte[] source = OpenSearchClient.line(fields);
        byte[] both = Arrays.copyOf(action, action.length + source.length);
        System.arraycopy(source, 0, both, action.length, source.length);
        return both;
    }

    private static Map<String, Object> versioned(String id, long mark) {
        Map<String, Object> target = new LinkedHashMap<>();
        target.put("_id", id);
        target.put("version", mark);
        target.put("version_type", "external_gte");
        return target;
    }

    void writeMark(String alias, long mark) {
        bulk(alias, List.of(upsert(MARK_ID, mark, Map.of(MARK, mark))), false);
    }

    /** 0 when there is none yet; empty when there is no index. */
    Optional<Long> mark(String alias) {
        OpenSearchClient.Answer answer = client.ask("/" + alias + "/_doc/" + MARK_ID);
        if (answer.status() == OpenSearchClient.NOT_FOUND) {
            return Answers.at(answer.body(), "error").isPresent() ? Optional.empty() : Optional.of(0L);
        }
        return Optional.of(Answers.number(client.good(answer), "_source", MARK));
    }
}
