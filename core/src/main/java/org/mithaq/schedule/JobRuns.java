package org.mithaq.schedule;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;
import org.mithaq.access.Actor;
import org.mithaq.access.Role;
import org.mithaq.problem.Problem;

/**
 * When this process ran each of its jobs last, and what came of it. Forgotten when the process ends; in a cluster each node
 * knows of its own runs alone.
 */
public final class JobRuns {

    private final Clock clock;
    private final Map<String, Run> last = new ConcurrentSkipListMap<>();

    public JobRuns(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param job stable key; its label is the message {@code job.} with it
     * @param ended empty while it runs
     * @param error technical words, in English; empty when it did not fail
     */
    public record Run(String job, Instant began, Optional<Instant> ended, Optional<String> error) {}

    /** Does the work as a run of the job; what it throws is noted and thrown. */
    public <T> T run(String job, Supplier<T> work) {
        Instant began = clock.instant();
        last.put(job, new Run(job, began, Optional.empty(), Optional.empty()));
        try {
            T result = work.get();
            last.put(job, new Run(job, began, Optional.of(clock.instant()), Optional.empty()));
            return result;
        } catch (RuntimeException | Error e) {
            last.put(job, new Run(job, began, Optional.of(clock.instant()), Optional.of(String.valueOf(e))));
            throw e;
        }
    }

    /**
     * By job.
     *
     * @throws Problem {@code PRM-ACCESS-004} for anybody but administrators
     */
    public List<Run> last(Actor actor) {
        if (!actor.has(Role.ADMINISTRATOR)) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "PRM-ACCESS-004");
        }
        return last();
    }

    /** By job, for what watches over the process; whoever shows it to people asks who they are. */
    public List<Run> last() {
        return List.copyOf(last.values());
    }
}
