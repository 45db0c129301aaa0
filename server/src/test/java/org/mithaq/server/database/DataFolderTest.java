package org.mithaq.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    private final TestDatabase database = TestDatabase.h2();

    @TempDir
    private Path folder;

    @BeforeEach
    void clear() {
        database.clear();
    }

    @Test
    void secondOpenerShouldBeRefusedUntilTheFirstIsClosed() throws IOException {
        DataFolder first = DataFolder.open(folder);

        assertThatThrownBy(() -> DataFolder.open(folder))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining(folder.toString());

        first.close();
        assertThatCode(() -> DataFolder.open(folder).close()).doesNotThrowAnyException();
    }

    @Test
    void backupsShouldNotBeKeptInWhatIsBackedUp() throws IOException {
        try (DataFolder data = DataFolder.open(folder.resolve("data"))) {
            for (Path within : List.of(data.path(), data.files(), data.files().resolve("deeper"), data.index())) {
                assertThatThrownBy(() -> data.backups(within))
                        .isInstanceOf(StartProblem.class)
                        .hasMessageContaining("belongs to what is backed up");
            }
            Path elsewhere = folder.resolve("elsewhere");
            assertThat(data.backups(elsewhere)).isEqualTo(elsewhere);
        }
    }

    @Test
    void folderThatCannotBeMadeShouldBeToldWithWhatToDo() throws IOException {
        Path file = Files.writeString(folder.resolve("a-file"), "not a folder");

        assertThatThrownBy(() -> DataFolder.open(file.resolve("data")))
                .isInstanceOfSatisfying(StartProblem.class, problem -> assertThat(problem.action())
                        .contains("mithaq.data"));
    }

    @Test
    void newFolderAndNewDatabaseShouldBelongTogetherFromThenOn() throws IOException {
        join(folder, false);

        assertThatCode(() -> join(folder, false)).doesNotThrowAnyException();
    }

    @Test
    void folderOfAnotherDatabaseShouldBeRefused(@TempDir Path other) throws IOException {
        join(folder, false);

        assertThatThrownBy(() -> join(other, false))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining("does not belong");
    }

    @Test
    void folderWithDocumentsShouldNotBeJoinedToANewDatabase() throws IOException {
        Files.createDirectories(folder.resolve("files").resolve("ab"));

        assertThatThrownBy(() -> join(folder, false))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining("does not know");
    }

    @Test
    void demonstrationShouldNotBeStartedAsARealInstallation() throws IOException {
        join(folder, true);

        assertThatThrownBy(() -> join(folder, false))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining("demonstration");
        assertThatCode(() -> join(folder, true)).doesNotThrowAnyException();
    }

    @Test
    void realInstallationShouldNotBeStartedAsADemonstration() throws IOException {
        join(folder, false);

        assertThatThrownBy(() -> join(folder, true))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining("demonstration");
    }

    private void join(Path path, boolean demonstration) throws IOException {
        try (DataFolder opened = DataFolder.open(path)) {
            opened.join(database.jdbc(), demonstration);
        }
    }
}
