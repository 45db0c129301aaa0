package org.mithaq.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A property as it holds for one type or aspect, overrides applied.
 *
 * @param declaredBy the type or aspect that introduces it
 * @param multiple whether the value is a collection
 * @param mandatory whether it must have a value; the repository reports what is missing and never fails an upload for it
 * @param isProtected set by the system only: no form, no API and no import writes it
 * @param defaultValue what a new object gets, in text form
 * @param codeList the list that its values are codes of; when administrators may edit that list, the one shipped with
 *     the model is only its first edition and the caller checks against the edition in force
 */
public record PropertyDefinition(
        QName name,
        QName declaredBy,
        PropertyType type,
        boolean multiple,
        boolean mandatory,
        boolean isProtected,
        Optional<String> defaultValue,
        List<ConstraintDefinition> constraints,
        IndexSettings index,
        Optional<CodeList> codeList,
        Labels labels) {

    public PropertyDefinition {
        constraints = List.copyOf(constraints);
    }

    public String title(Locale locale) {
        return labels.title(locale);
    }

    /** Help for the person who fills it in. */
    public String description(Locale locale) {
        return labels.description(locale);
    }

    public boolean indexed() {
        return index.enabled();
    }

    public boolean facetable() {
        return index.facetable();
    }

    /** The closed list that the model gives, if any. */
    public Optional<ConstraintDefinition.ListOfValues> listOfValues() {
        return constraints.stream()
                .filter(ConstraintDefinition.ListOfValues.class::isInstance)
                .map(ConstraintDefinition.ListOfValues.class::cast)
                .findFirst();
    }

    /**
     * What is wrong with a value; empty when it may be stored. A blank text and an empty collection count as no value.
     *
     * @param value in the Java form of {@link PropertyType}; a {@link Collection} of these when {@link #multiple}
     */
    public List<Violation> validate(@Nullable Object value) {
        if (isUnset(value)) {
            return mandatory ? List.of(violation(Violation.Rule.MISSING, null)) : List.of();
        }
        if (value instanceof Collection<?> != multiple) {
            return List.of(violation(Violation.Rule.MULTIPLICITY, value));
        }
        List<Violation> violations = new ArrayList<>();
        Collection<?> values = value instanceof Collection<?> several ? several : List.of(value);
        for (Object single : values) {
            validateSingle(single, violations);
        }
        return List.copyOf(violations);
    }

    private void validateSingle(@Nullable Object value, List<Violation> violations) {
        if (value == null || !type.accepts(value)) {
            violations.add(violation(Violation.Rule.TYPE, value));
            return;
        }
        boolean obeys = true;
        for (ConstraintDefinition constraint : constraints) {
            if (!constraint.allows(value)) {
                obeys = false;
                violations.add(new Violation(this, constraint.rule(), value, constraint));
            }
        }
        if (obeys
                && codeList.filter(list -> !list.editable() && !list.contains(value.toString()))
                        .isPresent()) {
            violations.add(violation(Violation.Rule.NOT_IN_LIST, value));
        }
    }

    private Violation violation(Violation.Rule rule, @Nullable Object value) {
        return new Violation(this, rule, value, null);
    }

    PropertyDefinition overriddenBy(Optional<Boolean> mandatoryHere, Optional<String> defaultHere) {
        return new PropertyDefinition(
                name,
                declaredBy,
                type,
                multiple,
                mandatoryHere.orElse(mandatory),
                isProtected,
                defaultHere.or(() -> defaultValue),
                constraints,
                index,
                codeList,
                labels);
    }

    private static boolean isUnset(@Nullable Object value) {
        return value == null
                || (value instanceof String text && text.isBlank())
                || (value instanceof Collection<?> several && several.isEmpty());
    }
}
