package org.mithaq.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mithaq.access.Role;
import org.mithaq.agreement.Guard;
import org.mithaq.agreement.Transition;
import org.mithaq.document.TextState;
import org.mithaq.review.Outcome;
import org.mithaq.review.TaskKind;
import org.mithaq.search.SearchQuery;

class TranslationsTest {

    private static final Pattern ARABIC = Pattern.compile("[\\u0621-\\u064A]");
    private static final Pattern PLACE = Pattern.compile("\\{\\d\\}");

    private final Translations translations = new Translations();

    @ParameterizedTest
    @EnumSource
    void everyLanguageShouldHaveTheSameKeysWithTheSamePlaces(WorkingLanguage language) {
        assertThat(translations.keys(language)).isEqualTo(translations.keys(WorkingLanguage.EN));
        for (String key : translations.keys(language)) {
            assertThat(places(language, key)).as(key).isEqualTo(places(WorkingLanguage.EN, key));
        }
    }

    @Test
    void everyArabicMessageShouldBeArabic() {
        for (String key : translations.keys(WorkingLanguage.AR)) {
            String text = translations.text(WorkingLanguage.AR, key, List.of("{}", "{}", "{}", "{}", "{}"));
            if (!text.equals("{}")) {
                assertThat(ARABIC.matcher(text).find()).as(key + ": " + text).isTrue();
            }
        }
    }

    /** A draft has no reference before it is sent to legal review. */
    @ParameterizedTest
    @EnumSource
    void remarkOfAReferenceThatDoesNotExistYetShouldBeLeftOut(WorkingLanguage language) {
        List<String> keys = translations.keys(WorkingLanguage.EN).stream()
                .filter(key -> translations
                        .text(WorkingLanguage.EN, key, List.of("T", "R"))
                        .contains("(reference R)"))
                .toList();
        assertThat(keys).isNotEmpty().allSatisfy(key -> {
            String whole = translations.text(language, key, List.of("T", "R", "x", "x", "x"));
            assertThat(translations.text(language, key, List.of("T", "", "x", "x", "x")))
                    .isNotEqualTo(whole)
                    .isEqualTo(whole.replaceFirst(" \\([^()]+ R\\)", ""));
        });
    }

    @Test
    void frenchShouldHaveItsSpacesAndApostrophes() {
        for (String key : translations.keys(WorkingLanguage.FR)) {
            String text = translations.text(WorkingLanguage.FR, key, List.of("x", "x", "x", "x", "x"));
            assertThat(text).as(key).doesNotContain("'", "« ", " »", " :", " ;", " ?", " !");
        }
    }

    @Test
    void everyCodeThatPeopleMeetShouldHaveItsMessage() {
        Stream<String> keys = Stream.of(
                        Stream.of(Guard.values()).map(Guard::code),
                        Stream.of(TextState.values())
                                .filter(state -> state != TextState.READABLE)
                                .map(state -> Guard.TEXT_READABLE.code() + "." + state),
                        Stream.of(Role.values()).map(role -> "role." + role),
                        Stream.of(Transition.values()).map(transition -> "transition." + transition),
                        Stream.of(Transition.values()).map(transition -> "audit.lifecycle." + transition),
                        Stream.of(TaskKind.values()).map(kind -> "task." + kind),
                        Stream.of(Outcome.values()).map(outcome -> "outcome." + outcome),
                        Stream.of(TaskKind.values()).flatMap(kind -> kind.outcomes().stream()
                                .map(outcome -> "decision." + kind + "." + outcome)),
                        Stream.of(SearchQuery.Facet.values()).map(facet -> "facet." + facet))
                .flatMap(key -> key);
        assertThat(keys).allSatisfy(key -> assertThat(translations.has(WorkingLanguage.EN, key))
                .as(key)
                .isTrue());
    }

    @Test
    void argumentThatDiffersByLanguageShouldBeGivenInTheSameLanguage() {
        Localized sides = Translations.list(
                List.of(Translations.message("role.OFFICER"), Translations.message("role.HEAD_OF_SECTOR")));

        assertThat(translations.text(WorkingLanguage.AR, "PRM-LIFECYCLE-002", List.of(sides)))
                .isEqualTo("هذه الخطوة من اختصاص: موظف مسؤول، رئيس القطاع.");
        assertThat(translations.text(WorkingLanguage.EN, "PRM-LIFECYCLE-002", List.of(sides)))
                .isEqualTo("This step belongs to: Officer, Head of sector.");
    }

    @Test
    void numbersInArabicShouldHaveTheDigitsOfThePages() {
        assertThat(translations.text(WorkingLanguage.AR, "PRM-ROUTING-003", List.of(4, 12, 14)))
                .contains("السطر 4")
                .contains("12");
    }

    private Set<String> places(WorkingLanguage language, String key) {
        Set<String> places = new TreeSet<>();
        Matcher matcher = PLACE.matcher(translations.text(language, key, List.of("{0}", "{1}", "{2}", "{3}", "{4}")));
        while (matcher.find()) {
            places.add(matcher.group());
        }
        return places;
    }
}
