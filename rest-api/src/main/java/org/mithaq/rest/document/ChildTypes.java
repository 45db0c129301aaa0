package org.mithaq.rest.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.document.DocumentId;
import org.mithaq.document.Draft;
import org.mithaq.language.Localized;
import org.mithaq.model.AssociationDefinition;
import org.mithaq.model.ContentModel;
import org.mithaq.model.QName;
import org.mithaq.model.TypeDefinition;
import org.mithaq.problem.Problem;
import org.mithaq.problem.Problem.Detail;
import org.mithaq.problem.Problem.Kind;
import org.mithaq.rest.json.Json;
import org.mithaq.rest.json.PropertyValues;

/** Reads children by the types that the associations of the content model give them. */
final class ChildTypes {

    private final ContentModel model;

    ChildTypes(ContentModel model) {
        this.model = model;
    }

    /** @throws Problem {@code PRM-DOC-013} for an association that the type does not have; details name the child */
    Map<QName, List<Draft.Child>> read(
            TypeDefinition type, @Nullable Map<String, @Nullable List<@Nullable ChildBody>> given) {
        Map<QName, List<Draft.Child>> children = new LinkedHashMap<>();
        if (given != null) {
            given.forEach((name, bodies) -> {
                AssociationDefinition association = association(type, name);
                children.put(association.name(), read(association, bodies == null ? List.of() : bodies));
            });
        }
        return children;
    }

    private List<Draft.Child> read(AssociationDefinition association, List<@Nullable ChildBody> bodies) {
        TypeDefinition childType = model.type(association.target())
                .orElseThrow(() -> new IllegalStateException(association + " leads to no type"));
        List<Draft.Child> children = new ArrayList<>();
        for (int at = 0; at < bodies.size(); at++) {
            String path = association.name() + "[" + at + "]";
            ChildBody body = Json.required(path, bodies.get(at));
            try {
                children.add(read(childType, body));
            } catch (Problem problem) {
                throw under(path, problem);
            }
        }
        return children;
    }

    private static Draft.Child read(TypeDefinition type, ChildBody body) {
        return new Draft.Child(
                Optional.ofNullable(body.id()).map(Addresses::document),
                DraftBody.given(type, body.properties()),
                targets(type, body.targets()));
    }

    /** Ids by peer association. @throws Problem {@code PRM-DOC-013} for an association that the type does not have */
    static Map<QName, List<DocumentId>> targets(
            TypeDefinition type, @Nullable Map<String, @Nullable List<@Nullable String>> given) {
        Map<QName, List<DocumentId>> targets = new LinkedHashMap<>();
        if (given != null) {
            given.forEach((name, ids) -> targets.put(
                    association(type, name).name(),
                    ids == null
                            ? List.of()
                            : ids.stream().map(Addresses::document).toList()));
        }
        return targets;
    }

    private static AssociationDefinition association(TypeDefinition type, String name) {
        Localized label = language -> type.title(language.locale());
        return PropertyValues.name(name)
                .flatMap(type::association)
                .orElseThrow(() -> Problem.of(Kind.INVALID, "PRM-DOC-013", name, label));
    }

    /** The same problem, its fields named from the body on: {@code prm:parties[1].prm:partyName}. */
    private static Problem under(String path, Problem problem) {
        List<Detail> details = problem.details().stream()
                .map(detail -> new Detail(
                        detail.code(),
                        detail.field().isEmpty() ? path : path + "." + detail.field(),
                        detail.arguments()))
                .toList();
        return new Problem(problem.kind(), problem.code(), problem.arguments(), details);
    }
}
