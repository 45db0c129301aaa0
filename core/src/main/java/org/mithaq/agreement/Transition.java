package org.mithaq.agreement;

import static org.mithaq.access.Role.DIRECTOR_GENERAL;
import static org.mithaq.access.Role.HEAD_OF_LEGAL;
import static org.mithaq.access.Role.HEAD_OF_SECTOR;
import static org.mithaq.access.Role.LEGAL_REVIEWER;
import static org.mithaq.access.Role.OFFICER;
import static org.mithaq.access.Role.RECORDS_MANAGER;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.mithaq.access.Role;

/**
 * A step of the maturity cycle, with who may take it and the guards that must hold (table of the maturity cycle).
 *
 * <p>How an instrument enters the cycle is no transition but its filing: {@link org.mithaq.document.Draft.Entry}.
 */
public enum Transition {
    OPEN_NEGOTIATION(
            Set.of(Status.CONTACT),
            Status.NEGOTIATION,
            Set.of(HEAD_OF_SECTOR),
            List.of(
                    Guard.PRIORITY_GIVEN,
                    Guard.FEASIBILITY_GIVEN,
                    Guard.DIPLOMATIC_NOTE_GIVEN,
                    Guard.DUE_DILIGENCE_STARTED,
                    Guard.NO_RED_FLAG)),
    SEND_TO_LEGAL_REVIEW(
            Set.of(Status.NEGOTIATION),
            Status.LEGAL_REVIEW,
            Set.of(OFFICER, HEAD_OF_SECTOR),
            List.of(
                    Guard.TEXT_READABLE,
                    Guard.LANGUAGE_SET,
                    Guard.PARTIES_NAMED,
                    Guard.TECHNICAL_OPINION_FILED,
                    Guard.AMENDED_INSTRUMENT_NAMED,
                    Guard.ONLY_OPEN_AMENDMENT,
                    Guard.AMOUNT_HAS_CURRENCY)),
    REQUEST_CHANGES(
            Set.of(Status.LEGAL_REVIEW),
            Status.NEGOTIATION,
            Set.of(LEGAL_REVIEWER, HEAD_OF_LEGAL),
            List.of(Guard.COMMENT_GIVEN)),
    CLEAR(
            Set.of(Status.LEGAL_REVIEW),
            Status.APPROVAL,
            Set.of(HEAD_OF_LEGAL),
            List.of(Guard.OUTCOME_CLEARS, Guard.REASON_GIVEN, Guard.REVIEWER_IS_NOT_AUTHOR)),
    REJECT(Set.of(Status.LEGAL_REVIEW), Status.NOT_CONCLUDED, Set.of(HEAD_OF_LEGAL), List.of(Guard.COMMENT_GIVEN)),
    /** The draft is taken back before legal affairs have decided. */
    WITHDRAW_FROM_REVIEW(
            Set.of(Status.LEGAL_REVIEW),
            Status.NEGOTIATION,
            Set.of(OFFICER, HEAD_OF_SECTOR),
            List.of(Guard.COMMENT_GIVEN)),
    APPROVE(
            Set.of(Status.APPROVAL),
            Status.SIGNATURE,
            Set.of(DIRECTOR_GENERAL),
            List.of(
                    Guard.TEXT_CLEARED,
                    Guard.PARTNERS_LINKED,
                    Guard.NO_UNRESOLVED_DUPLICATE,
                    Guard.PRIORITY_GIVEN,
                    Guard.FEASIBILITY_GIVEN,
                    Guard.DIPLOMATIC_NOTE_GIVEN,
                    Guard.NO_RED_FLAG,
                    Guard.DUE_DILIGENCE_VALID,
                    Guard.FINANCE_OPINION_FILED,
                    Guard.AMOUNT_HAS_CURRENCY)),
    RETURN_TO_NEGOTIATION(
            Set.of(Status.APPROVAL), Status.NEGOTIATION, Set.of(DIRECTOR_GENERAL), List.of(Guard.COMMENT_GIVEN)),
    REFUSE_APPROVAL(
            Set.of(Status.APPROVAL), Status.NOT_CONCLUDED, Set.of(DIRECTOR_GENERAL), List.of(Guard.COMMENT_GIVEN)),
    /** The text was changed before the first signature: taken by the system alone. */
    VOID_CLEARANCE(
            Set.of(Status.APPROVAL, Status.SIGNATURE), Status.LEGAL_REVIEW, Set.of(), List.of(Guard.NOBODY_SIGNED)),
    /** The signature of one party was recorded; the use case that records it takes this step. */
    RECORD_SIGNATURE(Set.of(Status.SIGNATURE), Status.SIGNATURE, Set.of(OFFICER), List.of(Guard.TEXT_CLEARED)),
    COMPLETE_SIGNATURE(
            Set.of(Status.SIGNATURE),
            Status.VALIDATION,
            Set.of(OFFICER),
            List.of(Guard.ALL_PARTIES_SIGNED, Guard.NO_FUTURE_SIGNATURE, Guard.SIGNED_COPY_ATTACHED)),
    /** The signed text deviates and legal affairs refuse the deviation: all parties sign again. */
    REFUSE_DEVIATION(
            Set.of(Status.VALIDATION),
            Status.SIGNATURE,
            Set.of(LEGAL_REVIEWER, HEAD_OF_LEGAL),
            List.of(Guard.COMMENT_GIVEN)),
    /** Legal affairs have accepted the signed text before (a guard); the records manager puts it in force. */
    ENTER_INTO_FORCE(
            Set.of(Status.VALIDATION),
            Status.IN_FORCE,
            Set.of(RECORDS_MANAGER),
            List.of(
                    Guard.SIGNED_TEXT_ACCEPTED,
                    Guard.EFFECTIVE_DATE_REACHED,
                    Guard.TERM_DECIDED,
                    Guard.TERM_SOUND,
                    Guard.RENEWAL_PERIOD_GIVEN)),
    SUSPEND(
            Set.of(Status.IN_FORCE),
            Status.SUSPENDED,
            Set.of(HEAD_OF_SECTOR),
            List.of(Guard.COMMENT_GIVEN, Guard.NO_OPEN_AMENDMENT)),
    RESUME(
            Set.of(Status.SUSPENDED),
            Status.IN_FORCE,
            Set.of(LEGAL_REVIEWER, HEAD_OF_LEGAL),
            List.of(Guard.COMMENT_GIVEN, Guard.NO_OPEN_AMENDMENT)),
    EXPIRE(Set.of(Status.IN_FORCE), Status.EXPIRED, Set.of(), List.of(Guard.EXPIRY_PASSED, Guard.NO_TACIT_RENEWAL)),
    RENEW_TACITLY(
            Set.of(Status.IN_FORCE),
            Status.IN_FORCE,
            Set.of(),
            List.of(Guard.EXPIRY_PASSED, Guard.TACIT_RENEWAL_AGREED, Guard.NO_TIMELY_NOTICE)),
    RENEW_EXPRESSLY(
            Set.of(Status.IN_FORCE),
            Status.IN_FORCE,
            Set.of(OFFICER),
            List.of(Guard.EXPRESS_RENEWAL_AGREED, Guard.RENEWAL_SIGNED)),
    TERMINATE(
            Set.of(Status.IN_FORCE, Status.SUSPENDED),
            Status.TERMINATED,
            Set.of(DIRECTOR_GENERAL),
            List.of(Guard.TERMINATION_DOCUMENT_FILED, Guard.NOTICE_RESPECTED)),
    CLOSE(
            Set.of(Status.EXPIRED, Status.TERMINATED),
            Status.CLOSED,
            Set.of(HEAD_OF_SECTOR),
            List.of(Guard.EVALUATION_FILED, Guard.OBLIGATIONS_SETTLED, Guard.COMPENSATION_SETTLED)),
    ABANDON(
            Set.of(Status.CONTACT, Status.NEGOTIATION, Status.APPROVAL, Status.SIGNATURE),
            Status.NOT_CONCLUDED,
            Set.of(HEAD_OF_SECTOR),
            List.of(Guard.REASON_CHOSEN, Guard.NOBODY_SIGNED));

    private final Set<Status> from;
    private final Status to;
    private final Set<Role> roles;
    private final List<Guard> guards;

    Transition(Set<Status> from, Status to, Set<Role> roles, List<Guard> guards) {
        this.from = Set.copyOf(EnumSet.copyOf(from));
        this.to = to;
        this.roles = roles;
        this.guards = guards;
    }

    /** Where it can begin. */
    public Set<Status> from() {
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

    /** What the person has to say with it. */
    public Request request() {
        if (guards.contains(Guard.REASON_CHOSEN)) {
            return Request.REASON;
        }
        return guards.contains(Guard.COMMENT_GIVEN) ? Request.COMMENT : Request.NOTHING;
    }

    /** What a transition asks the person for. */
    public enum Request {
        NOTHING,
        /** A comment or reason in words. */
        COMMENT,
        /** One of the reasons of {@link NotConcludedReason} that people choose. */
        REASON
    }
}
