package org.mithaq.language;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import org.mithaq.problem.Problem;

/** Messages in the three working languages. Immutable and safe for use by several threads. */
public final class Translations {

    private static final String BUNDLE = "org.mithaq.language.messages";

    private static final Translations MESSAGES = new Translations();

    private final Map<WorkingLanguage, ResourceBundle> bundles = new EnumMap<>(WorkingLanguage.class);

    /** The core's own messages. */
    public Translations() {
        this(BUNDLE, Translations.class.getClassLoader());
    }

    /** The messages of another module, in a bundle with a file for each of the three languages. */
    public Translations(String bundle, ClassLoader loader) {
        ResourceBundle.Control exact =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        for (WorkingLanguage language : WorkingLanguage.values()) {
            bundles.put(language, ResourceBundle.getBundle(bundle, language.locale(), loader, exact));
        }
    }

    /**
     * The message under a key with its arguments put in; a {@link Localized} argument, or one kept as texts by language
     * tag, in the same language. A remark in brackets goes with its argument when that is empty: the reference of a document
     * that has none yet.
     *
     * @throws MissingResourceException when the key does not exist, which a test excludes for every key in use
     */
    public String text(WorkingLanguage language, String key, List<?> arguments) {
        String pattern = bundle(language).getString(key);
        Object[] filled =
                arguments.stream().map(argument -> worded(language, argument)).toArray();
        return new MessageFormat(withoutEmptyRemarks(pattern, filled), language.locale()).format(filled);
    }

    private static String withoutEmptyRemarks(String pattern, Object[] filled) {
        String left = pattern;
        for (int i = 0; i < filled.length; i++) {
            if ("".equals(filled[i])) {
                left = left.replaceAll("\\s?\\([^(){}]*\\{" + i + "}\\)", "");
            }
        }
        return left;
    }

    private static Object worded(WorkingLanguage language, Object argument) {
        if (argument instanceof Localized localized) {
            return localized.in(language);
        }
        return argument instanceof Map<?, ?> texts && texts.get(language.tag()) instanceof String text
                ? text
                : argument;
    }

    /** The message under a key without arguments, as an argument of another message. */
    public static Localized message(String key) {
        return language -> MESSAGES.text(language, key, List.of());
    }

    /** A day, written out as the language does, in the Gregorian calendar: 3 March 2027. */
    public static Localized day(LocalDate day) {
        return language -> DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .localizedBy(language == WorkingLanguage.EN ? Locale.UK : language.locale())
                .format(day);
    }

    /** Several arguments as one, separated as the language does. */
    public static Localized list(List<Localized> items) {
        return language -> items.stream()
                .map(item -> item.in(language))
                .collect(Collectors.joining(language == WorkingLanguage.AR ? "، " : ", "));
    }

    /** Several messages, each a sentence, as one argument. */
    public static Localized sentences(List<Localized> messages) {
        return language ->
                messages.stream().map(message -> message.in(language)).collect(Collectors.joining(" "));
    }

    /** A refusal with each of its reasons, where there is no room for a list of them. */
    public static Localized refusal(Problem problem) {
        List<Localized> sentences = new ArrayList<>();
        sentences.add(language -> MESSAGES.text(language, problem.code(), problem.arguments()));
        problem.details()
                .forEach(detail ->
                        sentences.add(language -> MESSAGES.text(language, detail.code(), detail.arguments())));
        return sentences(sentences);
    }

    public boolean has(WorkingLanguage language, String key) {
        return bundle(language).containsKey(key);
    }

    /** All keys of a language. */
    public Set<String> keys(WorkingLanguage language) {
        return bundle(language).keySet();
    }

    private ResourceBundle bundle(WorkingLanguage language) {
        ResourceBundle bundle = bundles.get(language);
        if (bundle == null) {
            throw new IllegalStateException("no messages for " + language);
        }
        return bundle;
    }
}
