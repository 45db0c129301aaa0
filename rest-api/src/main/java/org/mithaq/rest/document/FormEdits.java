package org.mithaq.rest.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.document.Edit;
import org.mithaq.document.Revision;
import org.mithaq.model.ContentModel;
import org.mithaq.model.TypeDefinition;
import org.mithaq.problem.Problem;
import org.mithaq.rest.json.Json;

/**
 * Reads a change of metadata that travels in a field of the host's own form: what the body of {@code PUT
 * /documents/{id}/properties} holds, and the revision that its header names.
 */
public final class FormEdits {

    private final ChildTypes childTypes;

    public FormEdits(ContentModel model) {
        this.childTypes = new ChildTypes(model);
    }

    /** @param seen the revision that the person saw; empty for what is made by the form */
    public record Sent(Optional<Revision> seen, Edit edit) {}

    record Body(
            @Nullable String revision,
            @Nullable Map<String, JsonNode> properties,
            @Nullable Map<String, @Nullable List<@Nullable ChildBody>> children) {}

    /** @throws Problem for what is no such change, as for the body */
    public Sent read(TypeDefinition type, String json) {
        try {
            Body body = Json.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), Body.class);
            EditBody edit = new EditBody(body.properties(), body.children(), null);
            return new Sent(Optional.ofNullable(body.revision()).map(Revision::new), edit.edit(type, childTypes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
