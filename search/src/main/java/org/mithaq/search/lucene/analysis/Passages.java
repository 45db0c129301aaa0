package org.mithaq.search.lucene.analysis;

import java.util.List;
import java.util.Locale;
import org.mithaq.language.WorkingLanguage;

/**
 * Which language the Latin letters of each passage are in. Script decides Arabic word by word; French and English are told
 * apart by their small words and accents, passage by passage, since one document may hold both. A passage that gives no
 * evidence follows the one before it; a text that gives none follows what was declared; else both are assumed.
 */
public final class Passages {

    /** The language of words in Latin letters. */
    public enum Latin {
        FRENCH,
        ENGLISH,
        /** Stems of both are indexed: a name or a short title. */
        EITHER
    }

    private static final int LONGEST = 1200;
    private static final String FRENCH_LETTERS = "éèêàùûîôçœ";

    private final String text;
    private int end;
    private Latin current;

    Passages(String text, List<WorkingLanguage> declared) {
        this.text = text;
        this.current = declared(declared);
        if (!text.isEmpty()) {
            next();
        }
    }

    /** The language at an offset; offsets must be asked in ascending order. */
    Latin at(int offset) {
        while (offset >= end && end < text.length()) {
            next();
        }
        return current;
    }

    private static Latin declared(List<WorkingLanguage> languages) {
        boolean french = languages.contains(WorkingLanguage.FR);
        boolean english = languages.contains(WorkingLanguage.EN);
        if (french == english) {
            return Latin.EITHER;
        }
        return french ? Latin.FRENCH : Latin.ENGLISH;
    }

    private void next() {
        int start = end;
        end = passageEnd(start);
        int evidence = evidence(start, end);
        if (evidence != 0) {
            current = evidence > 0 ? Latin.FRENCH : Latin.ENGLISH;
        }
    }

    /** A passage is a few lines: it ends at a line's end once it has 200 characters, or at a space after 1,200. */
    private int passageEnd(int start) {
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            int length = i - start;
            if ((c == '\n' || c == '\f') && length > 200 || Character.isWhitespace(c) && length > LONGEST) {
                return i + 1;
            }
        }
        return text.length();
    }

    /** Above zero for French, below for English. */
    private int evidence(int start, int end) {
        int balance = 0;
        int i = start;
        while (i < end) {
            while (i < end && !Character.isLetter(text.charAt(i))) {
                i++;
            }
            int from = i;
            while (i < end && Character.isLetter(text.charAt(i))) {
                i++;
            }
            if (i > from && text.charAt(from) < 0x250) {
                balance += evidence(text.substring(from, i).toLowerCase(Locale.ROOT));
            }
        }
        return balance;
    }

    private static int evidence(String word) {
        boolean french = StopWords.FRENCH.contains(word);
        boolean english = StopWords.ENGLISH.contains(word);
        if (french != english) {
            return french ? 1 : -1;
        }
        for (int i = 0; i < word.length(); i++) {
            if (FRENCH_LETTERS.indexOf(word.charAt(i)) >= 0) {
                return 1;
            }
        }
        return 0;
    }
}
