package org.mithaq.rest.review;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.rest.person.PersonView;

/**
 * Where an instrument stands and what can come next.
 *
 * @param since when it came there
 * @param said what was said with the step that brought it there; absent when nothing was
 * @param steps the way of an instrument, for a bar
 * @param transitions what people can do from here, each with what stands against it
 * @param missingForReview guards of legal review that do not hold yet; empty outside of negotiation
 * @param dueBeforeApproval what must be made up for before the approval; for whoever approves it is among the refusals of
 *     that step, once it waits for them
 * @param routeWhenComplete whether it goes to legal review by itself once complete
 */
public record LifecycleView(
        String status,
        String statusLabel,
        @Nullable Instant since,
        @Nullable Said said,
        List<Step> steps,
        List<Choice> transitions,
        List<Refusals.Refusal> missingForReview,
        List<Refusals.Refusal> dueBeforeApproval,
        boolean routeWhenComplete) {

    /**
     * @param step the transition with which it was said
     * @param onBehalfOf the absent colleague whose delegation was used
     */
    public record Said(
            String step,
            String text,
            PersonView by,
            @Nullable PersonView onBehalfOf,
            Instant at) {}

    /** @param state {@code done}, {@code current} or {@code ahead} */
    public record Step(String status, String label, String state) {}

    /**
     * @param request what the person has to say with it: {@code NOTHING}, {@code COMMENT} or {@code REASON}
     * @param step whether it is taken as a step of its own; a review or the signatures take the others
     * @param refusals why it is not allowed now; empty when it is
     */
    public record Choice(
            String transition,
            String label,
            String to,
            String toLabel,
            String request,
            boolean step,
            boolean allowed,
            List<Refusals.Refusal> refusals) {}
}
