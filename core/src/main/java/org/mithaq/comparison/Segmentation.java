package org.mithaq.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Divides the lines of an instrument into preamble, articles, annexes and signatures. */
final class Segmentation {

    /** A number that leaves out more than this opens no article: it belongs to the wording. */
    private static final int LARGEST_GAP = 4;

    /**
     * No instrument has as many. Each section of one text is held against each of the other: whoever writes headings by the
     * thousand must not make the host work for hours.
     */
    private static final int MOST = 1_000;

    private final List<Section> sections = new ArrayList<>();
    private final Hyphens hyphens;
    private SectionKind kind = SectionKind.PREAMBLE;
    private String container = "";
    private String label = "";
    private String heading = "";
    private List<Word> words = new ArrayList<>();
    private int last;

    private Segmentation(Hyphens hyphens) {
        this.hyphens = hyphens;
    }

    /** @param vocabulary keys of the other text's words, which tell whether a hyphen at a line's end is the word's own */
    static List<Section> of(List<Line> lines, Set<String> vocabulary) {
        Segmentation segmentation = new Segmentation(new Hyphens(vocabulary));
        Heading.Form form = strongest(lines);
        for (Line line : lines) {
            segmentation.take(line, form);
        }
        segmentation.close();
        return segmentation.sections;
    }

    /** A text that has articles is divided by them; numbered paragraphs within them are their wording. */
    private static Heading.Form strongest(List<Line> lines) {
        List<Heading.Form> found = lines.stream()
                .flatMap(line -> Heading.of(line.text()).stream())
                .map(Heading::form)
                .toList();
        for (Heading.Form form : List.of(Heading.Form.ARTICLE, Heading.Form.ORDINAL)) {
            if (found.stream().filter(form::equals).count() >= 2) {
                return form;
            }
        }
        return Heading.Form.NUMBERED;
    }

    private void take(Line line, Heading.Form form) {
        Optional<Heading> found = Heading.of(line.text());
        if (found.isEmpty() || sections.size() >= MOST || !opens(found.get(), form)) {
            add(line.words());
            return;
        }
        Heading opening = found.get();
        switch (opening.form()) {
            case ANNEX -> open(SectionKind.ANNEX, "annex " + opening.label(), "", opening, 0);
            case SIGNATURES -> open(SectionKind.SIGNATURES, container, "", opening, last);
            default -> open(SectionKind.ARTICLE, container, opening.label(), opening, opening.number());
        }
    }

    private boolean opens(Heading found, Heading.Form form) {
        return switch (found.form()) {
            case ANNEX -> last > 0 || kind != SectionKind.PREAMBLE;
            case SIGNATURES -> kind != SectionKind.SIGNATURES && last > 0;
            default -> found.form() == form && follows(found);
        };
    }

    /** In sequence, or the first of its part. */
    private boolean follows(Heading found) {
        if (kind == SectionKind.SIGNATURES && container.isEmpty() && last > 0 && found.form() != Heading.Form.ARTICLE) {
            return false;
        }
        if (last == 0) {
            return found.number() <= (found.form() == Heading.Form.ARTICLE ? LARGEST_GAP : 1);
        }
        int step = found.number() - last;
        boolean added = step == 0 && !found.label().equals(label);
        int gap = found.form() == Heading.Form.ARTICLE ? LARGEST_GAP : 2;
        return added || (step > 0 && step <= gap);
    }

    private void open(SectionKind opened, String in, String called, Heading opening, int number) {
        close();
        kind = opened;
        container = in;
        label = called;
        heading = opening.written();
        last = number;
        add(Word.ofLine(opening.rest()));
    }

    private void add(List<Word> next) {
        words = hyphens.append(words, next);
    }

    private void close() {
        if (!words.isEmpty() || !heading.isEmpty()) {
            sections.add(new Section(kind, container, label, heading, words));
        }
        words = new ArrayList<>();
    }
}
