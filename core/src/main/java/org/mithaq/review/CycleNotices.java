package org.mithaq.review;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mithaq.access.PersonId;
import org.mithaq.access.Role;
import org.mithaq.agreement.Attempt;
import org.mithaq.agreement.StepListener;
import org.mithaq.agreement.Transition;
import org.mithaq.document.Document;
import org.mithaq.model.Prm;

/**
 * Tells those concerned of a step: who filed the instrument, its focal point, and those whose step comes next, with their
 * stand-ins. Never the one who took it, and nobody who may not read the instrument. What a review decides is told by {@link
 * ReviewNotices}.
 */
public final class CycleNotices implements StepListener {

    private final DocumentNotices notices;

    public CycleNotices(DocumentNotices notices) {
        this.notices = notices;
    }

    @Override
    public void taken(Transition transition, Attempt attempt, Document before, Document now) {
        Stream<PersonId> concerned = Stream.concat(
                Stream.of(now.owner()), now.properties().text(Prm.PROP_FOCAL_POINT).map(PersonId::new).stream());
        Stream<PersonId> next = next(transition).stream().flatMap(role -> notices.readers(role, now));
        notices.send(
                Stream.concat(concerned.filter(person -> notices.mayRead(person, now)), next),
                Optional.of(attempt.actor().person()),
                "notice.lifecycle." + transition.name(),
                now,
                attempt.comment().isBlank() ? "—" : attempt.comment());
    }

    /** Whose step it is after this one. */
    private static Set<Role> next(Transition transition) {
        return switch (transition) {
            case COMPLETE_SIGNATURE -> Set.of(Role.LEGAL_REVIEWER, Role.HEAD_OF_LEGAL, Role.RECORDS_MANAGER);
            case EXPIRE, TERMINATE -> Set.of(Role.HEAD_OF_SECTOR);
            default -> Set.of();
        };
    }
}
