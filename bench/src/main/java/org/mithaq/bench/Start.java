package org.mithaq.bench;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mithaq.bench.MithaqClient.Answer;

/**
 * Starts a server over a data folder that holds many documents: how soon it is ready and answers a first search, and how soon it
 * answers what the pages ask of it.
 *
 * <p>Arguments: the address of the API, a person and password with a colon between, {@code --}, and the command that starts the server in
 * the foreground. Ends with 1 when the start takes 10 s or more, or a page of the register 300 ms or more (p95).
 */
public final class Start {

    private static final long LONGEST_START = 10_000;
    private static final long LONGEST_PAGE = 300;
    private static final int WARM_UP = 10;
    private static final int TIMES = 40;
    private static final String COLUMNS = "reference,title,type,status,counterparty,leadSector,signedOn,expiresOn";

    private final MithaqClient client;
    private final Timings timings = new Timings();

    private Start(MithaqClient client) {
        this.client = client;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length < 4 || !arguments[2].equals("--")) {
            System.err.println("Usage: bench/load start API-ADDRESS PERSON:PASSWORD -- SERVER-COMMAND...");
            System.exit(2);
        }
        MithaqClient client = new MithaqClient(arguments[0], arguments[1]);
        try (ServerProcess server =
                new ServerProcess(client, List.of(arguments).subList(3, arguments.length), "start-server.log")) {
            boolean kept = new Start(client).run(server);
            server.close();
            System.exit(kept ? 0 : 1);
        }
    }

    private boolean run(ServerProcess server) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        long ready = server.start();
        Answer first = ask(Map.of("q", "cooperation"), "/search");
        long searched = (System.nanoTime() - begun) / 1_000_000;
        print(
                "ready in %d ms, the first search answered after %d ms: %d found of %d",
                ready, searched, first.body().path("total").asInt(), total());
        boolean kept = searched < LONGEST_START;
        Map<String, Map<String, String>> pages = Map.of(
                "register: first page", Map.of(),
                "register: a type and a sector", Map.of("type", "prm:mou", "leadSector", "CULT"),
                "register: words", Map.of("q", "museums"),
                "register: by title", Map.of("sort", "title"),
                "register: by counterparty", Map.of("sort", "counterparty", "direction", "desc"),
                "register: by last day", Map.of("sort", "expiresOn"),
                "register: page 100", Map.of("offset", "9900"));
        for (Map.Entry<String, Map<String, String>> page : pages.entrySet()) {
            Map<String, String> query = new HashMap<>(Map.of("limit", "100", "columns", COLUMNS));
            query.putAll(page.getValue());
            measure(page.getKey(), "/register", query);
            kept &= timings.within(page.getKey(), 0.95) < LONGEST_PAGE;
        }
        measure("search en", "/search", Map.of("q", "written notice"));
        measure("search fr", "/search", Map.of("q", "préavis écrit"));
        measure("search ar", "/search", Map.of("q", "إشعار كتابي"));
        measure("board", "/board", Map.of());
        measure("library", "/library", Map.of());
        measure("home: my drafts", "/worklists/MY_DRAFTS", Map.of("limit", "5"));
        measure("home: counts of lists", "/worklists", Map.of());
        LocalDate today = LocalDate.now();
        Map<String, String> year = Map.of(
                "from",
                today.minusDays(365).toString(),
                "to",
                today.plusDays(200).toString(),
                "mine",
                "true");
        measure("home: deadlines", "/deadlines", year);
        measure("home: review times", "/figures/review-times", Map.of());
        measure("home: steps", "/steps", Map.of());
        measure(
                "calendar: a month",
                "/deadlines",
                Map.of("from", today.toString(), "to", today.plusMonths(1).toString(), "mine", "false"));
        timings.table().forEach(line -> print("%s", line));
        return kept;
    }

    private int total() throws IOException, InterruptedException {
        return ask(Map.of("q", "", "limit", "1"), "/search")
                .body()
                .path("total")
                .asInt();
    }

    private void measure(String what, String path, Map<String, String> query) throws IOException, InterruptedException {
        for (int time = 0; time < WARM_UP + TIMES; time++) {
            long begun = System.nanoTime();
            ask(query, path);
            if (time >= WARM_UP) {
                timings.add(what, System.nanoTime() - begun);
            }
        }
    }

    private Answer ask(Map<String, String> query, String path) throws IOException, InterruptedException {
        Answer answer = client.get(path, query, "en");
        if (!answer.succeeded()) {
            throw new IllegalStateException("refused: " + path + " " + answer.refusal());
        }
        return answer;
    }

    private static void print(String format, Object... arguments) {
        System.out.println(String.format(Locale.ROOT, format, arguments));
    }
}
