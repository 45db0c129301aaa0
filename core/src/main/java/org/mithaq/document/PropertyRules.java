package org.mithaq.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mithaq.access.Directory;
import org.mithaq.access.PersonId;
import org.mithaq.language.Localized;
import org.mithaq.model.ContentModel;
import org.mithaq.model.Prm;
import org.mithaq.model.PropertyDefinition;
import org.mithaq.model.QName;
import org.mithaq.model.TypeDefinition;
import org.mithaq.model.Violation;
import org.mithaq.problem.Problem;

/**
 * Holds values that people give against the content model. What is mandatory may be missing: filing never fails for that,
 * the guards ask for it later.
 */
final class PropertyRules {

    private static final Set<QName> PEOPLE = Set.of(Prm.PROP_FOCAL_POINT, Prm.PROP_RELATIONSHIP_OWNER);

    private final ContentModel model;
    private final Directory directory;

    PropertyRules(ContentModel model, Directory directory) {
        this.model = model;
        this.directory = directory;
    }

    /** @throws Problem {@code PRM-DOC-003} with one detail per offending property */
    void check(TypeDefinition type, Map<QName, Object> values) {
        List<Problem.Detail> details = new ArrayList<>();
        values.forEach((name, value) -> check(type, name, value, details));
        if (!details.isEmpty()) {
            throw new Problem(Problem.Kind.INVALID, "PRM-DOC-003", List.of(), details);
        }
    }

    /**
     * A name that nobody has would look like a reader, and like somebody who is told.
     *
     * @throws Problem {@code PRM-DOC-003} with {@code PRM-DOC-017} for each value that names neither a person nor, among those
     *     who may read, a group
     */
    void checkPeople(Map<QName, Object> values) {
        List<Problem.Detail> details = new ArrayList<>();
        for (QName name : PEOPLE) {
            if (values.get(name) instanceof String person && !isKnown(person)) {
                details.add(Problem.Detail.of("PRM-DOC-017", name.toString(), person));
            }
        }
        if (values.get(Prm.PROP_RESTRICTED_TO) instanceof List<?> readers) {
            readers.stream()
                    .map(String::valueOf)
                    .filter(reader -> !isKnown(reader) && !directory.groupExists(reader))
                    .forEach(reader ->
                            details.add(Problem.Detail.of("PRM-DOC-017", Prm.PROP_RESTRICTED_TO.toString(), reader)));
        }
        if (!details.isEmpty()) {
            throw new Problem(Problem.Kind.INVALID, "PRM-DOC-003", List.of(), details);
        }
    }

    private boolean isKnown(String person) {
        return directory.person(new PersonId(person)).isPresent();
    }

    private void check(TypeDefinition type, QName name, Object value, List<Problem.Detail> details) {
        Optional<PropertyDefinition> definition = type.property(name);
        if (definition.isEmpty()) {
            details.add(Problem.Detail.of("PRM-DOC-004", name.toString(), name.toString(), label(type)));
            return;
        }
        if (definition.get().isProtected()) {
            details.add(Problem.Detail.of("PRM-DOC-005", name.toString(), label(definition.get())));
            return;
        }
        Object checked = value instanceof MultilingualText text ? text.texts() : value;
        for (Violation violation : definition.get().validate(checked)) {
            if (violation.rule() != Violation.Rule.MISSING) {
                Localized message = language -> violation.message(language.locale());
                details.add(Problem.Detail.of(violation.rule().code(), name.toString(), message));
            }
        }
    }

    TypeDefinition type(QName name) {
        return model.type(name).orElseThrow(() -> Problem.of(Problem.Kind.INVALID, "PRM-DOC-002", name.toString()));
    }

    static Localized label(TypeDefinition type) {
        return language -> type.title(language.locale());
    }

    static Localized label(PropertyDefinition property) {
        return language -> property.title(language.locale());
    }
}
