package org.mithaq.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.mithaq.bench.MithaqClient.Answer;

/**
 * What a server acknowledged while something goes wrong with it, and the account that is settled afterwards: everything
 * acknowledged is there, once and whole, and nothing is there by half. Safe for use by several threads.
 */
final class Ledger {

    private static final int CATCH_UP_SECONDS = 180;

    private final MithaqClient officer;
    private final MithaqClient reviewer;
    /** Refusals that may come while something is wrong. */
    private final Set<String> accepted;

    private final MadeUpText text = new MadeUpText(new Random());
    private final Map<String, Filing> filed = new ConcurrentHashMap<>();
    private final Map<String, Reviewed> reviewed = new ConcurrentHashMap<>();
    private final Map<String, Filing> unanswered = new ConcurrentHashMap<>();
    private final Queue<String> refusals = new ConcurrentLinkedQueue<>();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final Map<String, Integer> counts = new ConcurrentHashMap<>();

    /**
     * @param word in no other document
     * @param routed whether it goes to legal review
     */
    record Filing(String key, String word, byte[] bytes, boolean routed, Optional<String> upload) {}

    /** What was acknowledged of the review of one document. */
    private static final class Reviewed {
        private final Map<String, Boolean> comments = new LinkedHashMap<>();
        private Optional<String> claimed = Optional.empty();
        private Optional<String> decided = Optional.empty();
        private boolean deciding;
    }

    Ledger(MithaqClient officer, MithaqClient reviewer, Set<String> accepted) {
        this.officer = officer;
        this.reviewer = reviewer;
        this.accepted = Set.copyOf(accepted);
    }

    int acknowledged() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    String counted() {
        return new java.util.TreeMap<>(counts).toString();
    }

    int refused() {
        return refusals.size();
    }

    List<String> wrong() {
        return List.copyOf(wrong);
    }

    void wrong(String what) {
        wrong.add(what);
        System.out.println("WRONG " + what);
    }

    private void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    // ---- what people do
    // ----------------------------------------------------------------------------------------------

    /** Files one document; without an answer it is kept, to be sent again. */
    void file(boolean routed) throws InterruptedException {
        String word = text.word();
        byte[] bytes = ("Memorandum of understanding " + word + ". Article 1: purpose.\n" + text.sentences("en", 40))
                .getBytes(StandardCharsets.UTF_8);
        send(new Filing("fault-" + UUID.randomUUID(), word, bytes, routed, Optional.empty()));
    }

    private void send(Filing filing) throws InterruptedException {
        Filing sent = filing;
        unanswered.put(sent.key(), sent);
        try {
            if (sent.upload().isEmpty()) {
                Answer received = officer.upload("draft.txt", sent.bytes());
                if (!received.succeeded()) {
                    refuse("upload", received);
                    return;
                }
                sent = new Filing(
                        sent.key(),
                        sent.word(),
                        sent.bytes(),
                        sent.routed(),
                        Optional.of(received.body().path("upload").asText()));
                unanswered.put(sent.key(), sent);
            }
            Answer answer = officer.post("/documents", draft(sent), sent.key());
            if (answer.succeeded()) {
                filed.put(answer.body().path("id").asText(), sent);
                unanswered.remove(sent.key());
                count("filed");
            } else {
                refuse("filing", answer);
            }
        } catch (IOException noAnswer) {
            // It is sent again with its key.
        }
    }

    private static Map<String, Object> draft(Filing filing) {
        return Map.of(
                "type",
                "prm:mou",
                "upload",
                filing.upload().orElseThrow(),
                "routeWhenComplete",
                filing.routed(),
                "properties",
                Map.of("cm:title", Map.of("en", "Draft"), "prm:language", "en", "prm:leadSector", "PART"),
                "children",
                Map.of(
                        "prm:parties",
                        List.of(
                                Map.of(
                                        "properties",
                                        Map.of("prm:partyName", "The Organisation", "prm:partyRole", "FIRST_PARTY")),
                                Map.of(
                                        "properties",
                                        Map.of("prm:partyName", "Ministry", "prm:partyRole", "COUNTERPARTY")))));
    }

    private void refuse(String what, Answer answer) {
        String code = answer.body().path("code").asText();
        refusals.add(code);
        if (!accepted.contains(code) || answer.status() < 500) {
            wrong(what + " refused: " + answer.refusal());
        }
    }

    /** Takes one task of the queue, says something, and decides; pauses when there is none. */
    void review() throws InterruptedException {
        try {
            Answer queue = reviewer.get("/tasks", Map.of("limit", "20"), "en");
            List<JsonNode> open = StreamSupport.stream(
                            queue.body().path("tasks").spliterator(), false)
                    .filter(task -> task.path("kind").asText().equals("REVIEW"))
                    .filter(task ->
                            filed.containsKey(task.path("document").path("id").asText()))
                    .toList();
            if (open.isEmpty()) {
                TimeUnit.MILLISECONDS.sleep(100);
                return;
            }
            JsonNode task = text.oneOf(open);
            review(task.path("id").asText(), task.path("document").path("id").asText());
        } catch (IOException noAnswer) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private void review(String task, String document) throws IOException, InterruptedException {
        Reviewed of = reviewed.computeIfAbsent(document, id -> new Reviewed());
        if (of.claimed.isEmpty()) {
            Answer claimed = reviewer.post("/tasks/" + task + "/claim");
            if (claimed.succeeded()) {
                of.claimed = Optional.of(task);
                count("claimed");
            }
        }
        String words = "Article 4 of " + text.word();
        of.comments.put(words, false);
        if (reviewer.post("/documents/" + document + "/notes", Map.of("text", words))
                .succeeded()) {
            of.comments.put(words, true);
            count("commented");
        }
        of.deciding = true;
        Answer decided = reviewer.post(
                "/tasks/" + task + "/decision", Map.of("outcome", "CHANGES_REQUESTED", "comment", "Article 7."));
        if (decided.succeeded()) {
            of.decided = Optional.of("CHANGES_REQUESTED");
            count("decided");
        }
    }

    // ---- the account
    // -------------------------------------------------------------------------------------------------

    /** What got no answer is sent again until it gets one. */
    void sendAgain() throws InterruptedException {
        for (Filing filing : List.copyOf(unanswered.values())) {
            send(filing);
        }
        if (!unanswered.isEmpty()) {
            wrong(unanswered.size() + " filings get no answer");
        }
    }

    /** Ids of what was acknowledged and not forgotten. */
    List<String> filed() {
        return List.copyOf(filed.keySet());
    }

    MithaqClient reviewer() {
        return reviewer;
    }

    /** Settles the account of everything since the last time. */
    void check() throws IOException, InterruptedException {
        checkWithoutForgetting();
        forget();
    }

    void forget() {
        filed.clear();
        reviewed.clear();
    }

    void checkWithoutForgetting() throws IOException, InterruptedException {
        for (Map.Entry<String, Filing> one : Map.copyOf(filed).entrySet()) {
            checkFiled(one.getKey(), one.getValue());
            if (one.getValue().routed()) {
                checkReview(one.getKey(), Optional.ofNullable(reviewed.get(one.getKey())));
            }
        }
    }

    private void checkFiled(String id, Filing filing) throws IOException, InterruptedException {
        Answer document = officer.get("/documents/" + id);
        String expected = Fingerprint.of(filing.bytes());
        if (!document.succeeded()) {
            wrong(id + " cannot be opened: " + document.refusal());
        } else if (!expected.equals(Fingerprint.of(officer.content(id)))
                || !expected.equals(
                        document.body().path("content").path("fingerprint").asText())) {
            wrong(id + " has other bytes");
        } else {
            List<String> hits = hits(filing.word());
            if (!hits.equals(List.of(id))) {
                wrong(id + (hits.isEmpty() ? " is not found" : " is found as " + hits));
            }
        }
    }

    /** A row that was brought in is one document, with its bytes, found by the word that only it has. */
    void checkImported(Set<String> documents, String word, String bytes, MithaqClient reader)
            throws IOException, InterruptedException {
        List<String> hits = hits(word);
        if (hits.size() != 1 || !documents.contains(hits.get(0))) {
            wrong("an imported document is found as " + hits);
        } else if (!Fingerprint.of(bytes).equals(Fingerprint.of(reader.content(hits.get(0))))) {
            wrong(hits.get(0) + " has other bytes than were imported");
        }
        count("imported");
    }

    private List<String> hits(String word) throws IOException, InterruptedException {
        List<String> hits = new ArrayList<>();
        for (int attempt = 0; attempt < CATCH_UP_SECONDS * 5 && hits.isEmpty(); attempt++) {
            officer.get("/search", Map.of("q", word), "en")
                    .body()
                    .path("hits")
                    .forEach(hit -> hits.add(hit.path("id").asText()));
            TimeUnit.MILLISECONDS.sleep(hits.isEmpty() ? 200 : 0);
        }
        return hits;
    }

    /** What was acknowledged is so; and whatever was not, the document and the process agree, with one round. */
    private void checkReview(String id, Optional<Reviewed> of) throws IOException, InterruptedException {
        String status = status(id);
        for (int attempt = 0;
                attempt < CATCH_UP_SECONDS * 5 && of.isEmpty() && status.equals("NEGOTIATION");
                attempt++) {
            TimeUnit.MILLISECONDS.sleep(200);
            status = status(id);
        }
        List<JsonNode> rounds =
                all(officer.get("/documents/" + id + "/rounds").body().path("rounds"));
        List<JsonNode> tasks =
                all(reviewer.get("/tasks", Map.of("document", id, "filter", "all"), "en")
                                .body()
                                .path("tasks"))
                        .stream()
                        .filter(task -> task.path("kind").asText().equals("REVIEW"))
                        .toList();
        boolean inReview = status.equals("LEGAL_REVIEW");
        if (rounds.size() != 1) {
            wrong(id + " has " + rounds.size() + " rounds in " + status);
            return;
        }
        String outcome = rounds.get(0).path("outcome").asText("");
        if (tasks.size() != (inReview ? 1 : 0) || outcome.isEmpty() != inReview) {
            wrong(id + " in " + status + " has " + tasks.size() + " tasks and a round that is "
                    + (outcome.isEmpty() ? "open" : outcome));
        }
        if (of.isPresent()) {
            checkAcknowledged(id, of.get(), inReview, outcome, tasks);
        } else if (!inReview) {
            wrong(id + " is in " + status + " though nobody decided");
        }
    }

    private void checkAcknowledged(String id, Reviewed of, boolean inReview, String outcome, List<JsonNode> tasks)
            throws IOException, InterruptedException {
        if (of.decided.isPresent() && !of.decided.get().equals(outcome)) {
            wrong(id + " was decided, and is " + (outcome.isEmpty() ? "open" : outcome));
        }
        if (of.decided.isEmpty() && !of.deciding && !inReview) {
            wrong(id + " is decided though nobody did");
        }
        if (inReview
                && of.claimed.isPresent()
                && (tasks.isEmpty() || tasks.get(0).path("assignee").isMissingNode())) {
            wrong(id + " was claimed, and is free");
        }
        List<String> said = all(
                        officer.get("/documents/" + id + "/notes").body().path("notes"))
                .stream()
                .map(note -> note.path("text").asText())
                .toList();
        for (Map.Entry<String, Boolean> comment : of.comments.entrySet()) {
            long times = said.stream().filter(comment.getKey()::equals).count();
            if (times > 1 || (comment.getValue() && times == 0)) {
                wrong(id + " has a comment " + times + " times");
            }
        }
    }

    private String status(String id) throws IOException, InterruptedException {
        return officer.get("/documents/" + id)
                .body()
                .path("properties")
                .path("prm:status")
                .asText();
    }

    private static List<JsonNode> all(JsonNode list) {
        List<JsonNode> all = new ArrayList<>();
        list.forEach(all::add);
        return all;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "acknowledged %s, wrong %d", counted(), wrong.size());
    }
}
