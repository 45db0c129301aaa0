package org.mithaq.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mithaq.share.Elements.children;
import static org.mithaq.share.Elements.elements;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mithaq.model.ContentModel;
import org.mithaq.model.QName;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class ShareConfigurationTest {

    private static final String CONFIGURATION = "META-INF/share-config-custom.xml";
    private static final Pattern ARABIC = Pattern.compile("[\\u0621-\\u064A]");

    private static ContentModel model;
    private static Document configuration;

    @BeforeAll
    static void read() throws Exception {
        model = ContentModel.load();
        configuration = parse(CONFIGURATION);
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
                .matcher(text("META-INF/mithaq-share/" + version() + "/library.js"))
                .results()
                .forEach(match -> used.add(match.group(1)));
        for (String control : List.of("field", "parties", "task", "start-review")) {
            Pattern.compile("msg\\(\"(prm\\.[A-Za-z.]+)\"")
                    .matcher(text("alfresco/site-webscripts/org/mithaq/share/form/" + control + ".ftl"))
                    .results()
                    .forEach(match -> used.add(match.group(1)));
        }
        for (Object key : keys) {
            // Share composes these names itself.
            if (key.toString().startsWith("type.")
                    || key.toString().startsWith("prm.facet.")
                    || key.toString().startsWith("dashlet.prm-")) {
                used.add(key.toString());
            }
        }
        SitePagesTest.used().stream().filter(keys::contains).forEach(used::add);
        assertThat(used).as("used and defined").isEqualTo(keys);
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
}
