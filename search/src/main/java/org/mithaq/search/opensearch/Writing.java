package org.mithaq.search.opensearch;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.document.DocumentId;
import org.mithaq.search.IndexedDocument;
import org.mithaq.search.opensearch.StoredDocuments.Extent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts documents into an index and takes them out. Each carries the mark of the change it comes from: of two processes that
 * write the same document, the one that knows less changes nothing. The mark of the whole index is a document of its own,
 * which is written when all others are there.
 *
 * <p>A document that the cluster will never take is sent with less of it, and at last left out; it keeps none of the others
 * from being written.
 */
final class Writing {

    private static final Logger LOG = LoggerFactory.getLogger(Writing.class);

    private static final String MARK_ID = "=mark";
    private static final String GUARD_ID = "=guard";
    private static final String MARK = "mark";

    private static final int WRONG = 400;
    private static final int TOO_LARGE = 413;
    private static final int UNPROCESSABLE = 422;
    private static final int OLDER = 409;

    /** Bytes of one request, unless a single document has more. */
    private static final int PORTION = 8 << 20;
    /** Bytes of one document; a cluster takes requests of 100 MB, what stands before it often less. */
    private static final int LARGEST = 40 << 20;

    private final OpenSearchClient client;
    private final StoredDocuments documents;
    private final int largest;

    Writing(OpenSearchClient client, StoredDocuments documents) {
        this(client, documents, LARGEST);
    }

    /** @param largest bytes of one document */
    Writing(OpenSearchClient client, StoredDocuments documents, int largest) {
        this.client = client;
        this.documents = documents;
        this.largest = largest;
    }

    /** One line of a request, and what it says. @param document null for what is taken out */
    private record Item(
            DocumentId id, byte[] line, @Nullable IndexedDocument document, Extent extent) {}

    /**
     * @param alias of the index, which must exist
     * @param visible whether searches find it when this returns
     * @return the documents that the cluster will not take, which are not in the index then, each with the reason
     */
    Map<DocumentId, String> put(
            String alias,
            long mark,
            Collection<IndexedDocument> upserts,
            Collection<DocumentId> deletions,
            boolean visible) {
        Change change = new Change(alias, mark, visible);
        deletions.forEach(change::delete);
        upserts.forEach(document -> change.upsert(document, Extent.WHOLE));
        change.send();
        return change.withLess();
    }

    /** The writing of one change, in portions that a cluster takes. */
    private final class Change {

        private final String path;
        private final long mark;
        private final List<Item> portion = new ArrayList<>();
        private final Map<DocumentId, String> refused = new LinkedHashMap<>();
        private final List<Item> again = new ArrayList<>();
        private int size;

        Change(String alias, long mark, boolean visible) {
            this.path = "/" + alias + "/_bulk?require_alias=true" + (visible ? "&refresh=true" : "");
            this.mark = mark;
        }

        void delete(DocumentId id) {
            byte[] line = OpenSearchClient.line(Map.of("delete", versioned(id.value(), mark)));
            add(new Item(id, line, null, Extent.LEAST));
        }

        void upsert(IndexedDocument document, Extent extent) {
            DocumentId id = document.document().id();
            byte[] line = Writing.upsert(versioned(id.value(), mark), documents.of(document, extent));
            Item item = new Item(id, line, document, extent);
            if (line.length > largest) {
                refuse(item, "larger than " + largest + " bytes");
            } else {
                add(item);
            }
        }

        private void add(Item item) {
            if (size + item.line().length > PORTION) {
                send();
            }
            portion.add(item);
            size += item.line().length;
        }

        void send() {
            List<Item> items = List.copyOf(portion);
            portion.clear();
            size = 0;
            if (!items.isEmpty()) {
                send(items);
            }
        }

        /** A request that is refused as a whole is sent item by item, to know which one is to blame. */
        private void send(List<Item> items) {
            OpenSearchClient.Answer answer = client.bulk(path, body(items));
            if (!isForGood(answer.status())) {
                note(items, Answers.list(client.good(answer), "items"));
            } else if (items.size() == 1) {
                refuse(items.get(0), OpenSearchFailure.describe(answer.status(), answer.body()));
            } else {
                items.forEach(item -> send(List.of(item)));
            }
        }

        private void note(List<Item> items, List<Map<?, ?>> results) {
            if (results.size() != items.size() + 1) {
                throw Answers.incomprehensible("items");
            }
            requireDone(result(results.get(0)));
            for (int i = 0; i < items.size(); i++) {
                Map<?, ?> result = result(results.get(i + 1));
                int status = (int) Answers.number(result, "status");
                if (isForGood(status)) {
                    refuse(items.get(i), OpenSearchFailure.describe(status, result));
                } else {
                    requireDone(result);
                }
            }
        }

        private void refuse(Item item, String why) {
            refused.put(item.id(), why);
            again.add(item);
        }

        /** What was refused, once more with less of it; what is refused even so is taken out. */
        Map<DocumentId, String> withLess() {
            while (!again.isEmpty()) {
                Item item = again.remove(0);
                IndexedDocument document = item.document();
                if (document == null) {
                    continue;
                }
                String why = String.valueOf(refused.remove(item.id()));
                if (item.extent() == Extent.LEAST) {
                    delete(item.id());
                    send();
                    refused.put(item.id(), why);
                    LOG.warn("OpenSearch does not take {}, which is not found: {}", item.id(), why);
                } else {
                    LOG.warn("OpenSearch does not take {} {}: {}", item.id(), item.extent(), why);
                    upsert(document, item.extent().less());
                    send();
                }
            }
            return refused;
        }
    }

    /**
     * The first line is of a document that tells nothing: unlike the taking out of a document it makes the cluster refuse to
     * begin an index that has the name of an alias which somebody removed.
     */
    private static byte[] body(List<Item> items) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(upsert(Map.of("_id", GUARD_ID), Map.of(MARK, 0)));
        items.forEach(item -> body.writeBytes(item.line()));
        return body.toByteArray();
    }

    private static Map<?, ?> result(Map<?, ?> item) {
        return item.values().stream()
                .map(result -> (Map<?, ?>) result)
                .findFirst()
                .orElseThrow(() -> Answers.incomprehensible("item"));
    }

    /** Whether the same would be refused at any time. */
    private static boolean isForGood(int status) {
        return status == WRONG || status == TOO_LARGE || status == UNPROCESSABLE;
    }

    private static void requireDone(Map<?, ?> result) {
        int status = (int) Answers.number(result, "status");
        if (status >= WRONG && status != OLDER && Answers.at(result, "error").isPresent()) {
            Object error = Answers.at(result, "error").orElseThrow();
            throw OpenSearchFailure.of(status, error instanceof Map<?, ?> map ? map : Map.of())
                    .problem("OpenSearch did not take " + result.get("_id") + ": "
                            + OpenSearchFailure.describe(status, result));
        }
    }

    private static byte[] upsert(Map<String, Object> target, Map<String, ?> fields) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(OpenSearchClient.line(Map.of("index", target)));
        both.writeBytes(OpenSearchClient.line(fields));
        return both.toByteArray();
    }

    private static Map<String, Object> versioned(String id, long mark) {
        Map<String, Object> target = new LinkedHashMap<>();
        target.put("_id", id);
        target.put("version", mark);
        target.put("version_type", "external_gte");
        return target;
    }

    void writeMark(String alias, long mark) {
        byte[] line = upsert(versioned(MARK_ID, mark), Map.of(MARK, mark));
        Map<?, ?> answer = client.good(client.bulk("/" + alias + "/_bulk?require_alias=true", line));
        Answers.list(answer, "items").forEach(item -> requireDone(result(item)));
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
