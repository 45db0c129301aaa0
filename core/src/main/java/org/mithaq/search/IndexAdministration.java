package org.mithaq.search;

import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.mithaq.access.Actor;
import org.mithaq.access.Role;
import org.mithaq.document.DocumentId;
import org.mithaq.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The use cases of administrators about the index: how it stands, and building it anew while it is in use. */
public final class IndexAdministration {

    private static final Logger LOG = LoggerFactory.getLogger(IndexAdministration.class);

    private final DocumentSearch index;
    private final CatchUp catchUp;
    private final Executor worker;
    private final AtomicBoolean rebuilding = new AtomicBoolean();

    /** @param worker runs a rebuild, which can take minutes */
    public IndexAdministration(DocumentSearch index, CatchUp catchUp, Executor worker) {
        this.index = index;
        this.catchUp = catchUp;
        this.worker = worker;
    }

    /**
     * @param mark change up to which the index is complete
     * @param backlog committed changes that it does not know yet, at most 10,000
     * @param unprocessed what could not be processed, with the technical reason
     */
    public record State(
            long documents, long mark, int backlog, boolean rebuilding, Map<DocumentId, String> unprocessed) {
        public State {
            unprocessed = Map.copyOf(unprocessed);
        }
    }

    /** @throws Problem {@code PRM-ACCESS-004} for anybody but administrators */
    public State state(Actor actor) {
        require(actor);
        return new State(index.size(), index.mark(), catchUp.backlog(), rebuilding.get(), catchUp.unprocessed());
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
        try {
            worker.execute(this::rebuildNow);
        } catch (RuntimeException e) {
            rebuilding.set(false);
            throw e;
        }
    }

    private void rebuildNow() {
        try {
            LOG.info("index rebuilt: {} documents", catchUp.rebuild());
        } catch (RuntimeException e) {
            LOG.error("the index could not be rebuilt; the old one stays in use", e);
        } finally {
            rebuilding.set(false);
        }
    }

    private static void require(Actor actor) {
        if (!actor.has(Role.ADMINISTRATOR)) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "PRM-ACCESS-004");
        }
    }
}
