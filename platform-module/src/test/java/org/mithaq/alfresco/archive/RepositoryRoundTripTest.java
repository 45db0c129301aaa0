package org.mithaq.alfresco.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mithaq.access.Actor;
import org.mithaq.access.PersonId;
import org.mithaq.access.Role;
import org.mithaq.alert.Alert;
import org.mithaq.alert.Cadence;
import org.mithaq.alfresco.access.AlfrescoDirectory;
import org.mithaq.alfresco.access.ArrivingPeople;
import org.mithaq.alfresco.access.ChosenLanguages;
import org.mithaq.alfresco.access.TableAbsences;
import org.mithaq.alfresco.access.TableDigits;
import org.mithaq.alfresco.alert.TableAlerts;
import org.mithaq.alfresco.backlog.TableBatches;
import org.mithaq.alfresco.database.TableNumbers;
import org.mithaq.alfresco.database.TableSettings;
import org.mithaq.alfresco.digest.TableDigests;
import org.mithaq.alfresco.document.PlayedDocuments;
import org.mithaq.alfresco.literature.TableReadingLists;
import org.mithaq.alfresco.notification.TableDeliveryChoices;
import org.mithaq.alfresco.review.PlayedEngine;
import org.mithaq.alfresco.service.PlayedPeople;
import org.mithaq.alfresco.view.TableSavedViews;
import org.mithaq.archive.Archive;
import org.mithaq.archive.Archiving;
import org.mithaq.archive.Group;
import org.mithaq.archive.Kind;
import org.mithaq.archive.Member;
import org.mithaq.archive.Receiving;
import org.mithaq.archive.TakingOver;
import org.mithaq.audit.AuditEvent;
import org.mithaq.backlog.Batch;
import org.mithaq.backlog.Row;
import org.mithaq.digest.DigestChoice;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.DocumentStore;
import org.mithaq.document.PageText;
import org.mithaq.document.Settings;
import org.mithaq.document.StoredDocuments;
import org.mithaq.document.UnitOfWork;
import org.mithaq.document.Version;
import org.mithaq.language.Digits;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.model.Prm;
import org.mithaq.notification.Delivery;
import org.mithaq.partner.PartnerKeys;
import org.mithaq.problem.Problem;
import org.mithaq.rest.json.JsonLines;
import org.mithaq.review.ReviewProcess;
import org.mithaq.review.ReviewProcessContract;
import org.mithaq.view.ListPage;
import org.mithaq.view.SavedView;
import org.mithaq.view.ViewState;

/** Out of one played repository into another that is empty, and out of that again. */
class RepositoryRoundTripTest implements StoredDocuments {

    private static final Actor ADMINISTRATOR =
            Actor.of(new PersonId("admin"), Set.of(Role.ADMINISTRATOR.group()), WorkingLanguage.EN);
    private static final String REPOSITORY_ADMINISTRATORS = "GROUP_ALFRESCO_ADMINISTRATORS";

    @TempDir
    Path folder;

    private Repository first;
    private Repository second;

    @BeforeEach
    void play() {
        first = new Repository(folder.resolve("first"));
        second = new Repository(folder.resolve("second"));
    }

    @AfterEach
    void close() {
        first.engine.close();
        second.engine.close();
    }

    /** One repository: documents, people and the engine over one database. */
    private static final class Repository {

        final PlayedDocuments played;
        final PlayedEngine engine;
        final PlayedPeople people = new PlayedPeople();
        final Receiving receiving;
        private final Path uploads;
        private Runnable last = () -> {};

        Repository(Path uploads) {
            this.uploads = uploads;
            played = new PlayedDocuments(OFFICER, uploads);
            engine = new PlayedEngine(played.database, played.identity, new ReviewProcessContract.RecordingDecisions());
            played.work.inTransaction(engine::deploy);
            for (Role role : Role.values()) {
                people.with(role.group());
            }
            people.with(REPOSITORY_ADMINISTRATORS);
            receiving = new Receiving(uploads, this::takingOver);
        }

        private ChosenLanguages languages() {
            return new ChosenLanguages(played.work, played.database.jdbc());
        }

        private TakingOver takingOver(Path own) {
            ArrivingPeople arriving = new ArrivingPeople(
                    people.personService(),
                    people.authorityService(),
                    people.authenticationService(),
                    people.nodeService(),
                    languages());
            TableIntake intake = new TableIntake(
                    played.database.jdbc(),
                    arriving,
                    played.arriving,
                    engine.process,
                    new TableBatches(played.database.jdbc()),
                    played.audit,
                    played.identity,
                    own,
                    Clock.systemUTC());
            return new TakingOver(played.work, intake, played.audit, played.model, new JsonLines(), Clock.systemUTC());
        }

        Path export(String name) throws IOException {
            AlfrescoDirectory directory = new AlfrescoDirectory(
                    people.personService(),
                    people.authorityService(),
                    people.nodeService(),
                    languages(),
                    played.identity,
                    played.work);
            Archiving archiving = new Archiving(
                    played.work,
                    played.store,
                    engine.process,
                    new TableBatches(played.database.jdbc()),
                    played.audit,
                    new TableHoldings(played.database.jdbc(), played.work, played.identity, directory::everybody),
                    played.model,
                    new JsonLines(),
                    "alfresco",
                    "test",
                    Clock.systemUTC());
            Files.createDirectories(uploads);
            Path file = uploads.resolve(name);
            try (Archive archive = archiving.prepare(ADMINISTRATOR);
                    OutputStream out = Files.newOutputStream(file)) {
                archive.writeTo(out);
            }
            return file;
        }

        void take(Path archive) throws IOException {
            try (InputStream bytes = Files.newInputStream(archive)) {
                receiving.take(ADMINISTRATOR, bytes);
            }
        }
    }

    @Override
    public DocumentStore store() {
        return first.played.store;
    }

    @Override
    public UnitOfWork unitOfWork() {
        return first.played.work;
    }

    @Test
    void everythingShouldBeTheSameInTheOtherRepository() throws IOException {
        DocumentId instrument = fill();
        Path one = first.export("one.zip");

        second.take(one);

        Map<String, List<String>> before = lines(one);
        Map<String, List<String>> after = lines(second.export("other.zip"));
        List<String> trail = after.get(Kind.AUDIT.entry());
        assertThat(trail.get(trail.size() - 1)).contains("archive.imported", "\"person\":\"admin\"");
        after.put(Kind.AUDIT.entry(), trail.subList(0, trail.size() - 1));
        assertThat(after.keySet()).isEqualTo(before.keySet());
        before.forEach((entry, lines) -> assertThat(after.get(entry)).as(entry).isEqualTo(lines));
        for (Kind kind : Kind.values()) {
            assertThat(before.get(kind.entry()))
                    .as("%s is put to the test", kind)
                    .isNotEmpty();
        }
        assertThat(second.played.work.inTransaction(
                        () -> second.played.store.outlines(Prm.TYPE_MOU, Prm.PROP_STATUS, is("IN_FORCE"), all -> true)))
                .as("what finds documents by their values knows them")
                .extracting(Document::id)
                .containsExactly(instrument);
        assertThat(remains(folder.resolve("second")))
                .as("nothing of what was received stays")
                .containsExactly("other.zip");
    }

    /** In a repository that has run for a while the job of the partners' keys has noted that all of none have theirs. */
    @Test
    void whatAJobNotedOfAnEmptyRepositoryShouldKeepNothingOut() throws IOException {
        fill();
        Settings settings = new TableSettings(second.played.database.jdbc());
        second.played.work.inTransaction(() -> settings.write(PartnerKeys.SETTING, 0, "every partner of none"));

        second.take(first.export("one.zip"));

        assertThat(second.played.work.inTransaction(() -> settings.read(PartnerKeys.SETTING)))
                .as("nothing is claimed of the partners that came")
                .isEmpty();
    }

    private static org.mithaq.document.Condition is(String value) {
        return new org.mithaq.document.Condition.Is(value);
    }

    /** Dates, people and names of files and their versions; the folder of the status. */
    @Test
    void nodesShouldBeWhatTheyWereAndLieWhereTheirStatusSays() throws IOException {
        DocumentId instrument = fill();
        Document was = present(instrument);

        second.take(first.export("one.zip"));

        second.played.work.inTransaction(() -> {
            NodeRef node = new NodeRef(
                    org.alfresco.service.cmr.repository.StoreRef.STORE_REF_WORKSPACE_SPACESSTORE, instrument.value());
            Document now = second.played.store.find(instrument).orElseThrow();
            assertThat(now.created()).isEqualTo(was.created());
            assertThat(now.modified()).isEqualTo(was.modified());
            assertThat(now.owner()).isEqualTo(OFFICER);
            assertThat(second.played.store.versions(instrument))
                    .as("labels as the repository itself counts them")
                    .extracting(Version::label)
                    .containsExactly("1.0", "1.1");
            assertThat(StoredDocuments.textOf(second.played.store.read(instrument)))
                    .isEqualTo("Article 1, changed");
            assertThat(second.played.nodes.getPrimaryParent(node).getParentRef())
                    .isEqualTo(second.played.repository.places().folder(org.mithaq.document.Place.IN_FORCE));
            return true;
        });
        Document later = second.played.work.inTransaction(() -> second.played.store.replaceContent(
                instrument,
                second.played.store.find(instrument).orElseThrow().revision(),
                stageInSecond("Article 1, changed again")));
        assertThat(second.played.work.inTransaction(() -> second.played.store.versions(later.id())))
                .as("later files are kept as versions, too")
                .hasSize(3);
    }

    private org.mithaq.document.StagedContent stageInSecond(String text) {
        try {
            return second.played.store.stage(
                    "draft.txt", new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), LIMIT);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void rulesOfFoldersShouldNotRunOnWhatIsTakenOver() throws IOException {
        fill();
        List<Boolean> run = new ArrayList<>();
        Watching watching = new Watching(() -> run.add(second.played.repository.areRulesRun()));
        second.played
                .repository
                .policies()
                .of(watching)
                .bindClassBehaviour(
                        QName.createQName("http://www.alfresco.org", "onCreateNode"),
                        QName.createQName("http://www.alfresco.org/model/system/1.0", "base"),
                        null);

        second.take(first.export("one.zip"));

        assertThat(run).isNotEmpty().containsOnly(false);
        assertThat(second.played.repository.areRulesRun()).isTrue();
    }

    /** Told of every node that is made. */
    public record Watching(Runnable made) {
        public void onCreateNode(ChildAssociationRef association) {
            made.run();
        }
    }

    @Test
    void repositoryInWhichSomebodyWorkedShouldTakeNothingOver() throws IOException {
        fill();
        Path archive = first.export("one.zip");
        second.played.work.inTransaction(() -> new TableNumbers(second.played.database.jdbc()).next("ICESCO/MOU/2026"));

        assertThatThrownBy(() -> second.take(archive)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.code()).isEqualTo("PRM-ARCHIVE-009");
            assertThat(problem.arguments().toString()).contains("numbers 1");
        });
    }

    /** What breaks off at the last line leaves the repository as empty as it was, so that it can be tried again. */
    @Test
    void whatBreaksOffShouldLeaveNothing() throws IOException {
        fill();
        Path archive = first.export("one.zip");
        second.played.database.jdbc().execute("ALTER TABLE mithaq_audit_entry ADD CONSTRAINT full_up CHECK (seq < 2)");

        assertThatThrownBy(() -> second.take(archive)).isNotNull();

        assertThat(rows("mithaq_document")).isZero();
        assertThat(rows("mithaq_setting")).isZero();
        assertThat(rows("mithaq_batch")).isZero();
        assertThat(rows("ACT_RU_TASK")).isZero();
        assertThat(remains(folder.resolve("second"))).isEmpty();
        second.played.database.jdbc().execute("ALTER TABLE mithaq_audit_entry DROP CONSTRAINT full_up");
        // People and groups are played in memory, which no transaction takes back: those of the first time are found.
        second.take(archive);
        assertThat(rows("mithaq_document")).isPositive();
    }

    private long rows(String table) {
        return second.played.database.jdbc().queryForObject("SELECT COUNT(*) FROM " + table, Long.class);
    }

    @Test
    void peopleOfTheRepositoryShouldStayAndNewOnesHaveAPasswordThatNobodyKnows() {
        ArrivingPeople arriving = new ArrivingPeople(
                second.people.personService(),
                second.people.authorityService(),
                second.people.authenticationService(),
                second.people.nodeService(),
                second.languages());
        second.played.work.inTransaction(() -> {
            arriving.person(member("officer", "Officer of before", true));
            arriving.group(new Group("GROUP_SECTORS", Set.of("GROUP_SECTOR_OF_WATER")));
            arriving.person(member("officer", "Somebody else", true, Role.OFFICER.group(), REPOSITORY_ADMINISTRATORS));
            arriving.person(member("left", "Whoever left long ago", false, "GROUP_SECTOR_OF_WATER"));
        });

        PersonId officer = new PersonId("officer");
        AlfrescoDirectory directory = new AlfrescoDirectory(
                second.people.personService(),
                second.people.authorityService(),
                second.people.nodeService(),
                second.languages(),
                second.played.identity,
                second.played.work);
        assertThat(directory.person(officer)).hasValueSatisfying(person -> {
            assertThat(person.displayName()).isEqualTo("Officer of before");
            assertThat(person.authorities()).containsExactly(Role.OFFICER.group());
        });
        assertThat(directory.person(new PersonId("left"))).hasValueSatisfying(person -> {
            assertThat(person.displayName()).isEqualTo("Whoever left long ago");
            assertThat(person.enabled()).isFalse();
            assertThat(person.authorities()).containsExactlyInAnyOrder("GROUP_SECTORS", "GROUP_SECTOR_OF_WATER");
        });
        assertThat(second.people.passwords().get("officer"))
                .hasSize(64)
                .isNotEqualTo(second.people.passwords().get("left"));
        for (String name : List.of("System", "GROUP_PRM_OFFICERS", "ROLE_ADMINISTRATOR")) {
            assertThatThrownBy(() -> arriving.person(member(name, "Robber", true)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        for (Group group : List.of(
                new Group("ROLE_ADMINISTRATOR", Set.of()),
                new Group(Role.HEAD_OF_LEGAL.group(), Set.of(Actor.EVERYONE)),
                new Group("GROUP_OF_THE_ARCHIVE", Set.of(Actor.EVERYONE)))) {
            assertThatThrownBy(() -> arriving.group(group))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(group.groups().isEmpty() ? "ROLE_ADMINISTRATOR" : Actor.EVERYONE);
        }
    }

    private static Member member(String id, String name, boolean enabled, String... groups) {
        return new Member(
                new PersonId(id),
                name,
                Optional.of(id + "@example.org"),
                WorkingLanguage.AR,
                enabled,
                Set.of(groups),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                List.of());
    }

    /** Something of each kind; the instrument has two versions of its file and lies among those in force. */
    private DocumentId fill() {
        Document instrument = memorandumOf(stage("draft.txt", "Article 1"));
        party(instrument, "Ministry");
        party(instrument, "Agency");
        Document older = memorandumOf(stage("draft.txt", "An older text"));
        inTransaction(() -> store().replaceContent(
                        instrument.id(),
                        present(instrument.id()).revision(),
                        stage("draft.txt", "Article 1, changed")));
        set(present(instrument.id()), Prm.PROP_STATUS, "IN_FORCE");
        partner("Organisation");
        inTransaction(() -> {
            store().associate(instrument.id(), Prm.ASSOC_REPLACES, older.id());
            store().writeText(instrument.id(), new PageText(List.of("Article 1,", "changed")));
            return true;
        });
        inTransaction(() -> {
            first.played.audit.append(event(instrument.id(), "document.filed"));
            first.played.audit.append(event(older.id(), "document.filed"));
            return true;
        });
        fillTables(older.id());
        first.people.personService();
        inTransaction(() -> {
            ArrivingPeople staff = new ArrivingPeople(
                    first.people.personService(),
                    first.people.authorityService(),
                    first.people.authenticationService(),
                    first.people.nodeService(),
                    first.languages());
            staff.person(member("officer", "Officer", true, Role.OFFICER.group()));
            staff.person(member("مراجع", "المراجع القانوني", false, Role.LEGAL_REVIEWER.group()));
            first.engine.process.start(new ReviewProcess.Start(
                    older.id(),
                    2,
                    Role.LEGAL_REVIEWER.group(),
                    Role.HEAD_OF_LEGAL.group(),
                    OFFICER,
                    1,
                    Instant.parse("2026-03-09T17:00:00Z"),
                    List.of(),
                    ReviewProcess.AskedOpinions.NONE));
            return true;
        });
        return instrument.id();
    }

    private void fillTables(DocumentId document) {
        var jdbc = first.played.database.jdbc();
        inTransaction(() -> {
            new TableSettings(jdbc).write("clocks", 0, "first");
            new TableSettings(jdbc).write("clocks", 1, "second\nline");
            new TableNumbers(jdbc).next("ICESCO/MOU/2026");
            SavedView view = new TableSavedViews(jdbc)
                    .add(
                            OFFICER,
                            ListPage.REGISTER,
                            new SavedView.Content("Mine", new ViewState(""), Optional.empty()));
            new TableSavedViews(jdbc).chooseFirst(OFFICER, ListPage.REGISTER, Optional.of(view.id()));
            new TableDeliveryChoices(jdbc).choose(OFFICER, Delivery.DAILY);
            new TableDigits(jdbc).keep(OFFICER, Digits.ARABIC_INDIC);
            new TableDigests(jdbc).choose(OFFICER, DigestChoice.NEVER);
            new TableAlerts(jdbc)
                    .put(new Alert(OFFICER, view.id(), Cadence.WEEKLY, true, Instant.parse("2026-03-02T09:00:00Z")));
            new TableAbsences(jdbc)
                    .add(OFFICER, LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 9), new PersonId("stand-in"));
            new TableReadingLists(jdbc).add(OFFICER, document, Instant.parse("2026-03-02T09:00:00.123Z"));
            Row filed = Row.of(2, List.of("ميثاق.pdf", "“Accord”"));
            new TableBatches(jdbc)
                    .add(
                            new Batch(
                                    "a-batch",
                                    1,
                                    OFFICER,
                                    "register.csv",
                                    "Old cabinet",
                                    Batch.State.CANCELLED,
                                    List.of("File", "Title"),
                                    Map.of(),
                                    Instant.parse("2026-03-02T09:00:00Z")),
                            List.of(filed));
            return true;
        });
    }

    private static AuditEvent event(DocumentId subject, String action) {
        return new AuditEvent(
                Instant.parse("2026-03-02T09:00:00.123456Z"),
                OFFICER,
                Optional.empty(),
                "test",
                subject.value(),
                action,
                Map.of(),
                Map.of("title", "مذكرة"));
    }

    private static List<String> remains(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }

    /** Of each entry but the manifest; of a file its name alone, which is its fingerprint. */
    private static Map<String, List<String>> lines(Path archive) throws IOException {
        Map<String, List<String>> lines = new TreeMap<>();
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (ZipEntry entry : java.util.Collections.list(zip.entries())) {
                String name = entry.getName();
                if (name.startsWith("files/")) {
                    lines.put(name, List.of());
                } else if (!name.equals("manifest.json")) {
                    lines.put(
                            name,
                            new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8)
                                    .lines()
                                    .toList());
                }
            }
        }
        return lines;
    }
}
