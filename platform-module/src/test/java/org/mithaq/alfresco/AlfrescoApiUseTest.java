package org.mithaq.alfresco;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** What of the repository's API is used, and what never is. */
class AlfrescoApiUseTest {

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.mithaq.alfresco");

    private final ApiUse use = ApiUse.ofThisModule();

    @Test
    void whatIsUsedShouldBeDeclared() {
        assertThat(use.undeclared())
                .as("each signature in alfresco-api was checked against the true repository; another one is a decision")
                .isEmpty();
    }

    @Test
    void whatIsDeclaredShouldBeUsed() {
        assertThat(use.unused())
                .as("alfresco-api declares what this module calls and nothing more")
                .isEmpty();
    }

    @Test
    void theServiceRegistryShouldNotBeUsed() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveSimpleName("ServiceRegistry")
                .because("a class shows in its constructor what it needs")
                .check(OURS);
    }
}
