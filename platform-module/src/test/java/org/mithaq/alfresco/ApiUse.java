package org.mithaq.alfresco;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which of the repository's types and members the classes of this module use, and which alfresco-api declares. */
final class ApiUse {

    private static final String[] REPOSITORY = {"org.alfresco", "org.springframework.extensions"};
    private static final Set<String> OF_EVERY_OBJECT =
            Set.of("equals(java.lang.Object)", "hashCode()", "toString()", "values()", "valueOf(java.lang.String)");

    private final Set<JavaClass> declared;
    private final Set<JavaClass> types = new LinkedHashSet<>();
    private final Set<JavaMember> members = new LinkedHashSet<>();

    private ApiUse(Set<JavaClass> declared) {
        this.declared = declared;
    }

    static ApiUse ofThisModule() {
        JavaClasses all = new ClassFileImporter()
                .importPackages(Stream.concat(Stream.of(REPOSITORY), Stream.of("org.mithaq.alfresco"))
                        .toArray(String[]::new));
        ApiUse use = new ApiUse(all.stream().filter(ApiUse::isOfRepository).collect(Collectors.toSet()));
        all.stream().filter(type -> !isOfRepository(type)).forEach(use::add);
        use.addWhatUsedOnesAreMadeOf();
        return use;
    }

    /** Names of declared types and members that nothing of this module uses. */
    Collection<String> unused() {
        Set<String> unused = new TreeSet<>();
        for (JavaClass type : declared) {
            if (!types.contains(type) && !type.getSimpleName().equals("package-info")) {
                unused.add(type.getName());
            }
            type.getMembers().stream()
                    .filter(ApiUse::isASignature)
                    .filter(member -> !members.contains(member) && !fulfilsAUsedOne(member))
                    .map(ApiUse::name)
                    .forEach(unused::add);
        }
        return unused;
    }

    /** Names of the repository's types that this module uses and alfresco-api does not have. */
    Collection<String> undeclared() {
        return types.stream()
                .filter(type -> type.getSource()
                        .filter(source -> source.getUri().toString().contains("alfresco-api"))
                        .isEmpty())
                .map(JavaClass::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void add(JavaClass ours) {
        ours.getDirectDependenciesFromSelf().forEach(dependency -> add(dependency.getTargetClass(), types));
        ours.getAllRawInterfaces().forEach(type -> add(type, types));
        ours.getAllRawSuperclasses().forEach(type -> add(type, types));
        ours.getAccessesFromSelf().forEach(this::add);
        ours.getCodeUnits().stream()
                .map(JavaCodeUnit::getTryCatchBlocks)
                .flatMap(Set::stream)
                .forEach(block -> block.getCaughtThrowables().forEach(type -> add(type, types)));
        ours.getMethods().forEach(method -> addOverridden(method, ours));
    }

    private void add(JavaAccess<?> access) {
        AccessTarget target = access.getTarget();
        if (isOfRepository(target.getOwner())) {
            types.add(target.getOwner());
            target.resolveMember().ifPresent(this::addMember);
        }
    }

    private void addMember(JavaMember member) {
        if (isOfRepository(member.getOwner())) {
            members.add(member);
            types.add(member.getOwner());
            if (member instanceof JavaMethod method) {
                addOverridden(method, member.getOwner());
            }
        }
    }

    /** What a method of ours overrides is called by the repository. */
    private void addOverridden(JavaMethod method, JavaClass owner) {
        overridden(method, owner).forEach(members::add);
    }

    private boolean fulfilsAUsedOne(JavaMember member) {
        return member instanceof JavaMethod method
                && overridden(method, member.getOwner()).anyMatch(members::contains);
    }

    private static Stream<JavaMethod> overridden(JavaMethod method, JavaClass owner) {
        return Stream.concat(owner.getAllRawInterfaces().stream(), owner.getAllRawSuperclasses().stream())
                .filter(ApiUse::isOfRepository)
                .flatMap(type -> type.getMethods().stream())
                .filter(above -> above.getName().equals(method.getName()))
                .filter(above -> above.getRawParameterTypes().size()
                        == method.getRawParameterTypes().size());
    }

    /** Types in the signatures of used members, what these are called back by, and what used types extend. */
    private void addWhatUsedOnesAreMadeOf() {
        int before;
        do {
            before = types.size() + members.size();
            for (JavaMember member : List.copyOf(members)) {
                member.getAllInvolvedRawTypes().forEach(type -> add(type, types));
                if (member instanceof JavaCodeUnit unit) {
                    unit.getRawParameterTypes().forEach(type -> functional(type).ifPresent(members::add));
                }
            }
            for (JavaClass type : List.copyOf(types)) {
                Stream.concat(type.getInterfaces().stream(), type.getSuperclass().stream())
                        .map(JavaType::getAllInvolvedRawTypes)
                        .forEach(involved -> involved.forEach(above -> add(above, types)));
            }
        } while (types.size() + members.size() > before);
    }

    /** What a lambda that is handed to the repository stands for. */
    private static Optional<JavaMethod> functional(JavaClass type) {
        List<JavaMethod> open = type.getMethods().stream()
                .filter(method -> method.getModifiers().contains(JavaModifier.ABSTRACT))
                .toList();
        return isOfRepository(type) && type.isInterface() && open.size() == 1
                ? Optional.of(open.get(0))
                : Optional.empty();
    }

    private static void add(JavaClass type, Set<JavaClass> types) {
        JavaClass base = type.getBaseComponentType();
        if (isOfRepository(base)) {
            types.add(base);
            base.getEnclosingClass().ifPresent(types::add);
        }
    }

    private static boolean isASignature(JavaMember member) {
        Predicate<JavaModifier> has = member.getModifiers()::contains;
        return !has.test(JavaModifier.PRIVATE)
                && !has.test(JavaModifier.SYNTHETIC)
                && !member.getName().equals("<clinit>")
                && !OF_EVERY_OBJECT.contains(
                        name(member).substring(member.getOwner().getName().length() + 1));
    }

    private static String name(JavaMember member) {
        String parameters = member instanceof JavaCodeUnit unit
                ? unit.getRawParameterTypes().stream()
                        .map(JavaClass::getName)
                        .collect(Collectors.joining(", ", "(", ")"))
                : "";
        return member.getOwner().getName() + "." + member.getName() + parameters;
    }

    private static boolean isOfRepository(JavaClass type) {
        return Stream.of(REPOSITORY)
                .anyMatch(name -> type.getBaseComponentType().getPackageName().startsWith(name));
    }
}
