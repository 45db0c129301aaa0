package org.mithaq.comparison;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One section in which the signed text deviates from the cleared one.
 *
 * @param clearedHeading as the cleared text has it; empty for an added section, and where there is no heading
 * @param signedHeading as the signed text has it; empty for a removed section, and where there is no heading
 * @param spans the wording of both, in order; of a section that was only moved or renumbered it is all the same
 */
public record Deviation(Kind kind, SectionKind section, String clearedHeading, String signedHeading, List<Span> spans) {

    /** How it deviates; of several, the first in this order. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED,
        RENUMBERED,
        MOVED
    }

    public Deviation {
        spans = List.copyOf(spans);
    }

    public String clearedWording() {
        return wordingWithout(Span.Change.INSERTED);
    }

    public String signedWording() {
        return wordingWithout(Span.Change.DELETED);
    }

    private String wordingWithout(Span.Change change) {
        return spans.stream()
                .filter(span -> span.change() != change)
                .map(Span::text)
                .collect(Collectors.joining(" "));
    }
}
