package org.mithaq.calendar;

import java.time.LocalDate;
import java.util.Map;
import org.mithaq.language.WorkingLanguage;

/**
 * A day on which nobody works, beside the weekend.
 *
 * @param calendar the public calendar that it comes from
 * @param names in every working language
 * @param estimated it depends on the sighting of the moon and may move by a day
 */
public record Holiday(LocalDate day, String calendar, Map<WorkingLanguage, String> names, boolean estimated) {
    public Holiday {
        names = Map.copyOf(names);
    }

    public String name(WorkingLanguage language) {
        return names.getOrDefault(language, "");
    }
}
