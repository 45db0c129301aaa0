package org.mithaq.alfresco.service;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.alfresco.service.cmr.repository.ContentData;
import org.alfresco.service.cmr.repository.MLText;
import org.alfresco.service.namespace.QName;
import org.jspecify.annotations.Nullable;
import org.mithaq.alfresco.document.ModelNames;
import org.mithaq.model.AssociationDefinition;
import org.mithaq.model.ContentModel;
import org.mithaq.model.PropertyDefinition;
import org.mithaq.model.PropertyType;
import org.mithaq.model.TypeDefinition;

/** What the repository's dictionary makes of values: the form of each type, defaults, and the aspects that come with them. */
final class NodeValues {

    private final ModelNames names;
    private final ContentModel model;
    private final Map<QName, PropertyDefinition> definitions = new HashMap<>();

    NodeValues(ModelNames names, ContentModel model) {
        this.names = names;
        this.model = model;
        for (TypeDefinition type : model.types()) {
            type.properties().values().forEach(property -> definitions.put(names.name(property.name()), property));
        }
    }

    boolean isMultilingual(QName name) {
        return Optional.ofNullable(definitions.get(name))
                .filter(definition -> definition.type() == PropertyType.MLTEXT)
                .isPresent();
    }

    /** In the form in which the database gives them back; a value that the type does not take is refused. */
    Map<QName, Serializable> persisted(Map<QName, Serializable> given) {
        Map<QName, Serializable> persisted = new HashMap<>();
        given.forEach((name, value) -> {
            PropertyDefinition definition = definitions.get(name);
            if (value == null || definition == null) {
                persisted.put(name, value);
            } else if (definition.multiple()) {
                ArrayList<Serializable> several = new ArrayList<>();
                Collection<?> items = value instanceof Collection<?> collection ? collection : List.of(value);
                items.forEach(item -> several.add(one(definition.type(), (Serializable) item)));
                persisted.put(name, several);
            } else {
                persisted.put(name, one(definition.type(), value));
            }
        });
        return persisted;
    }

    private static Serializable one(PropertyType type, Serializable value) {
        boolean fits =
                switch (type) {
                    case TEXT -> value instanceof String;
                    case QNAME -> value instanceof QName;
                    case MLTEXT -> value instanceof MLText;
                    case INT, LONG -> value instanceof Number;
                    case BOOLEAN -> value instanceof Boolean;
                    case DATE, DATETIME -> value instanceof Date;
                    case CONTENT -> value instanceof ContentData;
                };
        if (!fits) {
            throw new IllegalArgumentException("TypeConversionException: no " + type + ": " + value.getClass());
        }
        if (type == PropertyType.INT) {
            return ((Number) value).intValue();
        }
        return type == PropertyType.LONG ? (Serializable) ((Number) value).longValue() : value;
    }

    /** With the defaults of what is not given; what is given as null stays null. */
    Map<QName, Serializable> withDefaults(QName type, Map<QName, Serializable> given) {
        Map<QName, Serializable> all = new HashMap<>();
        definition(type).ifPresent(definition -> definition.properties().values().stream()
                .filter(property -> property.defaultValue().isPresent())
                .forEach(property -> all.put(
                        names.name(property.name()),
                        property.type() == PropertyType.BOOLEAN
                                ? Boolean.valueOf(property.defaultValue().get())
                                : property.defaultValue().get())));
        all.putAll(given);
        return all;
    }

    /** The aspects that every node of the type has, and those that the properties belong to. */
    Set<QName> aspectsOf(QName type, Set<QName> properties) {
        Set<QName> aspects = new HashSet<>();
        definition(type)
                .ifPresent(definition -> definition.aspects().forEach(aspect -> aspects.add(names.name(aspect))));
        for (QName property : properties) {
            Optional.ofNullable(definitions.get(property))
                    .map(PropertyDefinition::declaredBy)
                    .filter(declaredBy -> model.type(declaredBy).isEmpty())
                    .ifPresent(aspect -> aspects.add(names.name(aspect)));
        }
        return aspects;
    }

    Set<QName> propertiesOf(QName aspect) {
        Set<QName> all = new HashSet<>();
        definitions.forEach((name, definition) -> {
            if (names.name(definition.declaredBy()).equals(aspect)) {
                all.add(name);
            }
        });
        return all;
    }

    /** Whether an association is one that the aspect brings. */
    boolean isOf(QName aspect, QName association) {
        return associations(null)
                .filter(definition -> names.name(definition.declaredBy()).equals(aspect))
                .anyMatch(definition -> names.name(definition.name()).equals(association));
    }

    /** Of a type, peers and children; of every type where none is named. */
    Stream<AssociationDefinition> associations(@Nullable QName type) {
        return model.types().stream()
                .filter(definition ->
                        type == null || names.name(definition.name()).equals(type))
                .flatMap(definition -> definition.associations().values().stream());
    }

    QName name(AssociationDefinition association) {
        return names.name(association.name());
    }

    private Optional<TypeDefinition> definition(QName type) {
        return names.name(type).flatMap(model::type);
    }

    /** Whether a content property has other bytes than before; empty ones do not count. */
    boolean isNewContent(Map<QName, Serializable> before, Map<QName, Serializable> after) {
        return after.entrySet().stream()
                .anyMatch(entry -> entry.getValue() instanceof ContentData content
                        && content.getSize() > 0
                        && !(before.get(entry.getKey()) instanceof ContentData former
                                && String.valueOf(former.getContentUrl()).equals(content.getContentUrl())));
    }
}
