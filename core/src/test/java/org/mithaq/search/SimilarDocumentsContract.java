package org.mithaq.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mithaq.search.IndexedDocuments.EVERYBODY;
import static org.mithaq.search.IndexedDocuments.mou;
import static org.mithaq.search.IndexedDocuments.ofType;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mithaq.document.DocumentId;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.model.Prm;
import org.mithaq.search.SearchQuery.Facet;
import org.mithaq.search.SearchQuery.Sort;
import org.mithaq.search.SearchResult.Count;
import org.mithaq.search.SearchResult.Like;
import org.mithaq.search.SearchResult.Likeness;

/** How every {@link DocumentSearch} finds what resembles a document. Each test begins with an empty index. */
public interface SimilarDocumentsContract {

    /** The same empty index during one test. */
    DocumentSearch search();

    @Test
    default void documentsOfTheSameSubjectShouldResembleEachOther() {
        fill();

        assertThat(similar("water")).containsExactly("dams");
        assertThat(similar("dams")).containsExactly("water");
        assertThat(similar("scripts")).containsExactly("archives");
    }

    @Test
    default void moreSharedWordsShouldRankHigher() {
        fill();
        apply(
                2,
                mou("twin")
                        .title("en", "Desalination of sea water")
                        .text("Desalination plants supply drinking water; engineers measure salinity and membranes."));

        assertThat(similar("water")).containsExactly("twin", "dams");
    }

    @Test
    default void sharedWordsShouldBeNamedAsTheDocumentWritesThem() {
        fill();

        Like like = likeness("water", query(Map.of(), 0, 10), EVERYBODY).hits().get(0);

        assertThat(like.words()).contains("engineers", "drinking").doesNotContain("and", "dams", "membranes");
        assertThat(like.words()).hasSizeLessThanOrEqualTo(Like.MOST_WORDS);
    }

    @Test
    default void arabicDocumentsShouldResembleEachOtherInOtherFormsOfTheirWords() {
        apply(
                1,
                mou("waqf").text("تدعم الهيئة الصناديق الوقفية وتستثمر أموال الأوقاف في الدول الأعضاء"),
                mou("fund").text("صندوق وقفي يستثمر المال ويدعم الدولة العضو في الهيئات"),
                mou("museum").text("زيارة إلى المتحف الوطني ومعرض المخطوطات النادرة"),
                mou("library").text("مكتبة ومتحف ومعارض للمخطوطات"));

        assertThat(similar("waqf")).containsExactly("fund");
        assertThat(similar("museum")).containsExactly("library");
    }

    @Test
    default void documentWithoutWordsShouldResembleNothing() {
        fill();
        apply(2, mou("scan"));

        assertThat(similar("scan")).isEmpty();
    }

    @Test
    default void documentThatIsNotThereShouldHaveNoAnswer() {
        fill();

        assertThat(search().similar(new DocumentId("unknown"), query(Map.of(), 0, 10), Set.of(EVERYBODY)))
                .isEmpty();
    }

    @Test
    default void documentThatThePersonMayNotReadShouldHaveNoAnswer() {
        fill();
        apply(
                2,
                mou("secret")
                        .text("Engineers build a desalination plant for drinking water.")
                        .onlyFor("head"));

        assertThat(search().similar(new DocumentId("secret"), query(Map.of(), 0, 10), Set.of(EVERYBODY)))
                .isEmpty();
        assertThat(search().similar(new DocumentId("secret"), query(Map.of(), 0, 10), Set.of(EVERYBODY, "head")))
                .isPresent();
    }

    @Test
    default void whatIsHiddenShouldChangeNothingOfTheAnswer() {
        fill();
        SearchQuery query = query(Map.of(), 0, 10);
        Likeness before = likeness("water", query, EVERYBODY);
        apply(
                2,
                IntStream.range(0, 40)
                        .mapToObj(i -> mou("hidden" + i)
                                .title("en", "Engineers")
                                .text("Engineers measure engineers, salinity and turbines in reservoirs.")
                                .onlyFor("head"))
                        .toArray(IndexedDocuments[]::new));

        assertThat(likeness("water", query, EVERYBODY)).isEqualTo(before);
        assertThat(likeness("water", query, EVERYBODY, "head").total()).isGreaterThan(before.total());
    }

    @Test
    default void filtersAndFacetsShouldHoldAsInASearch() {
        fill();
        apply(
                2,
                ofType(Prm.TYPE_AGREEMENT, "agreement")
                        .text("Engineers build a desalination plant for drinking water and measure salinity."));

        Likeness all = likeness("water", query(Map.of(), 0, 10), EVERYBODY);
        Likeness agreements = likeness("water", query(Map.of(Facet.TYPE, Set.of("prm:agreement")), 0, 10), EVERYBODY);

        assertThat(all.total()).isEqualTo(2);
        assertThat(all.facets())
                .containsEntry(Facet.TYPE, List.of(new Count("prm:agreement", 1), new Count("prm:mou", 1)));
        assertThat(ids(agreements)).containsExactly("agreement");
        assertThat(agreements.total()).isEqualTo(1);
        assertThat(agreements.facets()).isEqualTo(all.facets());
    }

    @Test
    default void pagesShouldFollowEachOtherWithoutGapOrRepetition() {
        apply(
                1,
                IntStream.range(0, 12)
                        .mapToObj(i -> mou("d" + i).text("Desalination of water by membranes, number " + "x".repeat(i)))
                        .toArray(IndexedDocuments[]::new));

        List<String> all = ids(likeness("d0", query(Map.of(), 0, 20), EVERYBODY));
        List<String> first = ids(likeness("d0", query(Map.of(), 0, 5), EVERYBODY));
        List<String> second = ids(likeness("d0", query(Map.of(), 5, 5), EVERYBODY));

        assertThat(all).hasSize(11).doesNotContain("d0");
        assertThat(first).isEqualTo(all.subList(0, 5));
        assertThat(second).isEqualTo(all.subList(5, 10));
        assertThat(ids(likeness("d0", query(Map.of(), 50, 5), EVERYBODY))).isEmpty();
    }

    private void fill() {
        apply(
                1,
                mou("water").text("Desalination plants: engineers measure salinity and supply drinking water."),
                mou("dams").text("Engineers build dams and turbines; reservoirs supply drinking water to cities."),
                mou("scripts").text("Manuscripts are restored, catalogued and shown in libraries."),
                mou("archives").text("Libraries keep archives; old manuscripts are restored by hand."),
                mou("other").text("Football tournaments of universities and schools."));
    }

    private void apply(long mark, IndexedDocuments... documents) {
        search().apply(
                        mark,
                        Arrays.stream(documents).map(IndexedDocuments::build).toList(),
                        List.of());
    }

    private static SearchQuery query(Map<Facet, Set<String>> filters, int offset, int limit) {
        return new SearchQuery("", filters, Set.of(Facet.TYPE), Sort.RELEVANCE, offset, limit, WorkingLanguage.EN);
    }

    private List<String> similar(String id) {
        return ids(likeness(id, query(Map.of(), 0, 10), EVERYBODY));
    }

    private Likeness likeness(String id, SearchQuery query, String... authorities) {
        Optional<Likeness> likeness = search().similar(new DocumentId(id), query, Set.of(authorities));
        assertThat(likeness).isPresent();
        return likeness.orElseThrow();
    }

    private static List<String> ids(Likeness likeness) {
        return likeness.hits().stream().map(like -> like.id().value()).toList();
    }
}
