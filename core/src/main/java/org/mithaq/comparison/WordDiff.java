package org.mithaq.comparison;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The runs of words in which two texts differ.
 *
 * <p>Long texts are divided first at passages that occur once in each, in the same order, so that the time grows with
 * their length, whatever they say.
 */
final class WordDiff {

    /** Words of a passage that is looked for in the other text. */
    private static final int PASSAGE = 6;
    /** Up to this product of lengths the words are compared as they are. */
    private static final long DIRECT = 400_000;

    /** Words among which a mark has changed its place. */
    private static final int TURNED = 6;

    /** A run that differs: words {@code [from, to)} of either text. */
    record Run(int clearedFrom, int clearedTo, int signedFrom, int signedTo) {}

    private record Found(Run run, boolean spacing) {}

    private final List<Word> cleared;
    private final List<Word> signed;
    private final List<String> clearedKeys;
    private final List<String> signedKeys;
    private final List<Found> found = new ArrayList<>();

    private WordDiff(List<Word> cleared, List<Word> signed) {
        this.cleared = cleared;
        this.signed = signed;
        this.clearedKeys = cleared.stream().map(Word::key).toList();
        this.signedKeys = signed.stream().map(Word::key).toList();
    }

    /** In order; empty when the wording is equal. */
    static List<Run> between(List<Word> cleared, List<Word> signed) {
        WordDiff diff = new WordDiff(cleared, signed);
        diff.compare(new Run(0, cleared.size(), 0, signed.size()));
        return diff.withoutTurnedMarks(diff.withLetterCase());
    }

    private void compare(Run whole) {
        Run inner = trimmed(whole);
        long clearedLength = inner.clearedTo - inner.clearedFrom;
        long signedLength = inner.signedTo - inner.signedFrom;
        if (clearedLength == 0 && signedLength == 0) {
            return;
        }
        if (clearedLength == 0 || signedLength == 0) {
            keep(inner);
        } else if (clearedLength * signedLength <= DIRECT) {
            direct(inner);
        } else {
            divided(inner);
        }
    }

    private Run trimmed(Run run) {
        int clearedFrom = run.clearedFrom;
        int signedFrom = run.signedFrom;
        while (clearedFrom < run.clearedTo
                && signedFrom < run.signedTo
                && clearedKeys.get(clearedFrom).equals(signedKeys.get(signedFrom))) {
            clearedFrom++;
            signedFrom++;
        }
        int clearedTo = run.clearedTo;
        int signedTo = run.signedTo;
        while (clearedTo > clearedFrom
                && signedTo > signedFrom
                && clearedKeys.get(clearedTo - 1).equals(signedKeys.get(signedTo - 1))) {
            clearedTo--;
            signedTo--;
        }
        return new Run(clearedFrom, clearedTo, signedFrom, signedTo);
    }

    private void direct(Run run) {
        List<String> from = clearedKeys.subList(run.clearedFrom, run.clearedTo);
        List<String> to = signedKeys.subList(run.signedFrom, run.signedTo);
        for (AbstractDelta<String> delta : DiffUtils.diff(from, to).getDeltas()) {
            int clearedAt = run.clearedFrom + delta.getSource().getPosition();
            int signedAt = run.signedFrom + delta.getTarget().getPosition();
            keep(new Run(
                    clearedAt,
                    clearedAt + delta.getSource().size(),
                    signedAt,
                    signedAt + delta.getTarget().size()));
        }
    }

    /** Between passages that occur once in each and in the same order; what has none is another text altogether. */
    private void divided(Run run) {
        List<int[]> anchors = anchors(run);
        if (anchors.isEmpty()) {
            keep(run);
            return;
        }
        int clearedFrom = run.clearedFrom;
        int signedFrom = run.signedFrom;
        for (int[] anchor : anchors) {
            if (anchor[0] >= clearedFrom && anchor[1] >= signedFrom) {
                compare(new Run(clearedFrom, anchor[0], signedFrom, anchor[1]));
                clearedFrom = anchor[0] + PASSAGE;
                signedFrom = anchor[1] + PASSAGE;
            }
        }
        compare(new Run(clearedFrom, run.clearedTo, signedFrom, run.signedTo));
    }

    private List<int[]> anchors(Run run) {
        Map<String, Integer> inCleared = passages(clearedKeys, run.clearedFrom, run.clearedTo);
        Map<String, Integer> inSigned = passages(signedKeys, run.signedFrom, run.signedTo);
        List<int[]> common = new ArrayList<>();
        inCleared.forEach((passage, at) -> {
            int other = inSigned.getOrDefault(passage, -1);
            if (at >= 0 && other >= 0) {
                common.add(new int[] {at, other});
            }
        });
        common.sort((a, b) -> Integer.compare(a[0], b[0]));
        return Order.increasing(common, anchor -> anchor[1]);
    }

    /** Where each passage begins; -1 for one that occurs more than once. */
    private static Map<String, Integer> passages(List<String> keys, int from, int to) {
        Map<String, Integer> passages = new HashMap<>();
        for (int i = from; i + PASSAGE <= to; i++) {
            passages.merge(String.join(" ", keys.subList(i, i + PASSAGE)), i, (a, b) -> -1);
        }
        return passages;
    }

    private void keep(Run run) {
        found.add(new Found(run, isSpacing(run)));
    }

    /**
     * The same letters, divided otherwise: a PDF loses or adds spaces. In Latin script only at the end of a line or
     * between single letters: elsewhere "now here" is not "nowhere".
     */
    private boolean isSpacing(Run run) {
        List<Word> from = cleared.subList(run.clearedFrom, run.clearedTo);
        List<Word> to = signed.subList(run.signedFrom, run.signedTo);
        return letters(from).equals(letters(to)) && (isLooselySpaced(from) || isLooselySpaced(to));
    }

    private static String letters(List<Word> words) {
        return words.stream().map(Word::key).collect(Collectors.joining()).replace("-", "");
    }

    private static boolean isLooselySpaced(List<Word> words) {
        return words.stream().noneMatch(WordDiff::isLatin)
                || words.stream().skip(1).allMatch(word -> word.opensLine() || word.glued())
                || words.stream().allMatch(word -> word.key().length() == 1);
    }

    private static boolean isLatin(Word word) {
        return word.key().codePoints().anyMatch(c -> Character.isLetter(c) && c < 0x250);
    }

    /** "Party" is not "party" in a legal text; a word set in capitals may be either. */
    private List<Run> withLetterCase() {
        List<Run> runs = new ArrayList<>();
        int at = 0;
        int other = 0;
        for (Found next : found) {
            addLetterCase(runs, at, next.run.clearedFrom, other);
            if (!next.spacing) {
                runs.add(next.run);
            }
            at = next.run.clearedTo;
            other = next.run.signedTo;
        }
        addLetterCase(runs, at, cleared.size(), other);
        return Collections.unmodifiableList(runs);
    }

    private void addLetterCase(List<Run> runs, int from, int to, int signedFrom) {
        for (int i = from; i < to; i++) {
            int other = signedFrom + i - from;
            if (!cleared.get(i).sameLetterCase(signed.get(other))) {
                runs.add(new Run(i, i + 1, other, other + 1));
            }
        }
    }

    /** Beside numbers and foreign words in Arabic, a PDF gives a bracket or full stop on the wrong side of the word. */
    private List<Run> withoutTurnedMarks(List<Run> runs) {
        List<Run> kept = new ArrayList<>();
        for (Run run : runs) {
            Run before = kept.isEmpty() ? run : kept.get(kept.size() - 1);
            if (!kept.isEmpty() && isTurned(before, run)) {
                kept.remove(kept.size() - 1);
            } else {
                kept.add(run);
            }
        }
        return kept;
    }

    private boolean isTurned(Run first, Run second) {
        List<Word> from = cleared.subList(first.clearedFrom, second.clearedTo);
        List<Word> to = signed.subList(first.signedFrom, second.signedTo);
        return from.size() == to.size()
                && from.size() <= TURNED
                && marks(from).equals(marks(to))
                && others(from).equals(others(to))
                && from.stream().noneMatch(Word::isArabic)
                && cleared
                        .subList(
                                Math.max(0, first.clearedFrom - TURNED),
                                Math.min(cleared.size(), second.clearedTo + TURNED))
                        .stream()
                        .anyMatch(Word::isArabic);
    }

    private static List<String> marks(List<Word> words) {
        return words.stream().filter(Word::isMark).map(Word::key).sorted().toList();
    }

    private static List<String> others(List<Word> words) {
        return words.stream().filter(word -> !word.isMark()).map(Word::key).toList();
    }
}
