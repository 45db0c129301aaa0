package org.mithaq.review;

import java.util.List;
import java.util.Map;
import org.mithaq.language.Localized;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.model.QName;

/**
 * What a reviewer ticks while reading a draft.
 *
 * @param code stable; kept with the rounds in which it was ticked
 * @param types of instrument whose review it belongs to, subtypes included; empty for all
 * @param labels in every working language
 * @param required whether a draft is cleared only once it is ticked
 */
public record ChecklistItem(String code, List<QName> types, Map<WorkingLanguage, String> labels, boolean required) {

    public ChecklistItem {
        types = List.copyOf(types);
        labels = Map.copyOf(labels);
        for (WorkingLanguage language : WorkingLanguage.values()) {
            if (!labels.containsKey(language)) {
                throw new IllegalArgumentException(code + " has no label in " + language);
            }
        }
    }

    public Localized label() {
        return language -> labels.getOrDefault(language, code);
    }
}
