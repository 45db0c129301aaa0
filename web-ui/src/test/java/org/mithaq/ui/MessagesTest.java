package org.mithaq.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {

    private static final Map<String, Set<String>> PLURAL_FORMS = Map.of(
            "en", Set.of("one", "other"),
            "fr", Set.of("one", "other"),
            "ar", Set.of("zero", "one", "two", "few", "many", "other"));

    /** Words that English and French share. */
    private static final Set<String> SAME_IN_FRENCH = Set.of(
            "figures.instruments",
            "brand",
            "codes.code",
            "combobox.options",
            "contributions.title",
            "document.tab.relations",
            "document.tab.versions",
            "nav.clauses",
            "obligations.title",
            "register.found",
            "search.found",
            "parties.title",
            "search.onPage",
            "signing.title",
            "supporting.kind.RATIFICATION");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
    private static final Pattern USED = Pattern.compile("\\bt\\('([^']+)'");
    private static final Pattern USED_BY_PREFIX = Pattern.compile("\\bt\\(`([^`$]+)\\$\\{");

    @ParameterizedTest
    @ValueSource(strings = {"fr", "ar"})
    void everyLanguageShouldHaveTheSameKeys(String language) {
        assertThat(UiSources.messages(language).keySet())
                .isEqualTo(UiSources.messages("en").keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "ar"})
    void messagesWithACountShouldHaveThePluralFormsOfTheLanguage(String language) {
        Map<String, Map<String, String>> english = UiSources.messages("en");
        UiSources.messages(language).forEach((key, forms) -> {
            if (english.get(key).containsKey("")) {
                assertThat(forms.keySet()).as(key).containsExactly("");
            } else {
                assertThat(forms.keySet()).as(key).isEqualTo(PLURAL_FORMS.get(language));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "ar"})
    void everyLanguageShouldFillTheSamePlaceholders(String language) {
        Map<String, Map<String, String>> english = UiSources.messages("en");
        UiSources.messages(language)
                .forEach((key, forms) ->
                        assertThat(placeholders(forms)).as(key).isEqualTo(placeholders(english.get(key))));
    }

    @Test
    void frenchShouldDifferFromEnglish() {
        assertThat(sameAsEnglish("fr")).isEqualTo(SAME_IN_FRENCH);
    }

    @Test
    void arabicShouldBeWrittenInArabic() {
        UiSources.messages("ar").forEach((key, forms) -> forms.values().forEach(text -> {
            if (text.replaceAll("\\{\\w+}|[\\W\\d]", "").isEmpty() && !text.matches(".*\\p{IsArabic}.*")) {
                assertThat(text).as(key).contains("{");
            } else {
                assertThat(text).as(key).matches("(?s).*\\p{IsArabic}.*");
            }
            assertThat(text).as(key).doesNotContain("?", ";", ",");
        }));
    }

    @Test
    void frenchShouldFollowFrenchTypography() {
        UiSources.messages("fr").forEach((key, forms) -> forms.values().forEach(text -> assertThat(text)
                .as(key)
                .doesNotContain("'", "\"", "“")
                .doesNotContainPattern("[^\\u00a0][:;?!»]")
                .doesNotContainPattern("«[^\\u00a0]")));
    }

    @Test
    void everyKeyInTheSourcesShouldHaveAMessage() {
        Set<String> keys = UiSources.messages("en").keySet();
        assertThat(keys).containsAll(used(USED));
        assertThat(used(USED_BY_PREFIX)).isNotEmpty().allSatisfy(prefix -> assertThat(keys)
                .anyMatch(key -> key.startsWith(prefix)));
    }

    @Test
    void everyMessageShouldBeUsed() {
        Set<String> literal = used(USED);
        Set<String> prefixes = used(USED_BY_PREFIX);
        assertThat(UiSources.messages("en").keySet())
                .allMatch(key -> literal.contains(key) || prefixes.stream().anyMatch(key::startsWith));
    }

    private static Set<String> used(Pattern pattern) {
        return UiSources.files(".js").values().stream()
                .flatMap(source -> pattern.matcher(source).results())
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> sameAsEnglish(String language) {
        Map<String, Map<String, String>> english = UiSources.messages("en");
        return UiSources.messages(language).entrySet().stream()
                .filter(message -> message.getValue().equals(english.get(message.getKey())))
                .filter(message -> !isOnlyPlaceholders(message.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static boolean isOnlyPlaceholders(Map<String, String> forms) {
        return forms.values().stream()
                .allMatch(text -> PLACEHOLDER.matcher(text).replaceAll("").isBlank());
    }

    private static Set<String> placeholders(Map<String, String> forms) {
        List<String> texts = List.copyOf(forms.values());
        return Stream.of(String.join(" ", texts))
                .map(PLACEHOLDER::matcher)
                .flatMap(Matcher::results)
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(HashSet::new));
    }
}
