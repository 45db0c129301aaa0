package org.mithaq.bench.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/**
 * Our search beside plain Lucene and beside PostgreSQL, over the same made-up documents, in one run.
 *
 * <p>Arguments: a folder with a folder of plain texts for each language; the folder of the indices, which are kept for the next run; the
 * number of documents (100000); the kilobytes of a text (6); then, in any order, {@code searches=} so many of each kind (60), {@code rounds=} (3), {@code postgres=} the folder of its programs or {@code no}, and
 * {@code only=search} to leave out what writes. Ends with 1 when anything acknowledged was lost or engines that understand the same count otherwise.
 */
public final class SearchBench {

    private static final int BATCH = Freshness.BATCH;

    private final Path folder;
    private final Path texts;
    private final int documents;
    private final int bytes;
    private final Properties options = new Properties();
    private final Properties built = new Properties();
    private final MadeUpRows rows;

    private SearchBench(List<String> arguments) throws IOException {
        texts = Path.of(arguments.get(0));
        documents = arguments.size() > 2 ? Integer.parseInt(arguments.get(2)) : 100_000;
        int kilobytes = arguments.size() > 3 ? Integer.parseInt(arguments.get(3)) : 6;
        bytes = kilobytes * 1_000;
        folder = Path.of(arguments.get(1)).toAbsolutePath().resolve(documents + "x" + kilobytes + "KB");
        for (String option : arguments.subList(Math.min(4, arguments.size()), arguments.size())) {
            options.setProperty(option.substring(0, option.indexOf('=')), option.substring(option.indexOf('=') + 1));
        }
        rows = new MadeUpRows(texts, bytes);
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length < 2) {
            System.err.println(
                    "Usage: bench/search FOLDER [DOCUMENTS [KILOBYTES [searches=N] [rounds=N] [postgres=FOLDER|no] [only=search]]]");
            System.exit(2);
        }
        System.exit(new SearchBench(Arrays.asList(arguments)).run() ? 0 : 1);
    }

    private boolean run() throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Path state = folder.resolve("built.properties");
        if (Files.exists(state)) {
            try (InputStream in = Files.newInputStream(state)) {
                built.load(in);
            }
        }
        print(
                "%d documents of %d bytes in three languages; a heap of %d MB, %d processors",
                documents,
                bytes,
                Runtime.getRuntime().maxMemory() >> 20,
                Runtime.getRuntime().availableProcessors());
        fill(folder.resolve("mithaq"));
        fill(folder.resolve("lucene"));
        sizes();
        boolean right = true;
        try (Ours ours = new Ours(folder.resolve("mithaq"));
                PlainLucene plain = new PlainLucene(folder.resolve("lucene"))) {
            right = race(ours, plain);
        }
        if (!"search".equals(options.getProperty("only"))) {
            right &= writing();
        }
        return right;
    }

    private void fill(Path index) throws IOException, InterruptedException {
        String name = index.getFileName().toString();
        if (!built.containsKey(name)) {
            Folders.remove(index);
            warmUp(name);
            long filing = 0;
            long text = 0;
            try (Engine engine = open(index)) {
                for (int from = 0; from < documents; from += BATCH) {
                    List<Row> batch = rows.rows(from, Math.min(from + BATCH, documents));
                    for (Row row : batch) {
                        text += row.text().getBytes(StandardCharsets.UTF_8).length;
                    }
                    long begun = System.nanoTime();
                    engine.file(batch);
                    filing += System.nanoTime() - begun;
                }
                Folders.awaitQuiet(index);
                engine.file(List.of(rows.row(0)));
            }
            built.setProperty(name, String.format(Locale.ROOT, "%.0f", documents * 1e9 / filing));
            built.setProperty("text", Long.toString(text));
            try (OutputStream out = Files.newOutputStream(folder.resolve("built.properties"))) {
                built.store(out, null);
            }
        }
        print("%s: filed at %s documents a second, %d in each durable commit", name, built.getProperty(name), BATCH);
    }

    private void warmUp(String name) throws IOException {
        Path scratch = folder.resolve("scratch");
        Folders.remove(scratch);
        try (Engine engine = open(scratch.resolve(name))) {
            for (int from = 0; from < 10 * BATCH; from += BATCH) {
                engine.file(rows.rows(from, from + BATCH));
            }
        }
        Folders.remove(scratch);
    }

    private static Engine open(Path index) throws IOException {
        return index.endsWith("mithaq") ? new Ours(index) : new PlainLucene(index);
    }

    private void sizes() throws IOException {
        long text = Long.parseLong(built.getProperty("text"));
        print(
                "filing: ours %.2f x of plain Lucene's rate; %d MB of text; index %d MB (%.2f x of the text), plain Lucene's %d MB (%.2f x)",
                Double.parseDouble(built.getProperty("mithaq")) / Double.parseDouble(built.getProperty("lucene")),
                text >> 20,
                Folders.bytes(folder.resolve("mithaq")) >> 20,
                (double) Folders.bytes(folder.resolve("mithaq")) / text,
                Folders.bytes(folder.resolve("lucene")) >> 20,
                (double) Folders.bytes(folder.resolve("lucene")) / text);
    }

    private boolean race(Ours ours, PlainLucene plain) throws IOException {
        List<Question> questions = new Questions(rows, documents).ofEachKind(option("searches", 60));
        for (Question question : questions) {
            ours.ask(question);
        }
        print("heap in use after our searches: %d MB", used());
        String programs = options.getProperty("postgres", "/usr/lib/postgresql/15/bin");
        if (programs.equals("no")) {
            return race(List.of(ours, plain), questions);
        }
        try (Postgres postgres = new Postgres(folder.resolve("postgres"), Path.of(programs), rows.vocabularies)) {
            postgres.fill(rows, documents);
            return race(List.of(ours, plain, postgres), questions);
        }
    }

    private boolean race(List<Engine> engines, List<Question> questions) throws IOException {
        Race race = new Race(engines);
        race.run(questions, option("rounds", 3));
        race.print();
        if (!race.agree()) {
            print("WRONG: the engines count otherwise where all understand the same");
        }
        return race.agree();
    }

    private boolean writing() throws IOException, InterruptedException {
        Path mithaq = Folders.twin(folder.resolve("mithaq"), folder.resolve("scratch/mithaq"));
        Path lucene = Folders.twin(folder.resolve("lucene"), folder.resolve("scratch/lucene"));
        try (Ours ours = new Ours(mithaq);
                PlainLucene plain = new PlainLucene(lucene)) {
            Freshness freshness = new Freshness(rows, documents);
            freshness.alone(List.of(ours, plain), 200);
            freshness.underLoad(List.of(ours, plain), 200);
        }
        Folders.twin(folder.resolve("mithaq"), mithaq);
        try (Ours ours = new Ours(mithaq)) {
            List<Question> questions = new Questions(rows, documents).ofEachKind(option("searches", 60));
            new RebuildCost(ours, rows, documents).run(questions);
        }
        Folders.twin(folder.resolve("mithaq"), mithaq);
        boolean kept = new KilledFiling(rows, texts, bytes, documents).run(mithaq, 5);
        Folders.remove(folder.resolve("scratch"));
        return kept;
    }

    private int option(String name, int otherwise) {
        return Integer.parseInt(options.getProperty(name, Integer.toString(otherwise)));
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }

    private static void print(String format, Object... arguments) {
        System.out.println(String.format(Locale.ROOT, format, arguments));
    }
}
