package org.mithaq.language;

import java.util.List;

/**
 * A counted noun. Its message has a key for each of the forms that the working languages have between them ({@link #FORMS}),
 * with the number as its argument; which form a number takes follows the rules of Unicode's CLDR.
 */
public final class Plural {

    /** What follows the message's key. */
    public static final List<String> FORMS = List.of("zero", "one", "two", "few", "many", "other");

    private static final Translations MESSAGES = new Translations();

    private Plural() {}

    /** @param count not negative */
    public static Localized of(String key, int count) {
        return language -> MESSAGES.text(language, key + "." + form(language, count), List.of(count));
    }

    static String form(WorkingLanguage language, int count) {
        return switch (language) {
            case EN -> count == 1 ? "one" : "other";
            case FR -> count <= 1 ? "one" : "other";
            case AR -> arabic(count);
        };
    }

    private static String arabic(int count) {
        int hundred = count % 100;
        if (count <= 2) {
            return FORMS.get(count);
        }
        if (hundred >= 3 && hundred <= 10) {
            return "few";
        }
        return hundred >= 11 ? "many" : "other";
    }
}
