package org.mithaq.search.lucene.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.mithaq.language.WorkingLanguage;

/** What the tables say, the analysis does. */
class LexiconTest {

    private static final TextAnalysis ANALYSIS = new TextAnalysis();

    @Test
    void formsShouldStandUnderTheirArabicNouns() {
        List<String> astray = new ArrayList<>();
        for (List<String> noun : Lexicon.entries("nouns-ar.txt")) {
            String stem = WordForms.mark(WorkingLanguage.AR, noun.get(0));
            noun.stream()
                    .filter(form -> form.chars().noneMatch(Character::isDigit))
                    .filter(form -> !StopWords.ARABIC.contains(form)
                            && !terms(form, WorkingLanguage.AR).contains(stem))
                    .forEach(form -> astray.add(noun.get(0) + " " + form));
        }

        assertThat(astray).isEmpty();
    }

    @Test
    void irregularFormsShouldMeetTheirEnglishWords() {
        assertThat(apart("irregular-en.txt", WorkingLanguage.EN, form -> form.replace("+", "")))
                .isEmpty();
    }

    @Test
    void irregularFormsShouldMeetTheirFrenchWords() {
        assertThat(apart("nouns-fr.txt", WorkingLanguage.FR, form -> form)).isEmpty();
    }

    @Test
    void membersOfAFamilyShouldMeetItsHead() {
        assertThat(apart("families-en.txt", WorkingLanguage.EN, form -> form)).isEmpty();
        assertThat(apart("families-fr.txt", WorkingLanguage.FR, form -> form)).isEmpty();
    }

    @Test
    void spellingsOfANameShouldBeOneWhateverTheScript() {
        List<String> apart = new ArrayList<>();
        for (List<String> spellings : Lexicon.rawEntries("names.txt")) {
            List<String> written = spellings.stream()
                    .filter(spelling -> !spelling.endsWith("~"))
                    .map(spelling -> spelling.replace("^", ""))
                    .toList();
            written.stream()
                    .filter(spelling -> !names(spelling).equals(names(written.get(0)))
                            || names(spelling).isEmpty())
                    .forEach(apart::add);
        }

        assertThat(apart).isEmpty();
    }

    @Test
    void aNameShouldFindTheEverydayWordThatItMayBeButNotTheOtherWayRound() {
        assertThat(ANALYSIS.forms("Omar").homographs()).contains("عمر");
        assertThat(names("عمر")).isEmpty();
    }

    @Test
    void anEverydayWordShouldBeANameOnlyInItsCapitals() {
        assertThat(names("Paris")).isEqualTo(names("باريس")).isNotEmpty();
        assertThat(names("paris")).isEmpty();
        assertThat(names("CITES")).isNotEmpty();
        assertThat(names("Cites")).isEmpty();
    }

    @Test
    void particlesShouldNotHideAName() {
        assertThat(names("للرباط")).isEqualTo(names("Rabat")).isNotEmpty();
        assertThat(names("واليونسكو")).isEqualTo(names("UNESCO")).isNotEmpty();
        assertThat(names("لليونسكو")).isEqualTo(names("UNESCO"));
    }

    private static List<String> names(String word) {
        return ANALYSIS.forms(word).names();
    }

    /** Forms that have no term in common with the first word of their line. */
    private static List<String> apart(String file, WorkingLanguage language, Function<String, String> plain) {
        List<String> apart = new ArrayList<>();
        for (List<String> entry : Lexicon.rawEntries(file)) {
            Set<String> head = terms(plain.apply(entry.get(0)), language);
            for (String form : entry) {
                Set<String> terms = terms(plain.apply(form), language);
                if (!terms.isEmpty() && !head.isEmpty() && Collections.disjoint(head, terms)) {
                    apart.add(entry.get(0) + " " + form);
                }
            }
        }
        return apart;
    }

    /** Without the exact form, which is the same for no two words; empty for words of no meaning. */
    private static Set<String> terms(String word, WorkingLanguage language) {
        return Set.copyOf(ANALYSIS.forms(word).stems(language));
    }
}
