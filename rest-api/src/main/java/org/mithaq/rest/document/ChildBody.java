package org.mithaq.rest.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A child to be kept or made.
 *
 * @param id of an existing child; absent for a new one
 * @param targets ids by peer association
 */
record ChildBody(
        @Nullable String id,
        @Nullable Map<String, JsonNode> properties,
        @Nullable Map<String, @Nullable List<@Nullable String>> targets) {}
