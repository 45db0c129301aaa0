package org.mithaq.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.mithaq.access.Actor;
import org.mithaq.access.PersonId;
import org.mithaq.access.Role;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.Documents;
import org.mithaq.document.Draft;
import org.mithaq.document.MultilingualText;
import org.mithaq.document.Properties;
import org.mithaq.document.UnitOfWork;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.model.Cm;
import org.mithaq.model.Prm;
import org.mithaq.model.QName;
import org.mithaq.problem.Problem;
import org.mithaq.search.IndexAdministration;

/**
 * Fills a data folder with many documents, in a process of its own: the first two thousand by the server's own use cases,
 * as when people file them, several in one transaction; the others as copies of these in the tables, with ids of their own.
 * The index is built at the end.
 *
 * <p>Of a hundred: 59 instruments of a backlog (in force and expired, with two parties each, of which one is in the register
 * of partners), 4 drafts, 36 of reference literature, 1 partner; in three languages; each tenth has a file with a text of its
 * own. Runs on the class path of the unpacked server.
 *
 * <p>Arguments: the data folder, which no server uses meanwhile, and how many documents are to be added.
 */
public final class Fill {

    private static final int TOGETHER = 100;
    private static final List<String> SECTORS = List.of("EDU", "CULT", "SCI", "SHS", "PART");
    private static final List<String> COUNTRIES = List.of("MA", "TN", "SN", "EG", "OM", "ID", "ML", "JO");
    private static final List<String> KINDS = List.of("STUDY", "REPORT", "REFERENCE", "STRATEGY");
    private static final List<QName> INSTRUMENTS =
            List.of(Prm.TYPE_MOU, Prm.TYPE_AGREEMENT, Prm.TYPE_PROTOCOL, Prm.TYPE_PROGRAMME_OF_ACTION);

    private static final Actor ADMINISTRATOR = new Actor(
            new PersonId("administrator"),
            Set.of(Role.ADMINISTRATOR.group()),
            Optional.empty(),
            "bench",
            WorkingLanguage.EN);

    /** Filed one by one; the others are copies of them. */
    private static final int PATTERNS = 2_000;

    private static final String DOCUMENT =
            "INSERT INTO document (id, type, parent_id, parent_association, place, name, properties, media_type, size,"
                    + " fingerprint, owner, created, modifier, modified, revision, deleted) SELECT d.id || {copy}, type,"
                    + " parent_id || {copy}, parent_association, place, name, properties, media_type, size, fingerprint, owner,"
                    + " created, modifier, modified, revision, deleted FROM document d JOIN pattern p ON p.id = d.id WHERE"
                    + " parent_id IS {not} NULL ORDER BY creation_order";

    /** What a document consists of, in the order in which one needs the other. */
    private static final List<String> COPIED = List.of(
            DOCUMENT.replace("{not}", ""),
            DOCUMENT.replace("{not}", "NOT"),
            "INSERT INTO document_property (document_id, name, text_value, number_value) SELECT document_id || {copy}, name,"
                    + " text_value, number_value FROM document_property JOIN pattern ON id = document_id",
            "INSERT INTO document_version (document_id, label, made_at, made_by, name, media_type, size, fingerprint) SELECT"
                    + " document_id || {copy}, label, made_at, made_by, name, media_type, size, fingerprint FROM"
                    + " document_version JOIN pattern ON id = document_id",
            "INSERT INTO document_text (document_id, text) SELECT document_id || {copy}, text FROM document_text JOIN pattern"
                    + " ON id = document_id",
            "INSERT INTO document_association (source_id, association, target_id) SELECT a.source_id || {copy}, a.association,"
                    + " CASE WHEN t.id IS NULL THEN a.target_id ELSE a.target_id || {copy} END FROM document_association a JOIN"
                    + " pattern s ON s.id = a.source_id LEFT JOIN pattern t ON t.id = a.target_id");

    private final UnitOfWork work;
    private final Documents documents;
    private final IndexAdministration index;
    private final DataSource database;
    private final String batch = "bench-" + System.currentTimeMillis();
    private int filed;

    private Fill(UnitOfWork work, Documents documents, IndexAdministration index, DataSource database) {
        this.work = work;
        this.documents = documents;
        this.index = index;
        this.database = database;
    }

    public static void main(String[] arguments)
            throws ReflectiveOperationException, InterruptedException, SQLException {
        if (arguments.length != 2) {
            System.err.println("Usage: bench/load fill DATA-FOLDER DOCUMENTS");
            System.exit(2);
        }
        // The server is whole only in its archive, which nothing can be compiled against.
        Object server = Class.forName("org.springframework.boot.SpringApplication")
                .getMethod("run", Class.class, String[].class)
                .invoke(null, Class.forName("org.mithaq.server.MithaqServer"), new String[] {
                    "--mithaq.data=" + arguments[0], "--server.port=0", "--mithaq.database.url=" + hurried(arguments[0])
                });
        Fill fill = new Fill(
                bean(server, UnitOfWork.class),
                bean(server, Documents.class),
                bean(server, IndexAdministration.class),
                bean(server, DataSource.class));
        fill.run(Integer.parseInt(arguments[1]));
        System.exit(0);
    }

    /** The database of the data folder, without the care that each commit is on the disk: a fill that breaks off is begun anew. */
    private static String hurried(String data) {
        Path database = Path.of(data).toAbsolutePath().resolve("database").resolve("mithaq");
        return "jdbc:h2:file:" + database
                + ";WRITE_DELAY=30000;CACHE_SIZE=400000;QUERY_CACHE_SIZE=500;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=30000";
    }

    private static <T> T bean(Object server, Class<T> type) throws ReflectiveOperationException {
        return type.cast(server.getClass().getMethod("getBean", Class.class).invoke(server, type));
    }

    private void run(int wanted) throws InterruptedException, SQLException {
        long begun = System.nanoTime();
        int patterns = Math.min(wanted, PATTERNS);
        List<DocumentId> partners = partners(Math.max(1, patterns / 100));
        MadeUpText text = new MadeUpText(new Random());
        Random chance = new Random();
        int rest = patterns - partners.size();
        // One after the other: two transactions would wait for each other's reference numbers, and at times for ever.
        for (int from = 0; from < rest; from += TOGETHER) {
            List<Integer> numbers = IntStream.range(from, Math.min(from + TOGETHER, rest))
                    .boxed()
                    .toList();
            together(() -> numbers.stream()
                    .map(number -> document(number, text, chance, partners))
                    .toList());
        }
        awaitIndex();
        print("%d documents filed and read in %.0f s", filed, (System.nanoTime() - begun) / 1e9);
        copy((wanted - 1) / patterns);
        print("copied after %.0f s", (System.nanoTime() - begun) / 1e9);
        index.rebuild(ADMINISTRATOR);
        awaitIndex();
        print(
                "%d documents indexed after %.0f s",
                index.state(ADMINISTRATOR).documents(), (System.nanoTime() - begun) / 1e9);
    }

    /** Copies have ids of their own; partners are not copied, and are those of the copies as well. */
    private void copy(int copies) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("CREATE LOCAL TEMPORARY TABLE pattern (id VARCHAR(64) PRIMARY KEY) NOT PERSISTENT");
            statement.execute("INSERT INTO pattern SELECT id FROM document WHERE parent_id IS NULL AND NOT deleted"
                    + " AND type <> 'prm:partner'");
            statement.execute("INSERT INTO pattern SELECT d.id FROM document d JOIN pattern p ON p.id = d.parent_id"
                    + " WHERE NOT d.deleted");
            for (int copy = 1; copy <= copies; copy++) {
                for (String into : COPIED) {
                    statement.execute(into.replace("{copy}", "'-" + copy + "'"));
                }
                connection.commit();
                print("%d of %d copies", copy, copies);
            }
        }
    }

    private void awaitIndex() throws InterruptedException {
        int quiet = 0;
        while (quiet < 3) {
            IndexAdministration.State state = index.state(ADMINISTRATOR);
            quiet = state.backlog() == 0 && state.task().isEmpty() ? quiet + 1 : 0;
            TimeUnit.SECONDS.sleep(3);
        }
    }

    private List<DocumentId> partners(int number) {
        MadeUpText text = new MadeUpText(new Random());
        List<DocumentId> partners = new ArrayList<>();
        while (partners.size() < number) {
            partners.addAll(together(() -> Stream.generate(() -> partner(text))
                    .limit(Math.min(TOGETHER, number - partners.size()))
                    .flatMap(Optional::stream)
                    .toList()));
        }
        return partners;
    }

    /** Empty when another one has nearly the same name. */
    private Optional<DocumentId> partner(MadeUpText text) {
        String name = "Institute " + text.name(4) + " of " + text.name(3);
        Properties properties = Properties.of(Map.of(
                Cm.PROP_TITLE, MultilingualText.of("en", name),
                Prm.PROP_PARTNER_CATEGORY, "UNIVERSITY",
                Prm.PROP_COUNTRY, text.oneOf(COUNTRIES)));
        try {
            return Optional.of(documents
                    .file(
                            actor(0),
                            new Draft(
                                    Prm.TYPE_PARTNER,
                                    properties,
                                    Optional.empty(),
                                    Map.of(),
                                    Map.of(),
                                    new Draft.Entry.Registration(Set.of())),
                            Optional.empty())
                    .id());
        } catch (Problem known) {
            return Optional.empty();
        }
    }

    private List<DocumentId> together(Supplier<List<DocumentId>> filings) {
        List<DocumentId> ids = work.inTransaction(filings);
        filed += ids.size();
        return ids;
    }

    private DocumentId document(int number, MadeUpText text, Random chance, List<DocumentId> partners) {
        String language = MadeUpText.LANGUAGES.get(number % 3);
        Actor actor = actor(1 + number % 20);
        Optional<String> upload =
                number % 10 == 0 ? Optional.of(stage(actor, number, text, language)) : Optional.empty();
        int kind = number % 99;
        Draft draft = kind < 36
                ? literature(number, text, chance, language, upload)
                : instrument(number, text, chance, language, upload, text.oneOf(partners), kind < 40);
        Document document = documents.file(actor, draft, Optional.empty());
        return document.id();
    }

    private String stage(Actor actor, int number, MadeUpText text, String language) {
        String words = text.title(language, number) + "\n" + text.word() + "\n" + text.sentences(language, 40);
        try {
            return documents
                    .stage(
                            actor,
                            "text-" + number + ".txt",
                            new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_8)))
                    .id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Draft literature(
            int number, MadeUpText text, Random chance, String language, Optional<String> upload) {
        Map<QName, Object> properties = described(number, text, language);
        properties.put(Prm.PROP_LITERATURE_KIND, text.oneOf(KINDS));
        properties.put(Prm.PROP_ISSUED_ON, LocalDate.of(2000, 1, 1).plusDays(chance.nextInt(9_000)));
        return new Draft(
                Prm.TYPE_REFERENCE_LITERATURE,
                Properties.of(properties),
                upload,
                Map.of(),
                Map.of(),
                new Draft.Entry.Negotiation(false));
    }

    private Draft instrument(
            int number,
            MadeUpText text,
            Random chance,
            String language,
            Optional<String> upload,
            DocumentId partner,
            boolean draft) {
        Map<QName, Object> properties = described(number, text, language);
        properties.put(Prm.PROP_LEAD_SECTOR, text.oneOf(SECTORS));
        properties.put(Prm.PROP_COUNTRIES, List.of(text.oneOf(COUNTRIES)));
        LocalDate expiry = LocalDate.of(2018, 1, 1).plusDays(chance.nextInt(6_500));
        properties.put(Prm.PROP_EXPIRES_ON, expiry);
        if (chance.nextInt(4) == 0) {
            properties.put(Prm.PROP_RENEWAL_MODE, "TACIT");
            properties.put(Prm.PROP_RENEWAL_PERIOD, "P5Y");
            properties.put(Prm.PROP_NOTICE_PERIOD, "P6M");
        }
        List<Draft.Child> parties = List.of(
                new Draft.Child(
                        Optional.empty(),
                        Properties.of(
                                Map.of(Prm.PROP_PARTY_NAME, "The Organisation", Prm.PROP_PARTY_ROLE, "FIRST_PARTY")),
                        Map.of()),
                new Draft.Child(
                        Optional.empty(),
                        Properties.of(Map.of(
                                Prm.PROP_PARTY_NAME, "Institute " + text.name(4), Prm.PROP_PARTY_ROLE, "COUNTERPARTY")),
                        Map.of(Prm.ASSOC_PARTY_PARTNER, List.of(partner))));
        Draft.Entry entry = draft
                ? new Draft.Entry.Negotiation(false)
                : new Draft.Entry.Legacy(
                        "bench", batch, Optional.of(expiry.minusYears(5)), Optional.of(batch + "/" + number));
        return new Draft(
                text.oneOf(INSTRUMENTS),
                Properties.of(properties),
                upload,
                Map.of(Prm.ASSOC_PARTIES, parties),
                Map.of(),
                entry);
    }

    private static Map<QName, Object> described(int number, MadeUpText text, String language) {
        return new HashMap<>(Map.of(
                Cm.PROP_TITLE,
                MultilingualText.of(language, text.title(language, number)),
                Prm.PROP_LANGUAGE,
                language));
    }

    /** One of the people that {@code bench/load} makes. */
    private static Actor actor(int number) {
        return new Actor(
                new PersonId(number == 0 ? "administrator" : "load-" + number),
                Stream.of(Role.OFFICER, Role.RECORDS_MANAGER).map(Role::group).collect(Collectors.toSet()),
                Optional.empty(),
                "bench",
                WorkingLanguage.EN);
    }

    private static void print(String format, Object... arguments) {
        System.out.println(String.format(Locale.ROOT, format, arguments));
    }
}
