package org.mithaq.server.database;

import java.nio.file.Path;

/** Addresses of databases. */
public final class DatabaseUrl {

    private DatabaseUrl() {}

    /**
     * H2 in a file of that name. With its usual write delay a killed process loses commits that were acknowledged;
     * without delay none.
     */
    public static String h2(Path file) {
        return "jdbc:h2:file:" + file.toAbsolutePath() + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000";
    }
}
