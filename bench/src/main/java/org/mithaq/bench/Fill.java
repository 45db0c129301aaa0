package org.mithaq.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
 * Fills a data folder with many documents by the server's own use cases, in a process of its own, several documents in one
 * transaction: what stands there then is what the server writes when people file them.
 *
 * <p>Of a hundred: 59 instruments of a backlog (in force and expired, with two parties each, of which one is in the register
 * of partners), 4 drafts, 36 of reference literature, 1 partner; in three languages; each tenth has a file with a text of its
 * own. Runs on the class path of the unpacked server.
 *
 * <p>Arguments: the data folder, which no server uses meanwhile, and how many documents are to be added.
 */
public final class Fill {

    private static final int TOGETHER = 100;
    private static final int WRITERS = 2;
    private static final List<String> SECTORS = List.of("EDU", "CULT", "SCI", "SHS", "PART");
    private static final List<String> COUNTRIES = List.of("MA", "TN", "SN", "EG", "OM", "ID", "ML", "JO");
    private static final List<String> KINDS = List.of("STUDY", "REPORT", "REFERENCE", "STRATEGY");
    private static final List<QName> INSTRUMENTS =
            List.of(Prm.TYPE_MOU, Prm.TYPE_AGREEMENT, Prm.TYPE_PROTOCOL, Prm.TYPE_PROGRAMME_OF_ACTION);

    private final UnitOfWork work;
    private final Documents documents;
    private final IndexAdministration index;
    private final AtomicInteger filed = new AtomicInteger();
    private final AtomicInteger next = new AtomicInteger();
    private final String batch = "bench-" + System.currentTimeMillis();

    private Fill(UnitOfWork work, Documents documents, IndexAdministration index) {
        this.work = work;
        this.documents = documents;
        this.index = index;
    }

    public static void main(String[] arguments) throws ReflectiveOperationException, InterruptedException {
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
                bean(server, UnitOfWork.class), bean(server, Documents.class), bean(server, IndexAdministration.class));
        fill.run(Integer.parseInt(arguments[1]));
        System.exit(0);
    }

    /** The database of the data folder, without the care that each commit is on the disk: a fill that breaks off is begun anew. */
    private static String hurried(String data) {
        Path database = Path.of(data).toAbsolutePath().resolve("database").resolve("mithaq");
        return "jdbc:h2:file:" + database
                + ";WRITE_DELAY=3000;CACHE_SIZE=400000;QUERY_CACHE_SIZE=500;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=30000";
    }

    private static <T> T bean(Object server, Class<T> type) throws ReflectiveOperationException {
        return type.cast(server.getClass().getMethod("getBean", Class.class).invoke(server, type));
    }

    private void run(int wanted) throws InterruptedException {
        long begun = System.nanoTime();
        List<DocumentId> partners = partners(Math.max(1, wanted / 100));
        List<Thread> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            Thread writer = new Thread(() -> fileUntil(wanted, partners));
            writer.start();
            writers.add(writer);
        }
        while (writers.stream().anyMatch(Thread::isAlive)) {
            TimeUnit.SECONDS.sleep(10);
            double seconds = (System.nanoTime() - begun) / 1e9;
            print("%d documents, %.0f a second", filed.get(), filed.get() / seconds);
        }
        print("%d documents in %.0f s", filed.get(), (System.nanoTime() - begun) / 1e9);
        awaitIndex();
        print("indexed after %.0f s", (System.nanoTime() - begun) / 1e9);
    }

    private void awaitIndex() throws InterruptedException {
        Actor administrator = new Actor(
                new PersonId("administrator"),
                Set.of(Role.ADMINISTRATOR.group()),
                Optional.empty(),
                "bench",
                WorkingLanguage.EN);
        int quiet = 0;
        while (quiet < 3) {
            quiet = index.state(administrator).backlog() == 0 ? quiet + 1 : 0;
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

    private void fileUntil(int wanted, List<DocumentId> partners) {
        MadeUpText text = new MadeUpText(new Random());
        Random chance = new Random();
        int rest = wanted - partners.size();
        for (int from = next.getAndAdd(TOGETHER); from < rest; from = next.getAndAdd(TOGETHER)) {
            List<Integer> numbers = Stream.iterate(from, number -> number + 1)
                    .limit(Math.min(TOGETHER, rest - from))
                    .toList();
            together(() -> numbers.stream()
                    .map(number -> document(number, text, chance, partners))
                    .toList());
        }
    }

    private List<DocumentId> together(java.util.function.Supplier<List<DocumentId>> filings) {
        List<DocumentId> ids = work.inTransaction(filings);
        filed.addAndGet(ids.size());
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
