package org.mithaq.comparison;

import java.util.ArrayList;
import java.util.List;

/** The wording of both texts in one sequence. */
final class Spans {

    private static final int GAP = 2;

    private Spans() {}

    static List<Span> of(Section cleared, Section signed, List<WordDiff.Run> runs) {
        List<Span> spans = new ArrayList<>();
        int at = 0;
        for (WordDiff.Run run : readable(runs)) {
            add(spans, Span.Change.SAME, signed.words().subList(at, run.signedFrom()));
            add(spans, Span.Change.DELETED, cleared.words().subList(run.clearedFrom(), run.clearedTo()));
            add(spans, Span.Change.INSERTED, signed.words().subList(run.signedFrom(), run.signedTo()));
            at = run.signedTo();
        }
        add(spans, Span.Change.SAME, signed.words().subList(at, signed.words().size()));
        return spans;
    }

    /** Two changes with a word or two between them are read as one. */
    private static List<WordDiff.Run> readable(List<WordDiff.Run> runs) {
        List<WordDiff.Run> readable = new ArrayList<>();
        for (WordDiff.Run run : runs) {
            int last = readable.size() - 1;
            WordDiff.Run before = last < 0 ? run : readable.get(last);
            if (last >= 0
                    && run.signedFrom() - before.signedTo() <= GAP
                    && run.clearedFrom() - before.clearedTo() <= GAP) {
                readable.set(
                        last,
                        new WordDiff.Run(before.clearedFrom(), run.clearedTo(), before.signedFrom(), run.signedTo()));
            } else {
                readable.add(run);
            }
        }
        return readable;
    }

    private static void add(List<Span> spans, Span.Change change, List<Word> words) {
        if (!words.isEmpty()) {
            spans.add(new Span(change, Word.text(words)));
        }
    }
}
