package org.mithaq.search.lucene.analysis;

import java.util.List;
import org.mithaq.language.WorkingLanguage;

/**
 * The forms under which one written word is indexed and looked for.
 *
 * @param exact the folded word
 * @param arabic stems when the word is in Arabic letters, likeliest first; else empty
 * @param french stems if the word is French, likeliest first; empty for Arabic and for numbers
 * @param english likewise
 */
public record WordForms(String exact, List<String> arabic, List<String> french, List<String> english) {

    /** What every stem begins with; it occurs in no word. */
    public static final char MARKER = '=';

    public WordForms {
        arabic = List.copyOf(arabic);
        french = List.copyOf(french);
        english = List.copyOf(english);
    }

    /** Marked stems in one language, ready to be terms. */
    public List<String> stems(WorkingLanguage language) {
        return switch (language) {
            case AR -> arabic;
            case FR -> french;
            case EN -> english;
        };
    }

    /** The beginning of all stems of a language that begin with the given letters. */
    public static String mark(WorkingLanguage language, String stem) {
        return MARKER + language.tag().substring(0, 1) + stem;
    }
}
