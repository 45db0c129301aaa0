package org.mithaq.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.model.IndexSettings.Tokenisation;

/** What our two model files hold to beyond what the reader refuses: Alfresco loads these very files. */
class ModelRulesTest {

    private static final List<String> ORDER_OF_CLASS =
            List.of("parent", "archive", "properties", "associations", "overrides", "mandatory-aspects");
    private static final List<String> ORDER_OF_PROPERTY =
            List.of("type", "protected", "mandatory", "multiple", "default", "index", "constraints");
    private static final List<String> ORDER_OF_ASSOCIATION =
            List.of("source", "target", "duplicate", "propagateTimestamps");
    private static final List<String> ORDER_OF_INDEX = List.of("atomic", "stored", "tokenised", "facetable");

    private final ContentModel model = ContentModel.load();

    static Stream<XmlElement> ourFiles() {
        return Stream.of(ModelSources.PRM, ModelSources.PRMWF)
                .map(file -> ModelSources.xml(file, ModelSources.text(file)));
    }

    private Stream<PropertyDefinition> ourProperties() {
        return model.properties().stream()
                .filter(property -> property.name().prefix().startsWith("prm"));
    }

    @ParameterizedTest
    @MethodSource("ourFiles")
    void elementsStandInTheOrderThatAlfrescosSchemaGives(XmlElement root) {
        assertThat(root.children())
                .extracting(XmlElement::name)
                .containsExactly(
                        "description", "author", "version", "imports", "namespaces", "constraints", "types", "aspects");
        for (XmlElement element : withDescendants(root)) {
            List<String> order =
                    switch (element.name()) {
                        case "type", "aspect" -> ORDER_OF_CLASS;
                        case "property" -> ORDER_OF_PROPERTY;
                        case "association", "child-association" -> ORDER_OF_ASSOCIATION;
                        case "index" -> ORDER_OF_INDEX;
                        default -> List.<String>of();
                    };
            List<String> children =
                    element.children().stream().map(XmlElement::name).toList();
            if (!order.isEmpty()) {
                assertThat(children)
                        .as("%s:%d", element.file(), element.line())
                        .isEqualTo(order.stream().filter(children::contains).toList());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("ourFiles")
    void everyPropertySaysInFullHowItIsIndexed(XmlElement root) {
        for (XmlElement index : withDescendants(root)) {
            if (index.name().equals("index") && index.attribute("enabled").equals("true")) {
                assertThat(index.children())
                        .as("%s:%d", index.file(), index.line())
                        .extracting(XmlElement::name)
                        .isEqualTo(ORDER_OF_INDEX);
            }
        }
    }

    @Test
    void codesAreIndexedWholeAndFacetable() {
        assertThat(ourProperties()
                        .filter(property -> property.listOfValues().isPresent()
                                || property.codeList().isPresent()))
                .isNotEmpty()
                .allSatisfy(property ->
                        assertThat(property.index()).isEqualTo(new IndexSettings(true, Tokenisation.WHOLE, true)));
    }

    @Test
    void datesCanBeSortedAndFaceted() {
        assertThat(ourProperties()
                        .filter(property ->
                                property.type() == PropertyType.DATE || property.type() == PropertyType.DATETIME))
                .isNotEmpty()
                .allSatisfy(property ->
                        assertThat(property.index()).isEqualTo(new IndexSettings(true, Tokenisation.BOTH, true)));
    }

    @Test
    void onlyTextIsIndexedByWords() {
        assertThat(ourProperties()
                        .filter(property -> property.index().tokenisation() == Tokenisation.WORDS
                                && property.index().enabled()))
                .isNotEmpty()
                .allSatisfy(property -> assertThat(property.type()).isEqualTo(PropertyType.TEXT));
    }

    @Test
    void extractedTextIsIndexedByTheSearchPortAlone() {
        assertThat(ourProperties().filter(property -> !property.indexed()))
                .extracting(PropertyDefinition::name)
                .containsExactly(Prm.PROP_TEXT);
    }

    @Test
    void everyTextHasALimitOrAForm() {
        assertThat(ourProperties().filter(property -> property.type() == PropertyType.TEXT))
                .isNotEmpty()
                .allSatisfy(property -> assertThat(property.constraints())
                        .as(property.name().toString())
                        .hasSize(1));
    }

    @Test
    void nothingMandatoryFailsAnUpload() {
        for (XmlElement root : ourFiles().toList()) {
            for (XmlElement element : withDescendants(root)) {
                if (element.name().equals("mandatory") && element.isTrue()) {
                    assertThat(element.attributes())
                            .as("%s:%d", element.file(), element.line())
                            .containsEntry("enforced", "false");
                }
            }
        }
    }

    @Test
    void defaultsObeyTheirOwnConstraints() {
        assertThat(ourProperties().filter(property -> property.defaultValue().isPresent()))
                .isNotEmpty()
                .allSatisfy(property -> assertThat(
                                property.validate(property.defaultValue().orElseThrow()))
                        .as(property.name().toString())
                        .isEmpty());
    }

    @Test
    void reviewAndStatusAreWrittenByTheSystemOnly() {
        AspectDefinition reviewable = model.aspect(Prm.ASPECT_REVIEWABLE).orElseThrow();
        TypeDefinition round = model.type(Prm.TYPE_REVIEW_ROUND).orElseThrow();

        assertThat(reviewable.properties().values()).isNotEmpty().allMatch(PropertyDefinition::isProtected);
        assertThat(round.properties().values().stream()
                        .filter(property -> property.declaredBy().equals(Prm.TYPE_REVIEW_ROUND)))
                .isNotEmpty()
                .allMatch(PropertyDefinition::isProtected);
        assertThat(Stream.of(
                                Prm.PROP_STATUS,
                                Prm.PROP_STATUS_SINCE,
                                Prm.PROP_REFERENCE,
                                Prm.PROP_COUNTERPARTY_CATEGORY,
                                Prm.PROP_DUE_BEFORE_APPROVAL,
                                Prm.PROP_FINGERPRINT,
                                Prm.PROP_TEXT_STATE)
                        .map(name -> model.property(name).orElseThrow()))
                .allMatch(PropertyDefinition::isProtected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"d:double", "d:float", "d:any"})
    void typesThatLoseCentsAreNotRead(String type) {
        assertThatThrownBy(() ->
                        ModelSources.withPrm(xml -> xml.replace("<type>d:long</type>", "<type>" + type + "</type>")))
                .isInstanceOfSatisfying(ModelException.class, e -> {
                    assertThat(e.fault()).isEqualTo(ModelException.Fault.NOT_UNDERSTOOD);
                    assertThat(e.line())
                            .isEqualTo(ModelSources.line(ModelSources.text(ModelSources.PRM), "name=\"prm:amount\""));
                });
    }

    private static List<XmlElement> withDescendants(XmlElement element) {
        List<XmlElement> elements = new ArrayList<>(List.of(element));
        element.children().forEach(child -> elements.addAll(withDescendants(child)));
        return elements;
    }
}
