package org.mithaq.rest.document;

import com.fasterxml.jackson.databind.node.NullNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mithaq.document.BulkEdits;
import org.mithaq.document.PropertyChange;
import org.mithaq.document.Revision;
import org.mithaq.model.ContentModel;
import org.mithaq.model.PropertyDefinition;
import org.mithaq.problem.Problem;
import org.mithaq.problem.Problem.Kind;
import org.mithaq.rest.json.Json;
import org.mithaq.rest.json.PropertyValues;

/** Reads a change of several documents. */
final class BulkEditBodies {

    private final ContentModel model;

    BulkEditBodies(ContentModel model) {
        this.model = model;
    }

    /** @param shown whether each document needs the revision that was shown */
    List<BulkEdits.Target> targets(BulkEditController.BulkEditBody body, boolean shown) {
        List<BulkEditController.@Nullable TargetBody> documents = Json.required("documents", body.documents());
        if (documents.size() > BulkEdits.MOST) {
            throw Problem.of(Kind.INVALID, "PRM-BULK-001", BulkEdits.MOST);
        }
        List<PropertyChange> common = changes("changes", body.changes());
        return IntStream.range(0, documents.size())
                .mapToObj(index -> {
                    String at = "documents[" + index + "]";
                    BulkEditController.TargetBody document = Json.required(at, documents.get(index));
                    String revision =
                            shown ? Json.required(at + ".revision", document.revision()) : document.revision();
                    return new BulkEdits.Target(
                            Addresses.document(Json.required(at + ".id", document.id())),
                            Optional.ofNullable(revision).map(Revision::new),
                            document.changes() == null ? common : changes(at + ".changes", document.changes()));
                })
                .toList();
    }

    private List<PropertyChange> changes(String at, @Nullable List<@Nullable ChangeBody> changes) {
        return changes == null
                ? List.of()
                : changes.stream()
                        .map(change -> change(at, Json.required(at, change)))
                        .toList();
    }

    private PropertyChange change(String at, ChangeBody change) {
        String name = Json.required(at + ".property", change.property());
        PropertyDefinition definition = PropertyValues.name(name)
                .flatMap(model::property)
                .orElseThrow(() -> Problem.of(Kind.INVALID, "PRM-REST-014", "property", name));
        Optional<Object> value =
                PropertyValues.read(definition, change.value() == null ? NullNode.getInstance() : change.value());
        ChangeBody.Mode mode = change.mode() == null ? ChangeBody.Mode.SET : change.mode();
        return switch (mode) {
            case SET -> new PropertyChange.Set(definition.name(), value);
            case ADD -> new PropertyChange.Add(definition.name(), values(value));
            case REMOVE -> new PropertyChange.Remove(definition.name(), values(value));
        };
    }

    private static List<Object> values(Optional<Object> value) {
        return value.map(given -> given instanceof List<?> list ? List.<Object>copyOf(list) : List.of(given))
                .orElse(List.of());
    }
}
