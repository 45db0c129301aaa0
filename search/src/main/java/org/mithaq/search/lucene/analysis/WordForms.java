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
 * @param names what a name is indexed under in whatever script and spelling; empty for other words
 * @param homographs everyday words that the name may be, folded: who looks for Omar finds عمر, but who looks for an age does
 *     not find Omar, so they are not indexed
 */
public record WordForms(
        String exact,
        List<String> arabic,
        List<String> french,
        List<String> english,
        List<String> names,
        List<String> homographs) {

    /** What every stem begins with; it occurs in no word. */
    public static final char MARKER = '=';

    public WordForms {
        arabic = List.copyOf(arabic);
        french = List.copyOf(french);
        english = List.copyOf(english);
        names = List.copyOf(names);
        homographs = List.copyOf(homographs);
    }

    /** Of a word that is no name. */
    public WordForms(String exact, List<String> arabic, List<String> french, List<String> english) {
        this(exact, arabic, french, english, List.of(), List.of());
    }

    /** Marked stems in one language, ready to be terms. */
    public List<String> stems(WorkingLanguage language) {
        return switch (language) {
            case AR -> arabic;
            case FR -> french;
            case EN -> english;
        };
    }

    static String markName(String name) {
        return MARKER + "n" + name;
    }

    /** The beginning of all stems of a language that begin with the given letters. */
    public static String mark(WorkingLanguage language, String stem) {
        return MARKER + language.tag().substring(0, 1) + stem;
    }
}
