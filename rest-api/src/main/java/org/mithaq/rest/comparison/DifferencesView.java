package org.mithaq.rest.comparison;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.comparison.Comparison;
import org.mithaq.comparison.Deviation;
import org.mithaq.comparison.SectionKind;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.rest.problem.Messages;

/**
 * What one text says otherwise than another.
 *
 * @param deviations in the order of the later text, removed sections where they stood
 * @param fillIns what was put into blanks; no deviation
 */
public record DifferencesView(List<Difference> deviations, List<Filled> fillIns) {

    /**
     * One section that deviates.
     *
     * @param clearedHeading of the former text; absent for an added section, and where there is no heading
     * @param signedHeading of the later text
     * @param spans the wording of both, in order
     */
    public record Difference(
            String kind,
            String kindLabel,
            String section,
            String sectionLabel,
            @Nullable String clearedHeading,
            @Nullable String signedHeading,
            List<Words> spans) {}

    /** @param change {@code SAME}, {@code DELETED} (in the former text alone) or {@code INSERTED} */
    public record Words(String change, String text) {}

    /** What was put into a blank. */
    public record Filled(String sectionLabel, String blank, String filled) {}

    public static DifferencesView of(Comparison comparison, WorkingLanguage language, Messages messages) {
        return new DifferencesView(
                comparison.deviations().stream()
                        .map(deviation -> difference(deviation, language, messages))
                        .toList(),
                comparison.fillIns().stream()
                        .map(fillIn -> new Filled(
                                section(fillIn.section(), language, messages), fillIn.blank(), fillIn.filled()))
                        .toList());
    }

    /** Writing direction of a text in this language, ISO 639-1. */
    public static String direction(String language) {
        return language.equals("ar") ? "rtl" : "ltr";
    }

    private static Difference difference(Deviation deviation, WorkingLanguage language, Messages messages) {
        return new Difference(
                deviation.kind().name(),
                messages.text(language, "comparison.kind." + deviation.kind().name()),
                deviation.section().name(),
                section(deviation.section(), language, messages),
                given(deviation.clearedHeading()),
                given(deviation.signedHeading()),
                deviation.spans().stream()
                        .map(span -> new Words(span.change().name(), span.text()))
                        .toList());
    }

    private static String section(SectionKind section, WorkingLanguage language, Messages messages) {
        return messages.text(language, "comparison.section." + section.name());
    }

    private static @Nullable String given(String text) {
        return text.isEmpty() ? null : text;
    }
}
