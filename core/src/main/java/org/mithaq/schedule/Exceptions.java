package org.mithaq.schedule;

import java.util.List;
import java.util.Optional;
import org.mithaq.access.Actor;
import org.mithaq.access.Role;
import org.mithaq.document.Document;
import org.mithaq.document.Documents;
import org.mithaq.document.UnitOfWork;
import org.mithaq.problem.Problem;

/** What administrators and records managers read of the exceptions list. */
public final class Exceptions {

    private static final int MOST = 500;

    private final UnitOfWork work;
    private final ExceptionsList list;
    private final Documents documents;

    public Exceptions(UnitOfWork work, ExceptionsList list, Documents documents) {
        this.work = work;
        this.list = list;
        this.documents = documents;
    }

    /** @param document empty when there is none, or none that the reader may read */
    public record Entry(Unprocessed unprocessed, Optional<Document> document) {}

    /**
     * The list, the latest failure first; at most 500.
     *
     * @throws Problem {@code PRM-SCHEDULE-002} for anybody but administrators and records managers
     */
    public List<Entry> list(Actor actor) {
        if (!actor.has(Role.ADMINISTRATOR) && !actor.has(Role.RECORDS_MANAGER)) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "PRM-SCHEDULE-002");
        }
        return work.inTransaction(() -> list.all(MOST).stream()
                .map(one -> new Entry(one, one.document().flatMap(id -> documents.readable(actor, id))))
                .toList());
    }
}
