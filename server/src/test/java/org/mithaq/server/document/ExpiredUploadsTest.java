package org.mithaq.server.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mithaq.access.PersonId;
import org.mithaq.document.DocumentId;
import org.mithaq.document.NewDocument;
import org.mithaq.document.Place;
import org.mithaq.document.Properties;
import org.mithaq.document.StagedContent;
import org.mithaq.model.ContentModel;
import org.mithaq.model.Prm;
import org.mithaq.server.database.TestDatabase;

class ExpiredUploadsTest {

    private static final PersonId OFFICER = new PersonId("officer");
    private static final ContentModel MODEL = ContentModel.load();

    @TempDir
    private Path folder;

    private final TestDatabase database = TestDatabase.h2();

    @BeforeEach
    void clear() {
        database.clear();
    }

    @Test
    void uploadOfYesterdayShouldBeForgottenWithItsFile() throws IOException {
        StagedContent staged = stage("nobody filed this");
        age(Duration.ofDays(2));

        assertThat(storeIn(Duration.ofDays(2)).staged(staged.id())).isEmpty();
        assertThat(storeIn(Duration.ofDays(2)).removeExpiredUploads()).isEqualTo(1);
        assertThat(files()).isEmpty();
    }

    @Test
    void uploadOfAnHourAgoShouldStay() throws IOException {
        StagedContent staged = stage("somebody is still filling in the form");

        assertThat(storeIn(Duration.ofHours(1)).removeExpiredUploads()).isZero();
        assertThat(storeIn(Duration.ofHours(1)).staged(staged.id())).contains(staged);
        assertThat(files()).hasSize(1);
    }

    @Test
    void fileOfADocumentShouldStayThoughTheSameBytesWereAlsoUploadedInVain() throws IOException {
        DocumentId id = file(stage("the same bytes"));
        stage("the same bytes");
        age(Duration.ofDays(2));

        assertThat(storeIn(Duration.ofDays(2)).removeExpiredUploads()).isZero();
        assertThat(read(id)).isEqualTo("the same bytes");
    }

    @Test
    void fileOfADeletedDocumentShouldBeKeptForTheAudit() throws IOException {
        DocumentId id = file(stage("signed long ago"));
        database.unitOfWork().inTransaction(() -> {
            JdbcDocumentStore store = storeIn(Duration.ZERO);
            store.delete(id, store.find(id).orElseThrow().revision());
        });
        age(Duration.ofDays(2));

        assertThat(storeIn(Duration.ofDays(2)).removeExpiredUploads()).isZero();
        assertThat(files()).hasSize(1);
    }

    @Test
    void fileThatWasNotWrittenToItsEndShouldBeGoneAtTheNextStart() throws IOException {
        storeIn(Duration.ZERO);
        Path unfinished = Files.writeString(folder.resolve("incoming").resolve("half"), "half a fi");

        storeIn(Duration.ZERO);

        assertThat(unfinished).doesNotExist();
    }

    private StagedContent stage(String text) throws IOException {
        return storeIn(Duration.ZERO)
                .stage("draft.txt", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), 1_000);
    }

    private DocumentId file(StagedContent staged) {
        return database.unitOfWork()
                .inTransaction(() -> storeIn(Duration.ZERO)
                        .create(new NewDocument(
                                Prm.TYPE_MOU,
                                new NewDocument.Location.In(Place.DRAFTS),
                                staged.name(),
                                Properties.EMPTY,
                                Optional.of(staged),
                                OFFICER)))
                .id();
    }

    private String read(DocumentId id) throws IOException {
        try (InputStream bytes = database.unitOfWork()
                .inTransaction(() -> storeIn(Duration.ZERO).read(id))
                .orElseThrow()) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The store as it is opened after that time. */
    private JdbcDocumentStore storeIn(Duration later) {
        Clock clock = Clock.fixed(Instant.now().plus(later), ZoneOffset.UTC);
        return new JdbcDocumentStore(database.template(), folder, MODEL, clock, () -> OFFICER, () -> {});
    }

    /** The store compares the clock with the time of the files, which the test's clock does not move. */
    private void age(Duration age) throws IOException {
        for (Path file : files()) {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).toList();
        }
    }
}
