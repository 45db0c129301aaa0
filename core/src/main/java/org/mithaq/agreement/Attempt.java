package org.mithaq.agreement;

import java.util.Optional;
import java.util.Set;
import org.mithaq.access.Actor;
import org.mithaq.access.PersonId;

/**
 * Somebody wants to take a transition.
 *
 * @param clearance what legal review decided, where the transition is about that
 * @param comment comment or reason; empty when none was given
 * @param reviewers everybody who judged the text in this round, the actor included
 * @param reason why it is not concluded, where the transition is about that
 */
public record Attempt(
        Actor actor,
        Optional<Clearance> clearance,
        String comment,
        Set<PersonId> reviewers,
        Optional<NotConcludedReason> reason) {

    public Attempt {
        reviewers = Set.copyOf(reviewers);
    }

    public Attempt(Actor actor, Optional<Clearance> clearance, String comment, Set<PersonId> reviewers) {
        this(actor, clearance, comment, reviewers, Optional.empty());
    }

    public static Attempt by(Actor actor) {
        return new Attempt(actor, Optional.empty(), "", Set.of());
    }

    public Attempt saying(String said) {
        return new Attempt(actor, clearance, said, reviewers, reason);
    }

    public Attempt because(NotConcludedReason chosen) {
        return new Attempt(actor, clearance, comment, reviewers, Optional.of(chosen));
    }
}
