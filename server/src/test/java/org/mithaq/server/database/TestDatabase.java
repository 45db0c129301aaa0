package org.mithaq.server.database;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.sql.DataSource;
import org.mithaq.document.UnitOfWork;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * A migrated database, one of each kind for the whole test run: H2 in a file as in production, and PostgreSQL. They end
 * with the JVM.
 */
public final class TestDatabase {

    private final HikariDataSource dataSource;
    private final UnitOfWork unitOfWork;

    private TestDatabase(String url, String user) {
        dataSource = new HikariDataSource();
        dataSource.setJdbcUrl(url);
        dataSource.setUsername(user);
        dataSource.setPassword("");
        dataSource.setMaximumPoolSize(6);
        Database.migrate(dataSource);
        unitOfWork = new SpringUnitOfWork(new JdbcTransactionManager(dataSource), Set.of());
    }

    public static TestDatabase h2() {
        return H2.DATABASE;
    }

    public static TestDatabase postgres() {
        return Postgres.DATABASE;
    }

    /** Address of a new, empty PostgreSQL database of that name, for the user postgres without a password. */
    public static String newPostgresDatabase(String name) {
        new JdbcTemplate(Postgres.SERVER.getPostgresDatabase()).execute("CREATE DATABASE " + name);
        return Postgres.SERVER.getJdbcUrl("postgres", name);
    }

    /** Empties every table, so that a test finds only what it wrote. */
    public void clear() {
        List<String> tables = jdbc()
                .sql("SELECT table_name FROM information_schema.tables WHERE table_type = 'BASE TABLE'"
                        + " AND LOWER(table_schema) = 'public'")
                .query(String.class)
                .list()
                .stream()
                .map(table -> table.toLowerCase(Locale.ROOT))
                .filter(table -> !table.startsWith("flyway") && !table.startsWith("act_"))
                .toList();
        if (dataSource.getJdbcUrl().startsWith("jdbc:postgresql:")) {
            template().execute("TRUNCATE " + String.join(", ", tables) + " CASCADE");
        } else {
            String statements = "SET REFERENTIAL_INTEGRITY FALSE; TRUNCATE TABLE "
                    + String.join("; TRUNCATE TABLE ", tables) + "; SET REFERENTIAL_INTEGRITY TRUE";
            template().execute(statements);
        }
    }

    public DataSource dataSource() {
        return dataSource;
    }

    public JdbcTemplate template() {
        return new JdbcTemplate(dataSource);
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(dataSource);
    }

    public UnitOfWork unitOfWork() {
        return unitOfWork;
    }

    private static Path folder(String name) {
        try {
            Path folder = Files.createTempDirectory(name);
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class H2 {
        static final TestDatabase DATABASE =
                new TestDatabase(Database.h2(folder("mithaq-h2").resolve("mithaq")), "mithaq");
    }

    private static final class Postgres {
        static final EmbeddedPostgres SERVER = start();
        static final TestDatabase DATABASE = new TestDatabase(SERVER.getJdbcUrl("postgres", "postgres"), "postgres");

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setOverrideWorkingDirectory(folder("mithaq-postgres").toFile())
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
