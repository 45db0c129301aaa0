package org.mithaq.alfresco.library;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mithaq.deadline.Deadline;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.overview.Overview;

/**
 * What takes the place of {@code prm:status} in the library's JSON. Actions and signals are members that are true, because
 * Share's evaluators find a member by its path and cannot search a list.
 *
 * @param value the code
 * @param since when it came there
 * @param counterparties as people write them
 * @param actions by name, those that the person is offered; absent where there is none
 */
record StatusView(
        String value,
        String label,
        @Nullable Instant since,
        @Nullable List<String> counterparties,
        @Nullable Map<String, Boolean> signals,
        @Nullable Map<String, Boolean> actions,
        @Nullable Due deadline,
        @Nullable Review review) {

    /** @param label a sentence about it */
    record Due(String kind, String label, LocalDate day, long daysLeft, boolean overdue, boolean soon) {}

    /** @param group who was asked, in words @param assignee who has taken it */
    record Review(int round, String group, @Nullable String assignee) {}

    static StatusView bare(String value, String label) {
        return new StatusView(value, label, null, null, null, null, null, null);
    }

    static StatusView of(String value, Overview overview, WorkingLanguage language) {
        return new StatusView(
                value,
                overview.statusLabel().in(language),
                overview.since().orElse(null),
                overview.counterparties(),
                named(overview.signals()),
                named(overview.actions()),
                overview.deadline()
                        .map(deadline -> due(overview, deadline, language))
                        .orElse(null),
                overview.review()
                        .map(review -> new Review(
                                review.round(),
                                review.group().in(language),
                                review.assignee().orElse(null)))
                        .orElse(null));
    }

    private static Due due(Overview overview, Deadline deadline, WorkingLanguage language) {
        return new Due(
                deadline.kind().name(),
                deadline.words(overview.statusLabel()).in(language),
                deadline.day(),
                deadline.daysLeft(),
                overview.isOverdue(),
                overview.isDueSoon());
    }

    private static Map<String, Boolean> named(Iterable<? extends Enum<?>> constants) {
        Map<String, Boolean> named = new TreeMap<>();
        constants.forEach(constant -> named.put(constant.name(), true));
        return named;
    }
}
