package org.mithaq.acceptance;

import java.util.Map;

/**
 * A language that pages are read in. The scenarios name in English what they press and read; this knows what a reader
 * of another language finds in its place.
 */
enum Tongue {
    ENGLISH("en", "ltr", Map.of()),
    FRENCH(
            "fr",
            "ltr",
            Map.of(
                    "Language", "Langue",
                    "Main navigation", "Navigation principale",
                    "User name", "Nom d’utilisateur",
                    "Password", "Mot de passe",
                    "Sign in", "Se connecter")),
    ARABIC("ar", "rtl", ArabicWords.OF_ENGLISH);

    private final String code;
    private final String direction;
    private final Map<String, String> words;

    Tongue(String code, String direction, Map<String, String> words) {
        this.code = code;
        this.direction = direction;
        this.words = words;
    }

    /** The ISO 639-1 code. */
    String code() {
        return code;
    }

    /** The value that HTML's attribute {@code dir} must have. */
    String direction() {
        return direction;
    }

    String say(String english) {
        String said = this == ENGLISH ? english : words.get(english);
        if (said == null) {
            throw new IllegalArgumentException("the scenarios do not know what " + code + " says for: " + english);
        }
        return said;
    }
}
