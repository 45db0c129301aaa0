package org.mithaq.rest.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mithaq.document.Draft;
import org.mithaq.document.Properties;
import org.mithaq.model.Prm;
import org.mithaq.model.QName;
import org.mithaq.model.TypeDefinition;
import org.mithaq.rest.json.Json;
import org.mithaq.rest.json.PropertyValues;

/**
 * What a person files.
 *
 * @param upload names a file received before; absent for types without a file
 * @param file a file that lies in the host already and becomes the document, in place of one received before
 * @param targets ids by peer association
 * @param entry how an instrument enters its cycle: NEGOTIATION (the default), CONTACT or LEGACY
 * @param routeWhenComplete of a draft: whether it goes to legal review by itself once its guards hold; absent means yes
 * @param legacy of LEGACY: where it is taken over from
 * @param differentFrom partners that look like the one that is filed, and that the person says are others
 */
record DraftBody(
        @Nullable String type,
        @Nullable Map<String, JsonNode> properties,
        @Nullable String upload,
        @Nullable String file,
        @Nullable Map<String, @Nullable List<@Nullable ChildBody>> children,
        @Nullable Map<String, @Nullable List<@Nullable String>> targets,
        @Nullable String entry,
        @Nullable Boolean routeWhenComplete,
        @Nullable Legacy legacy,
        @Nullable List<@Nullable String> differentFrom) {

    record Legacy(
            @Nullable String source,
            @Nullable String batch,
            @Nullable LocalDate signedOn) {}

    Draft draft(TypeDefinition definition, ChildTypes childTypes) {
        if (file != null && upload != null) {
            throw Json.wrong("file");
        }
        return new Draft(
                definition.name(),
                given(definition, properties),
                Optional.ofNullable(upload).filter(id -> !id.isBlank()),
                Optional.ofNullable(file).map(Addresses::document),
                childTypes.read(definition, children),
                ChildTypes.targets(definition, targets),
                definition.isSubtypeOf(Prm.TYPE_PARTNER) ? registered() : entered());
    }

    private Draft.Entry registered() {
        return new Draft.Entry.Registration(
                differentFrom == null
                        ? Set.of()
                        : differentFrom.stream().map(Addresses::document).collect(Collectors.toSet()));
    }

    private Draft.Entry entered() {
        return switch (entry == null ? "NEGOTIATION" : entry) {
            case "NEGOTIATION" -> new Draft.Entry.Negotiation(routeWhenComplete == null || routeWhenComplete);
            case "CONTACT" -> new Draft.Entry.Contact();
            case "LEGACY" -> {
                Legacy given = Json.required("legacy", legacy);
                yield new Draft.Entry.Legacy(
                        Json.required("legacy.source", given.source()),
                        Json.required("legacy.batch", given.batch()),
                        Optional.ofNullable(given.signedOn()));
            }
            default -> throw Json.wrong("entry");
        };
    }

    static Properties given(TypeDefinition type, @Nullable Map<String, JsonNode> json) {
        Map<QName, Object> values = new HashMap<>();
        if (json != null) {
            PropertyValues.read(type, json).forEach((name, value) -> value.ifPresent(v -> values.put(name, v)));
        }
        return Properties.of(values);
    }
}
