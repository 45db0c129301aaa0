package org.mithaq.server;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.mithaq.backlog.Importing;
import org.mithaq.server.database.EmbeddedFile;
import org.mithaq.server.document.JdbcDocumentStore;
import org.mithaq.server.document.JdbcIdempotencyKeys;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Removes what was kept for a while only: uploads that nobody filed, keys of requests long answered, old pages of the database. */
class Housekeeping {

    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

    private final JdbcDocumentStore store;
    private final JdbcIdempotencyKeys keys;
    private final Importing importing;
    private final EmbeddedFile database;

    Housekeeping(JdbcDocumentStore store, JdbcIdempotencyKeys keys, Importing importing, EmbeddedFile database) {
        this.store = store;
        this.keys = keys;
        this.importing = importing;
        this.database = database;
    }

    @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void tidy() throws IOException {
        importing.keepFiles();
        int files = store.removeExpiredUploads();
        int forgotten = keys.removeOld();
        LOG.info("removed {} files that nothing used and {} old idempotency keys", files, forgotten);
    }

    @Scheduled(initialDelay = 60, fixedDelay = 15, timeUnit = TimeUnit.SECONDS)
    void tidyDatabase() {
        database.tidy();
    }
}
