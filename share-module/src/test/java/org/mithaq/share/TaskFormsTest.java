package org.mithaq.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mithaq.model.ContentModel;
import org.mithaq.model.PrmWf;
import org.mithaq.model.QName;
import org.mithaq.model.TypeDefinition;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The forms of the tasks of a legal review, held against the workflow model, the process and our elements. */
class TaskFormsTest {

    private static final Path CLASSES = Path.of("target/classes");
    private static final Path WEB_SCRIPTS = CLASSES.resolve("alfresco/site-webscripts");
    private static final Path ELEMENTS = Path.of("../web-ui/src/main/ui/share/task.js");
    private static final Path PROCESS =
            Path.of("../core/src/main/resources/alfresco/module/mithaq-platform/workflow/legal-review.bpmn20.xml");
    private static final List<QName> TASKS = List.of(
            PrmWf.TYPE_COMPLETE_TASK, PrmWf.TYPE_REVIEW_TASK, PrmWf.TYPE_CLEARANCE_TASK, PrmWf.TYPE_OPINION_TASK);
    private static final String HIDDEN = "/org/alfresco/components/form/controls/hidden.ftl";

    private static ContentModel model;
    private static Document configuration;

    @BeforeAll
    static void read() throws Exception {
        model = ContentModel.load();
        configuration = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(CLASSES.resolve("META-INF/share-config-custom.xml").toFile());
    }

    @Test
    void everyKindOfTaskOfTheProcessShouldHaveAForm() throws IOException {
        String process = Files.readString(PROCESS);
        for (QName task : TASKS) {
            assertThat(process).contains("activiti:formKey=\"" + task + "\"");
            assertThat(configOf(task.toString())).as(task.toString()).isPresent();
        }
        assertThat(Pattern.compile("<userTask").matcher(process).results()).hasSize(TASKS.size());
    }

    @Test
    void ourElementShouldStandInEveryTaskForViewingAndEditing() {
        for (QName task : TASKS) {
            Element config = configOf(task.toString()).orElseThrow();
            assertThat(shown(config, PrmWf.PROP_DOCUMENT_ID))
                    .singleElement()
                    .satisfies(show -> assertThat(show.getAttribute("for-mode")).isEmpty());
            assertThat(template(field(config, PrmWf.PROP_DOCUMENT_ID))).isEqualTo("/org/mithaq/share/form/task.ftl");
        }
    }

    @Test
    void whatTheElementKeepsShouldBeAHiddenFieldOfTheTask() {
        for (QName task : TASKS) {
            TypeDefinition type = model.type(task).orElseThrow();
            Element config = configOf(task.toString()).orElseThrow();
            for (Element parameter : children(field(config, PrmWf.PROP_DOCUMENT_ID), "control-param")) {
                QName kept = QName.of(
                        parameter.getTextContent().replaceFirst("^prop_", "").replaceFirst("_", ":"));
                assertThat(type.property(kept)).as(task + " " + kept).isPresent();
                assertThat(template(field(config, kept))).isEqualTo(HIDDEN);
                assertThat(shown(config, kept)).singleElement().satisfies(show -> assertThat(
                                show.getAttribute("for-mode"))
                        .isEqualTo("edit"));
            }
            boolean isTicked = type.property(PrmWf.PROP_CHECKED).isPresent();
            assertThat(shown(config, PrmWf.PROP_CHECKED).isEmpty()).isNotEqualTo(isTicked);
        }
    }

    @Test
    void startOfAReviewShouldGoThroughOurElement() throws IOException {
        String process = Pattern.compile("<process id=\"(\\w+)\"")
                .matcher(Files.readString(PROCESS))
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        Element start = configOf("activiti$" + process).orElseThrow();

        String template = template(children(start, "field").get(0));

        assertThat(Files.readString(WEB_SCRIPTS.resolve(template.substring(1))))
                .contains("Mithaq.sendByElement")
                .contains("<mithaq-share-start");
    }

    @Test
    void everyTagShouldBeDefinedWithWhatItIsGiven() throws IOException {
        String elements = Files.readString(ELEMENTS);
        for (String file : List.of("task", "start-review")) {
            String template = Files.readString(WEB_SCRIPTS.resolve("org/mithaq/share/form/" + file + ".ftl"));
            Pattern.compile("<(mithaq-[a-z-]+)([^$]*)")
                    .matcher(template)
                    .results()
                    .forEach(tag -> assertThat(elements).contains("customElements.define('" + tag.group(1) + "'"));
        }
        for (String attribute : List.of("task", "document", "comment", "checked")) {
            assertThat(Files.readString(WEB_SCRIPTS.resolve("org/mithaq/share/form/task.ftl")))
                    .contains(" " + attribute + "=\"");
            assertThat(elements).contains(attribute + ": {}");
        }
    }

    @Test
    void loaderShouldStandOnPagesWithForms() throws IOException {
        assertThat(children(configuration.getDocumentElement(), "js"))
                .extracting(script -> script.getAttribute("src"))
                .filteredOn(source -> source.startsWith("/mithaq-share/"))
                .allSatisfy(source ->
                        assertThat(CLASSES.resolve("META-INF" + source)).exists())
                .isNotEmpty();
    }

    private static Optional<Element> configOf(String condition) {
        return list(configuration.getElementsByTagName("config")).stream()
                .filter(config -> config.getAttribute("condition").equals(condition))
                .findFirst();
    }

    private static Element field(Element config, QName name) {
        return children(config, "field").stream()
                .filter(field -> field.getAttribute("id").equals(name.toString()))
                .findFirst()
                .orElseThrow();
    }

    private static List<Element> shown(Element config, QName name) {
        return children(config, "show").stream()
                .filter(show -> show.getAttribute("id").equals(name.toString()))
                .toList();
    }

    private static String template(Element field) {
        return children(field, "control").get(0).getAttribute("template");
    }

    private static List<Element> children(Element parent, String name) {
        return list(parent.getElementsByTagName(name));
    }

    private static List<Element> list(NodeList nodes) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }
}
