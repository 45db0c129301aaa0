package org.mithaq.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/**
 * Port: a host into which an archive goes, each thing with the id, the dates and the people that it had. What {@link Receiver}
 * tells joins the running transaction; the use case has made sure that it fits together.
 */
public interface Intake extends Receiver {

    /**
     * How many of each thing the host holds already: documents, people, entries of the trail. Empty for an empty host; what
     * {@link #clear} forgets does not count.
     *
     * @return by the name of the {@link Kind}
     */
    Map<Kind, Long> held();

    /** Forgets what the host's own jobs noted while it was empty; in the transaction of what is told next. */
    default void clear() {}

    /**
     * Keeps a file durably, before the transaction; one that is kept already stays. What no document takes in the end is
     * removed by the host's own housekeeping.
     *
     * @throws IOException when it cannot be written
     */
    void file(String fingerprint, InputStream bytes) throws IOException;

    /** How many bytes there is room for. */
    long room();
}
