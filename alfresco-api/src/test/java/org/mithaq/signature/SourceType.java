package org.mithaq.signature;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A type as it stands in a file.
 *
 * @param name with its package, and with those that it is nested in
 */
record SourceType(CompilationUnit unit, Optional<SourceType> outer, TypeDeclaration<?> declaration, String name) {

    static SourceType top(TypeDeclaration<?> declaration) {
        CompilationUnit unit = declaration.findCompilationUnit().orElseThrow();
        return new SourceType(
                unit,
                Optional.empty(),
                declaration,
                packageOf(unit).map(name -> name + ".").orElse("") + declaration.getNameAsString());
    }

    Optional<SourceType> nested(String simpleName) {
        return nestedTypes().stream()
                .filter(type -> type.declaration().getNameAsString().equals(simpleName))
                .findFirst();
    }

    List<SourceType> withNested() {
        List<SourceType> all = new ArrayList<>(List.of(this));
        nestedTypes().forEach(type -> all.addAll(type.withNested()));
        return all;
    }

    Optional<String> packageName() {
        return packageOf(unit);
    }

    boolean isInterface() {
        return declaration.isAnnotationDeclaration()
                || declaration instanceof ClassOrInterfaceDeclaration type && type.isInterface();
    }

    /** What it says that it extends and implements, as written. */
    List<ClassOrInterfaceType> writtenSupertypes() {
        List<ClassOrInterfaceType> supertypes = new ArrayList<>();
        if (declaration instanceof ClassOrInterfaceDeclaration type) {
            supertypes.addAll(type.getExtendedTypes());
            supertypes.addAll(type.getImplementedTypes());
        } else if (declaration instanceof EnumDeclaration type) {
            supertypes.addAll(type.getImplementedTypes());
        }
        return supertypes;
    }

    private List<SourceType> nestedTypes() {
        return declaration.getMembers().stream()
                .filter(TypeDeclaration.class::isInstance)
                .<TypeDeclaration<?>>map(member -> (TypeDeclaration<?>) member)
                .map(type -> new SourceType(unit, Optional.of(this), type, name + "." + type.getNameAsString()))
                .toList();
    }

    private static Optional<String> packageOf(CompilationUnit unit) {
        return unit.getPackageDeclaration().map(declaration -> declaration.getNameAsString());
    }
}
