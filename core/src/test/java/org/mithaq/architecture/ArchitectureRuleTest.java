package org.mithaq.architecture;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A rule that cannot fail says nothing: each has a class in {@code violations} that breaks it. */
class ArchitectureRuleTest {

    private static final String VIOLATIONS = "org.mithaq.architecture.violations";
    private static final JavaClasses VIOLATING = new ClassFileImporter().importPackages(VIOLATIONS);

    @ParameterizedTest
    @EnumSource
    void ruleShouldFailForTheClassThatBreaksIt(ArchitectureRule rule) {
        assertThatThrownBy(() -> rule.in(VIOLATIONS).check(VIOLATING))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("because")
                .hasMessageContaining(VIOLATIONS);
    }
}
