package org.mithaq.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mithaq.access.Actor;
import org.mithaq.access.Role;
import org.mithaq.document.DocumentId;
import org.mithaq.document.TextExtractor;
import org.mithaq.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The use cases of administrators about the index: how it stands, building it anew and checking it while it is in use. */
public final class IndexAdministration {

    private static final Logger LOG = LoggerFactory.getLogger(IndexAdministration.class);

    /** What agreements come as: where these cannot be read, an administrator has something to install. */
    private static final List<String> ASKED =
            List.of("application/pdf", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final DocumentSearch index;
    private final CatchUp catchUp;
    private final Executor worker;
    private final TextExtractor extractor;
    private final IndexCheck check;
    private final AtomicReference<@Nullable Task> running = new AtomicReference<>();
    /** Written by the task that runs, one at a time. */
    private volatile Progress progress = new Progress(0, 0);

    private volatile Optional<IndexCheck.Outcome> checked = Optional.empty();

    /** @param worker runs a rebuild or a check, which can take minutes */
    public IndexAdministration(
            DocumentSearch index, CatchUp catchUp, IndexCheck check, TextExtractor extractor, Executor worker) {
        this.index = index;
        this.catchUp = catchUp;
        this.check = check;
        this.extractor = extractor;
        this.worker = worker;
    }

    /** What takes long and is done one at a time. */
    public enum Task {
        REBUILD,
        CHECK
    }

    /**
     * @param done documents in the new index, or compared, so far
     * @param expected documents in the index that is in use, to which it should come
     */
    public record Progress(long done, long expected) {}

    /**
     * @param mark change up to which the index is complete
     * @param backlog committed changes that it does not know yet, at most 10,000
     * @param task what runs at the moment; empty when nothing does
     * @param progress of that task
     * @param checked how the last check since the start ended
     * @param unprocessed what could not be processed, with the technical reason
     * @param readable by media type, whether texts of such files can be read at the moment
     */
    public record State(
            long documents,
            long mark,
            int backlog,
            Optional<Task> task,
            Optional<Progress> progress,
            Optional<IndexCheck.Outcome> checked,
            Map<DocumentId, String> unprocessed,
            Map<String, Boolean> readable) {
        public State {
            unprocessed = Map.copyOf(unprocessed);
            readable = Map.copyOf(readable);
        }
    }

    /** @throws Problem {@code PRM-ACCESS-004} for anybody but administrators */
    public State state(Actor actor) {
        require(actor);
        Optional<Task> task = Optional.ofNullable(running.get());
        return new State(
                index.size(),
                index.mark(),
                catchUp.backlog(),
                task,
                task.map(some -> progress),
                checked,
                catchUp.unprocessed(),
                ASKED.stream().collect(Collectors.toMap(Function.identity(), extractor::canRead)));
    }

    /**
     * Begins to build the index anew and returns at once; searches go on meanwhile.
     *
     * @throws Problem {@code PRM-ACCESS-004} for anybody but administrators, {@code PRM-SEARCH-001} (CONFLICT) when it is
     *     being rebuilt or checked already
     */
    public void rebuild(Actor actor) {
        begin(actor, Task.REBUILD, this::rebuildNow);
    }

    /**
     * Begins to compare the index with the repository, and to put right where they disagree, and returns at once.
     *
     * @throws Problem as {@link #rebuild}
     */
    public void check(Actor actor) {
        begin(actor, Task.CHECK, this::checkNow);
    }

    private void begin(Actor actor, Task task, Runnable work) {
        require(actor);
        if (!running.compareAndSet(null, task)) {
            throw Problem.of(Problem.Kind.CONFLICT, "PRM-SEARCH-001");
        }
        progress = new Progress(0, index.size());
        try {
            worker.execute(work);
        } catch (RuntimeException e) {
            running.set(null);
            throw e;
        }
    }

    private void rebuildNow() {
        try {
            LOG.info("index rebuilt: {} documents", catchUp.rebuild(this::done));
        } catch (RuntimeException e) {
            LOG.error("the index could not be rebuilt; the old one stays in use", e);
        } finally {
            running.set(null);
        }
    }

    private void checkNow() {
        try {
            IndexCheck.Outcome outcome = check.run(this::done);
            LOG.info(
                    "index compared with {} documents: {} were missing, {} different, {} surplus",
                    outcome.compared(),
                    outcome.missing().size(),
                    outcome.different().size(),
                    outcome.surplus().size());
            checked = Optional.of(outcome);
        } catch (RuntimeException e) {
            LOG.error("the index could not be checked", e);
        } finally {
            running.set(null);
        }
    }

    private void done(long documents) {
        progress = new Progress(documents, progress.expected());
    }

    private static void require(Actor actor) {
        if (!actor.has(Role.ADMINISTRATOR)) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "PRM-ACCESS-004");
        }
    }
}
