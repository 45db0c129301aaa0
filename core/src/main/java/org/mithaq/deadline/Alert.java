package org.mithaq.deadline;

import java.time.LocalDate;
import java.util.List;
import org.mithaq.agreement.Status;

/**
 * Something that is to be told now.
 *
 * @param day that it is about: the expiry, the notice deadline, the day on which a time ran out
 * @param base what the clock counts from or towards; another base is another clock
 * @param told the day from which it was to be told
 */
record Alert(ClockRow row, Status status, LocalDate day, LocalDate base, LocalDate told) {

    /**
     * What is kept when it was sent. Of one clock on one base everything up to the marked day counts as sent: a longer
     * warning that was overtaken is not made up for, and a clock that goes back repeats nothing.
     */
    String mark() {
        return prefix() + told;
    }

    boolean isSent(List<String> marks) {
        return marks.stream()
                .filter(mark -> mark.startsWith(prefix()))
                .map(mark -> LocalDate.parse(mark.substring(prefix().length())))
                .anyMatch(sent -> !sent.isBefore(told));
    }

    private String prefix() {
        return row.kind() + "/" + status + "/" + base + "/";
    }
}
