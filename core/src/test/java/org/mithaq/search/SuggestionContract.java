package org.mithaq.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mithaq.search.IndexedDocuments.EVERYBODY;
import static org.mithaq.search.IndexedDocuments.mou;
import static org.mithaq.search.IndexedDocuments.ofType;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mithaq.document.DocumentId;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.model.Prm;
import org.mithaq.search.SearchQuery.Sort;
import org.mithaq.search.SearchQuery.Widening;
import org.mithaq.search.SearchResult.Reason;
import org.mithaq.search.SearchResult.Reason.How;
import org.mithaq.search.SearchResult.Reason.Place;

/** How every {@link DocumentSearch} suggests while one types, and says why something was found. Each test begins with an empty index. */
public interface SuggestionContract {

    /** The same empty index during one test. */
    DocumentSearch search();

    @Test
    default void titlesReferencesAndPartnersShouldBeSuggestedByTheirBeginnings() {
        fillTitles();

        assertThat(suggested("rest")).containsExactly("manuscripts");
        assertThat(suggested("restoration of manu")).containsExactly("manuscripts");
        assertThat(suggested("ICESCO/MOU/2024")).containsExactly("manuscripts");
        assertThat(suggested("islamic dev")).containsExactly("bank");
        assertThat(suggested("إدارة المخط")).containsExactly("arabic");
        assertThat(suggested("مخط")).containsExactly("arabic");
        assertThat(suggested("proprie")).containsExactly("french");
    }

    @Test
    default void referencesShouldComeBeforePartnersAndThoseBeforeTitles() {
        put(
                mou("title").title("en", "Water 2024"),
                mou("reference").title("en", "Other").reference("WATER/2024"),
                ofType(Prm.TYPE_PARTNER, "partner").title("en", "X").parties("Water Council 2024"));

        assertThat(suggested("water 2024")).containsExactly("reference", "partner", "title");
    }

    @Test
    default void wordThatIsNoBeginningOfAnyShouldSuggestNothing() {
        fillTitles();

        assertThat(suggested("storation")).isEmpty();
        assertThat(suggested("rest ")).isEmpty();
        assertThat(suggested("restoration zoo")).isEmpty();
        for (String typed : List.of("", " ", "r", "\"", "*", "a*", "((", "\u200f", "title:")) {
            assertThat(suggested(typed)).as(typed).isEmpty();
        }
        assertThat(suggested("x ".repeat(100_000))).isEmpty();
    }

    /** The words of a hidden title must not be found letter by letter. */
    @Test
    default void whatIsHiddenShouldHaveNoPartInSuggestions() {
        fillTitles();
        List<String> tried = List.of("re", "rest", "restoration", "ul", "ultra", "ICESCO", "islamic");
        List<List<String>> before = tried.stream().map(this::suggested).toList();
        put(IntStream.range(0, 40)
                .mapToObj(i -> mou("hidden" + i)
                        .title("en", "Ultrasecret restoration, islamic")
                        .reference("ICESCO/MOU/2025/" + i)
                        .onlyFor("head"))
                .toArray(IndexedDocuments[]::new));

        assertThat(tried.stream().map(this::suggested).toList()).isEqualTo(before);
        assertThat(search().suggest("ultra", 20, Set.of("head"))).isNotEmpty();
    }

    @Test
    default void suggestionsShouldBeNoMoreThanAskedFor() {
        put(IntStream.range(0, 30)
                .mapToObj(i -> mou("d" + i).title("en", "Water " + i).signedOn("2020-01-" + (10 + i % 20)))
                .toArray(IndexedDocuments[]::new));

        assertThat(search().suggest("wat", 5, Set.of(EVERYBODY))).hasSize(5);
    }

    @Test
    default void reasonsShouldSayWhichWordsStandWhereAndHow() {
        put(mou("mou")
                .title("en", "Restoration of manuscripts")
                .parties("Ministry of Manuscripts")
                .text("Both sides keep old manuscripts in libraries, by a dotation of both."));

        assertThat(why("manuscripts library endowment helicopter"))
                .containsExactly(
                        new Reason(
                                "manuscripts",
                                How.ITSELF,
                                List.of(Place.TITLE, Place.PARTY, Place.TEXT),
                                List.of("manuscripts")),
                        new Reason("library", How.FORM, List.of(Place.TEXT), List.of("libraries")),
                        new Reason("endowment", How.CONCEPT, List.of(Place.TEXT), List.of("dotation")));
        assertThat(why("manuscirpts"))
                .containsExactly(new Reason(
                        "manuscirpts",
                        How.SPELLING,
                        List.of(Place.TITLE, Place.PARTY, Place.TEXT),
                        List.of("manuscripts")));
        assertThat(why("\"old manuscripts\" -water"))
                .containsExactly(
                        new Reason("old manuscripts", How.ITSELF, List.of(Place.TEXT), List.of("old manuscripts")));
    }

    @Test
    default void nobodyShouldLearnWhyWhatTheyMayNotReadIsFound() {
        put(mou("hidden").text("Ultrasecret").onlyFor("head"));

        assertThat(search().why(new DocumentId("hidden"), query("ultrasecret"), Set.of(EVERYBODY)))
                .isEmpty();
        assertThat(search().why(new DocumentId("hidden"), query("ultrasecret"), Set.of("head")))
                .hasSize(1);
        assertThat(search().why(new DocumentId("unknown"), query("ultrasecret"), Set.of("head")))
                .isEmpty();
    }

    private void fillTitles() {
        put(
                mou("manuscripts").title("en", "Restoration of manuscripts").reference("ICESCO/MOU/2024/0007"),
                mou("arabic").title("ar", "مذكرة إدارة المخطوطات"),
                mou("french").title("fr", "La propriété intellectuelle"),
                ofType(Prm.TYPE_PARTNER, "bank").title("en", "IsDB").parties("Islamic Development Bank"),
                mou("other")
                        .title("en", "Football")
                        .parties("Islamic Development Bank")
                        .text("Restoration"));
    }

    private void put(IndexedDocuments... documents) {
        search().apply(
                        search().mark() + 1,
                        Arrays.stream(documents).map(IndexedDocuments::build).toList(),
                        List.of());
    }

    private List<String> suggested(String typed) {
        return search().suggest(typed, 8, Set.of(EVERYBODY)).stream()
                .map(DocumentId::value)
                .toList();
    }

    private static SearchQuery query(String text) {
        return new SearchQuery(text, Map.of(), Set.of(), Sort.RELEVANCE, 0, 10, WorkingLanguage.EN)
                .widened(new Widening(WidenedSearchContract.CONCEPTS, Set.of()));
    }

    private List<Reason> why(String text) {
        return search().why(new DocumentId("mou"), query(text), Set.of(EVERYBODY));
    }
}
