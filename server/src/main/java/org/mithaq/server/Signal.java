package org.mithaq.server;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Tells a {@link Follower} that there is work: many signals in a row make one, none is lost. */
final class Signal implements Runnable {

    private final Semaphore given = new Semaphore(0);

    /** Gives the signal. */
    @Override
    public void run() {
        given.release();
    }

    /** Waits for a signal, or until the time is over; takes all signals up to now. */
    void await(long milliseconds) throws InterruptedException {
        if (given.tryAcquire(milliseconds, TimeUnit.MILLISECONDS)) {
            given.drainPermits();
        }
    }
}
