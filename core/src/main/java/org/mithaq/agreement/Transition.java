package org.mithaq.agreement;

import static org.mithaq.access.Role.HEAD_OF_LEGAL;
import static org.mithaq.access.Role.HEAD_OF_SECTOR;
import static org.mithaq.access.Role.LEGAL_REVIEWER;
import static org.mithaq.access.Role.OFFICER;

import java.util.List;
import java.util.Set;
import org.mithaq.access.Role;

/** A step of the maturity cycle, with who may take it and the guards that must hold (table of the maturity cycle). */
public enum Transition {
    SEND_TO_LEGAL_REVIEW(
            Status.NEGOTIATION,
            Status.LEGAL_REVIEW,
            Set.of(OFFICER, HEAD_OF_SECTOR),
            List.of(Guard.TEXT_READABLE, Guard.LANGUAGE_SET, Guard.PARTIES_NAMED, Guard.TECHNICAL_OPINION_FILED)),
    REQUEST_CHANGES(
            Status.LEGAL_REVIEW,
            Status.NEGOTIATION,
            Set.of(LEGAL_REVIEWER, HEAD_OF_LEGAL),
            List.of(Guard.COMMENT_GIVEN)),
    CLEAR(
            Status.LEGAL_REVIEW,
            Status.APPROVAL,
            Set.of(HEAD_OF_LEGAL),
            List.of(Guard.OUTCOME_CLEARS, Guard.REASON_GIVEN, Guard.REVIEWER_IS_NOT_AUTHOR)),
    REJECT(Status.LEGAL_REVIEW, Status.NOT_CONCLUDED, Set.of(HEAD_OF_LEGAL), List.of(Guard.COMMENT_GIVEN)),
    /** The text was changed before the first signature: taken by the system alone. */
    VOID_CLEARANCE(Status.APPROVAL, Status.LEGAL_REVIEW, Set.of(), List.of());

    private final Status from;
    private final Status to;
    private final Set<Role> roles;
    private final List<Guard> guards;

    Transition(Status from, Status to, Set<Role> roles, List<Guard> guards) {
        this.from = from;
        this.to = to;
        this.roles = roles;
        this.guards = guards;
    }

    public Status from() {
        return from;
    }

    public Status to() {
        return to;
    }

    /** Any of these may take it; empty for what only the system does. */
    public Set<Role> roles() {
        return roles;
    }

    public List<Guard> guards() {
        return guards;
    }
}
