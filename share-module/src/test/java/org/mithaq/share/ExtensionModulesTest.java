package org.mithaq.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What our Surf extension modules add to Share's pages, and the web scripts that they add. */
class ExtensionModulesTest {

    private static final Path CLASSES = Path.of("target/classes");
    private static final Path MODULES = CLASSES.resolve("alfresco/web-extension/site-data/extensions");
    private static final Path WEB_SCRIPTS = CLASSES.resolve("alfresco/site-webscripts");
    private static final Path BUNDLE_SOURCES = Path.of("../web-ui/src/main/ui/share");

    @Test
    void everyModuleShouldDeployItselfAndTellItsVersion() throws Exception {
        assertThat(modules()).isNotEmpty();
        for (Document file : modules()) {
            for (Element module : elements(file, "module")) {
                assertThat(text(module, "id")).startsWith("Mithaq: ");
                assertThat(text(module, "version")).matches("[0-9]+\\.[0-9]+\\.[0-9]+.*");
                assertThat(text(module, "description")).isNotBlank();
                assertThat(text(module, "auto-deploy")).isEqualTo("true");
            }
        }
    }

    @Test
    void noModuleShouldReplaceWhatIsShares() throws Exception {
        for (Document file : modules()) {
            assertThat(elements(file, "config")).allSatisfy(config -> assertThat(config.getAttribute("replace"))
                    .isNotEqualTo("true"));
            assertThat(elements(file, "sub-component"))
                    .allSatisfy(part -> assertThat(part.getAttribute("id")).startsWith("Mithaq_"));
        }
    }

    @Test
    void everyComponentShouldBeAWebScriptOfOurs() throws Exception {
        List<String> addresses = new ArrayList<>();
        for (Path description : files(WEB_SCRIPTS, ".desc.xml")) {
            addresses.add(text(parse(description).getDocumentElement(), "url"));
            String name = description.getFileName().toString().replace(".desc.xml", "");
            assertThat(description.resolveSibling(name + ".html.ftl")).exists();
        }
        for (Document file : modules()) {
            for (Element address : elements(file, "url")) {
                assertThat(addresses).contains(address.getTextContent());
            }
        }
    }

    /** A tag without an element behind it would stay an empty place, and say nothing. */
    @Test
    void everyTagOfOursShouldBeDefinedByAnElementOfTheBundle() throws IOException {
        StringBuilder sources = new StringBuilder();
        for (Path source : files(BUNDLE_SOURCES, ".js")) {
            sources.append(Files.readString(source));
        }
        for (Path template : files(WEB_SCRIPTS, ".ftl")) {
            String text = Files.readString(template);
            assertThat(text).as(template.toString()).doesNotContain("@version@");
            Matcher tags = Pattern.compile("<(mithaq-[a-z-]+)").matcher(text);
            while (tags.find()) {
                assertThat(sources.toString()).contains("customElements.define('" + tags.group(1) + "'");
            }
        }
    }

    private static List<Document> modules() throws Exception {
        List<Document> modules = new ArrayList<>();
        for (Path file : files(MODULES, ".xml")) {
            modules.add(parse(file));
        }
        return modules;
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static Document parse(Path file) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(file.toFile());
    }

    private static String text(Element parent, String name) {
        NodeList found = parent.getElementsByTagName(name);
        assertThat(found.getLength()).as(name).isPositive();
        return found.item(0).getTextContent();
    }

    private static List<Element> elements(Document document, String name) {
        List<Element> elements = new ArrayList<>();
        NodeList found = document.getElementsByTagName(name);
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }
}
