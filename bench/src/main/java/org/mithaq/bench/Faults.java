package org.mithaq.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.mithaq.bench.MithaqClient.Answer;

/**
 * What goes wrong with a server in years, many times over: it is killed, its database goes away, its disk is full, its clock
 * jumps, the processes that read texts die, the mail server is down. Afterwards the account is settled: what was acknowledged is there,
 * once and whole.
 *
 * <p>Arguments: which fault, the address of the API, an administrator and password with a colon between, how many rounds, what the fault
 * needs, {@code --}, and the command that starts the server in the foreground. Ends with 1 when anything is wrong.
 */
public final class Faults {

    private static final String PASSWORD = "a password among faults";
    private static final List<String> WRITERS = List.of("plain", "routed");

    final MithaqClient administrator;
    final MithaqClient officer;
    final MithaqClient records;
    final ServerProcess server;
    final Ledger ledger;
    final int rounds;
    final Random chance = new Random();

    private Faults(String api, String administrator, int rounds, List<String> command, Set<String> accepted) {
        this.administrator = new MithaqClient(api, administrator);
        this.officer = this.administrator.as("fault-officer:" + PASSWORD);
        this.records = this.administrator.as("fault-records:" + PASSWORD);
        this.server = new ServerProcess(this.administrator, command, "faults-server.log");
        this.ledger = new Ledger(officer, this.administrator.as("fault-reviewer:" + PASSWORD), accepted);
        this.rounds = rounds;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int dashes = Arrays.asList(arguments).indexOf("--");
        if (arguments.length < 6 || dashes < 4) {
            usage();
        }
        List<String> needs = List.of(arguments).subList(4, dashes);
        List<String> command = List.of(arguments).subList(dashes + 1, arguments.length);
        Fault fault = Fault.of(arguments[0], needs);
        Faults faults = new Faults(
                arguments[1], arguments[2], Integer.parseInt(arguments[3]), command, fault.acceptedRefusals());
        long begun = System.nanoTime();
        try {
            fault.run(faults);
        } finally {
            faults.server.kill();
        }
        print(
                "%s: %d rounds in %.0f s, %s",
                arguments[0], faults.rounds, (System.nanoTime() - begun) / 1e9, faults.ledger);
        System.exit(faults.ledger.wrong().isEmpty() ? 0 : 1);
    }

    private static void usage() {
        System.err.println(
                "Usage: bench/faults kill|database|disk|clock|extraction|mail API-ADDRESS ADMINISTRATOR:PASSWORD"
                        + " ROUNDS [WHAT-THE-FAULT-NEEDS...] -- SERVER-COMMAND...; see bench/README.md");
        System.exit(2);
    }

    /** One kind of thing that goes wrong. */
    interface Fault {

        void run(Faults with) throws IOException, InterruptedException;

        /** Codes with which the server may refuse while it cannot do otherwise. */
        default Set<String> acceptedRefusals() {
            return Set.of();
        }

        static Fault of(String name, List<String> needs) {
            return switch (name) {
                case "kill" -> new KillFault();
                case "database" -> new DatabaseFault(needs.get(0), needs.get(1));
                case "disk" -> new DiskFault(needs.get(0));
                case "clock" -> new ClockFault(needs.get(0));
                case "extraction" -> new ExtractionFault();
                case "mail" -> new MailFault(needs.get(0), Integer.parseInt(needs.get(1)));
                default -> throw new IllegalArgumentException("there is no fault " + name);
            };
        }
    }

    /** Makes those who file, review and import, once; with a mail address each. */
    void people() throws IOException, InterruptedException {
        Map<String, List<String>> people = Map.of(
                "fault-officer", List.of("GROUP_PRM_OFFICERS", "GROUP_PRM_SECTOR_PART"),
                "fault-reviewer", List.of("GROUP_PRM_LEGAL_REVIEWERS"),
                "fault-records", List.of("GROUP_PRM_RECORDS_MANAGERS"));
        for (Map.Entry<String, List<String>> person : people.entrySet()) {
            Answer made = administrator.post(
                    "/users",
                    Map.of(
                            "person",
                            person.getKey(),
                            "displayName",
                            person.getKey(),
                            "email",
                            person.getKey() + "@example.org",
                            "language",
                            "en",
                            "groups",
                            person.getValue(),
                            "password",
                            PASSWORD));
            if (!made.succeeded() && made.status() != 409) {
                throw new IllegalStateException("refused: " + made.refusal());
            }
        }
    }

    /** Two people who file, and one who reviews, until told to stop. */
    final class Work implements AutoCloseable {

        private final AtomicBoolean going = new AtomicBoolean(true);
        private final List<Thread> threads = new ArrayList<>();

        Work() {
            WRITERS.forEach(kind -> begin(() -> ledger.file(kind.equals("routed"))));
            begin(ledger::review);
        }

        private interface Piece {
            void doIt() throws InterruptedException;
        }

        private void begin(Piece piece) {
            Thread thread = new Thread(() -> {
                try {
                    while (going.get()) {
                        piece.doIt();
                    }
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            thread.start();
            threads.add(thread);
        }

        /** One who is killed before anything was acknowledged proves nothing. */
        void awaitAcknowledgement() throws InterruptedException {
            int before = ledger.acknowledged();
            while (ledger.acknowledged() == before && ledger.wrong().isEmpty()) {
                TimeUnit.MILLISECONDS.sleep(10);
            }
        }

        @Override
        public void close() throws InterruptedException {
            going.set(false);
            for (Thread thread : threads) {
                thread.join();
            }
        }
    }

    /**
     * The whole installation: every file is what was filed, no entry of the trail is missing, and an index that is built anew from the
     * repository has as many documents as the one that was kept up to date.
     */
    void inspect() throws IOException, InterruptedException {
        administrator.post("/integrity");
        while (!administrator.get("/integrity").body().path("running").isMissingNode()
                && !administrator.get("/integrity").body().path("running").isNull()) {
            TimeUnit.MILLISECONDS.sleep(200);
        }
        Answer integrity = administrator.get("/integrity");
        if (!integrity.body().path("last").path("sound").asBoolean()) {
            ledger.wrong("the check finds damage: " + integrity.body());
        }
        JsonNode check = checked();
        if (check.path("missing").asInt()
                        + check.path("different").asInt()
                        + check.path("surplus").asInt()
                > 0) {
            ledger.wrong("index and repository disagreed: " + check);
        }
        long before = indexed();
        administrator.post("/index/rebuild");
        while (administrator.get("/index").body().has("progress")) {
            TimeUnit.MILLISECONDS.sleep(200);
        }
        long after = indexed();
        if (before != after) {
            ledger.wrong("the index had " + before + " documents, the repository has " + after);
        }
        print(
                "inspected: %d files, %d documents in index and repository, the trail is sound",
                integrity.body().path("last").path("files").asInt(), after);
    }

    /** How the comparison of the index with the repository ended. */
    private JsonNode checked() throws IOException, InterruptedException {
        administrator.post("/index/check");
        while (administrator.get("/index").body().has("progress")) {
            TimeUnit.MILLISECONDS.sleep(200);
        }
        return administrator.get("/index").body().path("check");
    }

    private long indexed() throws IOException, InterruptedException {
        Answer index = administrator.get("/index");
        while (index.body().path("backlog").asInt() > 0) {
            TimeUnit.MILLISECONDS.sleep(200);
            index = administrator.get("/index");
        }
        return index.body().path("documents").asLong();
    }

    static void print(String format, Object... arguments) {
        System.out.println(String.format(Locale.ROOT, format, arguments));
    }
}
