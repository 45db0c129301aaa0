package org.mithaq.rest.deadline;

import org.mithaq.access.Actor;
import org.mithaq.agreement.Lifecycle;
import org.mithaq.deadline.Deadline;
import org.mithaq.language.Localized;
import org.mithaq.model.Prm;

/** Shows deadlines in the person's language. */
public final class DeadlineViews {

    private final Lifecycle lifecycle;

    public DeadlineViews(Lifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    public DeadlineView of(Actor actor, Deadline deadline) {
        Localized status = lifecycle.label(deadline.status());
        return new DeadlineView(
                deadline.document().id().value(),
                deadline.document().title(actor.language()),
                deadline.document().properties().text(Prm.PROP_REFERENCE).orElse(null),
                deadline.kind(),
                deadline.words(status).in(actor.language()),
                deadline.status().name(),
                status.in(actor.language()),
                deadline.day(),
                deadline.daysLeft(),
                deadline.task().orElse(null));
    }
}
