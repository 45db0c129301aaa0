package org.mithaq.alfresco.facet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mithaq.model.ContentModel;
import org.mithaq.model.QName;

class CodeLabelsTest {

    private static final String FACETS = "/alfresco/extension/solr-facets-config-custom.properties";
    private static final String CONTEXT = "/alfresco/module/mithaq-platform/context/facet-context.xml";
    private static final String END = ".filterID";

    private final ContentModel model = ContentModel.load();

    @Test
    void valuesShouldBeNamedInTheLanguageOfWhoeverSearches() {
        assertThat(label("prm:status", "NEGOTIATION", Locale.ENGLISH)).isEqualTo("Negotiation");
        assertThat(label("prm:status", "NEGOTIATION", Locale.FRENCH)).isEqualTo("Négociation");
        assertThat(label("prm:country", "MA", Locale.forLanguageTag("ar"))).isEqualTo("المغرب");
        assertThat(label("prm:language", "ar", Locale.FRENCH)).isEqualTo("Arabe");
    }

    @Test
    void valueOutsideOfItsListShouldStayWhatItIs() {
        assertThat(label("prm:country", "QQ", Locale.ENGLISH)).isEqualTo("QQ");
    }

    @Test
    void everyFacetShouldBeAFacetOfTheModelWhoseValuesAreNamed() throws IOException {
        String context = text(CONTEXT);
        Set<String> named = facets();

        assertThat(named).hasSize(9).allSatisfy(name -> {
            QName property = QName.of(name);
            assertThat(model.property(property).orElseThrow().facetable()).isTrue();
            assertThat(new CodeLabels(model, property, () -> Locale.ENGLISH).fields())
                    .containsExactly("@{http://www.mithaq.org/model/prm/1.0}" + property.localName());
            assertThat(context).contains("<constructor-arg value=\"" + name + "\"/>");
        });
        assertThat(context.split("<constructor-arg")).hasSize(named.size() + 1);
    }

    /** What a site says in a file of its own goes before: ours are defaults only. */
    @Test
    void everyFacetShouldBeADefaultThatASiteCanChange() throws IOException {
        assertThat(properties().stringPropertyNames())
                .allSatisfy(key -> assertThat(key).startsWith("default.prm:"));
    }

    private String label(String property, String value, Locale reader) {
        return new CodeLabels(model, QName.of(property), () -> reader)
                .getDisplayLabel(value)
                .getLabel();
    }

    private static Set<String> facets() throws IOException {
        return properties().stringPropertyNames().stream()
                .filter(key -> key.endsWith(END))
                .map(key -> key.substring("default.".length(), key.length() - END.length()))
                .collect(Collectors.toSet());
    }

    private static Properties properties() throws IOException {
        Properties properties = new Properties();
        try (InputStream in = CodeLabelsTest.class.getResourceAsStream(FACETS)) {
            properties.load(in);
        }
        return properties;
    }

    private static String text(String resource) throws IOException {
        try (InputStream in = CodeLabelsTest.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
