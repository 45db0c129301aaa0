package org.mithaq.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mithaq.model.QName;

/**
 * Values by property name. Immutable.
 *
 * <p>A value is a {@link String}, {@link Long} (all whole numbers), {@link Boolean}, {@link LocalDate}, {@link Instant},
 * {@link MultilingualText}, or a {@link List} of one of these for a multiple property. Absent means unset: there are no
 * nulls, no empty lists and no blank strings; a string is {@link VisibleText}.
 */
public final class Properties {

    public static final Properties EMPTY = new Properties(Map.of());

    private final Map<QName, Object> values;

    private Properties(Map<QName, Object> values) {
        this.values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    public static Properties of(Map<QName, ?> values) {
        Properties properties = EMPTY;
        for (Map.Entry<QName, ?> entry : values.entrySet()) {
            properties = properties.with(entry.getKey(), entry.getValue());
        }
        return properties;
    }

    /**
     * These with one value set; an empty value unsets it.
     *
     * @throws IllegalArgumentException for a value of another Java type than those named above
     */
    public Properties with(QName name, Object value) {
        Object kept = visible(value);
        if (isEmptyValue(kept)) {
            return without(name);
        }
        Map<QName, Object> changed = new TreeMap<>(values);
        changed.put(name, kept);
        return new Properties(changed);
    }

    private static Object visible(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(Properties::visible).toList();
        }
        return value instanceof String text ? VisibleText.of(text) : value;
    }

    public Properties with(QName name, Optional<?> value) {
        return value.isPresent() ? with(name, (Object) value.get()) : without(name);
    }

    public Properties without(QName name) {
        if (!values.containsKey(name)) {
            return this;
        }
        Map<QName, Object> changed = new TreeMap<>(values);
        changed.remove(name);
        return new Properties(changed);
    }

    /** These overlaid by the others. */
    public Properties with(Properties others) {
        Map<QName, Object> changed = new TreeMap<>(values);
        changed.putAll(others.values);
        return new Properties(changed);
    }

    /** Sorted by name, unmodifiable. */
    public Map<QName, Object> asMap() {
        return values;
    }

    public Optional<Object> value(QName name) {
        return Optional.ofNullable(values.get(name));
    }

    public boolean has(QName name) {
        return values.containsKey(name);
    }

    public Optional<String> text(QName name) {
        return value(name).map(String.class::cast);
    }

    /** The values of a multiple text property, in their order; empty when unset. */
    public List<String> texts(QName name) {
        return value(name)
                .map(value -> ((List<?>) value).stream().map(String.class::cast).toList())
                .orElse(List.of());
    }

    public Optional<Long> number(QName name) {
        return value(name).map(Long.class::cast);
    }

    /** False when unset. */
    public boolean flag(QName name) {
        return value(name).map(Boolean.class::cast).orElse(false);
    }

    public Optional<LocalDate> date(QName name) {
        return value(name).map(LocalDate.class::cast);
    }

    public Optional<Instant> instant(QName name) {
        return value(name).map(Instant.class::cast);
    }

    public Optional<MultilingualText> multilingual(QName name) {
        return value(name).map(MultilingualText.class::cast);
    }

    private static boolean isEmptyValue(Object value) {
        if (value instanceof String text) {
            return text.isBlank();
        }
        if (value instanceof List<?> list) {
            return list.isEmpty();
        }
        if (value instanceof MultilingualText text) {
            return text.isEmpty();
        }
        if (value instanceof Long
                || value instanceof Boolean
                || value instanceof LocalDate
                || value instanceof Instant) {
            return false;
        }
        throw new IllegalArgumentException(
                "not a property value: " + value.getClass().getName());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Properties properties && values.equals(properties.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
