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
import org.mithaq.language.WorkingLanguage;
import org.mithaq.model.Prm;
import org.mithaq.search.SearchQuery.Facet;
import org.mithaq.search.SearchQuery.Sort;
import org.mithaq.search.SearchResult.Nearest;
import org.mithaq.search.SearchResult.Respelled;
import org.mithaq.search.SearchResult.Spelling;

/**
 * How every {@link DocumentSearch} tells other spellings, and what a search without hits would find with less. Each test begins
 * with an empty index.
 */
public interface SpellingContract {

    /** The same empty index during one test. */
    DocumentSearch search();

    @Test
    default void misspelledWordsOfEachLanguageShouldBeToldAsDocumentsWriteThem() {
        put(
                mou("en").text("Restoration of Manuscripts in libraries."),
                mou("fr").text("La propriété intellectuelle est partagée."),
                mou("ar").text("ترميم المخطوطات القديمة في المكتبات"));

        assertThat(spelling("manuscirpts"))
                .isEqualTo(new Spelling(
                        "manuscripts", List.of(new Respelled("manuscirpts", List.of("manuscripts"))), true));
        assertThat(spelling("propreité").text()).isEqualTo("propriété");
        assertThat(spelling("المخطوططات القديمة").text()).isEqualTo("المخطوطات القديمة");
        assertThat(asked("manuscirpts", Map.of()).total()).isEqualTo(1);
    }

    @Test
    default void restOfWhatWasTypedShouldStayAsItIs() {
        put(mou("en").text("Restoration of manuscripts in libraries."));

        assertThat(spelling("+manuscirpts \"in libraries\" (now)").text())
                .isEqualTo("+manuscripts \"in libraries\" (now)");
    }

    @Test
    default void wordThatHardlyAnythingHasShouldBeAskedAbout() {
        put(mou("slip").text("Restoration of manuscirpts."));
        put(IntStream.range(0, 20)
                .mapToObj(i -> mou("d" + i).text("Restoration of manuscripts, number " + i))
                .toArray(IndexedDocuments[]::new));

        Spelling spelling = spelling("manuscirpts");

        assertThat(spelling.text()).isEqualTo("manuscripts");
        assertThat(spelling.searched()).isFalse();
        assertThat(asked("manuscripts", Map.of()).spelling()).isEmpty();
        assertThat(asked("restoration", Map.of()).spelling()).isEmpty();
    }

    /** Whoever misspells a word on purpose must not learn what hidden documents say. */
    @Test
    default void whatIsHiddenShouldChangeNoSpelling() {
        put(mou("open").text("Restoration of manuscripts."), mou("other").text("Protection of water."));
        List<String> tried = List.of("manuscirpts", "ultrasecret", "ultrasecrat", "restoratoin", "watre", "protectoin");
        List<List<Object>> before = tried.stream().map(this::told).toList();
        put(IntStream.range(0, 40)
                .mapToObj(i -> mou("hidden" + i)
                        .title("en", "Ultrasecret")
                        .text("Ultrasecret manuscirpts, ultrasecrat restoratoin watre protectoin manuscirpt manuscrip")
                        .onlyFor("head"))
                .toArray(IndexedDocuments[]::new));

        assertThat(tried.stream().map(this::told).toList()).isEqualTo(before);
        assertThat(search().search(query("ultrasecrat", Map.of()), Set.of(EVERYBODY, "head"))
                        .total())
                .isPositive();
    }

    /** An instrument is found by the names of its partner; what else the partner is called stands in its dossier. */
    @Test
    default void namesOfDossiersShouldBeToldFromDossiersThatThePersonMayRead() {
        put(mou("mou").text("Water.").parties("Zanzibarland"));

        assertThat(asked("Zanzibarlend", Map.of()).spelling()).isEmpty();

        put(ofType(Prm.TYPE_PARTNER, "dossier").parties("Zanzibarland"));
        assertThat(spelling("Zanzibarlend").words().get(0).instead()).containsExactly("zanzibarland");
    }

    @Test
    default void searchWithoutHitsShouldTellWhatItFindsWithLess() {
        put(
                mou("water").with(Prm.PROP_STATUS, "NEGOTIATION").text("Water for museums"),
                ofType(Prm.TYPE_AGREEMENT, "museum")
                        .with(Prm.PROP_STATUS, "APPROVAL")
                        .text("Museums"));

        List<Nearest> byFilter = asked("water", Map.of(Facet.STATUS, Set.of("APPROVAL"), Facet.TYPE, Set.of("prm:mou")))
                .nearest();
        List<Nearest> byWord = asked("museums +helicopter -water", Map.of()).nearest();

        assertThat(byFilter)
                .first()
                .isEqualTo(new Nearest("water", Map.of(Facet.TYPE, Set.of("prm:mou")), Set.of(Facet.STATUS), "", 1));
        assertThat(byWord).containsExactly(new Nearest("museums -water", Map.of(), Set.of(), "+helicopter", 1));
        assertThat(asked("water", Map.of()).nearest()).isEmpty();
        assertThat(asked("\"nothing has this\"", Map.of()).nearest()).isEmpty();
    }

    /** Of so many words none is the one too many. */
    @Test
    default void longSearchWithoutHitsShouldNotBeTriedWithLess() {
        put(mou("museum").text("Museums"));
        String eight = "museums +helicopter -a1 -a2 -a3 -a4 -a5 -a6";

        assertThat(asked(eight, Map.of()).nearest()).hasSize(1);
        assertThat(asked(eight + " -a7", Map.of()).nearest()).isEmpty();
    }

    @Test
    default void whatIsHiddenShouldHaveNoPartInWhatIsFoundWithLess() {
        put(mou("open").with(Prm.PROP_STATUS, "NEGOTIATION").text("Museums"));
        Map<Facet, Set<String>> filters = Map.of(Facet.STATUS, Set.of("APPROVAL"));
        SearchResult before = asked("water", filters);
        put(mou("hidden").with(Prm.PROP_STATUS, "NEGOTIATION").text("Water").onlyFor("head"));

        assertThat(asked("water", filters)).isEqualTo(before);
        assertThat(before.nearest()).isEmpty();
    }

    private List<Object> told(String text) {
        SearchResult found = asked(text, Map.of());
        return List.of(
                found.total(),
                found.hits().stream().map(SearchResult.Hit::id).toList(),
                found.spelling(),
                found.nearest());
    }

    private void put(IndexedDocuments... documents) {
        search().apply(
                        search().mark() + 1,
                        Arrays.stream(documents).map(IndexedDocuments::build).toList(),
                        List.of());
    }

    private static SearchQuery query(String text, Map<Facet, Set<String>> filters) {
        return new SearchQuery(text, filters, Set.of(), Sort.RELEVANCE, 0, 10, WorkingLanguage.EN);
    }

    private SearchResult asked(String text, Map<Facet, Set<String>> filters) {
        return search().search(query(text, filters), Set.of(EVERYBODY));
    }

    private Spelling spelling(String text) {
        return asked(text, Map.of()).spelling().orElseThrow();
    }
}
