package org.mithaq.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mithaq.model.ModelException.Fault;

/**
 * The messages in three languages. That every element of the model has its labels, and every label its element, is
 * refused by the reader and shown in {@link ModelFaultsTest}.
 */
class MessagesTest {

    private static final Pattern ARABIC_LETTERS = Pattern.compile("[\\u0621-\\u064A]{2,}");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)}");

    static Stream<String> bundles() {
        return Stream.of(
                ModelSources.PRM_MESSAGES,
                ModelSources.PRMWF_MESSAGES,
                ModelSources.STOCK_MESSAGES,
                FaultMessages.BUNDLE.replace('.', '/'));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void theLanguagesHaveTheSameKeys(String bundle) {
        Map<String, String> english = messages(bundle, "");

        assertThat(english).isNotEmpty();
        assertThat(messages(bundle, "_fr").keySet()).isEqualTo(english.keySet());
        assertThat(messages(bundle, "_ar").keySet()).isEqualTo(english.keySet());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void noKeyStandsTwice(String bundle) {
        for (String language : List.of("", "_fr", "_ar")) {
            List<String> keys = ModelSources.text(bundle + language + ".properties")
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.substring(0, line.indexOf('=')))
                    .toList();
            assertThat(keys).as(bundle + language).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyArabicMessageIsInArabicLetters(String bundle) {
        messages(bundle, "_ar").forEach((key, text) -> assertThat(
                        text.equals("LEI") || ARABIC_LETTERS.matcher(text).find())
                .as("%s=%s", key, text)
                .isTrue());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void noOtherLanguageHasArabicLetters(String bundle) {
        for (String language : List.of("", "_fr")) {
            messages(bundle, language)
                    .forEach((key, text) -> assertThat(text).as(key).doesNotContainPattern(ARABIC_LETTERS));
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void frenchIsSetAsFrench(String bundle) {
        messages(bundle, "_fr")
                .forEach((key, text) -> assertThat(text.replace("https://", "").replace("http://", ""))
                        .as(key)
                        .doesNotContain("'", "\"", "“", "”")
                        .doesNotContainPattern("[^\\u00A0][:;?!»]")
                        .doesNotContainPattern("«[^\\u00A0]"));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void apostrophesAreTypographicSoThatMessageFormatKeepsThem(String bundle) {
        for (String language : List.of("", "_fr", "_ar")) {
            assertThat(messages(bundle, language).values()).noneMatch(text -> text.contains("'"));
        }
    }

    @Test
    void anEnglishReaderGetsEnglishOnAFrenchServer() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.FRANCE);
            for (String bundle : List.of(ModelSources.PRM_MESSAGES, ModelSources.PRMWF_MESSAGES)) {
                ResourceBundle.clearCache();
                // how Alfresco loads them
                ResourceBundle loaded = ResourceBundle.getBundle(bundle.replace('/', '.'), Locale.UK);
                String key = messages(bundle, "").keySet().iterator().next();
                assertThat(loaded.getString(key)).isEqualTo(messages(bundle, "").get(key));
            }
        } finally {
            Locale.setDefault(before);
            ResourceBundle.clearCache();
        }
    }

    @Test
    void arabicComesThroughAlfrescosWayOfLoading() {
        ResourceBundle loaded =
                ResourceBundle.getBundle(ModelSources.PRM_MESSAGES.replace('/', '.'), Locale.forLanguageTag("ar-MA"));

        assertThat(loaded.getString("prm_prmModel.type.prm_mou.title")).isEqualTo("مذكرة تفاهم");
    }

    @ParameterizedTest
    @EnumSource
    void everyFaultOfAFileHasItsText(Fault fault) {
        assertThat(messages(bundles().toList().get(3), "")).containsKey(fault.code());
    }

    @ParameterizedTest
    @EnumSource
    void everyRuleOfAValueHasItsText(Violation.Rule rule) {
        assertThat(messages(bundles().toList().get(3), "")).containsKey(rule.code());
    }

    @Test
    void thereAreNoTextsForFaultsThatDoNotExist() {
        List<String> codes = Stream.of(
                        Stream.of(Fault.values()).map(Fault::code),
                        Stream.of(Violation.Rule.values()).map(Violation.Rule::code),
                        Stream.of("PRM-PROPERTY-005.NEGATIVE", "PRM-PROPERTY-007.NEGATIVE"))
                .flatMap(some -> some)
                .toList();

        assertThat(messages(bundles().toList().get(3), "").keySet()).hasSameElementsAs(codes);
        assertThat(codes).doesNotHaveDuplicates();
    }

    @Test
    void theLanguagesFillInTheSameArguments() {
        Map<String, String> english = messages(bundles().toList().get(3), "");
        for (String language : List.of("_fr", "_ar")) {
            messages(bundles().toList().get(3), language).forEach((code, text) -> assertThat(placeholders(text))
                    .as(code + language)
                    .isEqualTo(placeholders(english.getOrDefault(code, ""))));
        }
    }

    private static List<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .sorted()
                .toList();
    }

    private static Map<String, String> messages(String bundle, String language) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(ModelSources.text(bundle + language + ".properties")));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        Map<String, String> messages = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> messages.put(key, properties.getProperty(key)));
        return messages;
    }
}
