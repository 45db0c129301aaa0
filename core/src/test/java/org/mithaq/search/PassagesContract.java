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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mithaq.comparison.SectionKind;
import org.mithaq.document.DocumentId;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.model.Prm;
import org.mithaq.search.PassageResult.Passage;
import org.mithaq.search.SearchQuery.Facet;
import org.mithaq.search.SearchQuery.Sort;
import org.mithaq.search.SearchQuery.Widening;
import org.mithaq.search.SearchResult.Count;

/** How every {@link DocumentSearch} finds clauses. Each test begins with an empty index. */
public interface PassagesContract {

    Concept PROPERTY = new Concept(
            "INTELLECTUAL_PROPERTY",
            Map.of(
                    WorkingLanguage.EN, List.of("intellectual property"),
                    WorkingLanguage.FR, List.of("propriété intellectuelle"),
                    WorkingLanguage.AR, List.of("ملكية فكرية")));

    /** The same empty index during one test. */
    DocumentSearch search();

    @Test
    default void clauseThatHasTheWordsShouldBeFoundWithItsPlace() {
        fillClauses();

        Passage found =
                passages("intellectual property").wordings().get(0).passages().get(0);

        assertThat(found.id().value()).isEqualTo("unesco");
        assertThat(found.kind()).contains(SectionKind.ARTICLE);
        assertThat(found.heading()).isEqualTo("Article 2");
        assertThat(found.title()).isEqualTo("Rights");
        assertThat(found.page()).isEqualTo(2);
        assertThat(found.text()).isEqualTo("Intellectual property of joint works belongs to both Parties.");
        assertThat(found.marks())
                .extracting(mark -> found.text().substring(mark.start(), mark.end()))
                .containsExactly("Intellectual", "property");
        assertThat(UNESCO.substring(found.start(), found.end())).startsWith("Article 2\nRights");
        assertThat(found.isPart()).isFalse();
    }

    @Test
    default void clauseShouldHaveAllWordsWhenOneDoes() {
        fillClauses();

        assertThat(clauses(passages("property of joint works"))).containsExactly("unesco/Article 2");
        assertThat(clauses(passages("property submarine"))).contains("unesco/Article 2");
        assertThat(passages("submarine helicopter").total()).isZero();
    }

    @Test
    default void wordsInOtherClausesOfTheTextShouldNotCount() {
        apply(mou("apart").text("Article 1\nThe property is sold.\nArticle 2\nIntellectual work is free."));
        apply(mou("together").text("Article 1\nIntellectual property is free.\nArticle 2\nNothing more."));

        assertThat(clauses(passages("intellectual property"))).containsExactly("together/Article 1");
    }

    @Test
    default void nearlyTheSameShouldStandTogether() {
        String text =
                "Article 1\nPurpose\nThe Parties work together in %s, education, science, culture and communication, "
                        + "each within its own mandate, rules and budget, and meet once a year to look at what was done.\n"
                        + "Article 2\nEach pays its own.";
        apply(
                mou("one").text(text.formatted("museums")).signedOn("2020-01-01"),
                mou("two").text(text.formatted("libraries")).signedOn("2021-01-01"),
                mou("other").text("Article 1\nThe Parties work together.\nArticle 2\nNothing is paid."));

        PassageResult found = passages("Parties work together");

        assertThat(found.total()).isEqualTo(3);
        assertThat(found.different()).isEqualTo(2);
        assertThat(found.wordings())
                .extracting(wording -> wording.passages().size())
                .containsExactlyInAnyOrder(1, 2);
    }

    @Test
    default void clauseOfTheSoughtTitleShouldComeFirst() {
        apply(
                mou("mention").text("Article 1\nConfidentiality is mentioned.\nArticle 2\nNothing."),
                mou("title").text("Article 1\nConfidentiality\nBoth keep what they learn.\nArticle 2\nNothing."));

        assertThat(clauses(passages("confidentiality"))).startsWith("title/Article 1");
    }

    @Test
    default void wordsOfOtherLanguagesShouldBeFoundThroughTheThesaurus() {
        apply(
                mou("en").text("Article 1\nIntellectual property is shared.\nArticle 2\nNothing."),
                mou("fr").text("Article premier\nLa propriété intellectuelle est partagée.\nArticle 2\nRien."),
                mou("ar").text("المادة الأولى\nتكون الملكية الفكرية مشتركة بين الطرفين.\nالمادة الثانية\nلا شيء."));

        PassageResult widened = search().passages(
                        clauseQuery("intellectual property").widened(new Widening(List.of(PROPERTY), Set.of())),
                        Set.of(EVERYBODY));

        assertThat(clauses(widened))
                .startsWith("en/Article 1")
                .containsExactlyInAnyOrder("en/Article 1", "fr/Article premier", "ar/المادة الأولى");
        assertThat(widened.concepts()).hasSize(1);
        assertThat(clauses(passages("intellectual property"))).containsExactly("en/Article 1");
    }

    @Test
    default void onlyInstrumentsShouldHaveClauses() {
        apply(
                ofType(Prm.TYPE_REFERENCE_LITERATURE, "book").text("Article 1\nProperty.\nArticle 2\nMore."),
                ofType(Prm.TYPE_SIGNED_COPY, "copy").text("Article 1\nProperty.\nArticle 2\nMore."),
                mou("mou").text("Article 1\nProperty.\nArticle 2\nMore."));

        assertThat(clauses(passages("property"))).containsExactly("mou/Article 1");
    }

    @Test
    default void syntaxOfASearchShouldHold() {
        fillClauses();

        assertThat(clauses(passages("\"joint works\""))).containsExactly("unesco/Article 2");
        assertThat(clauses(passages("parties -property")))
                .doesNotContain("unesco/Article 2")
                .isNotEmpty();
        assertThat(clauses(passages("intellec*"))).containsExactly("unesco/Article 2");
        assertThat(passages("property title:water").total()).isZero();
        assertThat(passages("property ( [ @ 10:30 «").total()).isPositive();
    }

    @Test
    default void filtersScopeAndFacetsOfClausesShouldHold() {
        apply(
                mou("signed").with(Prm.PROP_STATUS, "IN_FORCE").text("Article 1\nProperty.\nArticle 2\nMore."),
                ofType(Prm.TYPE_AGREEMENT, "agreement")
                        .with(Prm.PROP_STATUS, "IN_FORCE")
                        .text("Article 1\nThe property.\nArticle 2\nMore."),
                mou("draft").with(Prm.PROP_STATUS, "NEGOTIATION").text("Article 1\nProperties.\nArticle 2\nMore."));
        SearchQuery query = new SearchQuery(
                "property",
                new SearchQuery.Scope(Map.of(Facet.STATUS, Set.of("IN_FORCE")), Optional.empty(), Optional.empty()),
                Map.of(Facet.TYPE, Set.of("prm:mou")),
                Set.of(Facet.TYPE),
                SearchQuery.Order.by(Sort.RELEVANCE),
                0,
                10,
                0,
                WorkingLanguage.EN);

        PassageResult found = search().passages(query, Set.of(EVERYBODY));
        SearchQuery.Scope one =
                new SearchQuery.Scope(Map.of(), Optional.empty(), Optional.of(Set.of(new DocumentId("draft"))));

        assertThat(clauses(found)).containsExactly("signed/Article 1");
        assertThat(found.facets())
                .containsEntry(Facet.TYPE, List.of(new Count("prm:agreement", 1), new Count("prm:mou", 1)));
        assertThat(clauses(search().passages(clauseQuery("property").within(one), Set.of(EVERYBODY))))
                .containsExactly("draft/Article 1");
    }

    @Test
    default void whatIsHiddenShouldChangeNothingOfTheClausesFound() {
        fillClauses();
        SearchQuery query = clauseQuery("joint property of museums");
        PassageResult before = search().passages(query, Set.of(EVERYBODY));
        PassageResult like =
                similar("unesco", UNESCO.indexOf("Article 2"), EVERYBODY).orElseThrow();
        apply(IntStream.range(0, 40)
                .mapToObj(i -> mou("hidden" + i)
                        .text("Article 1\nProperty property of museums, jointly.\nArticle 2\nIntellectual works.")
                        .onlyFor("head"))
                .toArray(IndexedDocuments[]::new));

        assertThat(search().passages(query, Set.of(EVERYBODY))).isEqualTo(before);
        assertThat(similar("unesco", UNESCO.indexOf("Article 2"), EVERYBODY)).contains(like);
        assertThat(search().passages(query, Set.of(EVERYBODY, "head")).total()).isGreaterThan(before.total());
    }

    @Test
    default void wordThatStandsInATextVeryOftenShouldCountInItsLastClause() {
        apply(mou("often")
                .text("Article 1\n" + "Water is shared. ".repeat(400)
                        + "\nArticle 2\nThe Parties share water.\nArticle 3\nThe Parties meet."));

        assertThat(passages("water").total()).isEqualTo(2);
        assertThat(clauses(passages("parties water"))).containsExactly("often/Article 2");
        assertThat(clauses(passages("parties -water"))).containsExactly("often/Article 3");
    }

    @Test
    default void whatIsHiddenShouldTakeNoPlaceOfWordsWithABeginning() {
        IndexedDocuments open = mou("open").text("Article 1\nThe Parties protect water.\nArticle 2\nThe Parties meet.");
        apply(open);
        PassageResult before = passages("pro*");
        PassageResult without = passages("parties -pro*");
        String hidden = IntStream.range(0, 300)
                .mapToObj(i -> "proa" + (char) ('a' + i / 26) + (char) ('a' + i % 26))
                .collect(Collectors.joining(" "));
        apply(
                open,
                mou("hidden").text("Article 1\n" + hidden + "\nArticle 2\nEnd.").onlyFor("head"));

        assertThat(clauses(before)).containsExactly("open/Article 1");
        assertThat(passages("pro*")).isEqualTo(before);
        assertThat(passages("parties -pro*")).isEqualTo(without);
    }

    @Test
    default void wordingOfManyPlacesShouldNameSomeAndCountAll() {
        apply(IntStream.range(0, 30)
                .mapToObj(i -> mou("d" + i).text("Article 1\nThe Parties share water.\nArticle 2\nEnd."))
                .toArray(IndexedDocuments[]::new));

        PassageResult.Wording found = passages("water").wordings().get(0);

        assertThat(found.count()).isEqualTo(30);
        assertThat(found.passages()).hasSize(1 + PassageResult.MOST_SAME);
        assertThat(found.passages().get(0).text()).isEqualTo("The Parties share water.");
        assertThat(found.passages().subList(1, found.passages().size()))
                .allSatisfy(place -> assertThat(place.text()).isEmpty())
                .allSatisfy(place -> assertThat(place.heading()).isEqualTo("Article 1"))
                .allSatisfy(place -> assertThat(place.page()).isEqualTo(1));
    }

    @Test
    default void clauseWithoutHeadingShouldTellWhatItBeginsWith() {
        apply(mou("plain").text("The Parties\nshare the water of the river, each its own half."));
        fillClauses();

        assertThat(passages("river").wordings().get(0).passages().get(0).beginning())
                .isEqualTo("ThePartiessharethewateroftheri");
        assertThat(passages("joint").wordings().get(0).passages().get(0).beginning())
                .isEmpty();
    }

    @Test
    default void clausesWithTheTellingWordsShouldBeSimilar() {
        fillClauses();
        apply(
                mou("copy")
                        .text(
                                "Article 1\nPurpose\nOther.\nArticle 2\nOwnership\n"
                                        + "The property of works made jointly is intellectual and belongs to the Parties.\nArticle 3\nEnd."));

        PassageResult found =
                similar("unesco", UNESCO.indexOf("Intellectual"), EVERYBODY).orElseThrow();

        assertThat(clauses(found)).startsWith("copy/Article 2").doesNotContain("unesco/Article 2");
    }

    @Test
    default void clauseThatThePersonMayNotReadShouldHaveNoSimilarOnes() {
        apply(mou("secret").text("Article 1\nProperty.\nArticle 2\nMore.").onlyFor("head"));

        assertThat(similar("secret", 0, EVERYBODY)).isEmpty();
        assertThat(similar("secret", 0, EVERYBODY, "head")).isPresent();
        assertThat(similar("secret", 1_000_000, "head")).isEmpty();
        assertThat(similar("unknown", 0, "head")).isEmpty();
    }

    @Test
    default void pagesOfWordingsShouldFollowEachOther() {
        apply(IntStream.range(0, 12)
                .mapToObj(i -> mou("d" + i)
                        .text("Article 1\nWater " + "abcdefghijkl".charAt(i) + "x of number " + "y".repeat(i + 1)
                                + ".\nArticle 2\nEnd."))
                .toArray(IndexedDocuments[]::new));

        List<String> all = clauses(passages("water", 0, 20));

        assertThat(all).hasSize(12);
        assertThat(clauses(passages("water", 0, 5))).isEqualTo(all.subList(0, 5));
        assertThat(clauses(passages("water", 5, 5))).isEqualTo(all.subList(5, 10));
        assertThat(clauses(passages("water", 50, 5))).isEmpty();
    }

    @Test
    default void longClauseShouldBeShownWhereItMatches() {
        apply(mou("long")
                .text("Article 1\n" + "The Parties meet. ".repeat(300) + "Property is shared. "
                        + "They pay. ".repeat(300) + "\nArticle 2\nEnd."));

        Passage found = passages("property").wordings().get(0).passages().get(0);

        assertThat(found.isPart()).isTrue();
        assertThat(found.text()).contains("Property is shared").hasSizeLessThan(2_000);
        assertThat(found.end() - found.start()).isGreaterThan(8_000);
    }

    String UNESCO = """
            Memorandum
            Article 1
            Purpose
            The Parties work together in museums.
            \fArticle 2
            Rights
            Intellectual property of joint works belongs to both Parties.
            Article 3
            End
            Three years after the day of signature.
            """;

    private void fillClauses() {
        apply(
                mou("unesco").text(UNESCO.split("\f", -1)),
                mou("water").title("en", "Water").text("Article 1\nThe Parties share water.\nArticle 2\nTwo years."));
    }

    private void apply(IndexedDocuments... documents) {
        search().apply(
                        search().mark() + 1,
                        Arrays.stream(documents).map(IndexedDocuments::build).toList(),
                        List.of());
    }

    private static SearchQuery clauseQuery(String text) {
        return new SearchQuery(text, Map.of(), Set.of(), Sort.RELEVANCE, 0, 20, WorkingLanguage.EN);
    }

    private PassageResult passages(String text) {
        return search().passages(clauseQuery(text), Set.of(EVERYBODY));
    }

    private PassageResult passages(String text, int offset, int limit) {
        return search().passages(
                        new SearchQuery(text, Map.of(), Set.of(), Sort.RELEVANCE, offset, limit, WorkingLanguage.EN),
                        Set.of(EVERYBODY));
    }

    private Optional<PassageResult> similar(String id, int at, String... authorities) {
        return search().similarPassages(
                        new PassageResult.Sample(new DocumentId(id), at), clauseQuery(""), Set.of(authorities));
    }

    private static List<String> clauses(PassageResult result) {
        return result.wordings().stream()
                .map(wording -> wording.passages().get(0))
                .map(passage -> passage.id().value() + "/" + passage.heading())
                .toList();
    }
}
