package org.mithaq.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mithaq.model.PropertyDefinition;
import org.mithaq.model.QName;

/** Property values as text, for the audit trail and for the model's default values. */
public final class Changes {

    /** Between the values of a multiple property. */
    static final String SEPARATOR = "; ";

    private Changes() {}

    /** Puts the values that differ into the two maps. */
    public static void between(Properties old, Properties now, Map<String, String> before, Map<String, String> after) {
        TreeSet<QName> names = new TreeSet<>(old.asMap().keySet());
        names.addAll(now.asMap().keySet());
        for (QName name : names) {
            if (!old.value(name).equals(now.value(name))) {
                old.value(name).ifPresent(value -> before.put(name.toString(), text(value)));
                now.value(name).ifPresent(value -> after.put(name.toString(), text(value)));
            }
        }
    }

    private static String text(Object value) {
        if (value instanceof MultilingualText text) {
            return text.texts().entrySet().stream()
                    .map(entry -> entry.getKey() + ": " + entry.getValue())
                    .collect(Collectors.joining(SEPARATOR));
        }
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.joining(SEPARATOR))
                : value.toString();
    }

    /** A default value of the model in its Java form. */
    static Optional<Object> fromText(PropertyDefinition definition, String text) {
        Optional<Object> single =
                switch (definition.type()) {
                    case TEXT, QNAME -> Optional.of(text);
                    case MLTEXT -> Optional.of(MultilingualText.of("en", text));
                    case INT, LONG -> Optional.of(Long.valueOf(text));
                    case BOOLEAN -> Optional.of(Boolean.valueOf(text));
                    case DATE -> Optional.of(java.time.LocalDate.parse(text));
                    case DATETIME -> Optional.of(java.time.Instant.parse(text));
                    case CONTENT -> Optional.empty();
                };
        return definition.multiple() ? single.map(List::of) : single;
    }
}
