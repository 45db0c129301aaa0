package org.mithaq.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mithaq.search.IndexedDocuments.EVERYBODY;
import static org.mithaq.search.IndexedDocuments.mou;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.model.ContentModel;
import org.mithaq.search.SearchQuery.Sort;
import org.mithaq.search.SearchQuery.Widening;
import org.mithaq.search.SearchResult.Recognised;

/** How every {@link DocumentSearch} looks for what means the same. Each test begins with an empty index. */
public interface WidenedSearchContract {

    Concept MEMORANDUM = concept(
            "MEMORANDUM",
            List.of("memorandum of understanding", "MoU"),
            List.of("protocole d’accord"),
            List.of("مذكرة تفاهم"));
    Concept AGREEMENT = concept("AGREEMENT", List.of("agreement"), List.of("accord"), List.of("اتفاقية"));
    Concept ENDOWMENT = concept("ENDOWMENT", List.of("endowment", "waqf"), List.of("dotation"), List.of("وقف"));
    List<Concept> CONCEPTS = List.of(MEMORANDUM, AGREEMENT, ENDOWMENT);

    /** The same empty index during one test. */
    DocumentSearch search();

    @Test
    default void wordsShouldAlsoFindWhatOtherLanguagesSayForThem() {
        fill();

        assertThat(ids(widened("endowment"))).containsExactlyInAnyOrder("waqf-en", "waqf-ar", "waqf-fr");
        assertThat(ids(widened("الأوقاف"))).containsExactlyInAnyOrder("waqf-en", "waqf-ar", "waqf-fr");
        assertThat(ids(widened("dotations"))).containsExactlyInAnyOrder("waqf-en", "waqf-ar", "waqf-fr");
        assertThat(ids(search().search(query("endowment"), Set.of(EVERYBODY)))).containsExactly("waqf-en");
    }

    @Test
    default void wordsThemselvesShouldComeFirst() {
        fill();

        assertThat(ids(widened("endowment"))).startsWith("waqf-en");
        assertThat(ids(widened("وقف"))).startsWith("waqf-ar");
        assertThat(ids(widened("dotation"))).startsWith("waqf-fr");
    }

    @Test
    default void termOfSeveralWordsShouldBeFoundInItsFormsAndOnlyTogether() {
        apply(
                mou("together").text("وقّع الطرفان على مذكرة التفاهم في مجال المياه"),
                mou("apart").text("تفاهم الطرفان، وأعدّا المذكرة لاحقًا"));

        assertThat(ids(widened("memorandum of understanding"))).containsExactly("together");
        assertThat(ids(widened("mou"))).containsExactly("together");
    }

    @Test
    default void longestTermShouldCount() {
        apply(
                mou("agreement").text("The agreement was signed"),
                mou("memorandum").text("The MoU was signed"));

        SearchResult found = widened("protocole d'accord");

        assertThat(found.concepts()).containsExactly(new Recognised(MEMORANDUM, "protocole d'accord"));
        assertThat(ids(found)).containsExactly("memorandum");
        assertThat(ids(widened("accord"))).containsExactly("agreement");
    }

    @Test
    default void termAsItIsWrittenShouldMeanNoOtherOfItsStem() {
        Concept fund = concept("FUND", List.of("fund"), List.of("fonds"), List.of("صندوق"));
        Concept financing = concept("FINANCING", List.of("funding"), List.of("financement"), List.of("تمويل"));
        Widening both = new Widening(List.of(fund, financing), Set.of());

        Map<String, List<String>> found = Stream.of("fund", "funding", "funds")
                .collect(Collectors.toMap(
                        text -> text,
                        text -> search().search(query(text).widened(both), Set.of(EVERYBODY)).concepts().stream()
                                .map(recognised -> recognised.concept().code())
                                .sorted()
                                .toList()));

        assertThat(found)
                .isEqualTo(Map.of(
                        "fund", List.of("FUND"),
                        "funding", List.of("FINANCING"),
                        "funds", List.of("FINANCING", "FUND")));
    }

    @Test
    default void whatWasRecognisedShouldBeToldAsItWasTyped() {
        fill();

        assertThat(widened("water Endowments 1999").concepts())
                .containsExactly(new Recognised(ENDOWMENT, "Endowments"));
        assertThat(widened("water").concepts()).isEmpty();
        assertThat(widened("").concepts()).isEmpty();
        assertThat(search().search(query("endowment"), Set.of(EVERYBODY)).concepts())
                .isEmpty();
    }

    @Test
    default void conceptThatSomebodyDoesWithoutShouldAddNothing() {
        fill();

        SearchResult found = search().search(
                        query("endowment").widened(new Widening(CONCEPTS, Set.of("ENDOWMENT", "NONE"))),
                        Set.of(EVERYBODY));

        assertThat(ids(found)).containsExactly("waqf-en");
        assertThat(found.concepts()).isEmpty();
    }

    @Test
    default void quotedWordsAndThoseThatMustOccurOrMustNotShouldMeanThemselvesAlone() {
        fill();

        for (String text : List.of("\"endowment\"", "+endowment", "title:endowment", "endow*")) {
            assertThat(widened(text).concepts()).as(text).isEmpty();
        }
        assertThat(ids(widened("\"endowment\""))).containsExactly("waqf-en");
        assertThat(ids(widened("conseil -endowment"))).containsExactly("waqf-fr");
        assertThat(ids(widened("protocole \"x\" accord"))).isEmpty();
    }

    /** Somebody pastes a page, or means harm. */
    @Test
    default void anyNumberOfConceptsShouldBeAnswered() {
        fill();
        List<Concept> all = Thesaurus.shipped(ContentModel.load());
        for (WorkingLanguage language : WorkingLanguage.values()) {
            String text = all.stream()
                    .flatMap(concept -> concept.terms(language).stream())
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .limit(40)
                    .collect(Collectors.joining(" "));
            SearchQuery query = query("endowment " + text).widened(new Widening(all, Set.of()));

            assertThat(ids(search().search(query, Set.of(EVERYBODY)))).contains("waqf-en");
        }
        assertThat(ids(widened("a-".repeat(2_000) + "endowment endowment"))).isNotNull();
    }

    @Test
    default void passagesShouldShowWhatWasFoundInstead() {
        apply(mou("together").text("وقّع الطرفان على مذكرة التفاهم في مجال المياه"));

        SearchResult.Snippet snippet =
                widened("memorandum of understanding").hits().get(0).snippets().get(0);

        assertThat(snippet.marks())
                .extracting(mark -> snippet.text().substring(mark.start(), mark.end()))
                .containsExactly("مذكرة التفاهم");
    }

    @Test
    default void nobodyShouldFindByOtherWordsWhatTheyMayNotRead() {
        apply(mou("secret").text("صندوق الوقف").onlyFor("GROUP_LEGAL"));

        assertThat(ids(widened("endowment"))).isEmpty();
        assertThat(widened("endowment").total()).isZero();
    }

    private void fill() {
        apply(
                mou("waqf-en").text("The board invests the endowment every year"),
                mou("waqf-fr").text("Le conseil gère les dotations"),
                mou("waqf-ar").text("تدعم الهيئة الأوقاف في الدول الأعضاء، والوقف عمل خيري"),
                mou("other").text("Water and sanitation"));
    }

    private void apply(IndexedDocuments... documents) {
        search().apply(1, Arrays.stream(documents).map(IndexedDocuments::build).toList(), List.of());
    }

    private SearchResult widened(String text) {
        return search().search(query(text).widened(new Widening(CONCEPTS, Set.of())), Set.of(EVERYBODY));
    }

    private static SearchQuery query(String text) {
        return new SearchQuery(text, Map.of(), Set.of(), Sort.RELEVANCE, 0, 20, WorkingLanguage.EN);
    }

    private static List<String> ids(SearchResult result) {
        return result.hits().stream().map(hit -> hit.id().value()).toList();
    }

    private static Concept concept(String code, List<String> english, List<String> french, List<String> arabic) {
        return new Concept(
                code, Map.of(WorkingLanguage.EN, english, WorkingLanguage.FR, french, WorkingLanguage.AR, arabic));
    }
}
