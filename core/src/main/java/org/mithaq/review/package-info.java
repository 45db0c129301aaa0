/**
 * Legal review of a draft: the routing table, the rounds, the tasks and the decisions.
 *
 * <p>{@link org.mithaq.review.LegalReview} is the use case; a decision reaches it whichever way it was made, also natively
 * in the host's own task list, because {@link org.mithaq.review.ReviewProcess} reports each completed task back to it. Uses
 * {@code agreement}, {@code notification} and {@code document}.
 */
@NullMarked
package org.mithaq.review;

import org.jspecify.annotations.NullMarked;
