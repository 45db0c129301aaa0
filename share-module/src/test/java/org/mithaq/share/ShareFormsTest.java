package org.mithaq.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mithaq.share.Elements.children;
import static org.mithaq.share.Elements.elements;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mithaq.model.ContentModel;
import org.mithaq.model.PropertyDefinition;
import org.mithaq.model.QName;
import org.mithaq.model.TypeDefinition;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The forms of documents, of tasks and of the advanced search, against the content model. */
class ShareFormsTest {

    /** Fields that Share or the models of Alfresco bring. */
    private static final Set<String> STOCK_FIELDS =
            Set.of("taskOwner", "bpm:dueDate", "bpm:priority", "packageItems", "cm:name");

    /** What has no form of its own: it is a part of a document and edited with it, or written by the system alone. */
    private static final Set<String> PARTS = Set.of(
            "prm:party",
            "prm:reviewRound",
            "prm:reviewNote",
            "prm:opinion",
            "prm:obligation",
            "prm:contribution",
            "prm:formerName",
            "prm:flag");

    /** What nobody makes: it is only what the kinds of text have in common. */
    private static final String GENERAL = "prm:instrument";

    /** What a person may edit, but not in a form, and why. */
    private static final Map<String, String> ELSEWHERE = Map.of(
            "cm:content", "the file is uploaded", "prm:formerNames", "kept with their days on the partner's own page");

    /** Of use to the system alone: marks of texts, numbers of rows, what it has sent, keys of names. */
    private static final Set<String> TECHNICAL = Set.of(
            "prm:text",
            "prm:textOf",
            "prm:fingerprint",
            "prm:clearedFingerprint",
            "prm:comparedFingerprint",
            "prm:reviewRoute",
            "prm:routingRequested",
            "prm:alertsSent",
            "prm:waivedGuards",
            "prm:nameKeys",
            "prm:notDuplicateOf",
            "prm:mergedInto");

    private static ContentModel model;
    private static Document configuration;

    @BeforeAll
    static void read() throws Exception {
        model = ContentModel.load();
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        try (InputStream in = resource("META-INF/share-config-custom.xml")) {
            configuration = factory.newDocumentBuilder().parse(in);
        }
    }

    static Stream<TypeDefinition> documents() {
        return ContentModel.load().types().stream()
                .filter(type -> type.name().prefix().equals("prm"))
                .filter(type -> !PARTS.contains(type.name().toString()))
                .filter(type -> !type.name().toString().equals(GENERAL));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyPropertyThatAPersonEditsShouldBeInTheFormsOfItsType(TypeDefinition type) {
        Set<String> expected = new HashSet<>();
        type.properties().values().stream()
                .filter(property -> !property.isProtected())
                .map(property -> property.name().toString())
                .filter(name -> !ELSEWHERE.containsKey(name))
                .forEach(expected::add);

        assertThat(shown(form("node-type", type.name(), ""), "edit").stream()
                        .filter(name -> type.property(QName.of(name)).isPresent()))
                .as("edit")
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(shown(form("model-type", type.name(), ""), "create"))
                .as("create")
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyPropertyThatTheSystemSetsShouldBeThereToSeeUnlessItIsTechnical(TypeDefinition type) {
        Set<String> shown = shown(form("node-type", type.name(), ""), "view");

        type.properties().values().stream()
                .filter(PropertyDefinition::isProtected)
                .map(property -> property.name().toString())
                .filter(name -> name.startsWith("prm:"))
                .forEach(name -> assertThat(shown.contains(name)).as(name).isEqualTo(!TECHNICAL.contains(name)));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void shortFormsShouldAskForTheSame(TypeDefinition type) {
        Set<String> simple = shown(form("node-type", type.name(), "doclib-simple-metadata"), "edit");

        assertThat(simple).contains("cm:name", "cm:title").hasSizeGreaterThan(2);
        assertThat(shown(form("node-type", type.name(), "doclib-inline-edit"), "edit"))
                .isEqualTo(simple);
        assertThat(shown(form("node-type", type.name(), ""), "edit")).containsAll(simple);
    }

    /** The page that Share has for it says what is edited and leads to all properties; the default one leaves its title empty. */
    @ParameterizedTest
    @MethodSource("documents")
    void theDialogOfTheLibraryShouldHaveItsTitle(TypeDefinition type) {
        Element form = form("node-type", type.name(), "doclib-simple-metadata");

        assertThat(children(form, "edit-form")).singleElement().satisfies(edit -> assertThat(
                        edit.getAttribute("template"))
                .isEqualTo("../documentlibrary/forms/doclib-simple-metadata.ftl"));
    }

    @Test
    void everyFieldOfEveryFormShouldBelongToItsType() {
        for (Element config : elements(configuration, "config")) {
            if (List.of("node-type", "model-type", "task-type").contains(config.getAttribute("evaluator"))) {
                TypeDefinition type =
                        model.type(QName.of(config.getAttribute("condition"))).orElseThrow();
                for (Element field : children(config, "show", "field")) {
                    String name = field.getAttribute("id");
                    assertThat(STOCK_FIELDS.contains(name)
                                    || type.property(QName.of(name)).isPresent()
                                    || type.association(QName.of(name)).isPresent())
                            .as(type.name() + " has no " + name)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void whatTheSystemSetsShouldBeShownForViewingOnlyOrSearchedFor() {
        for (Element form : elements(configuration, "form")) {
            Element config = (Element) form.getParentNode().getParentNode();
            boolean isOfADocument = List.of("node-type", "model-type").contains(config.getAttribute("evaluator"))
                    && !form.getAttribute("id").equals("search");
            for (Element field : isOfADocument ? children(form, "show") : List.<Element>of()) {
                model.type(QName.of(config.getAttribute("condition")))
                        .orElseThrow()
                        .property(QName.of(field.getAttribute("id")))
                        .filter(PropertyDefinition::isProtected)
                        .ifPresent(property -> assertThat(field.getAttribute("for-mode"))
                                .as(property.name().toString())
                                .isEqualTo("view"));
            }
        }
    }

    @Test
    void everyFieldThatIsPlacedShouldBeShownAndInASetOfItsForm() {
        for (Element form : elements(configuration, "form")) {
            Set<String> shown = ids(form, "show");
            Set<String> sets = ids(form, "set");
            for (Element field : children(form, "field")) {
                assertThat(shown).contains(field.getAttribute("id"));
                assertThat(sets.isEmpty() || sets.contains(field.getAttribute("set")))
                        .as(field.getAttribute("id"))
                        .isTrue();
            }
            Set<String> used = new HashSet<>();
            children(form, "field").forEach(field -> used.add(field.getAttribute("set")));
            sets.remove("");
            assertThat(used).containsAll(sets);
        }
    }

    /** Share's own select begins with its first value where there is none, and its text box splits names at commas. */
    @Test
    void everyFieldOfOursShouldBeDrawnByAControlThatExists() throws Exception {
        for (Element config : elements(configuration, "config")) {
            boolean isOfADocument = List.of("node-type", "model-type").contains(config.getAttribute("evaluator"));
            for (Element form : isOfADocument ? children(config, "form") : List.<Element>of()) {
                Set<String> drawn = new HashSet<>();
                for (Element field : children(form, "field")) {
                    for (Element control : children(field, "control")) {
                        drawn.add(field.getAttribute("id"));
                        String template = control.getAttribute("template");
                        if (template.startsWith("/org/mithaq/")) {
                            resource("alfresco/site-webscripts" + template).close();
                        } else {
                            assertThat(template).startsWith("/org/alfresco/components/form/controls/");
                        }
                    }
                }
                Set<String> expected = ids(form, "show");
                expected.removeAll(STOCK_FIELDS);
                assertThat(drawn).isEqualTo(expected);
            }
        }
    }

    @Test
    void everySearchThatIsOfferedShouldHaveItsFormForThatType() {
        List<String> offered = new ArrayList<>();
        for (Element search : elements(configuration, "advanced-search")) {
            children(search, "form").forEach(form -> offered.add(form.getTextContent()));
        }
        assertThat(offered).containsExactly(GENERAL, "prm:partner", "prm:referenceLiterature");
        for (String type : offered) {
            Element form = form("model-type", QName.of(type), "search");
            assertThat(ids(form, "show")).hasSizeGreaterThan(5);
            for (Element parameter : children(form, "control-param")) {
                assertThat(parameter.getAttribute("name")).isEqualTo("search");
                assertThat(parameter.getTextContent()).isEqualTo(type);
            }
        }
    }

    /** The repository names the facets of Share's search; Share itself has their labels. */
    @Test
    void everyFacetShouldHaveItsLabel() throws Exception {
        Properties facets = new Properties();
        Path file = Path.of(
                "../platform-module/src/main/resources/alfresco/extension/solr-facets-config-custom.properties");
        try (InputStream in = Files.newInputStream(file)) {
            facets.load(in);
        }
        Set<Object> named = new HashSet<>();
        facets.forEach((key, value) -> {
            if (key.toString().endsWith(".displayName")) {
                named.add(value);
            }
        });
        Properties messages = new Properties();
        try (InputStream in = resource("alfresco/web-extension/messages/mithaq-share.properties")) {
            messages.load(in);
        }
        messages.keySet().removeIf(key -> !key.toString().startsWith("prm.facet."));
        assertThat(named).isNotEmpty().isEqualTo(messages.keySet());
    }

    /** A name that is in both would be a decision that is not one. */
    @Test
    void exceptionsShouldBeOfTheModel() {
        Stream.concat(TECHNICAL.stream(), ELSEWHERE.keySet().stream())
                .forEach(name ->
                        assertThat(model.property(QName.of(name))).as(name).isPresent());
        PARTS.forEach(name -> assertThat(model.type(QName.of(name))).as(name).isPresent());
    }

    private static Element form(String evaluator, QName type, String id) {
        return elements(configuration, "config").stream()
                .filter(config -> config.getAttribute("evaluator").equals(evaluator))
                .filter(config -> config.getAttribute("condition").equals(type.toString()))
                .flatMap(config -> children(config, "form").stream())
                .filter(form -> form.getAttribute("id").equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no form " + id + " of " + type));
    }

    private static Set<String> shown(Element form, String mode) {
        Set<String> shown = new HashSet<>();
        for (Element show : children(form, "show")) {
            if (List.of("", mode).contains(show.getAttribute("for-mode"))) {
                shown.add(show.getAttribute("id"));
            }
        }
        return shown;
    }

    private static Set<String> ids(Element form, String name) {
        Set<String> ids = new HashSet<>();
        children(form, name).forEach(element -> ids.add(element.getAttribute("id")));
        return ids;
    }

    private static InputStream resource(String name) {
        InputStream in = ShareFormsTest.class.getClassLoader().getResourceAsStream(name);
        assertThat(in).as(name).isNotNull();
        return in;
    }
}
