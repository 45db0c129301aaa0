/**
 * The search port over an embedded Lucene index.
 *
 * <p>{@link org.mithaq.search.lucene.LuceneDocumentSearch} is the door. A document becomes fields in {@code DocumentFields};
 * what a person types is read by {@code SearchText}, understood by {@code Wanted} (things sought, in which fields) and
 * answered by {@code Search}: match and count, rank the best again ({@code Ranking}), show passages ({@code Snippets}).
 * {@code ReadableBy} takes part in everything, so that nothing that a person may not read is found, counted, quoted or
 * hinted at. {@code IndexFolder} and {@code Generation} keep the files: one generation in use, at most one being built
 * beside it. The words themselves are the matter of {@link org.mithaq.search.lucene.analysis}.
 */
@NullMarked
package org.mithaq.search.lucene;

import org.jspecify.annotations.NullMarked;
