package org.mithaq.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class DatabaseTest {

    @TempDir
    private Path folder;

    @Test
    void databaseInTheFolderShouldKeepWhatWasWrittenAndTheTables() {
        Path file = folder.resolve("mithaq");
        try (HikariDataSource first = Database.open("", "mithaq", "", file)) {
            JdbcClient.create(first)
                    .sql("INSERT INTO number_sequence (name, last_number) VALUES ('reference', 7)")
                    .update();
        }

        try (HikariDataSource again = Database.open("", "mithaq", "", file)) {
            assertThat(JdbcClient.create(again)
                            .sql("SELECT last_number FROM number_sequence")
                            .query(Long.class)
                            .single())
                    .isEqualTo(7);
        }
    }

    @Test
    void databaseInTheFolderShouldWriteEachCommitAtOnce() {
        try (HikariDataSource opened = Database.open("", "mithaq", "", folder.resolve("mithaq"))) {
            assertThat(JdbcClient.create(opened)
                            .sql(
                                    "SELECT setting_value FROM information_schema.settings WHERE setting_name = 'WRITE_DELAY'")
                            .query(String.class)
                            .list())
                    .isNotEmpty()
                    .containsOnly("0");
        }
    }

    @Test
    void databaseInTheFolderShouldKeepTheStatementsOfAFiling() {
        try (HikariDataSource opened = Database.open("", "mithaq", "", folder.resolve("mithaq"))) {
            assertThat(JdbcClient.create(opened)
                            .sql(
                                    "SELECT setting_value FROM information_schema.settings WHERE setting_name = 'QUERY_CACHE_SIZE'")
                            .query(Integer.class)
                            .single())
                    .isGreaterThanOrEqualTo(100);
        }
    }

    @Test
    void databaseInTheFolderShouldOutliveAReaderThatIsInterrupted() {
        try (HikariDataSource opened = Database.open("", "mithaq", "", folder.resolve("mithaq"))) {
            JdbcClient jdbc = JdbcClient.create(opened);
            Thread.currentThread().interrupt();
            try {
                jdbc.sql("INSERT INTO number_sequence (name, last_number) VALUES ('one', 1)")
                        .update();
            } finally {
                assertThat(Thread.interrupted()).isTrue();
            }

            jdbc.sql("INSERT INTO number_sequence (name, last_number) VALUES ('two', 2)")
                    .update();
            assertThat(jdbc.sql("SELECT last_number FROM number_sequence ORDER BY name")
                            .query(Long.class)
                            .list())
                    .containsExactly(1L, 2L);
        }
    }

    @Test
    void fileShouldStaySmallWhileTheSameRowIsWrittenAgainAndAgain() throws IOException {
        Path file = folder.resolve("mithaq");
        Path written = folder.resolve("mithaq.mv.db");
        try (HikariDataSource opened = Database.open("", "mithaq", "", file)) {
            JdbcClient jdbc = JdbcClient.create(opened);
            jdbc.sql("SET RETENTION_TIME 0").update();
            jdbc.sql("INSERT INTO number_sequence (name, last_number) VALUES ('one', 1)")
                    .update();
            EmbeddedFile embedded = new EmbeddedFile(opened);
            count(jdbc, 2_000);
            long untidied = Files.size(written);

            embedded.tidy();
            embedded.tidy();
            count(jdbc, 1);

            assertThat(Files.size(written)).isLessThan(untidied / 4);
            assertThat(jdbc.sql("SELECT last_number FROM number_sequence")
                            .query(Long.class)
                            .single())
                    .isEqualTo(2_002);
        }
    }

    private static void count(JdbcClient jdbc, int times) {
        for (int n = 0; n < times; n++) {
            jdbc.sql("UPDATE number_sequence SET last_number = last_number + 1 WHERE name = 'one'")
                    .update();
        }
    }

    @Test
    void databaseThatCannotBeReachedShouldBeToldWithWhatToDo() {
        assertThatThrownBy(() -> Database.open("jdbc:postgresql://127.0.0.1:9/mithaq", "mithaq", "", folder))
                .isInstanceOfSatisfying(StartProblem.class, problem -> {
                    assertThat(problem).hasMessageContaining("jdbc:postgresql://127.0.0.1:9/mithaq");
                    assertThat(problem.action()).contains("mithaq.database.url");
                });
    }

    @Test
    void databaseOfALaterVersionShouldBeRefusedAndLeftAsItIs() {
        Path file = folder.resolve("later");
        try (HikariDataSource opened = Database.open("", "mithaq", "", file)) {
            JdbcClient.create(opened)
                    .sql(
                            "INSERT INTO \"flyway_schema_history\" SELECT \"installed_rank\" + 100, '9999', 'later', \"type\","
                                    + " 'V9999__later.sql', \"checksum\", \"installed_by\", \"installed_on\", \"execution_time\", TRUE"
                                    + " FROM \"flyway_schema_history\" WHERE \"version\" = '1'")
                    .update();
            // As if this version had a migration more than the later one.
            JdbcClient.create(opened)
                    .sql("DELETE FROM \"flyway_schema_history\" WHERE \"version\" = '13'")
                    .update();
        }

        assertThatThrownBy(() -> Database.open("", "mithaq", "", file))
                .isInstanceOfSatisfying(StartProblem.class, problem -> {
                    assertThat(problem)
                            .hasMessageStartingWith("PRM-START-008: ")
                            .hasMessageContaining("9999");
                    assertThat(problem.action()).contains("Start the later version again");
                });

        try (HikariDataSource raw = Database.connect("", "mithaq", "", file)) {
            assertThat(JdbcClient.create(raw)
                            .sql("SELECT COUNT(*) FROM \"flyway_schema_history\" WHERE \"version\" = '13'")
                            .query(Long.class)
                            .single())
                    .isZero();
        }
    }
}
