package org.mithaq.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.mithaq.model.IndexSettings.Tokenisation;
import org.mithaq.model.ModelException.Fault;

/**
 * One model file with its messages: the grammar of Alfresco's model language as far as we use it. What we don't use is
 * refused rather than skipped, so that nothing in the file is silently without effect.
 */
final class ModelFile {

    private final XmlElement root;
    private final Messages messages;
    private final String keyPrefix;

    private ModelFile(XmlElement root, Messages messages) {
        this.root = root.having(
                "description", "author", "version", "imports", "namespaces", "constraints", "types", "aspects");
        this.messages = messages;
        this.keyPrefix = key(root.qName());
    }

    /** Reads a model and its messages from the class path. */
    static ModelFile read(String model, String messages) {
        try (InputStream in = Resources.open(model)) {
            return of(XmlElement.read(model, in), Messages.read(messages));
        } catch (IOException e) {
            throw new UncheckedIOException(model, e);
        }
    }

    static ModelFile of(XmlElement root, Messages messages) {
        return new ModelFile(root, messages);
    }

    /** The namespaces that it defines, by prefix. */
    Map<String, String> namespaces() {
        Map<String, String> namespaces = new LinkedHashMap<>();
        for (XmlElement namespace : root.inside("namespaces", "namespace")) {
            namespaces.put(namespace.attribute("prefix"), namespace.attribute("uri"));
        }
        return namespaces;
    }

    List<XmlElement> types() {
        return root.inside("types", "type");
    }

    List<XmlElement> aspects() {
        return root.inside("aspects", "aspect");
    }

    /** The constraints that it defines, by name. */
    Map<QName, ConstraintDefinition> constraints() {
        Map<QName, ConstraintDefinition> constraints = new LinkedHashMap<>();
        for (XmlElement element : root.inside("constraints", "constraint")) {
            ConstraintDefinition constraint = constraint(own(element), element);
            if (constraints.put(constraint.name(), constraint) != null) {
                throw element.fault(Fault.DEFINED_TWICE, constraint.name());
            }
        }
        return constraints;
    }

    private ConstraintDefinition constraint(QName name, XmlElement element) {
        Map<String, XmlElement> parameters = new HashMap<>();
        for (XmlElement parameter : element.children()) {
            parameters.put(parameter.attribute("name"), parameter);
        }
        return switch (element.attribute("type")) {
            case "LIST" -> listOfValues(name, element, parameter(element, parameters, "allowedValues"));
            case "REGEX" -> regex(name, element, parameters);
            case "LENGTH" ->
                new ConstraintDefinition.Length(
                        name,
                        Math.toIntExact(number(parameter(element, parameters, "minLength"))),
                        Math.toIntExact(number(parameter(element, parameters, "maxLength"))));
            case "MINMAX" ->
                new ConstraintDefinition.Range(
                        name,
                        number(parameter(element, parameters, "minValue")),
                        number(parameter(element, parameters, "maxValue")));
            default -> throw element.fault(Fault.NOT_UNDERSTOOD, element.attribute("type"));
        };
    }

    private ConstraintDefinition.ListOfValues listOfValues(QName name, XmlElement element, XmlElement parameter) {
        Map<String, Labels> labels = new LinkedHashMap<>();
        for (XmlElement value : parameter.having("list").inside("list", "value")) {
            Labels label = messages.title("listconstraint." + key(name) + "." + value.text(), value);
            if (labels.put(value.text(), label) != null) {
                throw value.fault(Fault.DEFINED_TWICE, value.text());
            }
        }
        if (labels.isEmpty()) {
            throw element.fault(Fault.NOT_UNDERSTOOD, name);
        }
        return new ConstraintDefinition.ListOfValues(name, List.copyOf(labels.keySet()), labels);
    }

    private ConstraintDefinition.Regex regex(QName name, XmlElement element, Map<String, XmlElement> parameters) {
        XmlElement expression = parameter(element, parameters, "expression");
        XmlElement requiresMatch = parameter(element, parameters, "requiresMatch");
        if (!requiresMatch.flag("value")) {
            throw requiresMatch.fault(Fault.NOT_UNDERSTOOD, "requiresMatch=false");
        }
        try {
            Pattern pattern = Pattern.compile(expression.childText("value").orElse(""));
            return new ConstraintDefinition.Regex(name, labels("constraint", name, element), pattern);
        } catch (PatternSyntaxException e) {
            throw expression.fault(Fault.NOT_UNDERSTOOD, e.getDescription());
        }
    }

    private static XmlElement parameter(XmlElement element, Map<String, XmlElement> parameters, String name) {
        XmlElement parameter = parameters.get(name);
        if (parameter == null) {
            throw element.fault(Fault.NOT_UNDERSTOOD, name + "?");
        }
        return parameter;
    }

    private static long number(XmlElement parameter) {
        String text = parameter.childText("value").orElse("");
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw parameter.fault(Fault.NOT_UNDERSTOOD, text);
        }
    }

    /** A property as a type or aspect declares it. */
    PropertyDefinition property(
            QName owner,
            XmlElement element,
            Map<QName, ConstraintDefinition> constraints,
            Map<String, CodeList> codeLists) {
        element.having("type", "protected", "mandatory", "multiple", "default", "index", "constraints");
        QName name = own(element);
        List<ConstraintDefinition> own = element.inside("constraints", "constraint").stream()
                .map(reference -> referenced(reference, constraints))
                .toList();
        String type = element.childText("type").orElse("");
        return new PropertyDefinition(
                name,
                owner,
                PropertyType.ofModelName(type).orElseThrow(() -> element.fault(Fault.NOT_UNDERSTOOD, type)),
                element.flag("multiple"),
                element.flag("mandatory"),
                element.flag("protected"),
                element.childText("default").filter(text -> !text.isEmpty()),
                own,
                index(element),
                own.stream()
                        .map(constraint -> codeLists.get(CodeListReader.listName(constraint.name())))
                        .filter(Objects::nonNull)
                        .findFirst(),
                labels("property", name, element));
    }

    private static ConstraintDefinition referenced(XmlElement reference, Map<QName, ConstraintDefinition> constraints) {
        QName name = reference.name(reference.attribute("ref"));
        ConstraintDefinition constraint = constraints.get(name);
        if (constraint == null) {
            throw reference.fault(Fault.NOT_DEFINED, name);
        }
        return constraint;
    }

    private static IndexSettings index(XmlElement property) {
        XmlElement index = property.child("index")
                .orElseThrow(() -> property.fault(Fault.NOT_UNDERSTOOD, property.qName() + " <index>?"))
                .having("atomic", "stored", "tokenised", "facetable");
        String tokenised = index.childText("tokenised").orElse("true");
        Tokenisation tokenisation =
                switch (tokenised) {
                    case "true" -> Tokenisation.WORDS;
                    case "false" -> Tokenisation.WHOLE;
                    case "both" -> Tokenisation.BOTH;
                    default -> throw index.fault(Fault.NOT_UNDERSTOOD, tokenised);
                };
        return new IndexSettings(index.truth(index.attribute("enabled")), tokenisation, index.flag("facetable"));
    }

    /** An association as a type or aspect declares it. */
    AssociationDefinition association(QName owner, XmlElement element) {
        boolean child = element.name().equals("child-association");
        element.having("source", "target", "duplicate", "propagateTimestamps");
        XmlElement source = side(element, "source").having("mandatory", "many");
        XmlElement target = side(element, "target").having("class", "mandatory", "many");
        QName name = own(element);
        return new AssociationDefinition(
                name,
                owner,
                child,
                target.nameIn("class"),
                target.flag("mandatory"),
                target.flag("many"),
                source.flag("many"),
                labels("association", name, element));
    }

    private static XmlElement side(XmlElement association, String name) {
        return association.child(name).orElseThrow(() -> association.fault(Fault.NOT_UNDERSTOOD, "<" + name + ">?"));
    }

    Labels labels(String kind, QName name, XmlElement element) {
        return messages.labels(keyPrefix + "." + kind + "." + key(name), element);
    }

    /** The element's name, which must be in a namespace that this file defines. */
    QName own(XmlElement element) {
        QName name = element.qName();
        if (!namespaces().containsKey(name.prefix())) {
            throw element.fault(Fault.NOT_DEFINED, name.prefix());
        }
        return name;
    }

    void refuseUnusedMessages() {
        messages.refuseUnused();
    }

    private static String key(QName name) {
        return name.prefix() + "_" + name.localName();
    }
}
