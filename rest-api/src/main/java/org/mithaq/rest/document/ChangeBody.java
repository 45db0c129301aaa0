package org.mithaq.rest.document;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * What is to become of a property.
 *
 * @param mode set when it is left out
 * @param value for {@code SET} the new one, null for none; for the others a list
 */
record ChangeBody(
        @Nullable String property,
        @Nullable Mode mode,
        @Nullable JsonNode value) {

    enum Mode {
        SET,
        ADD,
        REMOVE
    }
}
