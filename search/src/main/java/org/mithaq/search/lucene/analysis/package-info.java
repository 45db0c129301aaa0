/**
 * What counts as the same word in Arabic, French and English.
 *
 * <p>{@link org.mithaq.search.lucene.analysis.TextAnalysis} cuts a text into words and gives each its <em>exact</em> form
 * (letters folded: case, accents, hamza, presentation forms, digits) and its <em>stems</em> (candidates under which other
 * forms of the word meet it). All of them stand at one position of one field: a phrase may mix them, the exact form ranks
 * above a stem, and no search depends on the language that somebody declared. Stems begin with a marker that no word has,
 * so that a French stem never meets an English word by accident.
 *
 * <p>A stem is what the word is a form of: by tables of what rules cannot know (irregular verbs and plurals, broken plurals,
 * verbal nouns, nouns that differ by an ending alone) and by rules for the rest. Derived words share the stem of a verb that
 * the tables know, or of a table of families; so what only begins alike stays apart. Names have a stem that all their
 * spellings share, whatever the script. The tables are data files beside the classes. Uses Lucene's analysis modules; knows
 * nothing of indexes or documents.
 */
@NullMarked
package org.mithaq.search.lucene.analysis;

import org.jspecify.annotations.NullMarked;
