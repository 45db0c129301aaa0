package org.mithaq.notification;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.mithaq.access.PersonId;
import org.mithaq.language.Localized;
import org.mithaq.language.WorkingLanguage;

/**
 * A message to one person, as keys: each channel renders it in the reader's language.
 *
 * @param key message key; {@code key + ".subject"} and {@code key + ".body"} exist in the three languages
 * @param arguments what the body is filled with: strings, numbers, and texts by language tag (see {@link #inEachLanguage});
 *     nobody knows yet in which language it will be read
 * @param subject id of the document to link to
 */
public record Notice(PersonId to, String key, List<Object> arguments, Optional<String> subject) {
    public Notice {
        arguments = List.copyOf(arguments);
    }

    /**
     * An argument that differs by language, as it is kept until somebody reads it: a person may read one notice in several
     * languages, and the mail about it in another. A plain string where the languages do not differ.
     */
    public static Object inEachLanguage(Localized text) {
        Map<String, String> texts = new TreeMap<>();
        for (WorkingLanguage language : WorkingLanguage.values()) {
            texts.put(language.tag(), text.in(language));
        }
        return Set.copyOf(texts.values()).size() == 1 ? text.in(WorkingLanguage.EN) : Map.copyOf(texts);
    }
}
