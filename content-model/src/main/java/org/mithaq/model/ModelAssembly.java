package org.mithaq.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.mithaq.model.ModelException.Fault;

/** Puts model files together: resolves parents, mandatory aspects, overrides and references between them. */
final class ModelAssembly {

    private record Declaration(ModelFile file, XmlElement element) {}

    /** What has been gathered for one type or aspect from its parent, its mandatory aspects and itself. */
    private record Gathered(
            Map<QName, PropertyDefinition> properties,
            Map<QName, AssociationDefinition> associations,
            Set<QName> aspects) {

        Gathered() {
            this(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashSet<>());
        }
    }

    private final Map<String, String> namespaces = new TreeMap<>();
    private final Map<String, CodeList> codeLists;
    private final Map<QName, ConstraintDefinition> constraints = new LinkedHashMap<>();
    private final Map<QName, PropertyDefinition> properties = new LinkedHashMap<>();
    private final Map<QName, AssociationDefinition> associations = new LinkedHashMap<>();
    private final Map<QName, TypeDefinition> types = new LinkedHashMap<>();
    private final Map<QName, AspectDefinition> aspects = new LinkedHashMap<>();
    private final Map<QName, Declaration> typeDeclarations = new LinkedHashMap<>();
    private final Map<QName, Declaration> aspectDeclarations = new LinkedHashMap<>();
    private final Set<QName> open = new LinkedHashSet<>();

    private ModelAssembly(Map<String, CodeList> codeLists) {
        this.codeLists = codeLists;
    }

    static ModelAssembly of(List<ModelFile> files, Map<String, CodeList> codeLists) {
        ModelAssembly assembly = new ModelAssembly(codeLists);
        files.forEach(assembly::declare);
        assembly.aspectDeclarations.keySet().forEach(assembly::aspect);
        assembly.typeDeclarations.keySet().forEach(assembly::type);
        files.forEach(ModelFile::refuseUnusedMessages);
        return assembly;
    }

    private void declare(ModelFile file) {
        namespaces.putAll(file.namespaces());
        constraints.putAll(file.constraints());
        file.types().forEach(type -> declare(typeDeclarations, file, type));
        file.aspects().forEach(aspect -> declare(aspectDeclarations, file, aspect));
    }

    private static void declare(Map<QName, Declaration> declarations, ModelFile file, XmlElement element) {
        element.having("parent", "archive", "properties", "associations", "overrides", "mandatory-aspects");
        if (declarations.put(file.own(element), new Declaration(file, element)) != null) {
            throw element.fault(Fault.DEFINED_TWICE, element.qName());
        }
    }

    private TypeDefinition type(QName name) {
        TypeDefinition known = types.get(name);
        return known != null ? known : define(name, typeDeclarations, this::defineType);
    }

    private AspectDefinition aspect(QName name) {
        AspectDefinition known = aspects.get(name);
        return known != null ? known : define(name, aspectDeclarations, this::defineAspect);
    }

    private interface Definer<T> {
        T define(QName name, Declaration declaration);
    }

    private <T> T define(QName name, Map<QName, Declaration> declarations, Definer<T> definer) {
        Declaration declaration = declarations.get(name);
        if (declaration == null) {
            throw new IllegalStateException("not declared: " + name);
        }
        if (!open.add(name)) {
            throw declaration.element().fault(Fault.NOT_UNDERSTOOD, name + " → " + name);
        }
        T definition = definer.define(name, declaration);
        open.remove(name);
        return definition;
    }

    private TypeDefinition defineType(QName name, Declaration declaration) {
        Gathered gathered = new Gathered();
        List<QName> ancestors = new ArrayList<>();
        parent(declaration, typeDeclarations).map(this::type).ifPresent(parent -> {
            ancestors.add(parent.name());
            ancestors.addAll(parent.ancestors());
            gathered.properties().putAll(parent.properties());
            gathered.associations().putAll(parent.associations());
            gathered.aspects().addAll(parent.aspects());
        });
        gather(name, declaration, gathered);
        TypeDefinition type = new TypeDefinition(
                name,
                List.copyOf(ancestors),
                Collections.unmodifiableMap(gathered.properties()),
                Collections.unmodifiableMap(gathered.associations()),
                Set.copyOf(gathered.aspects()),
                declaration.file().labels("type", name, declaration.element()));
        types.put(name, type);
        return type;
    }

    private AspectDefinition defineAspect(QName name, Declaration declaration) {
        Gathered gathered = new Gathered();
        Optional<QName> parent = parent(declaration, aspectDeclarations);
        parent.ifPresent(parentName -> take(aspect(parentName), gathered));
        gather(name, declaration, gathered);
        AspectDefinition aspect = new AspectDefinition(
                name,
                parent,
                Collections.unmodifiableMap(gathered.properties()),
                Collections.unmodifiableMap(gathered.associations()),
                Set.copyOf(gathered.aspects()),
                declaration.file().labels("aspect", name, declaration.element()));
        aspects.put(name, aspect);
        return aspect;
    }

    private Optional<QName> parent(Declaration declaration, Map<QName, Declaration> declarations) {
        return declaration.element().child("parent").map(element -> defined(element, declarations));
    }

    private static QName defined(XmlElement reference, Map<QName, Declaration> declarations) {
        QName name = reference.name(reference.text());
        if (!declarations.containsKey(name)) {
            throw reference.fault(Fault.NOT_DEFINED, name);
        }
        return name;
    }

    private static void take(AspectDefinition aspect, Gathered gathered) {
        gathered.properties().putAll(aspect.properties());
        gathered.associations().putAll(aspect.associations());
        gathered.aspects().addAll(aspect.aspects());
        gathered.aspects().add(aspect.name());
    }

    private void gather(QName owner, Declaration declaration, Gathered gathered) {
        XmlElement element = declaration.element();
        element.inside("mandatory-aspects", "aspect")
                .forEach(reference -> take(aspect(defined(reference, aspectDeclarations)), gathered));
        for (XmlElement child : element.inside("properties", "property")) {
            PropertyDefinition property = declaration.file().property(owner, child, constraints, codeLists);
            if (properties.put(property.name(), property) != null) {
                throw child.fault(Fault.DEFINED_TWICE, property.name());
            }
            gathered.properties().put(property.name(), property);
        }
        for (XmlElement child : element.inside("associations", "association", "child-association")) {
            AssociationDefinition association = association(owner, declaration.file(), child);
            gathered.associations().put(association.name(), association);
        }
        element.inside("overrides", "property").forEach(override -> override(override, gathered));
    }

    private AssociationDefinition association(QName owner, ModelFile file, XmlElement element) {
        AssociationDefinition association = file.association(owner, element);
        QName target = association.target();
        if (!typeDeclarations.containsKey(target) && !aspectDeclarations.containsKey(target)) {
            throw element.fault(Fault.NOT_DEFINED, target);
        }
        if (associations.put(association.name(), association) != null) {
            throw element.fault(Fault.DEFINED_TWICE, association.name());
        }
        return association;
    }

    private static void override(XmlElement override, Gathered gathered) {
        override.having("mandatory", "default");
        QName name = override.qName();
        PropertyDefinition inherited = gathered.properties().get(name);
        if (inherited == null) {
            throw override.fault(Fault.NOT_DEFINED, name);
        }
        gathered.properties()
                .put(
                        name,
                        inherited.overriddenBy(
                                override.child("mandatory").map(XmlElement::isTrue), override.childText("default")));
    }

    Map<String, String> namespaces() {
        return namespaces;
    }

    Map<QName, TypeDefinition> types() {
        return inOrder(typeDeclarations, types);
    }

    Map<QName, AspectDefinition> aspects() {
        return inOrder(aspectDeclarations, aspects);
    }

    Map<QName, PropertyDefinition> properties() {
        return properties;
    }

    Map<QName, AssociationDefinition> associations() {
        return associations;
    }

    Map<QName, ConstraintDefinition> constraints() {
        return constraints;
    }

    Map<String, CodeList> codeLists() {
        return codeLists;
    }

    private static <T> Map<QName, T> inOrder(Map<QName, Declaration> declarations, Map<QName, T> definitions) {
        Map<QName, T> ordered = new LinkedHashMap<>();
        for (QName name : declarations.keySet()) {
            T definition = definitions.get(name);
            if (definition != null) {
                ordered.put(name, definition);
            }
        }
        return ordered;
    }
}
