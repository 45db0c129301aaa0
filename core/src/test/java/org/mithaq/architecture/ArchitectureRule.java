package org.mithaq.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Stream;

/** What holds for the classes of every module, and why. */
public enum ArchitectureRule {
    PACKAGES_FORM_NO_CYCLE(root -> slices().matching(root + ".(**)")
            .should()
            .beFreeOfCycles()
            .because("a package can be understood and tested by itself while nothing it needs needs it back")),

    PACKAGES_ARE_NULL_MARKED(root -> classes()
            .should(Conditions.RESIDE_IN_A_NULL_MARKED_PACKAGE)
            .because("the compiler looks for null only where the package-info says @NullMarked")),

    PACKAGES_ARE_NAMED_FOR_WHAT_THEY_HOLD(root -> noClasses()
            .should()
            .resideInAnyPackage("..util..", "..utils..", "..helper..", "..common..", "..impl..", "..misc..")
            .because("such a name lets anything in; the noun of the domain does not")),

    CLASSES_ARE_NAMED_FOR_WHAT_THEY_ARE(root -> noClasses()
            .should()
            .haveNameMatching(".*[.$](I[A-Z][a-z]\\w*|\\w*(Utils?|Helper|Impl|Misc))")
            .because("such a name lets anything in; the term of the field does not")),

    CONTENT_MODEL_NEEDS_ONLY_THE_JDK(root -> classes()
            .that()
            .resideInAPackage(root + ".model..")
            .should()
            .onlyDependOnClassesThat(
                    ours(root, "model..").or(resideInAnyPackage("javax.xml..", "org.w3c.dom..", "org.xml.sax..")))
            .because("every module and both hosts read the model")),

    CORE_NEEDS_ONLY_THE_MODEL(root -> classes()
            .that(belongToTheCoreOf(root))
            .should()
            .onlyDependOnClassesThat(
                    ours(root, "model..").or(belongToTheCoreOf(root)).or(resideInAPackage("com.github.difflib..")))
            .because("the domain knows no framework, no database and no host")),

    ONLY_THE_COMPARISON_KNOWS_ITS_LIBRARY(root -> noClasses()
            .that()
            .resideOutsideOfPackage(root + ".comparison..")
            .should()
            .dependOnClassesThat(resideInAPackage("com.github.difflib.."))
            .because("what changed between two texts is told in our own terms")),

    SEARCH_NEEDS_ONLY_THE_CORE(root -> classes()
            .that()
            .resideInAPackage(root + ".search.lucene..")
            .should()
            .onlyDependOnClassesThat(ours(root, "model..", "search.lucene..")
                    .or(belongToTheCoreOf(root))
                    .or(resideInAnyPackage("org.apache.lucene..", "com.ibm.icu..")))
            .because("the same index serves both hosts")),

    CLUSTER_SEARCH_NEEDS_ONLY_THE_SEARCH_AND_JSON(root -> classes()
            .that()
            .resideInAPackage(root + ".search.opensearch..")
            .should()
            .onlyDependOnClassesThat(ours(root, "model..", "search.lucene..", "search.opensearch..")
                    .or(belongToTheCoreOf(root))
                    .or(resideInAnyPackage("org.apache.lucene..", "com.fasterxml.jackson..", "javax.net.ssl..")))
            .because("a client of its own would meet others on the class path of a repository")),

    EXTRACTION_NEEDS_ONLY_THE_CORE(root -> classes()
            .that()
            .resideInAPackage(root + ".extraction..")
            .should()
            .onlyDependOnClassesThat(ours(root, "model..", "extraction..")
                    .or(belongToTheCoreOf(root))
                    .or(resideInAnyPackage(
                            "org.apache.tika..",
                            "org.apache.pdfbox..",
                            "org.xml.sax..",
                            "javax.xml..",
                            "javax.imageio..")))
            .because("Tika stays behind the port, so that it can stay in a process of its own")),

    REST_NEEDS_ONLY_THE_CORE(root -> classes()
            .that()
            .resideInAPackage(root + ".rest..")
            .should()
            .onlyDependOnClassesThat(ours(root, "model..", "rest..")
                    .or(belongToTheCoreOf(root))
                    .or(resideInAnyPackage(
                            "org.springframework..",
                            "jakarta.servlet..",
                            "javax.xml.stream..",
                            "com.fasterxml.jackson..",
                            "org.dhatim.fastexcel..",
                            "biweekly..",
                            "com.github.mangstadt.vinnie..")))
            .because("both hosts serve the same controllers")),

    ALFRESCO_NEEDS_NO_OTHER_HOST(root -> noClasses()
            .that()
            .resideInAPackage(root + ".alfresco..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(root + ".server..", root + ".extraction..", "org.apache.tika.."))
            .because("the repository's class path is not ours: what it brings is used, what it lacks stays outside")),

    ONLY_ADAPTERS_KNOW_ALFRESCO(root -> noClasses()
            .that()
            .resideOutsideOfPackage(root + ".alfresco..")
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage(root + ".alfresco..", "org.alfresco..", "org.springframework.extensions.."))
            .because("the same core runs on both hosts")),

    ACCEPTANCE_TESTS_KNOW_ONLY_HTTP(root -> classes()
            .that()
            .resideInAPackage(root + ".acceptance..")
            .should()
            .onlyDependOnClassesThat(ours(root, "acceptance..")
                    .or(resideInAPackage("org.mithaq.architecture"))
                    .or(resideOutsideOfPackages("org.mithaq..", "org.springframework.."))
                    .as("are not of the server"))
            .because("the same scenarios run against any host that an address names")),

    LOGS_GO_TO_SLF4J(
            root -> noClasses()
                    .that()
                    .resideOutsideOfPackages(root + ".bench..", root + ".server.command..")
                    .should(ACCESS_STANDARD_STREAMS)
                    .orShould(USE_JAVA_UTIL_LOGGING)
                    .because(
                            "both hosts collect logs through slf4j; standard streams belong to the container, and to commands")),

    DATES_ARE_OF_JAVA_TIME(root -> noClasses()
            .that()
            .resideOutsideOfPackages(root + ".alfresco..", root + ".server..")
            .should()
            .dependOnClassesThat(named(
                    "java.util.Date",
                    "java.util.Calendar",
                    "java.util.GregorianCalendar",
                    "java.text.SimpleDateFormat",
                    "java.sql.Date",
                    "java.sql.Timestamp"))
            .because("an instant is not a day; the dates of vendors stop at the hosts' adapters")),

    LOCALE_AND_CHARSET_ARE_NAMED(root -> noClasses()
            .should()
            .callCodeUnitWhere(Calls.TAKING_THE_MACHINES_LOCALE_OR_CHARSET)
            .because("where the machine's locale is Arabic or Turkish, %d and toLowerCase() write other characters")),

    CORE_IS_GIVEN_TIME_AND_CHANCE(root -> noClasses()
            .that(belongToTheCoreOf(root))
            .should()
            .callCodeUnitWhere(Calls.TAKING_THE_MACHINES_TIME_OR_CHANCE)
            .because("clock, ids and chance are injected, so that a test can say what day it is")),

    CORE_STARTS_NO_THREADS(root -> noClasses()
            .that(belongToTheCoreOf(root).or(resideInAnyPackage(root + ".model..", root + ".rest..")))
            .should()
            .callCodeUnitWhere(Calls.STARTING_THREADS)
            .because("a new thread has neither the person nor the transaction; the host schedules")),

    DEPENDENCIES_COME_BY_THE_CONSTRUCTOR(root -> noFields()
            .should()
            .beAnnotatedWith(Conditions.AN_INJECTING_ANNOTATION)
            .because("what a class needs is seen in its constructor and stays final")),

    STATIC_FIELDS_ARE_FINAL(root ->
            fields().that().areStatic().should().beFinal().because("state that all share is state that nobody owns"));

    private final Function<String, ArchRule> rule;

    ArchitectureRule(Function<String, ArchRule> rule) {
        this.rule = rule;
    }

    /** The rule for the packages below a root: {@code org.mithaq}, or the root of the violations that prove it. */
    public ArchRule in(String root) {
        // A module holds itself against all rules, also those that speak of packages of others.
        return rule.apply(root).allowEmptyShould(true);
    }

    /** The JDK's own, what every module may use, and our packages of these names. */
    private static DescribedPredicate<JavaClass> ours(String root, String... packages) {
        return resideInAnyPackage(Stream.concat(
                        Arrays.stream(packages).map(name -> root + "." + name),
                        Stream.of("java..", "org.slf4j..", "org.jspecify.."))
                .toArray(String[]::new));
    }

    /** Core's packages are the nouns of the domain, so they are told by what they are not. */
    private static DescribedPredicate<JavaClass> belongToTheCoreOf(String root) {
        String[] others = Stream.of(
                        "model",
                        "search.lucene",
                        "search.opensearch",
                        "extraction",
                        "rest",
                        "alfresco",
                        "server",
                        "bench",
                        "acceptance")
                .map(name -> root + "." + name + "..")
                .toArray(String[]::new);
        return resideInAPackage(root + "..")
                .and(resideOutsideOfPackages(others))
                .as("belong to the core");
    }

    private static DescribedPredicate<JavaClass> named(String... names) {
        return DescribedPredicate.describe("are named " + String.join(", ", names), type -> Arrays.asList(names)
                .contains(type.getName()));
    }
}
