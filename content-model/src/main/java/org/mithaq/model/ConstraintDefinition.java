package org.mithaq.model;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A rule that every single value of a property obeys, beyond its type. */
public sealed interface ConstraintDefinition {

    QName name();

    /** Whether one value, already of the property's type, obeys. */
    boolean allows(Object value);

    /** What {@link Violation} reports when a value does not. */
    Violation.Rule rule();

    /** The limits in text form, for the message of a {@link Violation} in that locale. */
    List<String> limits(Locale locale);

    /**
     * One of a closed list.
     *
     * @param values in the order of the model, which is the order that people see
     * @param valueLabels one for each value
     */
    record ListOfValues(QName name, List<String> values, Map<String, Labels> valueLabels)
            implements ConstraintDefinition {

        public ListOfValues {
            values = List.copyOf(values);
            valueLabels = Map.copyOf(valueLabels);
            if (!valueLabels.keySet().equals(Set.copyOf(values))) {
                throw new IllegalArgumentException(name + ": labels are not those of the values");
            }
        }

        /** Label of a value; empty for what is not in the list. */
        public Optional<String> label(String value, Locale locale) {
            return Optional.ofNullable(valueLabels.get(value)).map(labels -> labels.title(locale));
        }

        @Override
        public boolean allows(Object value) {
            return value instanceof String text && valueLabels.containsKey(text);
        }

        @Override
        public Violation.Rule rule() {
            return Violation.Rule.NOT_IN_LIST;
        }

        @Override
        public List<String> limits(Locale locale) {
            String separator = locale.getLanguage().equals("ar") ? "، " : ", ";
            return List.of(values.stream()
                    .map(value -> label(value, locale).orElse(value) + " (" + value + ")")
                    .collect(Collectors.joining(separator)));
        }
    }

    /**
     * The whole text matches a regular expression.
     *
     * @param labels title and, as description, the expected form in words with an example
     */
    record Regex(QName name, Labels labels, Pattern pattern) implements ConstraintDefinition {

        @Override
        public boolean allows(Object value) {
            return value instanceof String text && pattern.matcher(text).matches();
        }

        @Override
        public Violation.Rule rule() {
            return Violation.Rule.FORM;
        }

        @Override
        public List<String> limits(Locale locale) {
            return List.of(labels.description(locale));
        }
    }

    /** Length of a text in UTF-16 units, as Alfresco counts it; both bounds included. */
    record Length(QName name, int min, int max) implements ConstraintDefinition {

        @Override
        public boolean allows(Object value) {
            return value instanceof String text && text.length() >= min && text.length() <= max;
        }

        @Override
        public Violation.Rule rule() {
            return Violation.Rule.LENGTH;
        }

        @Override
        public List<String> limits(Locale locale) {
            return List.of(String.valueOf(min), String.valueOf(max));
        }
    }

    /** Range of a whole number, both bounds included. */
    record Range(QName name, long min, long max) implements ConstraintDefinition {

        @Override
        public boolean allows(Object value) {
            return value instanceof Number number && number.longValue() >= min && number.longValue() <= max;
        }

        @Override
        public Violation.Rule rule() {
            return Violation.Rule.RANGE;
        }

        @Override
        public List<String> limits(Locale locale) {
            return List.of(String.valueOf(min), String.valueOf(max));
        }
    }
}
