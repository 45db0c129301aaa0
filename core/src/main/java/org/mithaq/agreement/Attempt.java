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
 */
public record Attempt(Actor actor, Optional<Clearance> clearance, String comment, Set<PersonId> reviewers) {

    public Attempt {
        reviewers = Set.copyOf(reviewers);
    }

    public static Attempt by(Actor actor) {
        return new Attempt(actor, Optional.empty(), "", Set.of());
    }
}
