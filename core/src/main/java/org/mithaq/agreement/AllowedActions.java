package org.mithaq.agreement;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.mithaq.access.AccessPolicy;
import org.mithaq.access.Actor;
import org.mithaq.document.Document;

/**
 * Which actions a person is offered with an instrument, by role, sector and status: the one answer for every place that
 * lists instruments. What is offered may still be refused by a guard, which then says what is missing; what is not offered
 * is always refused.
 */
public final class AllowedActions {

    private final AccessPolicy access;

    public AllowedActions(AccessPolicy access) {
        this.access = access;
    }

    /**
     * @param instrument an instrument; nothing is offered with one that the person may not read
     * @param parties its sides, as {@link Instruments#parties} or {@link Instruments#sides} has them
     */
    public Set<InstrumentAction> of(Actor actor, Document instrument, List<Party> parties) {
        EnumSet<InstrumentAction> allowed = EnumSet.noneOf(InstrumentAction.class);
        if (!access.mayRead(actor, instrument.confinement())) {
            return allowed;
        }
        Status status = Instrument.statusOf(instrument);
        boolean edits = access.mayEdit(actor, instrument.confinement());
        if (edits && isOffered(Transition.SEND_TO_LEGAL_REVIEW, status, actor)) {
            allowed.add(InstrumentAction.SEND_TO_LEGAL_REVIEW);
        }
        if (edits && isOffered(Transition.RECORD_SIGNATURE, status, actor) && isSignatureAwaited(parties)) {
            allowed.add(InstrumentAction.RECORD_SIGNATURE);
        }
        if (edits && SignedCopyPolicy.mayAttach(actor) && SignedCopyPolicy.takesCopies(status, actor)) {
            allowed.add(InstrumentAction.ATTACH_SIGNED_COPY);
        }
        if (isOffered(Transition.ABANDON, status, actor)
                && parties.stream().noneMatch(party -> party.signedOn().isPresent())) {
            allowed.add(InstrumentAction.CONCLUDE_WITHOUT_SIGNATURE);
        }
        if (status == Status.IN_FORCE && access.mayFile(actor)) {
            allowed.add(InstrumentAction.AMEND);
        }
        return allowed;
    }

    private static boolean isOffered(Transition transition, Status status, Actor actor) {
        return transition.from().contains(status) && actor.hasAny(transition.roles());
    }

    private static boolean isSignatureAwaited(List<Party> parties) {
        return parties.stream()
                .anyMatch(party -> party.signs() && party.signedOn().isEmpty());
    }
}
