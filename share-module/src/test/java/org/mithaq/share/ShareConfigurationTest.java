package org.mithaq.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mithaq.model.ContentModel;
import org.mithaq.model.PropertyDefinition;
import org.mithaq.model.QName;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ShareConfigurationTest {

    private static final String CONFIGURATION = "META-INF/share-config-custom.xml";
    private static final String CONTEXT = "alfresco/web-extension/mithaq-share-context.xml";
    private static final Pattern ARABIC = Pattern.compile("[\\u0621-\\u064A]");

    private static ContentModel model;
    private static Document configuration;
    private static Document context;

    @BeforeAll
    static void read() throws Exception {
        model = ContentModel.load();
        configuration = parse(CONFIGURATION);
        context = parse(CONTEXT);
    }

    @Test
    void typesOfferedForAChangeShouldBeOursAndHaveALabel() throws IOException {
        for (Element subtype : elements(configuration, "subtype")) {
            QName name = QName.of(subtype.getAttribute("name"));
            assertThat(model.type(name)).as(name.toString()).isPresent();
            assertThat(messages("")).containsKey("type." + name.prefix() + "_" + name.localName());
        }
    }

    @Test
    void everyMessageOfOursShouldExistInThreeLanguages() throws IOException {
        Set<Object> keys = messages("").keySet();
        assertThat(messages("_fr").keySet()).isEqualTo(keys);
        assertThat(messages("_ar").keySet()).isEqualTo(keys);
        messages("_ar").forEach((key, text) -> assertThat(
                        ARABIC.matcher(text.toString()).find())
                .as(key + "=" + text)
                .isTrue());

        Set<String> used = new HashSet<>();
        for (String attribute : List.of("label", "label-id", "labelId", "descriptionId")) {
            for (Element element : elements(configuration, "*")) {
                if (element.getAttribute(attribute).startsWith("prm.")) {
                    used.add(element.getAttribute(attribute));
                }
            }
        }
        Pattern.compile("msg\\(\"(prm\\.[A-Za-z.]+)\"")
                .matcher(text("META-INF/mithaq-share/" + version() + "/actions.js"))
                .results()
                .forEach(match -> used.add(match.group(1)));
        for (String control : List.of("field", "parties")) {
            Pattern.compile("msg\\(\"(prm\\.[A-Za-z.]+)\"")
                    .matcher(text("alfresco/site-webscripts/org/mithaq/share/form/" + control + ".ftl"))
                    .results()
                    .forEach(match -> used.add(match.group(1)));
        }
        for (Object key : keys) {
            // Share composes these names itself.
            if (key.toString().startsWith("type.") || key.toString().startsWith("dashlet.prm-")) {
                used.add(key.toString());
            }
        }
        SitePagesTest.used().stream().filter(keys::contains).forEach(used::add);
        assertThat(used).as("used and defined").isEqualTo(keys);
    }

    @Test
    void actionShouldHaveItsScriptIconAndEvaluator() throws IOException {
        Element action = elements(configuration, "action").get(0);
        String function = children(action, "param").get(0).getTextContent();
        List<Element> scripts = children(configuration.getDocumentElement(), "js");
        List<String> texts = new ArrayList<>();
        for (Element script : scripts) {
            texts.add(text("META-INF/" + script.getAttribute("src").replaceFirst("^/", "")));
        }
        assertThat(texts).anySatisfy(text -> assertThat(text).contains("actionName: \"" + function + "\""));
        String icon = "META-INF/components/documentlibrary/actions/" + action.getAttribute("icon") + "-16.png";
        try (InputStream in = open(icon)) {
            assertThat(ImageIO.read(in).getWidth()).isEqualTo(16);
        }
        Set<String> beans = new HashSet<>();
        elements(context, "bean").forEach(bean -> beans.add(bean.getAttribute("id")));
        assertThat(beans).contains(children(action, "evaluator").get(0).getTextContent());
        for (Element reference : elements(context, "ref")) {
            assertThat(beans).contains(reference.getAttribute("bean"));
        }
    }

    @Test
    void evaluatorsShouldNameTypesAndStatusesOfTheModel() {
        PropertyDefinition status = model.property(QName.of("prm:status")).orElseThrow();
        for (Element value : elements(context, "value")) {
            String text = value.getTextContent();
            if (text.startsWith("prm:")) {
                assertThat(model.type(QName.of(text))).as(text).isPresent();
            }
        }
        List<String> compared = new ArrayList<>();
        elements(context, "property").stream()
                .filter(property -> property.getAttribute("name").equals("value"))
                .forEach(property -> compared.add(property.getAttribute("value")));
        assertThat(compared).isNotEmpty().allSatisfy(value -> assertThat(status.validate(value))
                .isEmpty());
    }

    /** Share's evaluator "metadataValue" sees what is told of the library; a document's own properties are under its node. */
    @Test
    void evaluatorsShouldReadThePropertiesOfTheDocument() {
        assertThat(elements(context, "property"))
                .filteredOn(property -> property.getAttribute("name").equals("accessor"))
                .isNotEmpty()
                .allSatisfy(accessor -> {
                    String path = accessor.getAttribute("value");
                    assertThat(path).startsWith("node.properties.");
                    assertThat(model.property(QName.of(path.substring("node.properties.".length()))))
                            .as(path)
                            .isPresent();
                    assertThat(((Element) accessor.getParentNode()).getAttribute("parent"))
                            .isEqualTo("evaluator.doclib.action.value");
                });
    }

    /** The loader names files by what they hold: an old name would give a page without our elements. */
    @Test
    void loaderShouldNameOurElementsAndTheirStyle() throws IOException {
        String loader = text("META-INF/mithaq-share/" + version() + "/mithaq-share.js");
        List<String> named = Pattern.compile("bundle/share-\\w+\\.(?:js|css)")
                .matcher(loader)
                .results()
                .map(match -> match.group())
                .toList();
        assertThat(named).hasSize(2).allSatisfy(name -> assertThat(text("META-INF/mithaq/ui/" + name))
                .isNotEmpty());
        assertThat(loader).doesNotContain("@");
    }

    @Test
    void noStockBlockShouldBeReplacedAndNoAdministratorsFileHidden() {
        assertThat(elements(configuration, "config"))
                .allSatisfy(config -> assertThat(config.getAttribute("replace")).isNotEqualTo("true"));
        assertThat(ShareConfigurationTest.class
                        .getClassLoader()
                        .getResource("alfresco/web-extension/share-config-custom.xml"))
                .isNull();
    }

    private static String version() {
        String script =
                children(configuration.getDocumentElement(), "js").get(0).getAttribute("src");
        return script.split("/")[1];
    }

    private static Properties messages(String language) throws IOException {
        Properties messages = new Properties();
        try (InputStream in = open("alfresco/web-extension/messages/mithaq-share" + language + ".properties")) {
            messages.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return messages;
    }

    private static String text(String resource) throws IOException {
        try (InputStream in = open(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Document parse(String resource) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        try (InputStream in = open(resource)) {
            return factory.newDocumentBuilder().parse(in);
        }
    }

    private static InputStream open(String resource) {
        InputStream in = ShareConfigurationTest.class.getClassLoader().getResourceAsStream(resource);
        assertThat(in).as(resource.toLowerCase(Locale.ROOT)).isNotNull();
        return in;
    }

    private static List<Element> elements(Document document, String name) {
        return list(document.getElementsByTagName(name));
    }

    private static List<Element> children(Element parent, String... names) {
        List<Element> found = new ArrayList<>();
        for (String name : names) {
            found.addAll(list(parent.getElementsByTagName(name)));
        }
        return found;
    }

    private static List<Element> list(NodeList nodes) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }
}
