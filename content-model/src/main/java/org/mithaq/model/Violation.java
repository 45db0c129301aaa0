package org.mithaq.model;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One value breaks one rule of the model.
 *
 * @param property whose value it is
 * @param value the single offending value (of several, the one that breaks the rule); null when one is missing
 * @param constraint the constraint that it breaks; null when the rule is not a constraint's
 */
public record Violation(
        PropertyDefinition property,
        Rule rule,
        @Nullable Object value,
        @Nullable ConstraintDefinition constraint) {

    private static final int LONGEST_SHOWN = 100;
    private static final QName PERIOD = QName.of("prm:period");
    private static final Pattern NEGATIVE_PERIOD = Pattern.compile("-P[0-9YMWD-]+|P[0-9YMWD]*-[0-9YMWD-]+");

    /** What can be wrong with a value. The codes are stable and listed in {@code docs/errors.md}. */
    public enum Rule {
        /** A mandatory property has no value. */
        MISSING("PRM-PROPERTY-001"),
        /** Not of the property's type. */
        TYPE("PRM-PROPERTY-002"),
        /** Several values where one is allowed, or one where a list is expected. */
        MULTIPLICITY("PRM-PROPERTY-003"),
        /** Not one of the closed list or the code list. */
        NOT_IN_LIST("PRM-PROPERTY-004"),
        /** Does not have the form that is asked for. */
        FORM("PRM-PROPERTY-005"),
        /** Too short or too long. */
        LENGTH("PRM-PROPERTY-006"),
        /** Too small or too large. */
        RANGE("PRM-PROPERTY-007");

        private final String code;

        Rule(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** What is wrong and what to do about it, in the locale's language (English when it is not a working language). */
    public String message(Locale locale) {
        return FaultMessages.text(isNegative() ? rule.code() + ".NEGATIVE" : rule.code(), locale, arguments(locale));
    }

    /** A number or period below nothing, where nothing is the least: said so, instead of the form or range asked for. */
    private boolean isNegative() {
        return switch (rule) {
            case RANGE ->
                value instanceof Number number
                        && number.longValue() < 0
                        && constraint instanceof ConstraintDefinition.Range range
                        && range.min() == 0;
            case FORM ->
                value instanceof String text
                        && NEGATIVE_PERIOD.matcher(text).matches()
                        && constraint != null
                        && constraint.name().equals(PERIOD);
            case MISSING, TYPE, MULTIPLICITY, NOT_IN_LIST, LENGTH -> false;
        };
    }

    /**
     * What the message is filled with: the property's title, the value, then the limits that the constraint sets.
     *
     * @see MessageFormat
     */
    public List<String> arguments(Locale locale) {
        List<String> arguments = new ArrayList<>();
        arguments.add(property.title(locale));
        arguments.add(value == null ? "" : shown(value.toString()));
        if (constraint != null) {
            arguments.addAll(constraint.limits(locale));
        } else {
            property.codeList().ifPresent(list -> arguments.add(list.labels().title(locale)));
        }
        return List.copyOf(arguments);
    }

    private static String shown(String text) {
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }
}
