package org.mithaq.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Data type of a property, with the Java form of one value.
 *
 * <p>The model language has no decimal type, and its floating types lose cents: money is {@link #LONG} in minor units.
 * {@code d:double} and {@code d:float} are therefore not read at all.
 */
public enum PropertyType {
    /** {@link String}. */
    TEXT,
    /** {@link Map} of ISO 639-1 code to {@link String}: one text in several languages. */
    MLTEXT,
    /** {@link Integer}, or a {@link Long} within its range. */
    INT,
    /** {@link Long} or {@link Integer}. */
    LONG,
    /** {@link Boolean}. */
    BOOLEAN,
    /** {@link LocalDate}: a calendar day, without time zone. */
    DATE,
    /** {@link Instant}. */
    DATETIME,
    /** Bytes. No value is valid here: content is written as a stream, never as a property. */
    CONTENT,
    /** Name of a model element, as {@link String}; occurs in Alfresco's workflow types only. */
    QNAME;

    /** The name in the model language: {@code d:text}. */
    public String modelName() {
        return "d:" + name().toLowerCase(Locale.ROOT);
    }

    static Optional<PropertyType> ofModelName(String name) {
        return Arrays.stream(values())
                .filter(type -> type.modelName().equals(name))
                .findFirst();
    }

    /** Whether this is the Java form of one value of the type. */
    public boolean accepts(Object value) {
        return switch (this) {
            case TEXT, QNAME -> value instanceof String;
            case MLTEXT -> value instanceof Map<?, ?> texts && isTextByLanguage(texts);
            case INT -> value instanceof Integer || (value instanceof Long number && number == number.intValue());
            case LONG -> value instanceof Long || value instanceof Integer;
            case BOOLEAN -> value instanceof Boolean;
            case DATE -> value instanceof LocalDate;
            case DATETIME -> value instanceof Instant;
            case CONTENT -> false;
        };
    }

    private static boolean isTextByLanguage(Map<?, ?> texts) {
        return texts.entrySet().stream()
                .allMatch(entry -> entry.getKey() instanceof String language
                        && language.matches("[a-z]{2}")
                        && entry.getValue() instanceof String);
    }
}
