package org.mithaq.notification;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.mithaq.access.PersonId;
import org.mithaq.document.DocumentId;
import org.mithaq.language.Localized;
import org.mithaq.language.WorkingLanguage;

/**
 * A message to one person, as keys: each channel renders it in the reader's language.
 *
 * @param key message key; {@code key + ".subject"} and {@code key + ".body"} exist in the three languages
 * @param arguments what the body is filled with: strings, numbers, and texts by language tag (see {@link #inEachLanguage});
 *     nobody knows yet in which language it will be read. After those, the documents that it lists ({@link #entry})
 * @param subject id of the document to link to
 */
public record Notice(PersonId to, String key, List<Object> arguments, Optional<String> subject) {

    private static final String DOCUMENT = "document";
    private static final String HEADING = "heading.";

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

    /**
     * An argument that is one of several documents which the notice lists below its body, each with a link of its own.
     *
     * @param text what is said of it
     */
    public static Object entry(DocumentId document, Localized text) {
        Map<String, String> texts = new TreeMap<>();
        for (WorkingLanguage language : WorkingLanguage.values()) {
            texts.put(language.tag(), text.in(language));
        }
        texts.put(DOCUMENT, document.value());
        return Map.copyOf(texts);
    }

    /** The same under a heading, which stands before the first of those that follow each other under it. */
    public static Object entry(DocumentId document, Localized text, Localized heading) {
        Map<String, Object> texts = new TreeMap<>();
        for (WorkingLanguage language : WorkingLanguage.values()) {
            texts.put(language.tag(), text.in(language));
            texts.put(HEADING + language.tag(), heading.in(language));
        }
        texts.put(DOCUMENT, document.value());
        return Map.copyOf(texts);
    }

    /** @param entry one of the arguments that {@link #entry} made */
    static String documentOf(Object entry) {
        return new Entry((Map<?, ?>) entry).document();
    }

    /** The documents that it lists, in their order. */
    public List<Entry> entries() {
        return arguments.stream()
                .filter(argument -> argument instanceof Map<?, ?> texts && texts.get(DOCUMENT) instanceof String)
                .map(argument -> new Entry((Map<?, ?>) argument))
                .toList();
    }

    /** One of the documents that a notice lists. @param texts by language tag, beside the document's id */
    public record Entry(Map<?, ?> texts) {

        public String document() {
            return String.valueOf(texts.get(DOCUMENT));
        }

        public String text(WorkingLanguage language) {
            return String.valueOf(texts.get(language.tag()));
        }

        /** Empty where it has none. */
        public Optional<String> heading(WorkingLanguage language) {
            return Optional.ofNullable(texts.get(HEADING + language.tag())).map(String::valueOf);
        }
    }
}
