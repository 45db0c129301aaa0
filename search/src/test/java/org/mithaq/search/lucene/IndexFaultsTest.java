package org.mithaq.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mithaq.access.AccessPolicy;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.Draft;
import org.mithaq.document.Edit;
import org.mithaq.document.MultilingualText;
import org.mithaq.document.Properties;
import org.mithaq.document.TextReading;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.memory.MemoryHost;
import org.mithaq.model.Cm;
import org.mithaq.model.Prm;
import org.mithaq.search.CatchUp;
import org.mithaq.search.IndexAdministration;
import org.mithaq.search.IndexCheck;
import org.mithaq.search.Indexing;
import org.mithaq.search.SearchQuery;

/** Whatever happens to the index, in the end it is what the repository is: the check of the index says so. */
class IndexFaultsTest {

    private static final int PORTION = 4;

    @TempDir
    Path folder;

    private final MemoryHost host = new MemoryHost();
    private final Indexing indexing = new Indexing(host.work, host.store, host.model, new AccessPolicy());
    private final FaultyDisk disk = new FaultyDisk();
    private final List<DocumentId> filed = new ArrayList<>();
    private LuceneDocumentSearch search;
    private CatchUp follower;

    @BeforeEach
    void open() {
        search = open(folder.resolve("first"), disk);
    }

    @AfterEach
    void close() {
        disk.setRoom(Long.MAX_VALUE);
        search.close();
    }

    private LuceneDocumentSearch open(Path path, FaultyDisk on) {
        LuceneDocumentSearch opened = LuceneDocumentSearch.open(path, LuceneDocumentSearchTest.CODES, on);
        follower = new CatchUp(
                host.work,
                host.store,
                opened,
                indexing,
                new TextReading(host.work, host.store, host.extractor),
                Runnable::run,
                Runnable::run,
                List.of(),
                host.model);
        return opened;
    }

    /** Stopped at writes of every kind, and gone on with from what is on the disk then. */
    @Test
    void indexOfAProcessThatIsKilledWhileItWritesShouldLoseNothing() throws IOException {
        Random chance = new Random(3);
        Path at = folder.resolve("first");
        for (int round = 0; round < 24; round++) {
            FaultyDisk killed = new FaultyDisk();
            search.close();
            search = open(at, killed);
            file(PORTION);
            follower.run();
            Set<DocumentId> acknowledged = new HashSet<>(filed);
            killed.stopAfter(1 + chance.nextInt(1 << (1 + round % 12)));
            boolean running = true;
            while (running) {
                file(PORTION);
                try {
                    follower.run();
                    acknowledged.addAll(filed);
                } catch (RuntimeException e) {
                    running = false;
                }
            }
            at = asTheKillLeftIt(at, round);
            search = open(at, new FaultyDisk());

            assertThat(search.told(acknowledged).keySet()).as("round %d", round).isEqualTo(acknowledged);
            follower.run();
            assertAgreement();
        }
    }

    /** A killed process leaves files as they are, and holds no lock any more. */
    private Path asTheKillLeftIt(Path at, int round) throws IOException {
        Path copy = folder.resolve("copy" + round);
        try (Stream<Path> entries = Files.walk(at)) {
            for (Path entry : entries.toList()) {
                Files.copy(entry, copy.resolve(at.relativize(entry).toString()));
            }
        }
        return copy;
    }

    @Test
    void fullDiskShouldLoseNothingAndLetEverybodySearchMeanwhile() {
        file(PORTION);
        follower.run();
        for (int room = 0; room < 40_000; room = room * 3 / 2 + 500) {
            Set<DocumentId> before = new HashSet<>(filed);
            disk.setRoom(room);
            boolean full = false;
            while (!full) {
                file(PORTION);
                try {
                    follower.run();
                    before.addAll(filed);
                } catch (RuntimeException e) {
                    full = true;
                }
                assertThat(found("water")).as("with room for %d bytes", room).isEqualTo(before);
            }
            assertThatThrownBy(follower::rebuild).isInstanceOf(RuntimeException.class);
            assertThat(found("water")).isEqualTo(before);

            disk.setRoom(Long.MAX_VALUE);
            while (follower.backlog() > 0) {
                followAgain();
            }
            assertAgreement();
        }
    }

    /** What failed may have left a writer that is closed: the next change finds that out, and the one after it is kept. */
    private void followAgain() {
        try {
            follower.run();
        } catch (RuntimeException e) {
            follower.run();
        }
    }

    @Test
    void clockThatJumpsShouldChangeNothing() {
        for (Duration jump :
                List.of(Duration.ofDays(-400), Duration.ofHours(2), Duration.ofDays(-2), Duration.ofDays(900))) {
            file(PORTION);
            host.clock.set(host.clock.instant().plus(jump));
            edit(filed.get(0), Cm.PROP_DESCRIPTION, MultilingualText.of("en", "Rivers after " + jump));
            follower.run();
        }

        assertAgreement();
        assertThat(found("water")).containsExactlyInAnyOrderElementsOf(filed);
    }

    @Test
    void changedPermissionsShouldHoldForEveryDocument() {
        file(3 * PORTION);
        follower.run();
        for (int i = 0; i < filed.size(); i += 2) {
            edit(filed.get(i), Prm.PROP_CONFIDENTIALITY, "RESTRICTED");
        }
        edit(filed.get(2), Prm.PROP_CONFIDENTIALITY, "ORGANISATION");
        follower.run();

        assertAgreement();
        Set<DocumentId> open = new HashSet<>();
        for (int i = 0; i < filed.size(); i++) {
            if (i % 2 == 1 || i == 2) {
                open.add(filed.get(i));
            }
        }
        assertThat(found("reader", "water")).isEqualTo(open);
        assertThat(found("water")).containsExactlyInAnyOrderElementsOf(filed);
    }

    @Test
    void documentsDeletedInBulkShouldBeGone() {
        file(250);
        follower.run();
        List<DocumentId> gone = filed.subList(0, 240);
        host.work.inTransaction(() -> gone.forEach(id -> host.store.delete(
                id, host.store.find(id).map(Document::revision).orElseThrow())));
        follower.run();

        assertAgreement();
        assertThat(search.size()).isEqualTo(10);
        assertThat(search.told(gone)).isEmpty();
        assertThat(found("water")).containsExactlyInAnyOrderElementsOf(filed.subList(240, 250));
    }

    private void assertAgreement() {
        IndexCheck check = new IndexCheck(host.work, host.store, search, indexing, follower, host.clock);
        IndexAdministration administration =
                new IndexAdministration(search, follower, check, host.extractor, Runnable::run);
        administration.check(host.actor("administrator"));
        IndexCheck.Outcome outcome =
                administration.state(host.actor("administrator")).checked().orElseThrow();
        assertThat(outcome.agrees()).as("%s", outcome).isTrue();
        assertThat(outcome.compared()).isEqualTo(search.size());
    }

    private void file(int documents) {
        for (int i = 0; i < documents; i++) {
            Draft draft = new Draft(
                    Prm.TYPE_MOU,
                    Properties.EMPTY
                            .with(Cm.PROP_TITLE, MultilingualText.of("en", "Water " + filed.size()))
                            .with(Prm.PROP_CONFIDENTIALITY, "ORGANISATION"),
                    Optional.empty(),
                    Map.of(),
                    false);
            filed.add(host.documents
                    .file(host.actor("officer"), draft, Optional.empty())
                    .id());
        }
    }

    private void edit(DocumentId id, org.mithaq.model.QName property, Object value) {
        host.documents.edit(
                host.actor("officer"),
                id,
                host.documents.open(host.actor("officer"), id).revision(),
                new Edit(Map.of(property, Optional.of(value)), Map.of()));
    }

    private Set<DocumentId> found(String text) {
        return found("officer", text);
    }

    private Set<DocumentId> found(String person, String text) {
        SearchQuery query =
                new SearchQuery(text, Map.of(), Set.of(), SearchQuery.Sort.NEWEST, 0, 1, WorkingLanguage.EN);
        return new HashSet<>(
                search.list(query, host.actor(person).readingAuthorities()).ids());
    }
}
