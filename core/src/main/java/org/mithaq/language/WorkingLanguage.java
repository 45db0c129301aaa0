package org.mithaq.language;

import java.util.Locale;
import java.util.Optional;

/** A language in which the organisation works; every label and message exists in each. */
public enum WorkingLanguage {
    EN("en", "en"),
    FR("fr", "fr"),
    /** With European digits: one sentence must not mix two kinds, and references keep theirs. */
    AR("ar", "ar-u-nu-latn");

    private final String tag;
    private final Locale locale;

    WorkingLanguage(String tag, String locale) {
        this.tag = tag;
        this.locale = Locale.forLanguageTag(locale);
    }

    /** The ISO 639-1 code, lower case. */
    public String tag() {
        return tag;
    }

    public Locale locale() {
        return locale;
    }

    /** The working language of a BCP 47 tag ("ar-MA" gives Arabic); empty for any other language. */
    public static Optional<WorkingLanguage> ofTag(String tag) {
        String primary = Locale.forLanguageTag(tag.trim().replace('_', '-')).getLanguage();
        for (WorkingLanguage language : values()) {
            if (language.tag.equals(primary)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
