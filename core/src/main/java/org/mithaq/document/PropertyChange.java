package org.mithaq.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mithaq.model.QName;

/** What is to become of one property, whatever value a document has. */
public sealed interface PropertyChange {

    QName property();

    /** The value that a document has afterwards; empty when it has none. */
    Optional<Object> after(Properties before);

    /** @param value empty unsets */
    record Set(QName property, Optional<Object> value) implements PropertyChange {
        @Override
        public Optional<Object> after(Properties before) {
            return value;
        }
    }

    /** Values beside those that there are. @param values in their Java form, as {@link Properties} has them */
    record Add(QName property, List<Object> values) implements PropertyChange {
        public Add {
            values = List.copyOf(values);
        }

        @Override
        public Optional<Object> after(Properties before) {
            List<Object> after = new ArrayList<>(valuesOf(before, property));
            values.stream().filter(value -> !after.contains(value)).forEach(after::add);
            return nonEmpty(after);
        }
    }

    /** Those that there are, without some. @param values in their Java form, as {@link Properties} has them */
    record Remove(QName property, List<Object> values) implements PropertyChange {
        public Remove {
            values = List.copyOf(values);
        }

        @Override
        public Optional<Object> after(Properties before) {
            List<Object> after = new ArrayList<>(valuesOf(before, property));
            after.removeAll(values);
            return nonEmpty(after);
        }
    }

    private static List<?> valuesOf(Properties properties, QName property) {
        return properties
                .value(property)
                .map(value -> value instanceof List<?> list ? list : List.of(value))
                .orElse(List.of());
    }

    private static Optional<Object> nonEmpty(List<Object> values) {
        return values.isEmpty() ? Optional.empty() : Optional.of(values);
    }
}
