package org.mithaq.alfresco;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** What of the repository's API is used, and what never is. */
class AlfrescoApiUseTest {

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.mithaq.alfresco");

    @Test
    void onlyTheseOfTheRepositorysPackagesShouldBeUsed() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.alfresco..", "org.springframework.extensions..")
                        .and(com.tngtech.archunit.base.DescribedPredicate.not(resideInAnyPackage(
                                "org.alfresco.service..",
                                "org.alfresco.util.transaction",
                                "org.alfresco.repo.action..",
                                "org.alfresco.repo.lock",
                                "org.alfresco.repo.module",
                                "org.alfresco.repo.node..",
                                "org.alfresco.repo.policy",
                                "org.alfresco.repo.rendition2",
                                "org.alfresco.repo.security.authentication",
                                "org.alfresco.repo.transaction",
                                "org.alfresco.repo.workflow",
                                "org.springframework.extensions.webscripts.."))))
                .because("each of these was checked against the true repository; another one is a decision")
                .check(OURS);
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
