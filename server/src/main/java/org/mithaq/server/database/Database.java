package org.mithaq.server.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.mithaq.server.audit.AuditChainMigration;

/** Opens the database and brings its tables to this version. */
public final class Database {

    private static final int CONNECTIONS = 16;
    /** Long enough for a database that is started anew, short enough for people to wait for an answer. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    /** Beyond this a statement is told in the log, unless the settings say otherwise. */
    private static final Duration SLOW = Duration.ofSeconds(1);

    private static final Set<MigrationState> LATER =
            EnumSet.of(MigrationState.FUTURE_SUCCESS, MigrationState.FUTURE_FAILED);

    private Database() {}

    /**
     * @param url JDBC address of an H2 or PostgreSQL database; empty for H2 in the given file
     * @throws StartProblem when it cannot be reached, or was written by a later version
     */
    public static HikariDataSource open(String url, String user, String password, Path file) {
        return open(url, user, password, file, SLOW);
    }

    /** @param slow statements that take as long are told in the log */
    public static HikariDataSource open(String url, String user, String password, Path file, Duration slow) {
        HikariDataSource dataSource = connect(url, user, password, file, slow);
        try {
            refuseLater(dataSource);
            migrate(dataSource);
            return dataSource;
        } catch (StartProblem later) {
            dataSource.close();
            throw later;
        } catch (FlywayException e) {
            dataSource.close();
            throw new StartProblem(
                    "PRM-START-009",
                    "The tables of the database could not be brought to this version: " + e.getMessage(),
                    "Look at what the database says; restore the backup made before the upgrade if it cannot be mended.",
                    e);
        }
    }

    /** As {@link #open}, with the tables as they are. */
    public static HikariDataSource connect(String url, String user, String password, Path file) {
        return connect(url, user, password, file, SLOW);
    }

    private static HikariDataSource connect(String url, String user, String password, Path file, Duration slow) {
        String address = url.isBlank() ? h2(file) : url;
        HikariConfig configuration = new HikariConfig();
        configuration.setPoolName("mithaq");
        configuration.setDataSource(new SlowStatements(address, user, password, slow));
        configuration.setMaximumPoolSize(CONNECTIONS);
        configuration.setConnectionTimeout(LONGEST_WAIT.toMillis());
        return connect(configuration, address);
    }

    /** Flyway would go on with tables that it does not know; what an older version writes into them need not be right. */
    private static void refuseLater(DataSource dataSource) {
        List<String> later = Stream.of(migrations(dataSource).load().info().all())
                .filter(migration -> LATER.contains(migration.getState()))
                .map(migration -> String.valueOf(migration.getVersion()))
                .toList();
        if (!later.isEmpty()) {
            throw new StartProblem(
                    "PRM-START-008",
                    "The database was brought to a later version of Mithaq (its tables have the versions "
                            + String.join(", ", later) + ", which this one does not know). Nothing was changed.",
                    "Start the later version again, or restore a backup of this version into an empty folder and database.");
        }
    }

    /** Whether it is PostgreSQL; else it is H2. */
    public static boolean isPostgres(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        } catch (SQLException e) {
            throw new StartProblem(
                    "PRM-START-007",
                    "The database cannot be read: " + e.getMessage(),
                    "Check the settings of the database.",
                    e);
        }
    }

    /** Brings the tables to this version; repeating it changes nothing. */
    static void migrate(DataSource dataSource) {
        migrations(dataSource).load().migrate();
    }

    /**
     * Makes the tables of an empty database as an earlier or this version had them.
     *
     * @throws StartProblem when no version up to this one had tables of that version
     */
    public static void make(DataSource dataSource, String version) {
        Flyway flyway = migrations(dataSource).load();
        boolean known = Stream.of(flyway.info().all())
                .anyMatch(migration -> migration.getVersion() != null
                        && migration.getVersion().getVersion().equals(version));
        if (!known) {
            throw new StartProblem(
                    "PRM-START-010",
                    "This version of Mithaq does not know the tables of version " + version + ".",
                    "Use the version of Mithaq that made the backup, or a later one.");
        }
        migrations(dataSource).target(version).load().migrate();
    }

    private static FluentConfiguration migrations(DataSource dataSource) {
        return Flyway.configure().dataSource(dataSource).javaMigrations(new AuditChainMigration());
    }

    private static HikariDataSource connect(HikariConfig configuration, String address) {
        try {
            return new HikariDataSource(configuration);
        } catch (PoolInitializationException e) {
            throw new StartProblem(
                    "PRM-START-007",
                    "The database " + address + " cannot be reached: " + rootMessage(e),
                    "Check that it runs, and the settings mithaq.database.url, .user and .password.",
                    e);
        }
    }

    private static String rootMessage(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }

    /**
     * Address of H2 in a file. With its usual write delay a killed process loses commits that were acknowledged; without
     * delay none. It keeps eight statements of a connection unless told otherwise, and a filing needs some dozens: parsing
     * them anew took much of its time. Without delay it also never tidies up while it runs ({@link EmbeddedFile} does);
     * what it may take for that when it is closed, a fifth of a second unless told otherwise, was far too little. Read through
     * an asynchronous channel: of a common one the JVM closes the file under all connections when one thread that reads it is
     * interrupted.
     */
    static String h2(Path file) {
        return "jdbc:h2:async:" + file.toAbsolutePath()
                + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000;QUERY_CACHE_SIZE=200;MAX_COMPACT_TIME=5000";
    }
}
