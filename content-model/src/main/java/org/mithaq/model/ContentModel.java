package org.mithaq.model;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All types, aspects, properties, associations, constraints and code lists, with their labels. Immutable.
 *
 * <p>Those of Alfresco's own models that ours build on are there, too, as far as we use them ({@code cm:title}, {@code
 * cm:created}, {@code bpm:task}, …).
 */
public final class ContentModel {

    private static final String MODULE = "alfresco/module/mithaq-platform/";

    private final Map<String, String> namespaces;
    private final Map<QName, TypeDefinition> types;
    private final Map<QName, AspectDefinition> aspects;
    private final Map<QName, PropertyDefinition> properties;
    private final Map<QName, AssociationDefinition> associations;
    private final Map<QName, ConstraintDefinition> constraints;
    private final Map<String, CodeList> codeLists;

    ContentModel(ModelAssembly assembly) {
        this.namespaces = Collections.unmodifiableMap(assembly.namespaces());
        this.types = Collections.unmodifiableMap(assembly.types());
        this.aspects = Collections.unmodifiableMap(assembly.aspects());
        this.properties = Collections.unmodifiableMap(assembly.properties());
        this.associations = Collections.unmodifiableMap(assembly.associations());
        this.constraints = Collections.unmodifiableMap(assembly.constraints());
        this.codeLists = Collections.unmodifiableMap(assembly.codeLists());
    }

    /**
     * Reads the model, its messages and code lists from the class path. Takes up to a second in a fresh JVM; do it
     * once.
     *
     * @throws ModelException when a file is wrong, with the file and the line
     */
    public static ContentModel load() {
        List<ModelFile> files = List.of(
                ModelFile.read("org/mithaq/model/stock-model.xml", "org/mithaq/model/stock-model"),
                ModelFile.read(MODULE + "model/prm-model.xml", MODULE + "messages/prm-model"),
                ModelFile.read(MODULE + "model/prmwf-model.xml", MODULE + "messages/prmwf-model"));
        return of(files, CodeListReader.readAll(MODULE + "codelists"));
    }

    static ContentModel of(List<ModelFile> files, Map<String, CodeList> codeLists) {
        return new ContentModel(ModelAssembly.of(files, codeLists));
    }

    /** The namespace that a prefix stands for. */
    public Optional<String> namespace(String prefix) {
        return Optional.ofNullable(namespaces.get(prefix));
    }

    /** In the order of the model files, Alfresco's own first. */
    public Collection<TypeDefinition> types() {
        return types.values();
    }

    public Optional<TypeDefinition> type(QName name) {
        return Optional.ofNullable(types.get(name));
    }

    /** The type itself and all that descend from it, in the order of the model files; empty when it does not exist. */
    public List<TypeDefinition> typesOf(QName ancestor) {
        return types.values().stream()
                .filter(type -> type.isSubtypeOf(ancestor))
                .toList();
    }

    public Collection<AspectDefinition> aspects() {
        return aspects.values();
    }

    public Optional<AspectDefinition> aspect(QName name) {
        return Optional.ofNullable(aspects.get(name));
    }

    /** Every property as its type or aspect declares it, without the overrides of subtypes. */
    public Collection<PropertyDefinition> properties() {
        return properties.values();
    }

    /** As declared; a type may override it: {@link TypeDefinition#property}. */
    public Optional<PropertyDefinition> property(QName name) {
        return Optional.ofNullable(properties.get(name));
    }

    public Collection<AssociationDefinition> associations() {
        return associations.values();
    }

    public Optional<AssociationDefinition> association(QName name) {
        return Optional.ofNullable(associations.get(name));
    }

    public Collection<ConstraintDefinition> constraints() {
        return constraints.values();
    }

    public Optional<ConstraintDefinition> constraint(QName name) {
        return Optional.ofNullable(constraints.get(name));
    }

    /** The code lists as shipped, in the order of their names. */
    public Collection<CodeList> codeLists() {
        return codeLists.values();
    }

    public Optional<CodeList> codeList(String name) {
        return Optional.ofNullable(codeLists.get(name));
    }
}
