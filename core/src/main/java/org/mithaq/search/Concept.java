package org.mithaq.search;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mithaq.language.WorkingLanguage;

/**
 * One thing that the working languages have words for.
 *
 * @param code stable
 * @param terms by language, at least one of each; the first is what people are shown, the others mean the same
 */
public record Concept(String code, Map<WorkingLanguage, List<String>> terms) {

    public Concept {
        terms = Map.copyOf(terms);
        for (WorkingLanguage language : WorkingLanguage.values()) {
            if (terms.getOrDefault(language, List.of()).isEmpty()) {
                throw new IllegalArgumentException(code + " has no term in " + language);
            }
        }
    }

    public List<String> terms(WorkingLanguage language) {
        return terms.getOrDefault(language, List.of());
    }

    /** The same, with the terms of another after its own. */
    Concept with(Concept other) {
        Map<WorkingLanguage, List<String>> all = new EnumMap<>(WorkingLanguage.class);
        for (WorkingLanguage language : WorkingLanguage.values()) {
            all.put(
                    language,
                    Stream.concat(terms(language).stream(), other.terms(language).stream())
                            .distinct()
                            .toList());
        }
        return new Concept(code, all);
    }
}
