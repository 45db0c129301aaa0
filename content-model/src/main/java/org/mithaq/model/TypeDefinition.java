package org.mithaq.model;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A type of object.
 *
 * @param ancestors its parent, the parent's parent and so on; empty for a root
 * @param properties all that an object of the type has from the start: its own, inherited ones and those of mandatory
 *     aspects, own ones last, each group in the order of the model
 * @param associations likewise
 * @param aspects the aspects that every object of the type has
 */
public record TypeDefinition(
        QName name,
        List<QName> ancestors,
        Map<QName, PropertyDefinition> properties,
        Map<QName, AssociationDefinition> associations,
        Set<QName> aspects,
        Labels labels) {

    public Optional<QName> parent() {
        return ancestors.stream().findFirst();
    }

    public String title(Locale locale) {
        return labels.title(locale);
    }

    public String description(Locale locale) {
        return labels.description(locale);
    }

    public Optional<PropertyDefinition> property(QName property) {
        return Optional.ofNullable(properties.get(property));
    }

    public Optional<AssociationDefinition> association(QName association) {
        return Optional.ofNullable(associations.get(association));
    }

    /** Whether an object of this type is one of the other, too: true for the type itself and its ancestors. */
    public boolean isSubtypeOf(QName other) {
        return name.equals(other) || ancestors.contains(other);
    }

    public boolean hasAspect(QName aspect) {
        return aspects.contains(aspect);
    }
}
