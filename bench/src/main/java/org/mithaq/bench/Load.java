package org.mithaq.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.mithaq.bench.MithaqClient.Answer;

/**
 * Many people at work at once, each doing what their role does, with a pause for thought after every action: file, review,
 * search in three languages, and browse.
 *
 * <p>Arguments: the address of the API, an administrator and password with a colon between, how many people, for how many minutes;
 * then, in any order, {@code pid=} of the server, to read its memory, and {@code think=} seconds between two actions on average (15).
 * Ends with 1 when a call failed, when what was filed is not found, or when the heap goes on growing.
 */
public final class Load {

    private static final String PASSWORD = "a password under load";
    private static final int LOOKS_A_MINUTE = 12;
    /** A tenth of the heap in ten minutes would be seen; what is left after a collection varies by less. */
    private static final double MOST_GROWTH = 5;

    private final MithaqClient administrator;
    private final Memory memory;
    private final int people;
    private final double minutes;
    private final double think;
    private final Timings actions = new Timings();
    private final Timings answers = new Timings();
    private final Map<String, Integer> errors = new ConcurrentHashMap<>();
    private final Map<String, Integer> overtaken = new ConcurrentHashMap<>();
    private final Map<String, String> filed = new ConcurrentHashMap<>();
    private final AtomicBoolean working = new AtomicBoolean(true);

    private Load(MithaqClient administrator, Memory memory, int people, double minutes, double think) {
        this.administrator = administrator;
        this.memory = memory;
        this.people = people;
        this.minutes = minutes;
        this.think = think;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length < 4) {
            System.err.println(
                    "Usage: bench/load people API-ADDRESS ADMINISTRATOR:PASSWORD PEOPLE MINUTES [pid=PROCESS] [think=SECONDS]");
            System.exit(2);
        }
        List<String> more = List.of(arguments).subList(4, arguments.length);
        MithaqClient administrator = new MithaqClient(arguments[0], arguments[1]);
        Load load = new Load(
                administrator,
                new Memory(administrator, option(more, "pid")),
                Integer.parseInt(arguments[2]),
                Double.parseDouble(arguments[3]),
                option(more, "think").map(Double::parseDouble).orElse(15.0));
        System.exit(load.run() ? 0 : 1);
    }

    private static Optional<String> option(List<String> arguments, String name) {
        return arguments.stream()
                .filter(argument -> argument.startsWith(name + "="))
                .map(argument -> argument.substring(name.length() + 1))
                .findFirst();
    }

    /** What the people share: where they write down what they did. */
    interface Record {

        /** The answer when it was given; noted as an error otherwise, or as overtaken by a colleague. */
        Optional<Answer> ask(String what, Call call) throws InterruptedException;

        /** An action as a whole, of which every call was answered. */
        void done(String action, long nanos);

        void filed(String id, String word);
    }

    interface Call {
        Answer make() throws IOException, InterruptedException;
    }

    private boolean run() throws IOException, InterruptedException {
        List<Worker> workers = people();
        print(
                "%d people for %.1f minutes, who think %.0f s between two actions on average (evenly between a third and five thirds of it)",
                people, minutes, think);
        print("%s", roles());
        long begun = System.nanoTime();
        List<Thread> threads = new ArrayList<>();
        for (Worker worker : workers) {
            Thread thread = new Thread(() -> work(worker));
            thread.start();
            threads.add(thread);
        }
        for (int look = 0; look < minutes * LOOKS_A_MINUTE; look++) {
            memory.look();
            TimeUnit.SECONDS.sleep(60 / LOOKS_A_MINUTE);
        }
        working.set(false);
        double seconds = (System.nanoTime() - begun) / 1e9;
        for (Thread thread : threads) {
            thread.interrupt();
            thread.join();
        }
        return report(seconds);
    }

    private void work(Worker worker) {
        try {
            worker.pause(think);
            while (working.get()) {
                worker.act();
                worker.pause(think);
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Worker> people() throws IOException, InterruptedException {
        List<Worker> workers = new ArrayList<>();
        Record record = new Shared();
        for (int number = 1; number <= people; number++) {
            String name = "load-" + number;
            Worker.Part part = part(number);
            String language = MadeUpText.LANGUAGES.get(number % 3);
            Answer made = administrator.post(
                    "/users",
                    Map.of(
                            "person", name,
                            "displayName", part + " " + number,
                            "language", language,
                            "groups", part.groups(),
                            "password", PASSWORD));
            if (!made.succeeded() && made.status() != 409) {
                throw new IllegalStateException("refused: " + made.refusal());
            }
            workers.add(new Worker(administrator.as(name + ":" + PASSWORD), part, language, record));
        }
        return workers;
    }

    /** Of fifty: twenty officers, twelve reviewers, three heads of legal affairs, fifteen readers. */
    private Worker.Part part(int number) {
        double share = (number - 0.5) / people;
        if (share < 0.4) {
            return Worker.Part.OFFICER;
        }
        if (share < 0.64) {
            return Worker.Part.REVIEWER;
        }
        return share < 0.7 ? Worker.Part.HEAD_OF_LEGAL : Worker.Part.READER;
    }

    private String roles() {
        Map<Worker.Part, Integer> counts = new TreeMap<>();
        Stream.iterate(1, number -> number + 1)
                .limit(people)
                .forEach(number -> counts.merge(part(number), 1, Integer::sum));
        return counts.toString();
    }

    private boolean report(double seconds) throws IOException, InterruptedException {
        print("what people do, each with all of its calls");
        actions.table().forEach(line -> print("%s", line));
        print("the calls");
        answers.table().forEach(line -> print("%s", line));
        print("%.2f actions a second, %.1f calls a second", actions.count() / seconds, answers.count() / seconds);
        print("overtaken by a colleague: %s", overtaken);
        memory.report().forEach(line -> print("%s", line));
        int missing = missing();
        print("filed: %d, not found afterwards: %d", filed.size(), missing);
        print("errors: %s", errors.isEmpty() ? "0" : errors.toString());
        boolean grows = minutes >= 5 && memory.slope() > MOST_GROWTH;
        if (grows) {
            print("THE HEAP GROWS");
        }
        return errors.isEmpty() && missing == 0 && !grows;
    }

    /** What was acknowledged is found by the word that only it has, once the index has caught up. */
    private int missing() throws IOException, InterruptedException {
        int missing = 0;
        for (Map.Entry<String, String> one : filed.entrySet()) {
            boolean found = false;
            for (int attempt = 0; attempt < 300 && !found; attempt++) {
                Answer answer =
                        administrator.as("load-1:" + PASSWORD).get("/search", Map.of("q", one.getValue()), "en");
                found = answer.body().path("hits").path(0).path("id").asText().equals(one.getKey());
                TimeUnit.MILLISECONDS.sleep(found ? 0 : 200);
            }
            missing += found ? 0 : 1;
        }
        return missing;
    }

    private final class Shared implements Record {

        /** What only the order of two colleagues decides. */
        private static final List<String> TOO_LATE =
                List.of("PRM-REVIEW-001", "PRM-REVIEW-002", "PRM-REVIEW-003", "PRM-LIFECYCLE-001");

        @Override
        public Optional<Answer> ask(String what, Call call) throws InterruptedException {
            long begun = System.nanoTime();
            try {
                Answer answer = call.make();
                String code = answer.body().path("code").asText();
                if (answer.succeeded()) {
                    answers.add(what, System.nanoTime() - begun);
                    return Optional.of(answer);
                }
                if (TOO_LATE.contains(code)) {
                    overtaken.merge(what + " " + code, 1, Integer::sum);
                } else {
                    errors.merge(what + ": " + answer.refusal(), 1, Integer::sum);
                }
            } catch (IOException e) {
                if (working.get()) {
                    errors.merge(what + ": " + e, 1, Integer::sum);
                }
            }
            return Optional.empty();
        }

        @Override
        public void done(String action, long nanos) {
            actions.add(action, nanos);
        }

        @Override
        public void filed(String id, String word) {
            filed.put(id, word);
        }
    }

    private static void print(String format, Object... arguments) {
        System.out.println(String.format(Locale.ROOT, format, arguments));
    }
}
