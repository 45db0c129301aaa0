package org.mithaq.deadline;

import java.time.LocalDate;
import java.util.Optional;
import org.mithaq.agreement.Status;
import org.mithaq.document.Document;
import org.mithaq.language.Localized;

/**
 * A day that matters for a document.
 *
 * @param kind what happens on it; the clocks before a day stand for the day itself
 * @param status in which the clock runs
 * @param day for a clock that counts up, the one on which the time is over
 * @param daysLeft from today in the organisation's zone; negative when it is past
 * @param task id of the task that is due then, when it is one of the person's own
 * @param renewsTacitly of an expiry: that the term goes on by itself then, as things stand
 */
public record Deadline(
        Document document,
        ClockKind kind,
        Status status,
        LocalDate day,
        long daysLeft,
        Optional<String> task,
        boolean renewsTacitly) {

    /** A sentence about it, in the reader's language. */
    public Localized words(Localized statusLabel) {
        return DeadlineWords.of(this, statusLabel);
    }
}
