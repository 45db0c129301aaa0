package org.mithaq.signature;

import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.type.ArrayType;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import com.github.javaparser.ast.type.TypeParameter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Tells of a name in a file which type it means, by the rules of the language, without compiling anything. */
final class Names {

    private static final String OBJECT = "java.lang.Object";

    private final SourceTrees trees;

    Names(SourceTrees trees) {
        this.trees = trees;
    }

    /**
     * The erased type with its package.
     *
     * @param variables type variables of the method or constructor it is written at
     */
    String erased(Type type, SourceType at, List<TypeParameter> variables) {
        if (type instanceof ArrayType array) {
            return erased(array.getComponentType(), at, variables) + "[]";
        }
        if (!(type instanceof ClassOrInterfaceType named)) {
            return type.asString();
        }
        if (named.getScope().isEmpty()) {
            Optional<TypeParameter> variable = variable(named.getNameAsString(), at, variables);
            if (variable.isPresent()) {
                return variable.get()
                        .getTypeBound()
                        .getFirst()
                        .map(bound -> erased(bound, at, variables))
                        .orElse(OBJECT);
            }
        }
        return qualified(named.getNameWithScope(), at);
    }

    /** What it extends and implements, and what these extend and implement, nearest first. */
    Set<String> supertypes(SourceType type) {
        Set<String> found = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(directSupertypes(type));
        while (!open.isEmpty()) {
            String name = open.removeFirst();
            if (found.add(name)) {
                trees.find(name).ifPresentOrElse(source -> open.addAll(directSupertypes(source)), () -> compiled(name)
                        .ifPresent(loaded -> open.addAll(directSupertypes(loaded))));
            }
        }
        found.add(OBJECT);
        return found;
    }

    List<String> directSupertypes(SourceType type) {
        return type.writtenSupertypes().stream()
                .map(written ->
                        qualified(written.getNameWithScope(), type.outer().orElse(type)))
                .toList();
    }

    /** Whether a caller has to catch it. One that is found nowhere counts as such, so that somebody looks. */
    boolean isChecked(String exception) {
        Set<String> all = new LinkedHashSet<>(Set.of(exception));
        trees.find(exception).ifPresentOrElse(source -> all.addAll(supertypes(source)), () -> compiled(exception)
                .ifPresent(loaded -> ancestors(loaded).forEach(all::add)));
        return !all.contains("java.lang.RuntimeException") && !all.contains("java.lang.Error");
    }

    /** The name with its package. What cannot be found is given as it is written, with a question mark before it. */
    String qualified(String written, SourceType at) {
        String[] segments = written.split("\\.");
        Optional<String> first = simple(segments[0], at);
        if (first.isEmpty()) {
            return exists(written) ? written : "?" + written;
        }
        String name = first.get();
        for (int i = 1; i < segments.length; i++) {
            String outer = name;
            String segment = segments[i];
            name = trees.find(outer).flatMap(type -> member(segment, type)).orElse(outer + "." + segment);
        }
        return name;
    }

    private Optional<String> simple(String name, SourceType at) {
        for (Optional<SourceType> around = Optional.of(at);
                around.isPresent();
                around = around.get().outer()) {
            SourceType type = around.get();
            if (type.declaration().getNameAsString().equals(name)) {
                return Optional.of(type.name());
            }
            Optional<String> member = member(name, type);
            if (member.isPresent()) {
                return member;
            }
        }
        return imported(name, at)
                .or(() -> at.unit().getTypes().stream()
                        .filter(type -> type.getNameAsString().equals(name))
                        .findFirst()
                        .map(type -> SourceType.top(type).name()))
                .or(() -> at.packageName().map(it -> it + "." + name).filter(this::exists))
                .or(() -> importedAsOneOfMany(name, at))
                .or(() -> Optional.of("java.lang." + name).filter(this::exists));
    }

    /** A type nested in this one or in one that it extends or implements. */
    private Optional<String> member(String name, SourceType type) {
        Optional<String> own = type.nested(name).map(SourceType::name);
        if (own.isPresent()) {
            return own;
        }
        return type.writtenSupertypes().stream()
                // Seen from outside: a type's own members are no help to name what it extends.
                .map(written -> written.getNameWithScope())
                .filter(written -> !written.equals(name))
                .flatMap(
                        written -> imported(written, type)
                                .or(() -> type.packageName().map(it -> it + "." + written))
                                .flatMap(trees::find)
                                .stream())
                .filter(supertype -> !supertype.name().equals(type.name()))
                .flatMap(supertype -> member(name, supertype).stream())
                .findFirst();
    }

    private static Optional<String> imported(String name, SourceType at) {
        return at.unit().getImports().stream()
                .filter(line -> !line.isAsterisk())
                .filter(line -> line.getName().getIdentifier().equals(name))
                .filter(line -> !line.isStatic() || Character.isUpperCase(name.charAt(0)))
                .map(ImportDeclaration::getNameAsString)
                .findFirst();
    }

    private Optional<String> importedAsOneOfMany(String name, SourceType at) {
        return at.unit().getImports().stream()
                .filter(ImportDeclaration::isAsterisk)
                .map(line -> line.getNameAsString() + "." + name)
                .filter(this::exists)
                .findFirst();
    }

    private boolean exists(String qualifiedName) {
        return trees.find(qualifiedName).isPresent() || compiled(qualifiedName).isPresent();
    }

    private static Optional<TypeParameter> variable(String name, SourceType at, List<TypeParameter> ofTheMember) {
        List<TypeParameter> all = new ArrayList<>(ofTheMember);
        for (Optional<SourceType> around = Optional.of(at);
                around.isPresent();
                around = around.get().outer()) {
            if (around.get().declaration() instanceof ClassOrInterfaceDeclaration type) {
                all.addAll(type.getTypeParameters());
            }
        }
        return all.stream()
                .filter(parameter -> parameter.getNameAsString().equals(name))
                .findFirst();
    }

    /** A class of the JDK, or of a library that this module compiles against. Signatures of ours are no answer here. */
    private static Optional<Class<?>> compiled(String name) {
        if (name.startsWith("org.alfresco.") || name.startsWith("org.springframework.extensions.")) {
            return Optional.empty();
        }
        try {
            return Optional.of(Class.forName(name, false, Names.class.getClassLoader()));
        } catch (ClassNotFoundException | LinkageError e) {
            return Optional.empty();
        }
    }

    private static List<String> directSupertypes(Class<?> type) {
        return Stream.concat(Stream.ofNullable(type.getSuperclass()), Stream.of(type.getInterfaces()))
                .map(Class::getCanonicalName)
                .toList();
    }

    private static Stream<String> ancestors(Class<?> type) {
        return Stream.<Class<?>>iterate(type, next -> next != null, Class::getSuperclass)
                .map(Class::getCanonicalName);
    }
}
