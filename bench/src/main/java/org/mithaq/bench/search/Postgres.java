package org.mithaq.bench.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The full text of PostgreSQL: one row for each document, a {@code tsvector} in the configuration of its language, and one GIN index over
 * it and the groups. Misspelled words are looked up among all words by trigrams first, as its handbook says. The server is a process of its own over a
 * folder of its own.
 */
final class Postgres implements Engine {

    private static final Map<String, String> CONFIGURATIONS = Map.of("ar", "arabic", "fr", "french", "en", "english");
    private static final int SIMILAR = 8;
    private static final int LONG = 8;
    private static final List<String> SETTINGS = List.of(
            "shared_buffers=1GB",
            "effective_cache_size=4GB",
            "work_mem=64MB",
            "maintenance_work_mem=512MB",
            "max_wal_size=4GB",
            "jit=off",
            "random_page_cost=1.1",
            "listen_addresses=127.0.0.1");

    /** All of an answer in one statement. */
    private static final String SEARCH = """
            with matched as materialized (
              select number, language, year, country, ts_rank(words, query) as score
              from documents, (select %1$s as query) as asked
              where words @@ %1$s and groups && ?),
            top as (select number, score from matched order by score desc, number limit 10)
            select 'total' as what, '' as value, count(*)::text from matched
            union all select 'language', language, count(*)::text from matched group by language
            union all select 'year', year::text, count(*)::text from matched group by year
            union all select 'country', country, count(*)::text from matched group by country
            union all select 'hit', documents.number::text, ts_headline(documents.configuration, documents.body, %1$s,
              'MaxFragments=3, MaxWords=35, MinWords=15')
              from top join documents using (number)
            """;

    private final Path folder;
    private final Path programs;
    private final Connection connection;

    /** @param programs folder of {@code initdb} and {@code pg_ctl} */
    Postgres(Path folder, Path programs, List<Vocabulary> vocabularies) throws IOException {
        this.folder = folder;
        this.programs = programs;
        boolean isNew = !Files.exists(folder.resolve("PG_VERSION"));
        int port = port();
        if (isNew) {
            run("initdb", "-D", folder.toString(), "-U", "bench", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8");
        }
        String options = SETTINGS.stream().map(setting -> "-c " + setting).collect(Collectors.joining(" "))
                + " -c unix_socket_directories='' -p " + port;
        run(
                "pg_ctl",
                "-D",
                folder.toString(),
                "-w",
                "-l",
                folder.resolveSibling("postgres.log").toString(),
                "-o",
                options,
                "start");
        try {
            connection = DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port
                    + "/postgres?user=bench&prepareThreshold=0&reWriteBatchedInserts=true");
            if (isNew) {
                create(vocabularies);
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private static int port() throws IOException {
        try (var free = new java.net.ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    /** It refuses to run as root, so that in a container a name space without root is made for it. */
    private void run(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            folder.resolveSibling("postgres.log").toFile()))
                    .start();
            if (process.waitFor() != 0) {
                throw new IOException(program + " failed; see " + folder.resolveSibling("postgres.log"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private void create(List<Vocabulary> vocabularies) throws SQLException {
        execute(
                "create extension pg_trgm",
                "create extension fuzzystrmatch",
                "create table documents (number int primary key, language text, configuration regconfig, year int, country text,"
                        + " groups int[], title text, body text, words tsvector)",
                "create table vocabulary (word text primary key)");
        try (PreparedStatement insert =
                connection.prepareStatement("insert into vocabulary values (?) on conflict do nothing")) {
            for (Vocabulary vocabulary : vocabularies) {
                for (String word : vocabulary.words) {
                    insert.setString(1, word);
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        }
        execute("create index on vocabulary using gin (word gin_trgm_ops)");
    }

    /** Files all of them unless they are there; as one does it: the index is made once all is in. */
    void fill(MadeUpRows rows, int documents) throws IOException {
        try {
            if (count() == documents) {
                return;
            }
            execute("truncate documents");
            for (int from = 0; from < documents; from += Freshness.BATCH) {
                file(rows.rows(from, Math.min(from + Freshness.BATCH, documents)));
            }
            execute(
                    "create index if not exists documents_words on documents using gin (words, groups)",
                    "vacuum analyze");
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private long count() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            ResultSet count = statement.executeQuery("select count(*) from documents");
            count.next();
            return count.getLong(1);
        }
    }

    private void execute(String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public void file(List<Row> rows) throws IOException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into documents values (?, ?, ?::regconfig, ?, ?, ?, ?, ?,"
                        + " setweight(to_tsvector(?::regconfig, ?), 'A') || to_tsvector(?::regconfig, ?))")) {
            for (Row row : rows) {
                String configuration = CONFIGURATIONS.getOrDefault(row.language(), "simple");
                insert.setInt(1, row.number());
                insert.setString(2, row.language());
                insert.setString(3, configuration);
                insert.setInt(4, row.year());
                insert.setString(5, row.country());
                insert.setArray(6, groups(row.groups()));
                insert.setString(7, row.title());
                insert.setString(8, row.text());
                insert.setString(9, configuration);
                insert.setString(10, row.title());
                insert.setString(11, configuration);
                insert.setString(12, row.text());
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private Array groups(java.util.Set<Integer> groups) throws SQLException {
        return connection.createArrayOf("int", groups.toArray());
    }

    @Override
    public Answer ask(Question question) throws IOException {
        try {
            List<String> words = question.kind() == Question.Kind.FUZZY
                    ? similar(question.words().get(0))
                    : question.words();
            return words.isEmpty() ? new Answer(0, 0, 0, Map.of()) : ask(expression(question.kind(), words), question);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private List<String> similar(String word) throws SQLException {
        List<String> similar = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("select word from vocabulary where word % ?"
                + " and levenshtein_less_equal(word, ?, ?) <= ? order by word <-> ? limit " + SIMILAR)) {
            int edits = word.length() < LONG ? 1 : 2;
            select.setString(1, word);
            select.setString(2, word);
            select.setInt(3, edits);
            select.setInt(4, edits);
            select.setString(5, word);
            ResultSet found = select.executeQuery();
            while (found.next()) {
                similar.add(found.getString(1));
            }
        }
        return similar;
    }

    /** Any of the words, in any of the languages. The words are made of letters and digits alone. */
    private static String expression(Question.Kind kind, List<String> words) {
        if (kind == Question.Kind.PREFIX) {
            return "to_tsquery('simple', '" + words.get(0) + ":*')";
        }
        if (kind == Question.Kind.NUMBER) {
            return "to_tsquery('simple', '" + words.get(0) + "')";
        }
        List<String> queries = new ArrayList<>();
        for (String configuration : CONFIGURATIONS.values()) {
            queries.add(
                    kind == Question.Kind.PHRASE
                            ? "phraseto_tsquery('" + configuration + "', '" + String.join(" ", words) + "')"
                            : "to_tsquery('" + configuration + "', '" + String.join(" | ", words) + "')");
        }
        return "(" + String.join(" || ", queries) + ")";
    }

    private Answer ask(String query, Question question) throws SQLException {
        long total = 0;
        int hits = 0;
        int snippets = 0;
        Map<String, Map<String, Long>> facets = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(String.format(Locale.ROOT, SEARCH, query))) {
            select.setArray(1, groups(question.groups()));
            ResultSet found = select.executeQuery();
            while (found.next()) {
                String what = found.getString(1);
                if (what.equals("total")) {
                    total = Long.parseLong(found.getString(3));
                } else if (what.equals("hit")) {
                    hits++;
                    snippets += found.getString(3).contains("<b>") ? 1 : 0;
                } else {
                    facets.computeIfAbsent(what, name -> new HashMap<>())
                            .put(found.getString(2), Long.parseLong(found.getString(3)));
                }
            }
        }
        return new Answer(total, hits, snippets, facets);
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IOException(e);
        } finally {
            run("pg_ctl", "-D", folder.toString(), "-w", "-m", "fast", "stop");
        }
    }
}
