/**
 * What counts as the same word in Arabic, French and English.
 *
 * <p>{@link org.mithaq.search.lucene.analysis.TextAnalysis} cuts a text into words and gives each its <em>exact</em> form
 * (letters folded: case, accents, hamza, presentation forms, digits) and its <em>stems</em> (candidates under which other
 * forms of the word meet it). All of them stand at one position of one field: a phrase may mix them, the exact form ranks
 * above a stem, and no search depends on the language that somebody declared. Stems begin with a marker that no word has,
 * so that a French stem never meets an English word by accident.
 *
 * <p>The stem of a word is Lucene's light stem of the language where it has a good one; what stemmers cannot know (broken
 * plurals, irregular families, words whose end only looks like an ending) are data files beside the classes. Uses Lucene's
 * analysis modules and ICU; knows nothing of indexes or documents.
 */
@NullMarked
package org.mithaq.search.lucene.analysis;

import org.jspecify.annotations.NullMarked;
