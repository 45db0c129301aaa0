package org.mithaq.alfresco.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.mithaq.alfresco.audit.TableAuditTrail;
import org.mithaq.alfresco.transaction.TestDatabase;
import org.mithaq.trail.Verifier;
import org.springframework.jdbc.core.JdbcTemplate;

class TablesTest {

    private final TestDatabase database = new TestDatabase();

    @Test
    void makingThemAgainShouldKeepWhatIsInThem() {
        database.unitOfWork().<Long>inTransaction(() -> new TableNumbers(database.jdbc()).next("kept"));

        new Tables(database.dataSource()).create();

        assertThat(database.unitOfWork().<Long>inTransaction(() -> new TableNumbers(database.jdbc()).next("kept")))
                .isEqualTo(2L);
    }

    @Test
    void whatALaterReleaseNeedsShouldBeMadeBesideWhatIsThere() {
        database.unitOfWork().<Long>inTransaction(() -> new TableNumbers(database.jdbc()).next("kept"));
        database.jdbc().execute("DROP TABLE mithaq_language");

        new Tables(database.dataSource()).create();

        assertThat(database.jdbc().queryForList("SELECT tag FROM mithaq_language"))
                .isEmpty();
        assertThat(database.unitOfWork().<Long>inTransaction(() -> new TableNumbers(database.jdbc()).next("kept")))
                .isEqualTo(2L);
    }

    @Test
    void aStartThatEndedBetweenAnyTwoStatementsShouldBeTakenUpByTheNext() {
        List<String> whole = schema(database.jdbc());
        int made = 0;
        Throwable ended;
        do {
            DataSource empty = empty();
            ended = catchThrowable(new Tables(endingAfter(made, empty))::create);

            new Tables(empty).create();

            assertThat(schema(new JdbcTemplate(empty)))
                    .as("after %d statements", made)
                    .isEqualTo(whole);
            made++;
        } while (ended != null);
        assertThat(made).isGreaterThan(30);
    }

    @Test
    void tablesOfTheFirstReleaseShouldBecomeThePresentOnesWithTheirRows() throws IOException {
        JdbcTemplate first = new JdbcTemplate(new TestDatabase(TablesTest::firstRelease).dataSource());
        TestDatabase upgraded = new TestDatabase(TablesTest::firstRelease);
        new Tables(upgraded.dataSource()).create();
        TableAuditTrail trail = new TableAuditTrail(upgraded.jdbc(), upgraded.commits());
        upgraded.unitOfWork().inTransaction(trail::chainFormer);

        for (String table : tables(first)) {
            if (!table.equals("MITHAQ_AUDIT")) {
                assertThat(rows(upgraded.jdbc(), table))
                        .as(table)
                        .isEqualTo(rows(first, table))
                        .isNotEmpty();
            }
        }
        assertThat(tables(upgraded.jdbc())).isEqualTo(tables(database.jdbc()));
        assertThat(new Verifier(upgraded.unitOfWork(), trail).verify(Optional.empty()))
                .satisfies(found -> {
                    assertThat(found.isSound()).isTrue();
                    assertThat(found.checked()).isEqualTo(2);
                });

        List<List<Map<String, Object>>> once = allRows(upgraded.jdbc());
        new Tables(upgraded.dataSource()).create();
        upgraded.unitOfWork().inTransaction(trail::chainFormer);
        assertThat(allRows(upgraded.jdbc())).isEqualTo(once);
    }

    private static void firstRelease(DataSource dataSource) {
        try (InputStream script = TablesTest.class.getResourceAsStream("first-release.sql")) {
            JdbcTemplate jdbc = new JdbcTemplate(dataSource);
            for (String sql : new String(script.readAllBytes(), StandardCharsets.UTF_8).split(";\\R")) {
                jdbc.execute(sql);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DataSource empty() {
        return JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
    }

    /** Its process ends once so many statements have changed the database. */
    private static DataSource endingAfter(int statements, DataSource dataSource) {
        int[] left = {statements};
        return watched(DataSource.class, dataSource, left);
    }

    private static <T> T watched(Class<T> type, T watched, int[] left) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, given) -> {
                    if (method.getName().equals("executeUpdate") && left[0]-- == 0) {
                        throw new ProcessEnded();
                    }
                    try {
                        Object answer = method.invoke(watched, given);
                        if (answer instanceof Connection connection) {
                            return watched(Connection.class, connection, left);
                        }
                        return answer instanceof Statement statement
                                ? watched(Statement.class, statement, left)
                                : answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    private static final class ProcessEnded extends Error {
        private static final long serialVersionUID = 1;
    }

    private static List<String> tables(JdbcTemplate jdbc) {
        return jdbc.queryForList(
                "SELECT table_name FROM information_schema.tables WHERE table_name LIKE 'MITHAQ%' ORDER BY 1",
                String.class);
    }

    private static List<Map<String, Object>> rows(JdbcTemplate jdbc, String table) {
        return jdbc.queryForList("SELECT * FROM " + table + " ORDER BY 1, 2");
    }

    private static List<List<Map<String, Object>>> allRows(JdbcTemplate jdbc) {
        return tables(jdbc).stream().map(table -> rows(jdbc, table)).toList();
    }

    /** Columns, indexes, and the rows that tables begin with. */
    private static List<String> schema(JdbcTemplate jdbc) {
        List<String> all = new ArrayList<>(jdbc.queryForList(
                "SELECT table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable"
                        + " FROM information_schema.columns WHERE table_name LIKE 'MITHAQ%' ORDER BY 1",
                String.class));
        all.addAll(jdbc.queryForList(
                "SELECT table_name || '.' || index_name FROM information_schema.indexes"
                        + " WHERE index_name LIKE 'MITHAQ%' ORDER BY 1",
                String.class));
        all.add(rows(jdbc, "mithaq_mark").toString());
        all.add(rows(jdbc, "mithaq_audit_head").toString());
        return all;
    }
}
