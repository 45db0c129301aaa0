package org.mithaq.comparison;

import java.util.List;

/** A line of a text with its words. */
record Line(String text, List<Word> words) {

    static Line of(String text) {
        return new Line(text, Word.ofLine(text));
    }

    /** Letters and digits of the lines in one piece: the same however they are divided. */
    static String letters(List<Line> lines, boolean marks) {
        StringBuilder letters = new StringBuilder();
        for (Line line : lines) {
            for (Word word : line.words()) {
                if (marks || !word.isMark()) {
                    letters.append(word.key());
                }
            }
        }
        return letters.toString().replace("-", "");
    }
}
