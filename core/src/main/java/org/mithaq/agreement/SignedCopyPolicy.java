package org.mithaq.agreement;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mithaq.access.AccessPolicy;
import org.mithaq.access.Actor;
import org.mithaq.access.Role;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.DocumentStore;
import org.mithaq.document.Place;
import org.mithaq.document.TypePolicy;
import org.mithaq.language.Localized;
import org.mithaq.language.Translations;
import org.mithaq.model.Prm;
import org.mithaq.model.QName;
import org.mithaq.problem.Problem;

/** A signed copy belongs to one instrument for ever; its file is never replaced: another copy is attached. */
public final class SignedCopyPolicy implements TypePolicy {

    private static final Set<Role> ATTACHING = EnumSet.of(Role.OFFICER, Role.RECORDS_MANAGER);
    private static final Set<Status> BEING_SIGNED = EnumSet.of(Status.SIGNATURE, Status.VALIDATION);
    /** What was signed long ago gets its copy from the records manager. */
    private static final Set<Status> CONCLUDED =
            EnumSet.of(Status.IN_FORCE, Status.SUSPENDED, Status.EXPIRED, Status.TERMINATED);

    private final DocumentStore store;
    private final Instruments instruments;
    private final Lifecycle lifecycle;
    private final AccessPolicy access;

    public SignedCopyPolicy(DocumentStore store, Instruments instruments, Lifecycle lifecycle, AccessPolicy access) {
        this.store = store;
        this.instruments = instruments;
        this.lifecycle = lifecycle;
        this.access = access;
    }

    @Override
    public QName type() {
        return Prm.TYPE_SIGNED_COPY;
    }

    @Override
    public Place place() {
        return Place.ATTACHMENTS;
    }

    @Override
    public Optional<Problem> contentLocked(Document document) {
        return Optional.of(Problem.of(Problem.Kind.CONFLICT, "PRM-SIGNATURE-014"));
    }

    @Override
    public Optional<Problem> deletionLocked(Document document) {
        return Optional.of(Problem.of(Problem.Kind.CONFLICT, "PRM-DOC-018", (Localized) document::title));
    }

    @Override
    public Optional<Problem> childrenLocked(Actor actor, Document document, QName association) {
        return association.equals(Prm.ASSOC_SIGNED_COPY_OF)
                ? Optional.of(Problem.of(Problem.Kind.INVALID, "PRM-SIGNATURE-010"))
                : Optional.empty();
    }

    @Override
    public Document onChanged(Actor actor, Optional<Document> before, Document now) {
        now.properties()
                .date(Prm.PROP_COPY_SIGNED_ON)
                .filter(day -> day.isAfter(instruments.today()))
                .ifPresent(day -> {
                    throw Problem.of(Problem.Kind.INVALID, "PRM-SIGNATURE-003", Translations.day(day));
                });
        if (before.isEmpty()) {
            requireAttachable(actor, now);
        }
        return now;
    }

    private void requireAttachable(Actor actor, Document copy) {
        List<DocumentId> targets = store.targets(copy.id(), Prm.ASSOC_SIGNED_COPY_OF);
        Optional<Document> instrument = targets.size() == 1 ? store.find(targets.get(0)) : Optional.empty();
        if (instrument.isEmpty()) {
            throw Problem.of(Problem.Kind.INVALID, "PRM-SIGNATURE-010");
        }
        if (copy.content().isEmpty()) {
            throw Problem.of(Problem.Kind.INVALID, "PRM-SIGNATURE-016");
        }
        if (!access.mayEdit(actor, instrument.get().confinement())) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "PRM-ACCESS-002");
        }
        if (!mayAttach(actor)) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "PRM-LIFECYCLE-002", Lifecycle.names(ATTACHING));
        }
        Status status = Instrument.statusOf(instrument.get());
        if (!takesCopies(status, actor)) {
            throw Problem.of(Problem.Kind.CONFLICT, "PRM-SIGNATURE-009", (Localized) lifecycle.label(status));
        }
    }

    /** Whether it is one of the person's duties at all. */
    static boolean mayAttach(Actor actor) {
        return actor.isSystem() || actor.hasAny(ATTACHING);
    }

    /** Whether an instrument takes copies in the status, from that person. */
    static boolean takesCopies(Status status, Actor actor) {
        boolean late = CONCLUDED.contains(status) && (actor.isSystem() || actor.has(Role.RECORDS_MANAGER));
        return BEING_SIGNED.contains(status) || late;
    }
}
