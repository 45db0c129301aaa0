package org.mithaq.partner;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.mithaq.access.AccessPolicy;
import org.mithaq.access.Actor;
import org.mithaq.access.Role;
import org.mithaq.audit.AuditTrail;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.DocumentStore;
import org.mithaq.document.Documents;
import org.mithaq.document.NewDocument;
import org.mithaq.document.Properties;
import org.mithaq.document.UnitOfWork;
import org.mithaq.model.Prm;
import org.mithaq.problem.Problem;
import org.mithaq.problem.Problem.Kind;

/** Warnings about partners: raised and lifted with a reason, never removed. Each use case is one transaction. */
public final class Flags {

    private final UnitOfWork work;
    private final DocumentStore store;
    private final Documents documents;
    private final Standings standings;
    private final AccessPolicy policy;
    private final Dossiers dossiers;
    private final Clock clock;

    public Flags(
            UnitOfWork work,
            DocumentStore store,
            Documents documents,
            Standings standings,
            AccessPolicy policy,
            AuditTrail audit,
            Clock clock) {
        this.work = work;
        this.store = store;
        this.documents = documents;
        this.standings = standings;
        this.policy = policy;
        this.dossiers = new Dossiers(store, documents, policy, audit, clock);
        this.clock = clock;
    }

    /** @throws Problem {@code PRM-FLAG-001} without a reason, {@code PRM-FLAG-002} for whoever may not */
    public Flag raise(Actor actor, DocumentId id, Flag.Colour colour, String reason) {
        return work.inTransaction(() -> {
            Document partner = partner(actor, id);
            requireReason(reason);
            Document created = store.create(new NewDocument(
                    Prm.TYPE_FLAG,
                    new NewDocument.Location.Under(partner.id(), Prm.ASSOC_FLAGS),
                    Prm.TYPE_FLAG.localName(),
                    dossiers.confidence()
                            .with(Prm.PROP_FLAG_COLOUR, colour.name())
                            .with(Prm.PROP_FLAG_REASON, reason.strip())
                            .with(Prm.PROP_FLAG_RAISED_BY, actor.person().value())
                            .with(Prm.PROP_FLAG_RAISED_AT, clock.instant()),
                    Optional.empty(),
                    actor.person()));
            dossiers.record(actor, partner, Properties.EMPTY, created, "partner.flagRaised");
            return Flag.of(created);
        });
    }

    /**
     * @throws Problem {@code PRM-FLAG-003} when it was lifted already, {@code PRM-FLAG-004} for whoever raised a red one and
     *     is not head of sector
     */
    public Flag lift(Actor actor, DocumentId id, DocumentId flag, String reason) {
        return work.inTransaction(() -> {
            Document partner = partner(actor, id);
            Document before = store.lock(flag)
                    .filter(found -> found.type().equals(Prm.TYPE_FLAG)
                            && found.parent().filter(id::equals).isPresent())
                    .orElseThrow(() -> Problem.of(Kind.NOT_FOUND, "PRM-DOC-001", flag.value()));
            Flag raised = Flag.of(before);
            if (!raised.stands()) {
                throw Problem.of(Kind.CONFLICT, "PRM-FLAG-003");
            }
            if (!mayLift(actor, raised)) {
                throw Problem.of(Kind.FORBIDDEN, "PRM-FLAG-004");
            }
            requireReason(reason);
            Document now = store.update(
                    before.id(),
                    before.revision(),
                    before.properties()
                            .with(Prm.PROP_FLAG_LIFTED_BY, actor.person().value())
                            .with(Prm.PROP_FLAG_LIFTED_AT, clock.instant())
                            .with(Prm.PROP_FLAG_LIFTED_REASON, reason.strip()));
            dossiers.record(actor, partner, before.properties(), now, "partner.flagLifted");
            return Flag.of(now);
        });
    }

    public boolean mayRaise(Actor actor) {
        return policy.mayFlag(actor);
    }

    /** Whether this person may lift the flag: a red one is not lifted by whoever raised it, unless as head of sector. */
    public boolean mayLift(Actor actor, Flag flag) {
        return policy.mayFlag(actor)
                && (flag.colour() != Flag.Colour.RED
                        || !flag.raisedBy().equals(actor.person())
                        || actor.has(Role.HEAD_OF_SECTOR));
    }

    /** All that were ever raised, the last first; none for those who may not read them. */
    public List<Flag> of(Actor actor, DocumentId partner) {
        return work.inTransaction(() -> {
            documents.open(actor, partner);
            List<Flag> flags = policy.mayReadAssessments(actor) ? standings.flags(partner) : List.of();
            return flags.stream()
                    .sorted((one, other) -> other.raisedAt().compareTo(one.raisedAt()))
                    .toList();
        });
    }

    private Document partner(Actor actor, DocumentId id) {
        return dossiers.open(actor, id, policy::mayFlag, "PRM-FLAG-002");
    }

    private static void requireReason(String reason) {
        if (reason.isBlank()) {
            throw Problem.of(Kind.INVALID, "PRM-FLAG-001");
        }
    }
}
