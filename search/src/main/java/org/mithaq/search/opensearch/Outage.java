package org.mithaq.search.opensearch;

import java.time.Duration;

/**
 * Remembers for some seconds that a cluster let somebody wait in vain, so that not everybody waits: then one caller at a time
 * finds out whether it answers again. Safe for use by several threads.
 */
final class Outage {

    /** What fails sooner keeps nobody waiting. */
    private static final long LONG = Duration.ofSeconds(1).toNanos();

    private static final long REST = Duration.ofSeconds(5).toNanos();
    private static final long FINDING_OUT = Duration.ofSeconds(30).toNanos();

    private boolean lasts;
    private long until;
    private long answered = System.nanoTime();

    /**
     * Before a call.
     *
     * @return when it begins
     * @throws org.mithaq.problem.Problem at once, as after waiting
     */
    synchronized long begin() {
        long now = System.nanoTime();
        if (lasts) {
            if (now - until < 0) {
                throw OpenSearchFailure.UNREACHABLE.problem("OpenSearch did not answer some seconds ago");
            }
            until = now + FINDING_OUT;
        }
        return now;
    }

    /** Whatever the answer is. */
    synchronized void answered() {
        lasts = false;
        answered = System.nanoTime();
    }

    /** A call that ended without an answer. Where others were answered meanwhile, it alone is slow. */
    synchronized void inVain(long began) {
        long now = System.nanoTime();
        if (now - began < LONG || answered - began > 0) {
            until = now;
        } else {
            lasts = true;
            until = now + REST;
        }
    }
}
