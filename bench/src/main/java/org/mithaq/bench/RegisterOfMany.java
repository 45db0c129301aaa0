package org.mithaq.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.mithaq.bench.MithaqClient.Answer;

/**
 * Fills the register with made-up instruments and measures its answers as its page asks for them: the first page, a filter,
 * words, each order, the last page, and all of it as a file.
 *
 * <p>Arguments: the address of the API, person and password with a colon between, how many instruments there shall be at
 * least. Those that an earlier run filed are kept.
 */
public final class RegisterOfMany {

    private static final int REPETITIONS = 15;
    private static final int FILES = 3;
    private static final int WRITERS = 3;
    private static final int PAGE = 100;
    private static final String COLUMNS = "reference,title,type,status,counterparty,leadSector,signedOn,expiresOn";
    private static final List<String> TYPES = List.of("prm:mou", "prm:agreement", "prm:protocol");
    private static final List<String> SECTORS = List.of("EDU", "CULT", "PART");
    private static final List<String> SUBJECTS =
            List.of("water", "museums", "scholarships", "manuscripts", "oceans", "literacy", "archives");

    private final MithaqClient client;

    private RegisterOfMany(MithaqClient client) {
        this.client = client;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        if (arguments.length != 3) {
            System.err.println("Usage: bench/register API-ADDRESS PERSON:PASSWORD INSTRUMENTS");
            System.exit(2);
        }
        RegisterOfMany bench = new RegisterOfMany(new MithaqClient(arguments[0], arguments[1]));
        bench.fill(Integer.parseInt(arguments[2]));
        bench.measure();
    }

    private void fill(int wanted) throws IOException, InterruptedException, ExecutionException {
        int there = total();
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        try {
            List<Future<?>> filings = new ArrayList<>();
            for (int number = there; number < wanted; number++) {
                int one = number;
                filings.add(writers.submit(() -> {
                    file(one);
                    return null;
                }));
            }
            for (Future<?> filing : filings) {
                filing.get();
            }
        } finally {
            writers.shutdownNow();
        }
        while (total() < wanted) {
            TimeUnit.SECONDS.sleep(1);
        }
    }

    private void file(int number) throws IOException, InterruptedException {
        String subject = SUBJECTS.get(number % SUBJECTS.size());
        Map<String, Object> properties = Map.of(
                "cm:title", Map.of("en", "Cooperation on " + subject + ", part " + number),
                "prm:language", "en",
                "prm:leadSector", SECTORS.get(number % SECTORS.size()),
                "prm:expiresOn", String.format(Locale.ROOT, "20%02d-%02d-15", 27 + number % 12, 1 + number % 12));
        Answer filed = client.post(
                "/documents",
                Map.of(
                        "type",
                        TYPES.get(number % TYPES.size()),
                        "properties",
                        properties,
                        "children",
                        Map.of(
                                "prm:parties",
                                List.of(Map.of(
                                        "properties",
                                        Map.of(
                                                "prm:partyName",
                                                "Institute of " + subject + " " + number % 977,
                                                "prm:partyRole",
                                                "COUNTERPARTY")))),
                        "routeWhenComplete",
                        false),
                "register-" + number);
        require(filed);
    }

    private int total() throws IOException, InterruptedException {
        return ask(Map.of("limit", "1")).body().path("total").asInt();
    }

    private void measure() throws IOException, InterruptedException {
        int total = total();
        print("%d instruments; milliseconds of a page of %d, at the client", total, PAGE);
        print("%-34s %6s %6s", "", "p50", "most");
        report("first page", Map.of());
        report("one type and one sector", Map.of("type", "prm:mou", "leadSector", "CULT"));
        report("words", Map.of("q", "manuscripts"));
        for (String column : List.of("title", "reference", "counterparty", "status", "leadSector", "expiresOn")) {
            report("by " + column, Map.of("sort", column, "direction", "desc"));
        }
        report("last page", Map.of("offset", Integer.toString(Math.min(total, 10_000) / PAGE * PAGE - PAGE)));
        print("milliseconds of all as a file");
        for (String format : List.of("csv", "xlsx")) {
            List<Long> times = new ArrayList<>();
            for (int i = 0; i < FILES; i++) {
                long begun = System.nanoTime();
                client.download("/register/export", Map.of("format", format, "columns", COLUMNS));
                times.add((System.nanoTime() - begun) / 1_000_000);
            }
            print("%-34s %6d %6d", format, median(times), Collections.max(times));
        }
    }

    private void report(String what, Map<String, String> wanted) throws IOException, InterruptedException {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < REPETITIONS; i++) {
            long begun = System.nanoTime();
            ask(wanted);
            times.add((System.nanoTime() - begun) / 1_000_000);
        }
        print("%-34s %6d %6d", what, median(times), Collections.max(times));
    }

    private Answer ask(Map<String, String> wanted) throws IOException, InterruptedException {
        Map<String, String> query = new HashMap<>(Map.of("limit", Integer.toString(PAGE), "columns", COLUMNS));
        query.putAll(wanted);
        Answer answer = client.get("/register", query, "en");
        require(answer);
        return answer;
    }

    private static void require(Answer answer) {
        if (!answer.succeeded()) {
            throw new IllegalStateException("refused: " + answer.refusal());
        }
    }

    private static long median(List<Long> times) {
        List<Long> sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    private static void print(String format, Object... arguments) {
        System.out.println(String.format(Locale.ROOT, format, arguments));
    }
}
