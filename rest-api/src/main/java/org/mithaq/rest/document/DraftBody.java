package org.mithaq.rest.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.document.Draft;
import org.mithaq.document.Properties;
import org.mithaq.model.QName;
import org.mithaq.model.TypeDefinition;
import org.mithaq.rest.json.PropertyValues;

/**
 * What a person files.
 *
 * @param upload names a file received before; absent for types without a file
 * @param routeWhenComplete whether it goes to legal review by itself once its guards hold; absent means yes
 */
record DraftBody(
        @Nullable String type,
        @Nullable Map<String, JsonNode> properties,
        @Nullable String upload,
        @Nullable Map<String, @Nullable List<@Nullable ChildBody>> children,
        @Nullable Boolean routeWhenComplete) {

    Draft draft(TypeDefinition definition, ChildTypes childTypes) {
        return new Draft(
                definition.name(),
                given(definition, properties),
                Optional.ofNullable(upload).filter(id -> !id.isBlank()),
                childTypes.read(definition, children),
                routeWhenComplete == null || routeWhenComplete);
    }

    static Properties given(TypeDefinition type, @Nullable Map<String, JsonNode> json) {
        Map<QName, Object> values = new HashMap<>();
        if (json != null) {
            PropertyValues.read(type, json).forEach((name, value) -> value.ifPresent(v -> values.put(name, v)));
        }
        return Properties.of(values);
    }
}
