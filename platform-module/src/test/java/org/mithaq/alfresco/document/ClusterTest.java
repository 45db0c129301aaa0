package org.mithaq.alfresco.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mithaq.access.AccessPolicy;
import org.mithaq.access.Role;
import org.mithaq.alfresco.search.IndexJob;
import org.mithaq.alfresco.service.PlayedLocks;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.DocumentStore;
import org.mithaq.document.NewDocument;
import org.mithaq.document.PageText;
import org.mithaq.document.Place;
import org.mithaq.document.StagedContent;
import org.mithaq.document.StoredDocuments;
import org.mithaq.document.TextExtractor;
import org.mithaq.document.TextExtractor.Extraction;
import org.mithaq.document.TextReading;
import org.mithaq.document.TextState;
import org.mithaq.document.UnitOfWork;
import org.mithaq.memory.RecordingSearch;
import org.mithaq.model.Prm;
import org.mithaq.schedule.JobRuns;
import org.mithaq.search.CatchUp;
import org.mithaq.search.Indexing;

/** Two nodes of a cluster over one repository, each with an index of its own. */
@Timeout(120)
class ClusterTest implements StoredDocuments {

    @TempDir
    Path uploads;

    private final PlayedLocks locks = new PlayedLocks();
    private final Queue<String> read = new ConcurrentLinkedQueue<>();
    private PlayedDocuments played;
    private Node first;
    private Node second;

    private final class Node implements AutoCloseable {

        final RecordingSearch index = new RecordingSearch();
        final Queue<DocumentId> heard = new ConcurrentLinkedQueue<>();
        final IndexJob job = new IndexJob(locks.service(), played.identity, new JobRuns(Clock.systemUTC()));

        Node(TextExtractor extractor) {
            CatchUp following = new CatchUp(
                    played.work,
                    played.store,
                    index,
                    new Indexing(played.work, played.store, played.model, new AccessPolicy()),
                    new TextReading(played.work, played.store, extractor),
                    job::inTurn,
                    job::inTurn,
                    List.of(heard::add),
                    played.model);
            job.start(following, played.folders, () -> {});
        }

        Optional<Set<String>> readersOf(DocumentId id) {
            synchronized (index) {
                return Optional.ofNullable(index.documents().get(id))
                        .map(indexed ->
                                indexed.readers().stream().flatMap(Set::stream).collect(Collectors.toSet()));
            }
        }

        @Override
        public void close() {
            job.close();
        }
    }

    @BeforeEach
    void play() {
        played = new PlayedDocuments(OFFICER, uploads);
        played.identity.with("officer", Role.OFFICER.group());
    }

    @AfterEach
    void close() {
        first.close();
        second.close();
    }

    @Test
    void eachIndexShouldFollowByItselfWhileAnotherNodeReadsALongText() throws InterruptedException {
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        first = new Node((bytes, name, type) -> {
            reading.countDown();
            held(goOn);
            return text(name);
        });
        unread("long.txt");
        assertThat(reading.await(60, TimeUnit.SECONDS)).isTrue();
        second = new Node((bytes, name, type) -> text(name));

        Document later = memorandum("Without a file");

        until(() -> first.readersOf(later.id()).isPresent());
        until(() -> second.readersOf(later.id()).isPresent());
        assertThat(read).isEmpty();
        goOn.countDown();
        until(() -> read.size() == 1);
    }

    @Test
    void textShouldBeReadByOneNodeAndIndexedByEach() {
        first = new Node((bytes, name, type) -> text(name));
        second = new Node((bytes, name, type) -> text(name));

        Document document = unread("draft.txt");

        until(() -> present(document.id()).textState() == TextState.READABLE);
        until(() -> first.heard.contains(document.id()) && second.heard.contains(document.id()));
        assertThat(read).containsExactly("draft.txt");
    }

    @Test
    void changedFolderShouldReachTheIndexOfEachNode() {
        first = new Node((bytes, name, type) -> text(name));
        second = new Node((bytes, name, type) -> text(name));
        Document document = memorandum("Draft");
        until(() -> first.readersOf(document.id()).isPresent()
                && second.readersOf(document.id()).isPresent());

        unitOfWork().inTransaction(() -> played.repository
                .permissions()
                .setPermission(played.repository.places().folder(Place.DRAFTS), "GROUP_AUDITORS", "Consumer", true));

        for (Node node : List.of(first, second)) {
            until(() -> node.readersOf(document.id())
                    .filter(readers -> readers.contains("GROUP_AUDITORS"))
                    .isPresent());
        }
        assertThat(played.folders.isDue()).isFalse();
    }

    private Document unread(String name) {
        StagedContent staged = stage(name, "Article 1");
        return inTransaction(() -> store().create(new NewDocument(
                Prm.TYPE_MOU,
                new NewDocument.Location.In(Place.DRAFTS),
                name,
                titled(name).with(Prm.PROP_TEXT_STATE, TextState.PENDING.name()),
                Optional.of(staged),
                OFFICER)));
    }

    private static void held(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What two jobs do beside the test, within the time that the test has. */
    private static void until(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private Extraction text(String name) {
        read.add(name);
        return new Extraction(
                TextState.READABLE,
                Optional.of(new PageText(List.of("Article 1"))),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    @Override
    public DocumentStore store() {
        return played.store;
    }

    @Override
    public UnitOfWork unitOfWork() {
        return played.work;
    }
}
