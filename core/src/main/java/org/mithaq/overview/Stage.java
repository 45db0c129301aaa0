package org.mithaq.overview;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.mithaq.agreement.Status;

/** A column of the board: the statuses in the order of the cycle, those in which it has ended together. */
public enum Stage {
    CONTACT,
    NEGOTIATION,
    LEGAL_REVIEW,
    APPROVAL,
    SIGNATURE,
    VALIDATION,
    IN_FORCE,
    SUSPENDED,
    ENDED;

    private static final Set<Status> ENDS =
            EnumSet.of(Status.EXPIRED, Status.TERMINATED, Status.CLOSED, Status.NOT_CONCLUDED);

    public Set<Status> statuses() {
        return this == ENDED ? Set.copyOf(ENDS) : Set.of(Status.valueOf(name()));
    }

    public static Stage of(Status status) {
        return Stream.of(values())
                .filter(stage -> stage.statuses().contains(status))
                .findFirst()
                .orElseThrow();
    }
}
