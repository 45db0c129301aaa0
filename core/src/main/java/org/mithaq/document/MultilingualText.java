package org.mithaq.document;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mithaq.language.WorkingLanguage;

/**
 * A text in one or more languages, as the repository's {@code d:mltext}.
 *
 * @param texts by ISO 639-1 code, in the order of the codes, as {@link VisibleText}; blank texts are left out
 */
public record MultilingualText(Map<String, String> texts) {

    public MultilingualText {
        TreeMap<String, String> kept = new TreeMap<>();
        texts.forEach((language, given) -> {
            String text = VisibleText.of(given);
            if (!text.isBlank()) {
                kept.put(language, text.strip());
            }
        });
        texts = Collections.unmodifiableMap(kept);
    }

    public static MultilingualText of(String language, String text) {
        return new MultilingualText(Map.of(language, text));
    }

    public boolean isEmpty() {
        return texts.isEmpty();
    }

    /** The text in that language, else in English, French, Arabic, else any; empty only when there is none. */
    public Optional<String> best(WorkingLanguage language) {
        for (String tag : new String[] {language.tag(), "en", "fr", "ar"}) {
            String text = texts.get(tag);
            if (text != null) {
                return Optional.of(text);
            }
        }
        return texts.values().stream().findFirst();
    }
}
