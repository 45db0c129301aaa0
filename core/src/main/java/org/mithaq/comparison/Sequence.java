package org.mithaq.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which of the headings found in a text open a part of it, by the numbers that they have. */
final class Sequence {

    /** A number that leaves out more than this opens no article: it belongs to the wording. */
    private static final int LARGEST_GAP = 4;

    private final List<Step> steps;
    private final Heading.Form form;
    /** What the articles are called in each script; empty for any. */
    private final String[] words;

    private final List<Part> parts = new ArrayList<>();
    /** The last number in each script: a text may say everything in two languages, article by article. */
    private int[] last = new int[2];

    private String[] label = {"", ""};
    private String container = "";
    private boolean signed;
    /** What stood before the annex, until it has an article of its own: it may turn out to be a reference to one. */
    private @Nullable Before before;

    private Sequence(List<Step> steps) {
        this.steps = steps;
        this.form = strongest(steps);
        this.words = new String[] {word(steps, false), word(steps, true)};
    }

    /** A heading in its place. @param line whether it begins a line */
    record Step(Heading heading, boolean line, boolean arabic) {}

    /** @param step index of the heading @param container name of the annex that it lies in */
    record Part(int step, SectionKind kind, String container) {}

    /** What was known before an annex. @param parts how many there were */
    private record Before(int parts, int[] last, String[] label, String container) {}

    /** The parts in order; none when the text is not divided into articles. */
    static List<Part> of(List<Step> steps, int most) {
        Sequence sequence = new Sequence(steps);
        for (int i = 0; i < steps.size() && sequence.parts.size() < most; i++) {
            sequence.take(i);
        }
        boolean articles = sequence.parts.stream()
                        .filter(part -> part.kind() == SectionKind.ARTICLE)
                        .count()
                >= 2;
        return articles ? sequence.parts : List.of();
    }

    /** A text that has articles is divided by them; numbered paragraphs within them are their wording. */
    private static Heading.Form strongest(List<Step> steps) {
        for (Heading.Form form : List.of(Heading.Form.ARTICLE, Heading.Form.ORDINAL)) {
            if (steps.stream().filter(step -> step.heading().form() == form).count() >= 2) {
                return form;
            }
        }
        return Heading.Form.NUMBERED;
    }

    /** Articles may have sections, never the other way round: of several words for a part the first that occurs twice. */
    private static String word(List<Step> steps, boolean arabic) {
        List<String> found = steps.stream()
                .filter(step -> step.heading().form() == Heading.Form.ARTICLE && step.arabic() == arabic)
                .map(Sequence::word)
                .toList();
        return List.of("a", "م", "c", "s", "ب").stream()
                .filter(word -> found.stream().filter(word::equals).count() >= 2)
                .findFirst()
                .orElse("");
    }

    /** Article, clause, section; مادة, بند. */
    private static String word(Step step) {
        String written = step.heading().written().toLowerCase(Locale.ROOT);
        String bare = written.startsWith("ال") ? written.substring(2) : written;
        return bare.isEmpty() ? "" : bare.substring(0, 1);
    }

    private void take(int i) {
        Step step = steps.get(i);
        switch (step.heading().form()) {
            case ANNEX -> takeAnnex(i);
            case SIGNATURES -> takeSignatures(i);
            default -> takeArticle(i);
        }
    }

    private void takeAnnex(int i) {
        if (parts.isEmpty()) {
            return;
        }
        Heading heading = steps.get(i).heading();
        if (before == null && !signed) {
            before = new Before(parts.size(), last, label, container);
        }
        container = heading.written();
        signed = false;
        last = new int[2];
        label = new String[] {"", ""};
        parts.add(new Part(i, SectionKind.ANNEX, container));
    }

    private void takeSignatures(int i) {
        if (!signed && (last[0] > 0 || last[1] > 0)) {
            signed = true;
            parts.add(new Part(i, SectionKind.SIGNATURES, container));
        }
    }

    private void takeArticle(int i) {
        Step step = steps.get(i);
        Heading heading = step.heading();
        int script = step.arabic() ? 1 : 0;
        if (heading.form() != form || !words[script].isEmpty() && !word(step).equals(words[script])) {
            return;
        }
        dropReference(step, script);
        if (follows(step, last[script], label[script]) || beginsAgain(i, script)) {
            before = null;
            signed = false;
            last[script] = heading.number();
            label[script] = heading.label();
            parts.add(new Part(i, SectionKind.ARTICLE, container));
        }
    }

    /** An annex before whose first article the articles before it go on was a line that begins with a reference to one. */
    private void dropReference(Step step, int script) {
        if (before != null
                && before.last()[script] > 0
                && step.heading().number() > 1
                && follows(step, before.last()[script], before.label()[script])) {
            parts.subList(before.parts(), parts.size()).clear();
            last = before.last();
            label = before.label();
            container = before.container();
        }
    }

    /** In sequence, or the first of its part. */
    private boolean follows(Step step, int last, String label) {
        Heading heading = step.heading();
        boolean article = form == Heading.Form.ARTICLE;
        if (signed && container.isEmpty() && !article) {
            return false;
        }
        int gap = heading.number() - last;
        if (!step.line()) {
            return gap == 1;
        }
        if (last == 0) {
            return gap >= 1 && gap <= (article ? LARGEST_GAP : 1);
        }
        boolean added = gap == 0 && !heading.label().equals(label);
        return added || gap > 0 && gap <= (article ? LARGEST_GAP : 2);
    }

    /** Another instrument in the same file: its first article, when the second is the next heading of the kind. */
    private boolean beginsAgain(int i, int script) {
        Step step = steps.get(i);
        if (!step.line() || step.heading().number() != 1 || last[script] < 2 || form != Heading.Form.ARTICLE) {
            return false;
        }
        return steps.subList(i + 1, steps.size()).stream()
                .filter(next -> next.heading().form() == form && next.arabic() == step.arabic())
                .findFirst()
                .filter(next -> next.heading().number() == 2)
                .isPresent();
    }
}
