package org.mithaq.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mithaq.access.Actor;
import org.mithaq.access.Role;
import org.mithaq.document.DocumentId;
import org.mithaq.document.TextExtractor;
import org.mithaq.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The use cases of administrators about the index: how it stands, and building it anew while it is in use. */
public final class IndexAdministration {

    private static final Logger LOG = LoggerFactory.getLogger(IndexAdministration.class);

    /** What agreements come as: where these cannot be read, an administrator has something to install. */
    private static final List<String> ASKED =
            List.of("application/pdf", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final DocumentSearch index;
    private final CatchUp catchUp;
    private final Executor worker;
    private final TextExtractor extractor;
    private final AtomicBoolean rebuilding = new AtomicBoolean();
    /** Written by whoever rebuilds, one at a time. */
    private volatile Progress progress = new Progress(0, 0);

    /** @param worker runs a rebuild, which can take minutes */
    public IndexAdministration(DocumentSearch index, CatchUp catchUp, TextExtractor extractor, Executor worker) {
        this.index = index;
        this.catchUp = catchUp;
        this.extractor = extractor;
        this.worker = worker;
    }

    /**
     * Of a rebuild.
     *
     * @param done documents in the new index so far
     * @param expected documents in the index that is in use, to which the new one should come
     */
    public record Progress(long done, long expected) {}

    /**
     * @param mark change up to which the index is complete
     * @param backlog committed changes that it does not know yet, at most 10,000
     * @param progress empty while no rebuild runs
     * @param unprocessed what could not be processed, with the technical reason
     * @param readable by media type, whether texts of such files can be read at the moment
     */
    public record State(
            long documents,
            long mark,
            int backlog,
            Optional<Progress> progress,
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
        return new State(
                index.size(),
                index.mark(),
                catchUp.backlog(),
                rebuilding.get() ? Optional.of(progress) : Optional.empty(),
                catchUp.unprocessed(),
                ASKED.stream().collect(Collectors.toMap(Function.identity(), extractor::canRead)));
    }

    /**
     * Begins to build the index anew and returns at once; searches go on meanwhile.
     *
     * @throws Problem {@code PRM-ACCESS-004} for anybody but administrators, {@code PRM-SEARCH-001} (CONFLICT) when it is
     *     being rebuilt already
     */
    public void rebuild(Actor actor) {
        require(actor);
        if (!rebuilding.compareAndSet(false, true)) {
            throw Problem.of(Problem.Kind.CONFLICT, "PRM-SEARCH-001");
        }
        progress = new Progress(0, index.size());
        try {
            worker.execute(this::rebuildNow);
        } catch (RuntimeException e) {
            rebuilding.set(false);
            throw e;
        }
    }

    private void rebuildNow() {
        try {
            LOG.info("index rebuilt: {} documents", catchUp.rebuild(this::done));
        } catch (RuntimeException e) {
            LOG.error("the index could not be rebuilt; the old one stays in use", e);
        } finally {
            rebuilding.set(false);
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
