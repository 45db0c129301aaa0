package org.mithaq.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.model.Violation.Rule;

class PropertyDefinitionTest {

    private static final ContentModel MODEL = ContentModel.load();
    private static final Locale ARABIC = Locale.forLanguageTag("ar");

    static Stream<Arguments> goodValues() {
        return Stream.of(
                Arguments.of(Prm.PROP_STATUS, "LEGAL_REVIEW"),
                Arguments.of(Prm.PROP_AMOUNT, 153_288_800L),
                Arguments.of(Prm.PROP_AMOUNT, 0),
                Arguments.of(Prm.PROP_PAGE_COUNT, 12L),
                Arguments.of(Prm.PROP_BINDING, true),
                Arguments.of(Prm.PROP_SIGNED_ON, LocalDate.of(2024, 7, 16)),
                Arguments.of(Prm.PROP_STATUS_SINCE, Instant.EPOCH),
                Arguments.of(Cm.PROP_TITLE, Map.of("ar", "مذكرة تفاهم", "fr", "Protocole d’accord")),
                Arguments.of(Prm.PROP_COUNTRIES, List.of("MA", "SA")),
                Arguments.of(Prm.PROP_CURRENCY, "USD"),
                Arguments.of(Prm.PROP_LEAD_SECTOR, "ADDED_BY_AN_ADMINISTRATOR"),
                Arguments.of(Prm.PROP_FINGERPRINT, "0".repeat(64)),
                Arguments.of(Prm.PROP_WEBSITE, "https://www.example.org/عربي"),
                Arguments.of(Prm.PROP_IDENTIFIER_IATI, "XM-DAC-41304"),
                Arguments.of(Prm.PROP_IDENTIFIER_ROR, "04h4z8k05"),
                Arguments.of(Prm.PROP_PARTNER_CATEGORY, "UN_AGENCY"),
                Arguments.of(Prm.PROP_ORGANISATION_TYPE, "40"));
    }

    @ParameterizedTest
    @MethodSource("goodValues")
    void goodValuesAreAccepted(QName property, Object value) {
        assertThat(property(property).validate(value)).isEmpty();
    }

    static Stream<Arguments> badValues() {
        return Stream.of(
                Arguments.of(Prm.PROP_STATUS, "legal_review", Rule.NOT_IN_LIST),
                Arguments.of(Prm.PROP_STATUS, 1, Rule.TYPE),
                Arguments.of(Prm.PROP_STATUS, List.of("LEGAL_REVIEW"), Rule.MULTIPLICITY),
                Arguments.of(Prm.PROP_COUNTRIES, "MA", Rule.MULTIPLICITY),
                Arguments.of(Prm.PROP_COUNTRIES, List.of("MA", "ma"), Rule.FORM),
                Arguments.of(Prm.PROP_COUNTRIES, List.of("MA", "ZZ"), Rule.NOT_IN_LIST),
                Arguments.of(Prm.PROP_CURRENCY, "ZZZ", Rule.NOT_IN_LIST),
                Arguments.of(Prm.PROP_LEAD_SECTOR, "education", Rule.FORM),
                Arguments.of(Prm.PROP_AMOUNT, -1L, Rule.RANGE),
                Arguments.of(Prm.PROP_AMOUNT, 9_007_199_254_740_992L, Rule.RANGE),
                Arguments.of(Prm.PROP_AMOUNT, 12.5, Rule.TYPE),
                Arguments.of(Prm.PROP_AMOUNT, "12", Rule.TYPE),
                Arguments.of(Prm.PROP_PAGE_COUNT, 3_000_000_000L, Rule.TYPE),
                Arguments.of(Prm.PROP_BINDING, "true", Rule.TYPE),
                Arguments.of(Prm.PROP_SIGNED_ON, Instant.EPOCH, Rule.TYPE),
                Arguments.of(Prm.PROP_STATUS_SINCE, LocalDate.EPOCH, Rule.TYPE),
                Arguments.of(Cm.PROP_TITLE, "MoU", Rule.TYPE),
                Arguments.of(Cm.PROP_TITLE, Map.of("english", "MoU"), Rule.TYPE),
                Arguments.of(Prm.PROP_TEXT, "the text", Rule.TYPE),
                Arguments.of(Prm.PROP_FOCAL_POINT, "x".repeat(256), Rule.LENGTH),
                Arguments.of(Prm.PROP_FINGERPRINT, "A".repeat(64), Rule.FORM),
                Arguments.of(Prm.PROP_WEBSITE, "www.example.org", Rule.FORM),
                Arguments.of(Prm.PROP_WEBSITE, "javascript:alert(1)", Rule.FORM),
                Arguments.of(Prm.PROP_IDENTIFIER_IATI, "41304", Rule.FORM),
                Arguments.of(Prm.PROP_IDENTIFIER_LEI, "5493", Rule.FORM),
                Arguments.of(Prm.PROP_PARTY_NAME, " ", Rule.MISSING),
                Arguments.of(Prm.PROP_PARTY_NAME, null, Rule.MISSING));
    }

    @ParameterizedTest
    @MethodSource("badValues")
    void badValuesAreRefusedByTheRuleThatTheyBreak(QName property, Object value, Rule rule) {
        List<Violation> violations = property(property).validate(value);

        assertThat(violations).extracting(Violation::rule).containsExactly(rule);
        for (Locale locale : List.of(Locale.ENGLISH, Locale.FRENCH, ARABIC)) {
            assertThat(violations.get(0).message(locale))
                    .contains(property(property).title(locale))
                    .doesNotContainPattern("\\{\\d");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"P2Y", "P6M", "P90D", "P2W", "P1Y6M", "P1Y2M3W4D"})
    void periodsAreOfIso8601(String period) {
        assertThat(property(Prm.PROP_NOTICE_PERIOD).validate(period)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"P", "2Y", "P2", "PT2H", "P6M1Y", "P2Y ", "p2y", "P٢Y", "two years"})
    void otherPeriodsAreRefusedWithAnExampleOfAGoodOne(String period) {
        List<Violation> violations = property(Prm.PROP_NOTICE_PERIOD).validate(period);

        assertThat(violations).extracting(Violation::rule).containsExactly(Rule.FORM);
        assertThat(violations.get(0).message(Locale.FRENCH))
                .startsWith("Délai de préavis")
                .contains("P1Y6M");
    }

    @Test
    void eachBadValueOfSeveralIsReported() {
        List<Violation> violations =
                property(Prm.PROP_COUNTRIES).validate(Arrays.asList("MA", "x", "ZZ", 3, null, "SA"));

        assertThat(violations).extracting(Violation::value).containsExactly("x", "ZZ", 3, null);
        assertThat(violations)
                .extracting(Violation::rule)
                .containsExactly(Rule.FORM, Rule.NOT_IN_LIST, Rule.TYPE, Rule.TYPE);
    }

    @Test
    void anOptionalPropertyMayBeEmpty() {
        assertThat(property(Prm.PROP_FEASIBILITY).validate(null)).isEmpty();
        assertThat(property(Prm.PROP_FEASIBILITY).validate("  ")).isEmpty();
        assertThat(property(Prm.PROP_COUNTRIES).validate(Collections.emptyList()))
                .isEmpty();
    }

    @Test
    void aRefusalTellsWhatMayBeChosen() {
        String message =
                property(Prm.PROP_RENEWAL_MODE).validate("SILENT").get(0).message(ARABIC);

        assertThat(message)
                .isEqualTo("التجديد: «SILENT» ليست في القائمة. اختر من: لا تجديد (NONE)، صريح (EXPRESS)، ضمني (TACIT)");
    }

    @Test
    void aRefusalGivesTheLimits() {
        assertThat(property(Prm.PROP_FOCAL_POINT)
                        .validate("x".repeat(300))
                        .get(0)
                        .message(Locale.ENGLISH))
                .isEqualTo("Focal point: the text must have between 0 and 255 characters.");
        assertThat(property(Prm.PROP_AMOUNT)
                        .validate(9_007_199_254_740_992L)
                        .get(0)
                        .message(ARABIC))
                .isEqualTo("المبلغ: 9007199254740992 خارج الحدود. أدخل عددًا من 0 إلى 9007199254740991.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"P-3M", "-P2Y", "P1Y-6M"})
    void aNegativePeriodIsCalledNegative(String period) {
        Violation violation = property(Prm.PROP_NOTICE_PERIOD).validate(period).get(0);

        assertThat(violation.rule()).isEqualTo(Rule.FORM);
        assertThat(violation.message(Locale.ENGLISH)).contains("“" + period + "” is negative");
        assertThat(violation.message(Locale.FRENCH)).contains("négative");
        assertThat(violation.message(ARABIC)).contains("سالبة");
    }

    @Test
    void aNegativeAmountIsCalledNegative() {
        assertThat(property(Prm.PROP_AMOUNT).validate(-5).get(0).message(Locale.ENGLISH))
                .isEqualTo("Amount: -5 is negative. Give zero or more.");
        assertThat(property(Prm.PROP_AMOUNT).validate(-5).get(0).message(ARABIC))
                .isEqualTo("المبلغ: -5 عدد سالب. أدخل صفرًا أو أكثر.");
    }

    @Test
    void aLongValueIsCutInTheRefusal() {
        String message = property(Prm.PROP_NOTICE_PERIOD)
                .validate("x".repeat(5000))
                .get(0)
                .message(Locale.ENGLISH);

        assertThat(message).contains("x".repeat(100) + "…").hasSizeLessThan(400);
    }

    private static PropertyDefinition property(QName name) {
        return MODEL.property(name).orElseThrow();
    }
}
