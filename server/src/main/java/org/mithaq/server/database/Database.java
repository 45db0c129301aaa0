package org.mithaq.server.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.mithaq.server.audit.AuditChainMigration;

/** Opens the database and brings its tables to this version. */
public final class Database {

    private static final int CONNECTIONS = 16;
    /** Long enough for a database that is started anew, short enough for people to wait for an answer. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private Database() {}

    /**
     * @param url JDBC address of an H2 or PostgreSQL database; empty for H2 in the given file
     * @throws StartProblem when it cannot be reached, or was written by a later version
     */
    public static HikariDataSource open(String url, String user, String password, Path file) {
        HikariConfig configuration = new HikariConfig();
        configuration.setPoolName("mithaq");
        configuration.setJdbcUrl(url.isBlank() ? h2(file) : url);
        configuration.setUsername(user);
        configuration.setPassword(password);
        configuration.setMaximumPoolSize(CONNECTIONS);
        configuration.setConnectionTimeout(LONGEST_WAIT.toMillis());
        HikariDataSource dataSource = connect(configuration);
        try {
            migrate(dataSource);
            return dataSource;
        } catch (FlywayException e) {
            dataSource.close();
            throw new StartProblem(
                    "The tables of the database could not be brought to this version: " + e.getMessage(),
                    "Was the database written by a later version of Mithaq? Start that version, or restore a backup.",
                    e);
        }
    }

    /** Brings the tables to this version; repeating it changes nothing. */
    static void migrate(DataSource dataSource) {
        Flyway.configure()
                .dataSource(dataSource)
                .javaMigrations(new AuditChainMigration())
                .load()
                .migrate();
    }

    private static HikariDataSource connect(HikariConfig configuration) {
        try {
            return new HikariDataSource(configuration);
        } catch (PoolInitializationException e) {
            throw new StartProblem(
                    "The database " + configuration.getJdbcUrl() + " cannot be reached: " + rootMessage(e),
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
     * delay none.
     */
    static String h2(Path file) {
        return "jdbc:h2:file:" + file.toAbsolutePath() + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000";
    }
}
