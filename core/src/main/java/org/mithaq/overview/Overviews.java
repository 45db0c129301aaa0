package org.mithaq.overview;

import java.util.List;
import java.util.Optional;
import org.mithaq.access.AccessPolicy;
import org.mithaq.access.Actor;
import org.mithaq.access.Directory;
import org.mithaq.access.Person;
import org.mithaq.agreement.AllowedActions;
import org.mithaq.agreement.Instrument;
import org.mithaq.agreement.Instruments;
import org.mithaq.agreement.Lifecycle;
import org.mithaq.agreement.Party;
import org.mithaq.agreement.Status;
import org.mithaq.deadline.Deadlines;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.DocumentStore;
import org.mithaq.document.UnitOfWork;
import org.mithaq.model.Prm;
import org.mithaq.review.ReviewProcess;
import org.mithaq.review.ReviewTask;
import org.mithaq.review.TaskKind;

/** Instruments at a glance. Reads little of each, because it is asked for as many as a page lists. */
public final class Overviews {

    private final UnitOfWork work;
    private final DocumentStore store;
    private final Instruments instruments;
    private final Lifecycle lifecycle;
    private final AccessPolicy access;
    private final AllowedActions actions;
    private final Deadlines deadlines;
    private final ReviewProcess process;
    private final Directory directory;
    private final Turns turns;

    public Overviews(
            UnitOfWork work,
            DocumentStore store,
            Instruments instruments,
            Lifecycle lifecycle,
            AccessPolicy access,
            Deadlines deadlines,
            ReviewProcess process,
            Directory directory) {
        this.work = work;
        this.store = store;
        this.instruments = instruments;
        this.lifecycle = lifecycle;
        this.access = access;
        this.actions = new AllowedActions(access);
        this.deadlines = deadlines;
        this.process = process;
        this.directory = directory;
        this.turns = new Turns(instruments, lifecycle, directory);
    }

    /**
     * @param document as its host has it; of its bytes and its revision nothing is asked
     * @return empty for what is no instrument, and for one that the person may not read
     */
    public Optional<Overview> of(Actor actor, Document document) {
        if (!instruments.isInstrument(document) || !access.mayRead(actor, document.confinement())) {
            return Optional.empty();
        }
        return work.inTransaction(() -> Optional.of(overview(actor, document)));
    }

    private Overview overview(Actor actor, Document document) {
        Status status = Instrument.statusOf(document);
        List<Party> parties = instruments.sides(document.id());
        return new Overview(
                status,
                lifecycle.label(status),
                document.properties().instant(Prm.PROP_STATUS_SINCE),
                !document.properties().texts(Prm.PROP_MISSING_FOR_REVIEW).isEmpty(),
                Party.counterparties(parties, actor.language(), partner -> dossier(actor, partner)),
                actions.of(actor, document, parties),
                deadlines.next(document),
                task(document).map(this::review));
    }

    private Optional<Document> dossier(Actor actor, DocumentId partner) {
        return store.find(partner).filter(dossier -> access.mayRead(actor, dossier.confinement()));
    }

    /** Whose turn it is with an instrument that the person may read. Inside the caller's transaction. */
    Optional<Turn> turn(Actor actor, Document document) {
        return turns.of(actor, document, task(document));
    }

    private Optional<ReviewTask> task(Document document) {
        if (Instrument.statusOf(document) != Status.LEGAL_REVIEW) {
            return Optional.empty();
        }
        return process.tasksOn(document.id()).stream()
                .filter(task -> task.kind() == TaskKind.REVIEW || task.kind() == TaskKind.CLEARANCE)
                .findFirst();
    }

    private Overview.Review review(ReviewTask task) {
        return new Overview.Review(task.round(), Turns.label(task.group().orElse("")), assignee(task));
    }

    private Optional<String> assignee(ReviewTask task) {
        return task.assignee().flatMap(directory::person).map(Person::displayName);
    }
}
