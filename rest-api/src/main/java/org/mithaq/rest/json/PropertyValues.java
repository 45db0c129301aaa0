package org.mithaq.rest.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mithaq.document.MultilingualText;
import org.mithaq.document.Properties;
import org.mithaq.language.Localized;
import org.mithaq.model.PropertyDefinition;
import org.mithaq.model.PropertyType;
import org.mithaq.model.QName;
import org.mithaq.model.TypeDefinition;
import org.mithaq.model.Violation;
import org.mithaq.problem.Problem;
import org.mithaq.problem.Problem.Detail;
import org.mithaq.problem.Problem.Kind;

/**
 * Property values between their JSON and their Java form. JSON has no dates and no languages: what a member means is said
 * by the content model's type of the property.
 */
public final class PropertyValues {

    /** A day as everybody writes it; what Java reads beyond, as a year of five digits, is no day of an agreement. */
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private PropertyValues() {}

    /** By prefixed name, sorted; texts by language as an object, instants and dates as ISO 8601. */
    public static Map<String, Object> write(Properties properties) {
        Map<String, Object> json = new LinkedHashMap<>();
        properties.asMap().forEach((name, value) -> json.put(name.toString(), write(value)));
        return json;
    }

    private static Object write(Object value) {
        if (value instanceof MultilingualText text) {
            return text.texts();
        }
        return value instanceof List<?> list
                ? list.stream().map(PropertyValues::write).toList()
                : value;
    }

    /**
     * @return the given values; empty for null, a blank text and an empty list, which unset
     * @throws Problem {@code PRM-DOC-003} with one detail for each name that the type does not have and each value that is
     *     not of its property's type
     */
    public static Map<QName, Optional<Object>> read(TypeDefinition type, Map<String, JsonNode> json) {
        Map<QName, Optional<Object>> values = new LinkedHashMap<>();
        List<Detail> faults = new ArrayList<>();
        new TreeMap<>(json).forEach((name, node) -> {
            Optional<PropertyDefinition> definition = name(name).flatMap(type::property);
            if (definition.isEmpty()) {
                Localized label = language -> type.title(language.locale());
                faults.add(Detail.of("PRM-DOC-004", name, name, label));
                return;
            }
            Object value = readValue(definition.get(), node);
            Optional<Violation> violation = wrongType(definition.get(), value);
            violation.ifPresent(v -> faults.add(fault(name, v)));
            if (violation.isEmpty()) {
                values.put(definition.get().name(), Optional.ofNullable(inJava(value)));
            }
        });
        if (!faults.isEmpty()) {
            throw new Problem(Kind.INVALID, "PRM-DOC-003", List.of(), faults);
        }
        return values;
    }

    /**
     * @return the value; empty for null, a blank text and an empty list
     * @throws Problem {@code PRM-DOC-003} with one detail when it is not of the property's type
     */
    public static Optional<Object> read(PropertyDefinition definition, JsonNode node) {
        Object value = readValue(definition, node);
        wrongType(definition, value).ifPresent(violation -> {
            throw new Problem(
                    Kind.INVALID,
                    "PRM-DOC-003",
                    List.of(),
                    List.of(fault(definition.name().toString(), violation)));
        });
        return Optional.ofNullable(inJava(value));
    }

    private static Detail fault(String name, Violation violation) {
        Localized message = language -> violation.message(language.locale());
        return Detail.of(violation.rule().code(), name, message);
    }

    /** The prefixed name; empty for what is none. */
    public static Optional<QName> name(String text) {
        try {
            return Optional.of(QName.of(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Constraints are the core's affair; here only what cannot be handed to it at all. */
    private static Optional<Violation> wrongType(PropertyDefinition definition, @Nullable Object value) {
        return definition.validate(value).stream()
                .filter(violation ->
                        violation.rule() == Violation.Rule.TYPE || violation.rule() == Violation.Rule.MULTIPLICITY)
                .findFirst();
    }

    private static @Nullable Object readValue(PropertyDefinition definition, JsonNode node) {
        if (!node.isArray()) {
            return readSingle(definition.type(), node);
        }
        List<Object> values = new ArrayList<>();
        node.forEach(element -> {
            Object value = readSingle(definition.type(), element);
            values.add(value == null ? "" : value);
        });
        return values;
    }

    /** What cannot be read stays as it came, for the model to refuse by name. */
    private static @Nullable Object readSingle(PropertyType type, JsonNode node) {
        if (node.isNull() || (node.isTextual() && node.textValue().isBlank())) {
            return null;
        }
        try {
            return switch (type) {
                case DATE ->
                    node.isTextual() && DAY.matcher(node.textValue()).matches()
                            ? LocalDate.parse(node.textValue())
                            : raw(node);
                case DATETIME -> node.isTextual() ? Instant.parse(node.textValue()) : raw(node);
                default -> raw(node);
            };
        } catch (DateTimeParseException e) {
            return node.textValue();
        }
    }

    private static Object raw(JsonNode node) {
        if (node.isTextual()) {
            return node.textValue();
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        if (node.isIntegralNumber() && node.canConvertToLong()) {
            return node.longValue();
        }
        if (node.isObject()) {
            Map<String, Object> texts = new HashMap<>();
            node.properties().forEach(member -> texts.put(member.getKey(), rawOrNothing(member.getValue())));
            return texts;
        }
        return node;
    }

    private static Object rawOrNothing(JsonNode node) {
        return node.isNull() ? "" : raw(node);
    }

    private static @Nullable Object inJava(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.isEmpty()
                    ? null
                    : list.stream().map(PropertyValues::inJava).toList();
        }
        if (value instanceof Map<?, ?> texts) {
            Map<String, String> byLanguage = new HashMap<>();
            texts.forEach((language, text) -> byLanguage.put(String.valueOf(language), String.valueOf(text)));
            MultilingualText text = new MultilingualText(byLanguage);
            return text.isEmpty() ? null : text;
        }
        return value;
    }
}
