package org.mithaq.model;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A set of properties and associations that any object can take on.
 *
 * @param properties all that come with it, those of its parent and mandatory aspects included, in the order of the model
 * @param associations likewise
 * @param aspects the aspects that come with it, itself excluded
 */
public record AspectDefinition(
        QName name,
        Optional<QName> parent,
        Map<QName, PropertyDefinition> properties,
        Map<QName, AssociationDefinition> associations,
        Set<QName> aspects,
        Labels labels) {

    public String title(Locale locale) {
        return labels.title(locale);
    }

    public String description(Locale locale) {
        return labels.description(locale);
    }

    public Optional<PropertyDefinition> property(QName property) {
        return Optional.ofNullable(properties.get(property));
    }
}
