package org.mithaq.comparison;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares the signed text of an instrument with the cleared one, article by article.
 *
 * <p>Put aside as layout: line and page breaks, spaces, hyphens at a line's end, running headers and footers, page numbers,
 * presentation forms, lengthening and vowel signs of Arabic, the script of digits, the shape of quotation marks and
 * dashes, capitals of a whole word, the way an article's number is written. Everything else is wording.
 */
public final class TextComparison {

    private final List<Deviation> deviations = new ArrayList<>();
    private final List<FillIn> fillIns = new ArrayList<>();

    private TextComparison() {}

    /**
     * @param cleared pages of the text that legal cleared, lines separated by newlines; a format without pages has one
     * @param signed pages of the text that was signed
     */
    public static Comparison between(List<String> cleared, List<String> signed) {
        Lines clearedLines = new Lines(cleared);
        Lines signedLines = new Lines(signed);
        List<Line> asCleared = clearedLines.wording(signedLines.running());
        List<Line> asSigned = signedLines.wording(clearedLines.running());
        List<Line> from = TurnedLines.putRight(asCleared, asSigned);
        List<Line> to = TurnedLines.putRight(asSigned, asCleared);
        TextComparison comparison = new TextComparison();
        if (!comparison.isEqual(from, to)) {
            List<Section> clearedSections = Segmentation.of(from, vocabulary(to));
            List<Section> signedSections = Segmentation.of(to, vocabulary(from));
            Alignment.of(clearedSections, signedSections).forEach(comparison::compare);
        }
        return new Comparison(comparison.deviations, comparison.fillIns);
    }

    private static Set<String> vocabulary(List<Line> lines) {
        return words(lines).map(Word::key).collect(Collectors.toCollection(HashSet::new));
    }

    private static Stream<Word> words(List<Line> lines) {
        return lines.stream().flatMap(line -> line.words().stream());
    }

    /** The same letters in the same order, however they are divided into lines and sections. */
    private boolean isEqual(List<Line> from, List<Line> to) {
        return Line.letters(from, true).equals(Line.letters(to, true))
                && WordDiff.between(words(from).toList(), words(to).toList()).isEmpty();
    }

    private void compare(Alignment.Pair pair) {
        if (pair.signed().isEmpty()) {
            pair.cleared()
                    .ifPresent(gone -> add(
                            Deviation.Kind.REMOVED, gone.kind(), gone.heading(), "", whole(gone, Span.Change.DELETED)));
        } else if (pair.cleared().isEmpty()) {
            pair.signed().ifPresent(this::added);
        } else {
            compare(pair.cleared().get(), pair.signed().get(), pair.moved());
        }
    }

    private void added(Section section) {
        if (!section.words().isEmpty() && FillIns.isOne(section.kind(), List.of(), section.words())) {
            fillIns.add(new FillIn(section.kind(), "", Word.text(section.words())));
        } else {
            add(Deviation.Kind.ADDED, section.kind(), "", section.heading(), whole(section, Span.Change.INSERTED));
        }
    }

    private void compare(Section cleared, Section signed, boolean moved) {
        List<WordDiff.Run> runs = new ArrayList<>();
        for (WordDiff.Run run : WordDiff.between(cleared.words(), signed.words())) {
            List<Word> deleted = cleared.words().subList(run.clearedFrom(), run.clearedTo());
            List<Word> inserted = signed.words().subList(run.signedFrom(), run.signedTo());
            if (FillIns.isOne(signed.kind(), deleted, inserted)) {
                fillIns.add(new FillIn(signed.kind(), Word.text(deleted), Word.text(inserted)));
            } else {
                runs.add(run);
            }
        }
        if (!runs.isEmpty()) {
            add(
                    Deviation.Kind.CHANGED,
                    signed.kind(),
                    cleared.heading(),
                    signed.heading(),
                    Spans.of(cleared, signed, runs));
        } else if (!cleared.identity().equals(signed.identity())) {
            add(
                    Deviation.Kind.RENUMBERED,
                    signed.kind(),
                    cleared.heading(),
                    signed.heading(),
                    whole(signed, Span.Change.SAME));
        } else if (moved) {
            add(
                    Deviation.Kind.MOVED,
                    signed.kind(),
                    cleared.heading(),
                    signed.heading(),
                    whole(signed, Span.Change.SAME));
        }
    }

    private void add(Deviation.Kind kind, SectionKind section, String cleared, String signed, List<Span> spans) {
        deviations.add(new Deviation(kind, section, cleared, signed, spans));
    }

    private static List<Span> whole(Section section, Span.Change change) {
        return section.words().isEmpty() ? List.of() : List.of(new Span(change, Word.text(section.words())));
    }
}
