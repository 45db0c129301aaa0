package org.mithaq.model;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** Texts of the faults that this package reports, by their stable code, in the working languages. */
final class FaultMessages {

    static final String BUNDLE = "org.mithaq.model.faults";

    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private FaultMessages() {}

    static String text(String code, Locale locale, List<?> arguments) {
        Locale language = Locale.forLanguageTag(locale.getLanguage());
        String pattern = ResourceBundle.getBundle(BUNDLE, language, FaultMessages.class.getClassLoader(), EXACT)
                .getString(code);
        return new MessageFormat(pattern, language).format(arguments.toArray());
    }
}
