package org.mithaq.rest.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mithaq.document.Edit;
import org.mithaq.model.TypeDefinition;
import org.mithaq.rest.json.PropertyValues;

/**
 * A change of metadata.
 *
 * @param properties new values; null unsets, a name that is absent keeps its value
 * @param children for each association named, all children that remain; those with an id are changed, others made
 * @param targets for each peer association named, the ids of all documents that remain associated
 */
record EditBody(
        @Nullable Map<String, JsonNode> properties,
        @Nullable Map<String, @Nullable List<@Nullable ChildBody>> children,
        @Nullable Map<String, @Nullable List<@Nullable String>> targets) {

    Edit edit(TypeDefinition definition, ChildTypes childTypes) {
        return new Edit(
                properties == null ? Map.of() : PropertyValues.read(definition, properties),
                childTypes.read(definition, children),
                ChildTypes.targets(definition, targets));
    }
}
