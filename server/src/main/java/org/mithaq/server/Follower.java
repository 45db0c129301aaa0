package org.mithaq.server;

import org.jspecify.annotations.Nullable;
import org.mithaq.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** A thread that does its work at each signal, and now and then without one, for what failed before. */
final class Follower implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
    private static final long LOOK_AGAIN_MILLISECONDS = 10_000;

    private final String name;
    private final Signal signal;
    private final Runnable work;
    private volatile boolean running;
    private @Nullable Thread thread;

    Follower(String name, Signal signal, Runnable work) {
        this.name = name;
        this.signal = signal;
        this.work = work;
    }

    @Override
    public synchronized void start() {
        running = true;
        Thread follower = new Thread(this::follow, name);
        follower.setDaemon(true);
        follower.start();
        thread = follower;
    }

    private void follow() {
        while (running) {
            try {
                work.run();
            } catch (RuntimeException e) {
                if (e instanceof Problem problem && problem.kind() == Problem.Kind.UNAVAILABLE) {
                    LOG.warn("{} waits: {}", name, problem.code());
                } else {
                    LOG.error("{} failed and tries again", name, e);
                }
            }
            try {
                signal.await(LOOK_AGAIN_MILLISECONDS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** Lets the work at hand come to its end, so that what it uses can be closed after it. */
    @Override
    public synchronized void stop() {
        running = false;
        signal.run();
        if (thread != null) {
            try {
                thread.join(30_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            thread = null;
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
