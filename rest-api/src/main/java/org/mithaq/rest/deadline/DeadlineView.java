package org.mithaq.rest.deadline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mithaq.deadline.ClockKind;

/**
 * A day that matters for a document.
 *
 * @param label a sentence about it
 * @param daysLeft negative when the day is past
 * @param task the person's own, when that is what is due
 */
public record DeadlineView(
        String document,
        String title,
        @Nullable String reference,
        ClockKind kind,
        String label,
        String status,
        String statusLabel,
        LocalDate day,
        long daysLeft,
        @Nullable String task) {}
