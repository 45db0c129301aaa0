package org.mithaq.overview;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mithaq.agreement.InstrumentAction;
import org.mithaq.agreement.Status;
import org.mithaq.deadline.ClockKind;
import org.mithaq.deadline.Deadline;
import org.mithaq.language.Localized;

/**
 * An instrument at a glance, for one person.
 *
 * @param since when it came to its status
 * @param incomplete whether its last check found something missing for legal review
 * @param counterparties the other sides, as the text or the register names them
 * @param actions what the person is offered
 * @param deadline the next one, or the one that has passed
 * @param review the round that is under way
 */
public record Overview(
        Status status,
        Localized statusLabel,
        Optional<Instant> since,
        boolean incomplete,
        List<String> counterparties,
        Set<InstrumentAction> actions,
        Optional<Deadline> deadline,
        Optional<Review> review) {

    static final int SOON_OF_TERM = 90;
    private static final int SOON = 3;

    public Overview {
        counterparties = List.copyOf(counterparties);
        actions = Set.copyOf(actions);
    }

    /**
     * A review round.
     *
     * @param group who was asked, in words
     * @param assignee who has taken it
     */
    public record Review(int round, Localized group, Optional<String> assignee) {}

    /** Whether the deadline has passed. */
    public boolean isOverdue() {
        return deadline.filter(due -> due.daysLeft() < 0).isPresent();
    }

    /** Whether the deadline is near enough to be thought of now. */
    public boolean isDueSoon() {
        return deadline.filter(due -> due.daysLeft() >= 0 && due.daysLeft() <= (isOfTerm(due) ? SOON_OF_TERM : SOON))
                .filter(due -> !due.renewsTacitly())
                .isPresent();
    }

    public Set<Signal> signals() {
        EnumSet<Signal> signals = EnumSet.noneOf(Signal.class);
        stage().ifPresent(signals::add);
        if (isOverdue()) {
            signals.add(Signal.OVERDUE);
        } else if (isDueSoon()) {
            boolean expires = deadline.map(Deadline::kind)
                    .filter(ClockKind.BEFORE_EXPIRY::equals)
                    .isPresent();
            signals.add(expires ? Signal.EXPIRING_SOON : Signal.DUE_SOON);
        }
        return signals;
    }

    private Optional<Signal> stage() {
        return switch (status) {
            case CONTACT, NEGOTIATION -> incomplete ? Optional.of(Signal.DRAFT_INCOMPLETE) : Optional.empty();
            case LEGAL_REVIEW -> Optional.of(Signal.UNDER_REVIEW);
            case APPROVAL -> Optional.of(Signal.AWAITING_APPROVAL);
            case SIGNATURE -> Optional.of(Signal.AWAITING_SIGNATURE);
            case VALIDATION -> Optional.of(Signal.BEING_VALIDATED);
            case IN_FORCE -> Optional.of(Signal.IN_FORCE);
            case SUSPENDED -> Optional.of(Signal.SUSPENDED);
            case EXPIRED, TERMINATED, CLOSED, NOT_CONCLUDED -> Optional.of(Signal.ENDED);
        };
    }

    private static boolean isOfTerm(Deadline deadline) {
        return deadline.kind() == ClockKind.BEFORE_EXPIRY || deadline.kind() == ClockKind.BEFORE_NOTICE_DEADLINE;
    }
}
