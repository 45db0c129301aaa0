package org.mithaq.model;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What people read for an element of the model, in every working language.
 *
 * @param titles by ISO 639-1 code; English, French and Arabic are always there
 * @param descriptions likewise; empty for what only has a title (a value of a list)
 */
public record Labels(Map<String, String> titles, Map<String, String> descriptions) {

    /** ISO 639-1 codes of the languages in which every label exists. */
    public static final List<String> LANGUAGES = List.of("en", "fr", "ar");

    /** @throws IllegalArgumentException when a working language is missing */
    public Labels {
        if (!titles.keySet().containsAll(LANGUAGES)
                || !(descriptions.isEmpty() || descriptions.keySet().containsAll(LANGUAGES))) {
            throw new IllegalArgumentException("a language is missing of " + titles + " " + descriptions);
        }
        titles = Map.copyOf(titles);
        descriptions = Map.copyOf(descriptions);
    }

    /** In the locale's language; in English when it is none of the working languages. */
    public String title(Locale locale) {
        return inLanguage(titles, locale);
    }

    /** One or two sentences of help, like {@link #title}; the empty string where only a title exists. */
    public String description(Locale locale) {
        return descriptions.isEmpty() ? "" : inLanguage(descriptions, locale);
    }

    private static String inLanguage(Map<String, String> texts, Locale locale) {
        String text = texts.get(locale.getLanguage());
        return text != null ? text : texts.getOrDefault("en", "");
    }
}
