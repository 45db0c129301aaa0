package org.mithaq.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The code lists that ship with the model. */
class CodeListsTest {

    private static final ContentModel MODEL = ContentModel.load();
    private static final Locale ARABIC = Locale.forLanguageTag("ar");
    private static final String IATI = "iati-organisation-type";

    static Stream<CodeList> lists() {
        return MODEL.codeLists().stream();
    }

    @Test
    void theListsAreThese() {
        assertThat(lists())
                .extracting(CodeList::name)
                .containsExactly(
                        "alignment",
                        "country",
                        "currency",
                        "exclusion-group",
                        "iati-document-category",
                        "iati-organisation-type",
                        "language",
                        "partner-category",
                        "resource-type",
                        "review-outcome",
                        "sector");
        assertThat(lists().filter(CodeList::editable))
                .extracting(CodeList::name)
                .containsExactly("alignment", "exclusion-group", "resource-type", "sector");
    }

    @ParameterizedTest
    @MethodSource("lists")
    void namesAreInTheirLanguage(CodeList list) {
        assertThat(list.labels().title(ARABIC)).containsPattern("[\\u0621-\\u064A]{2,}");
        assertThat(list.source()).isNotBlank();
        assertThat(list.entries().values()).isNotEmpty().allSatisfy(entry -> {
            assertThat(entry.label(ARABIC)).containsPattern("[\\u0621-\\u064A]{2,}");
            assertThat(entry.label(Locale.ENGLISH) + entry.label(Locale.FRENCH))
                    .doesNotContainPattern("[\\u0600-\\u06FF]");
            assertThat(entry.label(Locale.FRENCH)).doesNotContainPattern("[^\\u00A0][:;?!»]|«[^\\u00A0]|'");
        });
    }

    @ParameterizedTest
    @MethodSource("lists")
    void noTwoCodesHaveTheSameName(CodeList list) {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.FRENCH, ARABIC)) {
            assertThat(list.entries().values().stream().map(entry -> entry.label(locale)))
                    .as(locale.toString())
                    .doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @MethodSource("lists")
    void whatIsNamedAfterAnotherListLeadsToItsCodes(CodeList list) {
        for (CodeList.Entry entry : list.entries().values()) {
            entry.attributes().forEach((key, codes) -> MODEL.codeList(key)
                    .ifPresent(other -> assertThat(codes).allMatch(other::contains)));
        }
    }

    @Test
    void partnerCategoriesMapToIatiAsDecided() {
        Map<String, List<String>> mapping = new HashMap<>();
        list("partner-category").entries().forEach((code, entry) -> mapping.put(code, entry.attribute(IATI)));

        assertThat(mapping)
                .containsOnly(
                        Map.entry("UN_AGENCY", List.of("40")),
                        Map.entry("INTERGOVERNMENTAL_ORGANISATION", List.of("40")),
                        Map.entry("DEVELOPMENT_BANK", List.of("40")),
                        Map.entry("MEMBER_STATE", List.of("10")),
                        Map.entry("NON_MEMBER_STATE", List.of("10")),
                        Map.entry("OBSERVER_APPLICANT", List.of("10")),
                        Map.entry("DIPLOMATIC_MISSION", List.of("10")),
                        Map.entry("NATIONAL_COMMISSION", List.of("15")),
                        Map.entry("ENDOWMENT_MINISTRY", List.of("15")),
                        Map.entry("CHARITY", List.of("21", "22", "23", "24")),
                        Map.entry("FOUNDATION", List.of("60")),
                        Map.entry("COMPANY", List.of("70", "71", "72", "73")),
                        Map.entry("UNIVERSITY", List.of("80")),
                        Map.entry("INDIVIDUAL_DONOR", List.of("90")));
    }

    @Test
    void organisationTypesAreThoseOfIati() {
        assertThat(list(IATI).entries().keySet())
                .containsExactly(
                        "10", "11", "15", "21", "22", "23", "24", "30", "40", "60", "70", "71", "72", "73", "80", "90");
    }

    @Test
    void countriesAreThoseOfIso3166() {
        assertThat(list("country").entries().keySet()).containsExactlyInAnyOrder(Locale.getISOCountries());
    }

    @Test
    void languagesAreIso639CodesWithTheWorkingLanguagesFirst() {
        assertThat(list("language").entries().keySet())
                .startsWith("ar", "fr", "en")
                .hasSize(183)
                .allMatch(code -> List.of(Locale.getISOLanguages()).contains(code));
    }

    @Test
    void currenciesTellTheirMinorUnit() {
        for (CodeList.Entry entry : list("currency").entries().values()) {
            int iso = Currency.getInstance(entry.code()).getDefaultFractionDigits();
            assertThat(entry.attribute("minor-units"))
                    .as(entry.code())
                    .containsExactly(String.valueOf(iso < 0 ? 2 : iso));
        }
    }

    @Test
    void aCurrencyThatIsGoneCannotBeChosenAnyMore() {
        CodeList currencies = list("currency");
        LocalDate then = LocalDate.of(1999, 6, 1);
        LocalDate now = LocalDate.of(2026, 1, 1);

        assertThat(currencies.validOn(then)).extracting(CodeList.Entry::code).contains("FRF", "USD");
        assertThat(currencies.validOn(now))
                .extracting(CodeList.Entry::code)
                .contains("USD", "MAD", "SAR")
                .doesNotContain("FRF", "HRK", "BGN");
        assertThat(currencies.contains("FRF")).isTrue();
    }

    @Test
    void frameworksExpire() {
        CodeList alignment = list("alignment");

        assertThat(alignment.validOn(LocalDate.of(2025, 12, 31)))
                .extracting(CodeList.Entry::code)
                .contains("OIC-2025");
        assertThat(alignment.validOn(LocalDate.of(2026, 1, 1)))
                .extracting(CodeList.Entry::code)
                .doesNotContain("OIC-2025")
                .contains("AU-2063", "ALECSO-2023", "SDG-17");
        assertThat(alignment.validOn(LocalDate.of(2022, 12, 31)))
                .extracting(CodeList.Entry::code)
                .doesNotContain("ALECSO-2023");
    }

    @Test
    void theSeventeenGoalsStandUnderTheirFrameworkAndTheDefaultTargetsUnderTheirGoal() {
        Map<String, CodeList.Entry> entries = list("alignment").entries();

        for (int goal = 1; goal <= 17; goal++) {
            assertThat(entries.get("SDG-" + goal).broader()).contains("SDG");
        }
        assertThat(entries.values().stream()
                        .filter(entry -> entry.attribute("default").equals(List.of("true"))))
                .allMatch(entry -> entry.broader().equals(java.util.Optional.of("SDG-17")))
                .extracting(CodeList.Entry::code)
                .containsExactly("SDG-17.3", "SDG-17.6", "SDG-17.9", "SDG-17.16", "SDG-17.17");
    }

    @Test
    void zakatAndWaqfAreRestrictedFunds() {
        assertThat(list("resource-type").entries().values().stream()
                        .filter(entry -> entry.attribute("restricted").equals(List.of("true"))))
                .extracting(CodeList.Entry::code)
                .containsExactly("WAQF_PROCEEDS", "ZAKAT");
    }

    @Test
    void aClosedListOfTheModelSaysTheSameAsTheCodeListOfItsName() {
        List<ConstraintDefinition.ListOfValues> closed = MODEL.constraints().stream()
                .filter(ConstraintDefinition.ListOfValues.class::isInstance)
                .map(ConstraintDefinition.ListOfValues.class::cast)
                .filter(constraint -> constraint.name().prefix().equals("prm"))
                .filter(constraint -> MODEL.codeList(CodeListReader.listName(constraint.name()))
                        .isPresent())
                .toList();

        assertThat(closed)
                .extracting(constraint -> constraint.name().localName())
                .containsExactly("partnerCategory", "reviewOutcome");
        for (ConstraintDefinition.ListOfValues constraint : closed) {
            CodeList list = list(CodeListReader.listName(constraint.name()));
            assertThat(constraint.values())
                    .containsExactlyElementsOf(list.entries().keySet());
            list.entries().forEach((code, entry) -> assertThat(
                            constraint.valueLabels().get(code))
                    .as(code)
                    .isEqualTo(entry.labels()));
        }
    }

    @Test
    void everyCodeOfAListObeysTheFormOfThePropertiesThatUseIt() {
        List<PropertyDefinition> coded = MODEL.properties().stream()
                .filter(property -> property.codeList().isPresent())
                .filter(property -> property.name().prefix().equals("prm"))
                .toList();

        assertThat(coded)
                .extracting(property -> property.codeList().orElseThrow().name())
                .contains("sector", "language", "country", "currency", "alignment", IATI, "partner-category");
        for (PropertyDefinition property : coded) {
            for (String code : property.codeList().orElseThrow().entries().keySet()) {
                Object value = property.multiple() ? List.of(code) : code;
                assertThat(property.validate(value))
                        .as("%s: %s", property.name(), code)
                        .isEmpty();
            }
        }
    }

    @Test
    void theSchemaForAdministratorsNamesTheColumnsThatAreRead() {
        String schema = ModelSources.text(ModelSources.CODE_LISTS + "code-list.schema.json");

        assertThat(Pattern.compile("\"name\": \"([a-z_]+)\"")
                        .matcher(schema)
                        .results()
                        .map(match -> match.group(1)))
                .isEqualTo(CodeListReader.ENTRY_COLUMNS);
    }

    private static CodeList list(String name) {
        return MODEL.codeList(name).orElseThrow();
    }
}
