package org.mithaq.search;

import java.util.List;
import java.util.Map;
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
}
