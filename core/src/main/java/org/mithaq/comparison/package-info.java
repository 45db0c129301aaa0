/**
 * Comparison of two texts of one instrument, article by article: pure functions over text, used by {@code agreement}; and
 * the division of one text into its clauses, used by {@code search}.
 *
 * <p>{@link org.mithaq.comparison.TextComparison} is the way in to the one, {@link org.mithaq.comparison.Clauses} to the other. What is not wording (layout, line breaks, typographic
 * variants, running headers, page numbers) is put aside; what is wording never is. Uses java-diff-utils on words.
 */
@NullMarked
package org.mithaq.comparison;

import org.jspecify.annotations.NullMarked;
