/**
 * Legal review of a draft: the routing table, the rounds, the tasks and the decisions.
 *
 * <p>{@link org.mithaq.review.LegalReview} sends drafts and takes them back, {@link org.mithaq.review.ReviewTasks} is what a
 * person does with their tasks. A decision reaches {@link org.mithaq.review.ReviewDecisions} whichever way it was made, also
 * natively in the host's own task list, because {@link org.mithaq.review.ReviewProcess} reports each completed task to it. Uses
 * {@code agreement}, {@code notification} and {@code document}.
 */
@NullMarked
package org.mithaq.review;

import org.jspecify.annotations.NullMarked;
