package org.mithaq.rest.review;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.rest.person.PersonView;

/**
 * An open task of the person who asks.
 *
 * @param group whose members may take it
 * @param assignee who has taken it
 * @param opinion which opinion is asked for, in a task of that kind
 * @param priority 1 high, 2 medium, 3 low
 * @param risk of the instrument, when it was given
 * @param workingDays until it is due, or past it when overdue
 * @param onBehalfOf the absent colleague for whom the person would act
 * @param mayAct false for what a head of legal affairs only oversees
 * @param missing what an officer still has to complete
 * @param recommendation what the reviewer proposed, for the head of legal affairs
 * @param checklist what is ticked while reading, in its order; empty where nothing is
 */
public record TaskView(
        String id,
        String kind,
        String kindLabel,
        int round,
        About document,
        @Nullable String group,
        @Nullable String groupLabel,
        @Nullable PersonView assignee,
        Instant createdAt,
        @Nullable Instant dueAt,
        boolean overdue,
        @Nullable Integer workingDays,
        int priority,
        @Nullable String risk,
        @Nullable String riskLabel,
        @Nullable String opinion,
        @Nullable String opinionLabel,
        @Nullable PersonView onBehalfOf,
        boolean mayAct,
        List<Choice> outcomes,
        List<Refusals.Refusal> missing,
        @Nullable Recommendation recommendation,
        List<Check> checklist) {

    public record About(
            String id,
            String title,
            String name,
            String type,
            String typeLabel,
            @Nullable String reference,
            String status,
            String statusLabel,
            @Nullable String fingerprint) {}

    public record Choice(String outcome, String label, boolean commentRequired) {}

    /**
     * @param required whether a draft is cleared only once it is ticked
     * @param checked whether the reviewer of the round ticked it so far
     * @param checkedBy who did; absent when nobody
     */
    public record Check(
            String code,
            String label,
            boolean required,
            boolean checked,
            @Nullable PersonView checkedBy) {}

    public record Recommendation(
            String outcome,
            String label,
            @Nullable String comment,
            @Nullable PersonView by) {}
}
