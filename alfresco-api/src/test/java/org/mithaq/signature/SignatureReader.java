package org.mithaq.signature;

import com.github.javaparser.ast.Modifier;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.nodeTypes.NodeWithModifiers;
import com.github.javaparser.ast.type.TypeParameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads what callers see of a type: no bodies, nothing private, nothing that belongs to its package only. */
final class SignatureReader {

    /** Every object has them, whatever the type says. */
    private static final Set<String> OF_EVERY_OBJECT = Set.of("equals(java.lang.Object)", "hashCode()", "toString()");

    private final Names names;
    private final Constants constants;

    SignatureReader(SourceTrees trees) {
        this.names = new Names(trees);
        this.constants = new Constants(trees, names);
    }

    TypeSignatures read(SourceType type) {
        return new TypeSignatures(type.name(), facts(type), names.supertypes(type), members(type));
    }

    private Map<String, String> facts(SourceType type) {
        TypeDeclaration<?> declaration = type.declaration();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("is", kind(type));
        facts.put("visible", visibility(declaration, inInterface(type)));
        if (declaration instanceof ClassOrInterfaceDeclaration plain) {
            facts.put("abstract", yes(plain.isAbstract() || plain.isInterface()));
            facts.put("final", yes(plain.isFinal()));
            facts.put(
                    "type variables",
                    plain.getTypeParameters().stream()
                            .map(variable -> variable.getTypeBound()
                                    .getFirst()
                                    .map(bound -> names.erased(bound, type, List.of()))
                                    .orElse("java.lang.Object"))
                            .toList()
                            .toString());
        }
        if (type.outer().isPresent()) {
            facts.put(
                    "static",
                    yes(declaration.hasModifier(Modifier.Keyword.STATIC)
                            || !(declaration instanceof ClassOrInterfaceDeclaration)
                            || type.isInterface()
                            || inInterface(type)));
        }
        return facts;
    }

    private List<Signature> members(SourceType type) {
        List<Signature> members = new ArrayList<>();
        if (type.declaration() instanceof EnumDeclaration enumeration) {
            enumeration
                    .getEntries()
                    .forEach(entry ->
                            members.add(new Signature(entry.getNameAsString(), Map.of("is", "enum constant"))));
        }
        for (BodyDeclaration<?> member : type.declaration().getMembers()) {
            if (member instanceof MethodDeclaration method) {
                members.add(method(method, type));
            } else if (member instanceof ConstructorDeclaration constructor) {
                members.add(new Signature(
                        "new" + parameters(constructor, type),
                        callableFacts(constructor, visibility(constructor, false), type)));
            } else if (member instanceof FieldDeclaration field) {
                field.getVariables().forEach(variable -> members.add(field(field, variable, type)));
            }
        }
        if (isMadeWithoutSayingSo(type)) {
            members.add(new Signature(
                    "new()", Map.of("visible", visibility(type.declaration(), inInterface(type)), "throws", "[]")));
        }
        members.removeIf(member -> OF_EVERY_OBJECT.contains(member.id())
                || !Set.of("public", "protected").contains(member.facts().getOrDefault("visible", "public")));
        return members;
    }

    private static boolean isMadeWithoutSayingSo(SourceType type) {
        return type.declaration() instanceof ClassOrInterfaceDeclaration plain
                && !plain.isInterface()
                && plain.getConstructors().isEmpty();
    }

    private Signature method(MethodDeclaration method, SourceType type) {
        boolean ofInterface = type.isInterface();
        Map<String, String> facts = callableFacts(method, visibility(method, ofInterface), type);
        facts.put("returns", names.erased(method.getType(), type, method.getTypeParameters()));
        facts.put("static", yes(method.isStatic()));
        facts.put(
                "abstract",
                yes(method.isAbstract() || ofInterface && method.getBody().isEmpty()));
        facts.put("final", yes(method.isFinal() || isFinal(type)));
        return new Signature(method.getNameAsString() + parameters(method, type), facts);
    }

    private Map<String, String> callableFacts(CallableDeclaration<?> callable, String visibility, SourceType type) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("visible", visibility);
        facts.put(
                "throws",
                callable.getThrownExceptions().stream()
                        .map(exception -> names.erased(exception, type, callable.getTypeParameters()))
                        .filter(names::isChecked)
                        .sorted()
                        .toList()
                        .toString());
        facts.put("any number at the end", yes(callable.getParameters().stream().anyMatch(Parameter::isVarArgs)));
        return facts;
    }

    private String parameters(CallableDeclaration<?> callable, SourceType type) {
        NodeList<TypeParameter> variables = callable.getTypeParameters();
        return callable.getParameters().stream()
                .map(parameter ->
                        names.erased(parameter.getType(), type, variables) + (parameter.isVarArgs() ? "[]" : ""))
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private Signature field(FieldDeclaration field, VariableDeclarator variable, SourceType type) {
        boolean ofInterface = type.isInterface();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("visible", visibility(field, ofInterface));
        facts.put("is of type", names.erased(variable.getType(), type, List.of()));
        facts.put("static", yes(field.isStatic() || ofInterface));
        facts.put("final", yes(field.isFinal() || ofInterface));
        variable.getInitializer()
                .flatMap(initializer -> constants.value(initializer, type))
                .ifPresent(value -> facts.put("is worth", value));
        return new Signature(variable.getNameAsString(), facts);
    }

    private static String kind(SourceType type) {
        if (type.declaration().isAnnotationDeclaration()) {
            return "annotation";
        }
        if (type.declaration().isEnumDeclaration()) {
            return "enum";
        }
        if (type.declaration().isRecordDeclaration()) {
            return "record";
        }
        return type.isInterface() ? "interface" : "class";
    }

    private static boolean isFinal(SourceType type) {
        return type.declaration() instanceof ClassOrInterfaceDeclaration plain && plain.isFinal();
    }

    private static boolean inInterface(SourceType type) {
        return type.outer().filter(SourceType::isInterface).isPresent();
    }

    private static String visibility(NodeWithModifiers<?> declaration, boolean ofInterface) {
        if (declaration.hasModifier(Modifier.Keyword.PRIVATE)) {
            return "private";
        }
        if (declaration.hasModifier(Modifier.Keyword.PROTECTED)) {
            return "protected";
        }
        return ofInterface || declaration.hasModifier(Modifier.Keyword.PUBLIC) ? "public" : "in its package";
    }

    private static String yes(boolean value) {
        return value ? "yes" : "no";
    }
}
