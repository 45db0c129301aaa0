package org.mithaq.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the production classes of the module, in whose folder the test runs, against every rule. */
public interface ArchitectureContract {

    /** Where the compiled production classes lie, seen from the folder of the module. */
    default List<Path> classFolders() {
        return List.of(Path.of("target", "classes"));
    }

    @Test
    default void thereShouldBeClassesToCheck() {
        assertThat(productionClasses()).isNotEmpty();
    }

    @TestFactory
    default Stream<DynamicTest> everyRuleShouldHold() {
        JavaClasses classes = productionClasses();
        return Stream.of(ArchitectureRule.values())
                .map(rule -> DynamicTest.dynamicTest(
                        rule.name(), () -> rule.in("org.mithaq").check(classes)));
    }

    private JavaClasses productionClasses() {
        return new ClassFileImporter().importPaths(classFolders());
    }
}
