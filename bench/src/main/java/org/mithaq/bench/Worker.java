package org.mithaq.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.mithaq.bench.Load.Call;
import org.mithaq.bench.Load.Record;
import org.mithaq.bench.MithaqClient.Answer;

/** One person at work, who makes the calls that the pages make for them, one after the other. */
final class Worker {

    /** What somebody does; how often of a hundred times. */
    enum Part {
        OFFICER(List.of("GROUP_PRM_OFFICERS", "GROUP_PRM_SECTOR_PART"), 25, 0),
        REVIEWER(List.of("GROUP_PRM_LEGAL_REVIEWERS"), 0, 45),
        HEAD_OF_LEGAL(List.of("GROUP_PRM_HEADS_OF_LEGAL"), 0, 45),
        READER(List.of("GROUP_PRM_READERS"), 0, 0);

        private final List<String> groups;
        private final int files;
        private final int reviews;

        Part(List<String> groups, int files, int reviews) {
            this.groups = groups;
            this.files = files;
            this.reviews = reviews;
        }

        List<String> groups() {
            return groups;
        }
    }

    private static final Map<String, List<String>> ASKED = Map.of(
            "en",
                    List.of(
                            "cooperation museums",
                            "written notice",
                            "\"training courses\"",
                            "privileges immunities",
                            "manuscr*"),
            "fr",
                    List.of(
                            "coopération musées",
                            "préavis écrit",
                            "\"cours de formation\"",
                            "privilèges immunités",
                            "archiv*"),
            "ar", List.of("التعاون المتاحف", "إشعار كتابي", "\"الدورات التدريبية\"", "امتيازات حصانات", "المخطوطات"));
    private static final List<String> SORTS = List.of("title", "expiresOn", "counterparty", "status");
    private static final String COLUMNS = "reference,title,type,status,counterparty,leadSector,signedOn,expiresOn";

    private final MithaqClient client;
    private final Part part;
    private final String language;
    private final Record record;
    private final Random chance = new Random();
    private final MadeUpText text = new MadeUpText(chance);
    /** What the person has seen in a list and may open. */
    private final List<String> seen = new ArrayList<>();

    Worker(MithaqClient client, Part part, String language, Record record) {
        this.client = client;
        this.part = part;
        this.language = language;
        this.record = record;
    }

    /** Between a third and five thirds of the average. */
    void pause(double seconds) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep((long) (seconds * 1_000 * (1 + 4 * chance.nextDouble()) / 3));
    }

    void act() throws InterruptedException {
        int dice = chance.nextInt(100);
        if (dice < part.files) {
            timed("file", this::file);
        } else if (dice < part.files + part.reviews) {
            timed("review", this::review);
        } else {
            int other = chance.nextInt(100);
            if (other < 30) {
                timed("search " + language, this::search);
            } else if (other < 60) {
                timed("register", this::register);
            } else if (other < 80) {
                timed("open a document", this::open);
            } else if (other < 90) {
                timed("home", this::home);
            } else {
                timed("board", this::board);
            }
        }
    }

    private interface Action {
        /** Whether everything was answered. */
        boolean take() throws InterruptedException;
    }

    private void timed(String name, Action action) throws InterruptedException {
        long begun = System.nanoTime();
        if (action.take()) {
            record.done(name, System.nanoTime() - begun);
        }
    }

    private Optional<Answer> get(String what, String path, Map<String, String> query) throws InterruptedException {
        return record.ask(what, () -> client.get(path, query, language));
    }

    private Optional<Answer> post(String what, Call call) throws InterruptedException {
        return record.ask(what, call);
    }

    private boolean file() throws InterruptedException {
        String word = text.word();
        byte[] bytes = ("Memorandum of understanding " + word + "\n"
                        + text.sentences(language, 50 + chance.nextInt(1_500)))
                .getBytes(StandardCharsets.UTF_8);
        Optional<Answer> received = post("POST uploads", () -> client.upload("draft.txt", bytes));
        if (received.isEmpty()) {
            return false;
        }
        String upload = received.get().body().path("upload").asText();
        String key = UUID.randomUUID().toString();
        Optional<Answer> filed = post("POST documents", () -> client.post("/documents", draft(upload), key));
        filed.ifPresent(answer -> {
            record.filed(answer.body().path("id").asText(), word);
            see(answer.body().path("id").asText());
        });
        return filed.isPresent();
    }

    private Map<String, Object> draft(String upload) {
        return Map.of(
                "type",
                "prm:mou",
                "upload",
                upload,
                "properties",
                Map.of(
                        "cm:title",
                        Map.of(language, text.title(language, chance.nextInt(100_000))),
                        "prm:language",
                        language,
                        "prm:leadSector",
                        "PART",
                        "prm:expiresOn",
                        LocalDate.now().plusDays(chance.nextInt(1_500)).toString()),
                "children",
                Map.of(
                        "prm:parties",
                        List.of(
                                party("The Organisation", "FIRST_PARTY"),
                                party("Institute " + text.name(4), "COUNTERPARTY"))));
    }

    private static Map<String, Object> party(String name, String role) {
        return Map.of("properties", Map.of("prm:partyName", name, "prm:partyRole", role));
    }

    /** Looks at the queue, takes what is free or goes on with what was taken: reads it, says something, decides. */
    private boolean review() throws InterruptedException {
        Optional<Answer> queue = get("GET tasks", "/tasks", Map.of("limit", "50"));
        List<JsonNode> open = new ArrayList<>();
        queue.ifPresent(answer -> answer.body().path("tasks").forEach(task -> {
            if (task.path("mayAct").asBoolean() && !task.path("kind").asText().equals("OPINION")) {
                open.add(task);
            }
        }));
        if (open.isEmpty()) {
            return queue.isPresent();
        }
        JsonNode task = text.oneOf(open);
        String id = task.path("id").asText();
        String document = task.path("document").path("id").asText();
        if (task.path("assignee").isMissingNode()
                && post("POST claim", () -> client.post("/tasks/" + id + "/claim"))
                        .isEmpty()) {
            return false;
        }
        boolean read = get("GET document", "/documents/" + document, Map.of()).isPresent() && content(document);
        boolean said = post(
                        "POST notes",
                        () -> client.post(
                                "/documents/" + document + "/notes", Map.of("text", text.sentences(language, 2))))
                .isPresent();
        String outcome = chance.nextInt(4) == 0 ? "CHANGES_REQUESTED" : "CLEARED_WITH_COMMENTS";
        return read
                && said
                && post(
                                "POST decision",
                                () -> client.post(
                                        "/tasks/" + id + "/decision",
                                        Map.of("outcome", outcome, "comment", text.sentences(language, 1))))
                        .isPresent();
    }

    private boolean content(String document) throws InterruptedException {
        return record.ask("GET content", () -> {
                    byte[] bytes = client.content(document);
                    return new Answer(bytes.length > 0 ? 200 : 500, MissingNode.getInstance());
                })
                .isPresent();
    }

    private boolean search() throws InterruptedException {
        String words = text.oneOf(ASKED.getOrDefault(language, List.of()));
        Optional<Answer> found = get("GET search", "/search", Map.of("q", words));
        found.ifPresent(answer ->
                answer.body().path("hits").forEach(hit -> see(hit.path("id").asText())));
        return found.isPresent();
    }

    private boolean register() throws InterruptedException {
        Map<String, String> query =
                switch (chance.nextInt(4)) {
                    case 0 -> Map.of("limit", "100", "columns", COLUMNS);
                    case 1 -> Map.of("limit", "100", "columns", COLUMNS, "type", "prm:mou", "leadSector", "CULT");
                    case 2 ->
                        Map.of(
                                "limit",
                                "100",
                                "columns",
                                COLUMNS,
                                "q",
                                text.oneOf(ASKED.getOrDefault(language, List.of())));
                    default -> Map.of("limit", "100", "columns", COLUMNS, "sort", text.oneOf(SORTS), "offset", "100");
                };
        Optional<Answer> page = get("GET register", "/register", query);
        page.ifPresent(answer ->
                answer.body().path("rows").forEach(row -> see(row.path("id").asText())));
        return page.isPresent();
    }

    private boolean open() throws InterruptedException {
        if (seen.isEmpty()) {
            return register();
        }
        String id = text.oneOf(seen);
        Optional<Answer> document = get("GET document", "/documents/" + id, Map.of());
        boolean whole = document.isPresent();
        if (document.isPresent() && document.get().body().path("properties").has("prm:status")) {
            for (String beside : List.of("lifecycle", "deadlines", "signatures")) {
                whole &= get("GET " + beside, "/documents/" + id + "/" + beside, Map.of())
                        .isPresent();
            }
            whole &= get("GET tasks of one", "/tasks", Map.of("document", id)).isPresent();
        }
        return document.isPresent() && document.get().body().has("content") ? whole && content(id) : whole;
    }

    private boolean home() throws InterruptedException {
        boolean whole = get("GET tasks", "/tasks", Map.of("limit", "10")).isPresent();
        for (String list : List.of("SENT_BACK", "MY_DRAFTS")) {
            whole &= get("GET worklist", "/worklists/" + list, Map.of("limit", "5"))
                    .isPresent();
        }
        LocalDate today = LocalDate.now();
        whole &= get(
                        "GET deadlines",
                        "/deadlines",
                        Map.of(
                                "from",
                                today.minusDays(365).toString(),
                                "to",
                                today.plusDays(200).toString(),
                                "mine",
                                "true"))
                .isPresent();
        whole &= get("GET steps", "/steps", Map.of()).isPresent();
        whole &= get("GET review times", "/figures/review-times", Map.of()).isPresent();
        return whole
                & get("GET search", "/search", Map.of("sort", "modified", "limit", "5"))
                        .isPresent();
    }

    private boolean board() throws InterruptedException {
        return get("GET board", "/board", Map.of()).isPresent();
    }

    private void see(String id) {
        if (!id.isEmpty() && seen.size() < 500) {
            seen.add(id);
        }
    }
}
