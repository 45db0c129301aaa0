package org.mithaq.server.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;

/**
 * The file of the embedded database while the server runs. Each commit writes the changed pages anew, about 0.4 MB for a filing, and
 * leaves the old ones behind in parts of the file that still hold other pages. H2 moves those together by itself only with a
 * write delay, which {@link Database#h2} rules out; so it is asked to.
 */
public final class EmbeddedFile {

    /** Of every part of the file so much shall be in use, in per cent. */
    private static final int FILL_RATE = 80;
    /** Moved at once, in bytes: what waits to be committed waits for that, some tens of milliseconds. */
    private static final int PORTION = 2 * 1024 * 1024;
    /** Portions for one call; in a minute far more than a server writes meanwhile. */
    private static final int PORTIONS = 50;

    private final DataSource database;

    /** @param database as {@link Database#open} opened it; one that is not embedded has no file here */
    public EmbeddedFile(DataSource database) {
        this.database = database;
    }

    /**
     * Moves together what is in use, so that the rest of the file is used again or given back. What was written within the last
     * 45 seconds stays where it is: H2 keeps it, should the machine lose its power before newer parts are on the disk. In no
     * transaction; others go on.
     *
     * @throws IllegalStateException when the database cannot be reached
     */
    public void tidy() {
        try (Connection connection = database.getConnection()) {
            if (!connection.isWrapperFor(JdbcConnection.class)
                    || !(connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session)) {
                return;
            }
            MVStore file = session.getDatabase().getStore().getMvStore();
            for (int portion = 0; portion < PORTIONS && file.compact(FILL_RATE, PORTION); portion++) {
                file.commit();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the embedded database could not be tidied up", e);
        }
    }
}
