package org.mithaq.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mithaq.search.IndexedDocuments.EVERYBODY;
import static org.mithaq.search.IndexedDocuments.mou;
import static org.mithaq.search.IndexedDocuments.ofType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.mithaq.model.QName;
import org.mithaq.search.SearchQuery.Direction;
import org.mithaq.search.SearchQuery.Facet;
import org.mithaq.search.SearchQuery.Order;
import org.mithaq.search.SearchQuery.Sort;
import org.mithaq.search.SearchResult.Count;
import org.mithaq.search.SearchResult.Hit;
import org.mithaq.search.SearchResult.Mark;
import org.mithaq.search.SearchResult.Snippet;

/** What every {@link DocumentSearch} does. Each test begins with an empty index. */
public interface DocumentSearchContract
        extends SimilarDocumentsContract,
                WidenedSearchContract,
                PassagesContract,
                SpellingContract,
                SuggestionContract {

    // -- the index as a read model

    @Test
    default void newIndexShouldBeEmptyWithMarkZero() {
        assertThat(search().mark()).isZero();
        assertThat(search().size()).isZero();
        assertThat(found("anything")).isEmpty();
    }

    @Test
    default void appliedDocumentShouldBeVisibleAtOnceWithItsMark() {
        apply(7, mou("a").text("Memorandum on water"));

        assertThat(found("water")).containsExactly("a");
        assertThat(search().mark()).isEqualTo(7);
        assertThat(search().size()).isEqualTo(1);
    }

    @Test
    default void indexShouldKnowWhatItWasLastToldOfEachDocument() {
        IndexedDocument former = mou("a").text("Memorandum on water").build();
        IndexedDocument later = mou("a").text("Memorandum on museums").build();
        IndexedDocument other = mou("b").onlyFor("GROUP_LEGAL").build();
        search().apply(1, List.of(former, other), List.of());
        search().apply(2, List.of(later), List.of());

        assertThat(former.fingerprint()).isNotEqualTo(later.fingerprint());
        assertThat(other.fingerprint()).isNotEqualTo(mou("b").build().fingerprint());
        assertThat(search().told(List.of(new DocumentId("a"), new DocumentId("b"), new DocumentId("c"))))
                .isEqualTo(Map.of(new DocumentId("a"), later.fingerprint(), new DocumentId("b"), other.fingerprint()));
        search().apply(3, List.of(), List.of(new DocumentId("a")));
        assertThat(search().told(List.of(new DocumentId("a")))).isEmpty();
    }

    @Test
    default void idsShouldBeReadInOrderPortionByPortion() {
        apply(1, mou("d"), mou("b"), mou("gone"));
        apply(2, mou("a"), mou("c"), mou("b"));
        search().apply(3, List.of(), List.of(new DocumentId("gone")));

        assertThat(search().ids(Optional.empty(), 3))
                .extracting(DocumentId::value)
                .containsExactly("a", "b", "c");
        assertThat(search().ids(Optional.of(new DocumentId("c")), 3))
                .extracting(DocumentId::value)
                .containsExactly("d");
        assertThat(search().ids(Optional.of(new DocumentId("bb")), 1))
                .extracting(DocumentId::value)
                .containsExactly("c");
        assertThat(search().ids(Optional.of(new DocumentId("d")), 3)).isEmpty();
    }

    @Test
    default void secondVersionShouldReplaceTheFirst() {
        apply(1, mou("a").text("Memorandum on water"));
        apply(2, mou("a").text("Memorandum on museums"));

        assertThat(found("water")).isEmpty();
        assertThat(found("museums")).containsExactly("a");
        assertThat(search().size()).isEqualTo(1);
    }

    @Test
    default void deletedDocumentShouldNotBeFoundAnyMore() {
        apply(1, mou("a").text("water"), mou("b").text("water"));
        search().apply(2, List.of(), List.of(new DocumentId("a"), new DocumentId("never-there")));

        assertThat(found("water")).containsExactly("b");
        assertThat(search().mark()).isEqualTo(2);
    }

    // -- words

    @Test
    default void wordShouldBeFoundWhereverItStands() {
        apply(
                1,
                mou("in-title").title("en", "Desalination partnership"),
                mou("in-text").text("Page one.", "On page two: desalination of water."),
                mou("in-party").parties("Desalination Authority"),
                mou("in-name").name("MOU_desalination-draft.docx"));

        assertThat(found("desalination")).containsExactlyInAnyOrder("in-title", "in-text", "in-party", "in-name");
    }

    @Test
    default void titleShouldRankAboveText() {
        apply(
                1,
                mou("text").text("The parties cooperate in arbitration and in many other fields of common interest."),
                mou("title")
                        .title("en", "Arbitration")
                        .text("The parties cooperate in many fields of common interest."));

        assertThat(found("arbitration")).containsExactly("title", "text");
    }

    @Test
    default void anyWordShouldSufficeAndMoreWordsShouldRankHigher() {
        apply(
                1,
                mou("one").text("Agreement on fisheries. Fisheries are important, fisheries matter."),
                mou("both").text("Agreement on fisheries and on forests."),
                mou("none").text("Agreement on customs."));

        assertThat(found("fisheries forests")).containsExactly("both", "one");
    }

    @Test
    default void exactFormShouldRankAboveAnotherForm() {
        apply(
                1,
                mou("stem").text("The museum of the city opens a new hall for exhibitions."),
                mou("exact").text("The museums of the city open a new hall for exhibitions."));

        assertThat(found("museums")).containsExactly("exact", "stem");
    }

    @Test
    default void wordsNextToEachOtherShouldRankAboveWordsApart() {
        apply(
                1,
                mou("apart").text("The bank of the river. Rules about islamic art. Development of the village."),
                mou("together").text("The islamic development bank. Rules about the river, the art and the village."));

        assertThat(found("islamic development bank")).containsExactly("together", "apart");
    }

    @Test
    default void smallWordsShouldNotWidenTheSearch() {
        apply(1, mou("a").text("The protection of patents"), mou("b").text("The forests of the north"));

        assertThat(found("the protection of patents")).containsExactly("a");
        assertThat(found("the")).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    default void arabicWordShouldBeFoundInItsOtherForms() {
        apply(
                1,
                mou("plural").text("تدعم الهيئة الصناديق الوقفية في الدول الأعضاء"),
                mou("article").text("وقّع الطرفان الاتفاقية العامة للتعاون"),
                mou("other").text("زيارة إلى المتحف"));

        assertThat(found("صندوق")).containsExactly("plural");
        assertThat(found("أوقاف")).containsExactly("plural");
        assertThat(found("اتفاقيات")).containsExactly("article");
        assertThat(found("لاتفاقياتنا")).containsExactly("article");
        assertThat(found("اتفاقيه")).containsExactly("article");
    }

    @Test
    default void frenchWordShouldBeFoundInItsOtherForms() {
        apply(
                1,
                mou("a").text("Les Parties favorisent l’échange de stagiaires et la main-d’œuvre."),
                mou("b").text("Accord relatif à la protection des investissements étrangers."));

        assertThat(found("echanges")).containsExactly("a");
        assertThat(found("stagiaire")).containsExactly("a");
        assertThat(found("oeuvre")).containsExactly("a");
        assertThat(found("investissement")).containsExactly("b");
        assertThat(found("l'étranger")).containsExactly("b");
    }

    @Test
    default void englishWordShouldBeFoundInItsOtherForms() {
        apply(
                1,
                mou("a").text("The Organisation promotes cultural co-operation and programmes for scholars."),
                mou("b").text("A universal declaration."));

        assertThat(found("organization")).containsExactly("a");
        assertThat(found("cooperation")).containsExactly("a");
        assertThat(found("program")).containsExactly("a");
        assertThat(found("university")).isEmpty();
    }

    @Test
    default void languagesShouldBeFoundInOneDocument() {
        apply(
                1,
                mou("a").text("Les stagiaires sont recrutés par les deux pays et par leurs ministères.\n"
                        + "The trainees are recruited by both countries and by their ministries.\n"
                        + "يتم توظيف المتدربين من قبل البلدين والوزارات"));

        assertThat(found("stagiaire")).containsExactly("a");
        assertThat(found("trainee ministry")).containsExactly("a");
        assertThat(found("وزارة")).containsExactly("a");
    }

    @Test
    default void digitsOfAnyScriptShouldMeet() {
        apply(1, mou("a").text("في عام ٢٠٢٦"), mou("b").text("in 2026"), mou("c").text("سال ۲۰۲۶"));

        assertThat(found("2026")).containsExactlyInAnyOrder("a", "b", "c");
        assertThat(found("٢٠٢٦")).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    default void referenceShouldBeFoundWholeAndInParts() {
        apply(
                1,
                mou("a").reference("ICESCO/MOU/2026/0001"),
                mou("b").reference("ICESCO/MOU/2026/0002"),
                mou("c").reference("ICESCO/AGR/2025/0001"));

        assertThat(found("ICESCO/MOU/2026/0001")).containsExactly("a");
        assertThat(found("mou/2026")).containsExactlyInAnyOrder("a", "b");
        assertThat(found("0001")).containsExactlyInAnyOrder("a", "c");
        assertThat(found("ICESCO-MOU-2026-0002")).containsExactly("b");
    }

    @Test
    default void misspeltNameShouldFindWhatIsSpelledAlike() {
        apply(1, mou("a").text("Cooperation with Indonesia"), mou("b").text("Cooperation with Pakistan"));

        assertThat(found("Indonezia")).containsExactly("a");
    }

    // -- syntax

    @Test
    default void quotedWordsShouldStandAsWritten() {
        apply(1, mou("a").text("the islamic development bank"), mou("b").text("the development of islamic banks"));

        assertThat(found("\"islamic development bank\"")).containsExactly("a");
        assertThat(found("«islamic development»")).containsExactly("a");
        assertThat(found("“development of”")).containsExactly("b");
        assertThat(found("\"banks\"")).containsExactly("b");
    }

    @Test
    default void signsShouldRequireAndForbid() {
        apply(1, mou("a").text("water energy"), mou("b").text("water"), mou("c").text("energy"));

        assertThat(found("water +energy")).containsExactly("a", "c");
        assertThat(found("water -energy")).containsExactly("b");
        assertThat(found("-energy")).containsExactly("b");
    }

    @Test
    default void starShouldFindWhatBeginsSo() {
        apply(1, mou("a").text("amendments"), mou("b").text("amending"), mou("c").text("amiable"));

        assertThat(found("amend*")).containsExactlyInAnyOrder("a", "b");
        assertThat(found("amendments*")).containsExactly("a");
    }

    @Test
    default void fieldShouldNarrowToItself() {
        apply(
                1,
                mou("title")
                        .title("en", "Water")
                        .with(Prm.PROP_STATUS, "NEGOTIATION")
                        .signedOn("2021-05-01"),
                mou("text").text("water").with(Prm.PROP_STATUS, "LEGAL_REVIEW"),
                ofType(Prm.TYPE_AGREEMENT, "party").parties("Water Board").reference("ICESCO/AGR/2025/0007"));

        assertThat(found("title:water")).containsExactly("title");
        assertThat(found("text:water")).containsExactly("text");
        assertThat(found("party:water")).containsExactly("party");
        assertThat(found("party:\"water board\"")).containsExactly("party");
        assertThat(found("reference:0007")).containsExactly("party");
        assertThat(found("status:LEGAL_REVIEW")).containsExactly("text");
        assertThat(found("water status:negotiation")).containsExactly("title");
        assertThat(found("water -status:negotiation")).containsExactlyInAnyOrder("text", "party");
        assertThat(found("type:prm:agreement")).containsExactly("party");
        assertThat(found("year:2021")).containsExactly("title");
    }

    @Test
    default void noTextShouldBeAnError() {
        apply(1, mou("a").text("Réunion à 10:30 avec l’équipe, courriel secretariat@example.org [annexe]"));
        List<String> typed = new ArrayList<>(List.of(
                "",
                " ",
                "\"",
                "\"réunion",
                "« réunion",
                "l’équipe",
                "10:30",
                "@",
                "[",
                "[annexe",
                "AND",
                "OR NOT",
                "+",
                "-",
                "--",
                "+-+",
                "*",
                "**a*",
                "a*b*c",
                "?",
                "~",
                "^2",
                "field:",
                ":",
                "title:",
                "title:\"",
                "status:nonsense",
                "(réunion",
                ")",
                "{}",
                "\\",
                "/",
                "//",
                "réunion/",
                "/.*/",
                "&&",
                "||",
                "!",
                "réunion!",
                "\u200f\u202b\u0000",
                "\ud800",
                "title:title:title",
                "+\"",
                "-\"\"",
                "\"\"",
                "\" \"",
                "'",
                "’’",
                "ـــ",
                "؟",
                "a".repeat(20_000),
                "mot ".repeat(10_000),
                "\"".repeat(5_000),
                "*a*",
                "[a TO b]",
                "réunion^^",
                "https://example.org/?q=1&b=2"));

        for (String text : typed) {
            SearchResult result = search().search(query(text), Set.of(EVERYBODY));
            assertThat(result.total())
                    .as(text.length() > 60 ? text.substring(0, 60) : text)
                    .isBetween(0L, 1L);
        }
        for (String text :
                List.of("l’équipe", "10:30", "[annexe", "\"réunion", "« réunion", "secretariat@", "réunion!")) {
            assertThat(found(text)).as(text).containsExactly("a");
        }
    }

    // -- access

    @Test
    default void documentShouldBeFoundOnlyWithAnAuthorityOfEveryReaderSet() {
        apply(
                1,
                mou("both").text("water").onlyFor("sector-edu", "head").onlyFor("site-members"),
                mou("nobody").text("water").readers(List.of(Set.of())),
                mou("unrestricted").text("water").readers(List.of()));

        assertThat(found("water", "head", "site-members")).containsExactlyInAnyOrder("both", "unrestricted");
        assertThat(found("water", "sector-edu", "site-members")).containsExactlyInAnyOrder("both", "unrestricted");
        assertThat(found("water", "head")).containsExactly("unrestricted");
        assertThat(found("water", "site-members")).containsExactly("unrestricted");
        assertThat(found("water")).containsExactly("unrestricted");
    }

    @Test
    default void answerShouldBeTheSameWithAndWithoutWhatIsHidden() {
        List<SearchQuery> queries = new ArrayList<>();
        for (String text : List.of(
                "",
                "water",
                "indonesia",
                "Indonezia",
                "wat*",
                "\"water plant\"",
                "title:secret",
                "2019",
                "year:2019",
                "-water",
                "secrat")) {
            queries.add(new SearchQuery(text, Map.of(), Set.of(Facet.values()), Sort.TITLE, 0, 10, WorkingLanguage.EN));
        }
        apply(1, mou("open").title("en", "Water").text("water plant, Indonesias islands"));
        List<SearchResult> before = answers(queries);
        apply(
                2,
                mou("hidden")
                        .title("en", "Secret")
                        .text("water plant in Indonesia, secret")
                        .with(Prm.PROP_STATUS, "SIGNATURE")
                        .with(Prm.PROP_COUNTRIES, List.of("ID"))
                        .signedOn("2019-01-01")
                        .onlyFor("head"));
        List<SearchResult> after = answers(queries);

        for (int i = 0; i < queries.size(); i++) {
            assertThat(ids(after.get(i))).as(queries.get(i).text()).isEqualTo(ids(before.get(i)));
            assertThat(after.get(i).total()).isEqualTo(before.get(i).total());
            assertThat(after.get(i).facets()).isEqualTo(before.get(i).facets());
            assertThat(after.get(i).hits().stream().map(Hit::snippets).toList())
                    .isEqualTo(before.get(i).hits().stream().map(Hit::snippets).toList());
        }
    }

    @Test
    default void changedReadersShouldChangeWhatIsFound() {
        apply(1, mou("a").text("water"));
        apply(2, mou("a").text("water").onlyFor("head"));

        assertThat(found("water")).isEmpty();
        assertThat(found("water", "head")).containsExactly("a");
    }

    // -- facets, order, pages

    @Test
    default void facetsShouldCountWhatMatches() {
        apply(1, facetted());

        SearchResult result = search().search(
                        new SearchQuery(
                                "water",
                                Map.of(),
                                Set.of(Facet.STATUS, Facet.COUNTRY),
                                Sort.RELEVANCE,
                                0,
                                10,
                                WorkingLanguage.EN),
                        Set.of(EVERYBODY));

        assertThat(result.facets().keySet()).containsExactlyInAnyOrder(Facet.STATUS, Facet.COUNTRY);
        assertThat(result.facets().get(Facet.STATUS))
                .containsExactly(new Count("NEGOTIATION", 2), new Count("APPROVAL", 1));
        assertThat(result.facets().get(Facet.COUNTRY)).containsExactly(new Count("MA", 3), new Count("SN", 1));
    }

    @Test
    default void filteredFacetShouldBeCountedAsIfItWereNot() {
        apply(1, facetted());

        SearchResult result = search().search(
                        new SearchQuery(
                                "",
                                Map.of(Facet.STATUS, Set.of("APPROVAL"), Facet.COUNTRY, Set.of("MA", "SN")),
                                Set.of(Facet.STATUS, Facet.COUNTRY, Facet.TYPE),
                                Sort.RELEVANCE,
                                0,
                                10,
                                WorkingLanguage.EN),
                        Set.of(EVERYBODY));

        assertThat(ids(result)).containsExactly("c");
        assertThat(result.total()).isEqualTo(1);
        assertThat(result.facets().get(Facet.STATUS))
                .containsExactly(new Count("NEGOTIATION", 2), new Count("APPROVAL", 1));
        assertThat(result.facets().get(Facet.COUNTRY)).containsExactly(new Count("MA", 1));
        assertThat(result.facets().get(Facet.TYPE)).containsExactly(new Count("prm:mou", 1));
    }

    private static IndexedDocuments[] facetted() {
        return new IndexedDocuments[] {
            mou("a").text("water").with(Prm.PROP_STATUS, "NEGOTIATION").with(Prm.PROP_COUNTRIES, List.of("MA", "SN")),
            mou("b").text("water").with(Prm.PROP_STATUS, "NEGOTIATION").with(Prm.PROP_COUNTRIES, List.of("MA")),
            mou("c").text("energy water")
                    .with(Prm.PROP_STATUS, "APPROVAL")
                    .with(Prm.PROP_COUNTRIES, List.of("MA"))
                    .with(Prm.PROP_COUNTRIES, List.of("MA"))
                    .title("en", "C"),
            mou("d").text("energy").with(Prm.PROP_STATUS, "APPROVAL")
        };
    }

    @Test
    default void yearShouldBeOfSignatureElseOfIssueElseOfFiling() {
        apply(
                1,
                mou("a").signedOn("2019-07-16").filed("2026-01-01T00:00:00Z"),
                ofType(Prm.TYPE_REFERENCE_LITERATURE, "b").with(Prm.PROP_ISSUED_ON, LocalDate.parse("2020-01-01")),
                mou("c").filed("2024-12-31T23:59:59Z"));

        SearchResult result = search().search(
                        new SearchQuery("", Map.of(), Set.of(Facet.YEAR), Sort.NEWEST, 0, 10, WorkingLanguage.EN),
                        Set.of(EVERYBODY));

        assertThat(ids(result)).containsExactly("c", "b", "a");
        assertThat(result.facets().get(Facet.YEAR))
                .containsExactlyInAnyOrder(new Count("2019", 1), new Count("2020", 1), new Count("2024", 1));
    }

    @Test
    default void endOfTermShouldBeCountedByMonth() {
        apply(
                1,
                mou("march").with(Prm.PROP_EXPIRES_ON, LocalDate.parse("2027-03-31")),
                mou("also-march").with(Prm.PROP_EXPIRES_ON, LocalDate.parse("2027-03-01")),
                mou("april").with(Prm.PROP_EXPIRES_ON, LocalDate.parse("2027-04-01")),
                mou("open-ended"));

        SearchResult result = filtered(Facet.EXPIRES, "2027-03");

        assertThat(ids(result)).containsExactlyInAnyOrder("march", "also-march");
        assertThat(result.facets().get(Facet.EXPIRES))
                .containsExactly(new Count("2027-03", 2), new Count("2027-04", 1));
    }

    @Test
    default void documentShouldBeOfWhoFiledItAndOfItsFocalPoint() {
        apply(
                1,
                mou("filed").by("officer"),
                mou("looked-after").by("assistant").with(Prm.PROP_FOCAL_POINT, "officer"),
                mou("of-others").by("assistant"));

        assertThat(ids(filtered(Facet.PERSON, "officer"))).containsExactlyInAnyOrder("filed", "looked-after");
        assertThat(ids(filtered(Facet.PERSON, "office"))).isEmpty();
    }

    private SearchResult filtered(Facet facet, String value) {
        return search().search(
                        new SearchQuery(
                                "", Map.of(facet, Set.of(value)), Set.of(facet), Sort.TITLE, 0, 10, WorkingLanguage.EN),
                        Set.of(EVERYBODY));
    }

    @Test
    default void listShouldBeWholeAndInOrderWhateverPartOfItWasAskedFor() {
        apply(
                1,
                IntStream.range(0, 250)
                        .mapToObj(i -> mou(String.valueOf(1000 + i)).reference("MOU/" + (1000 + i)))
                        .toArray(IndexedDocuments[]::new));
        SearchQuery query = new SearchQuery("", Map.of(), Set.of(), Sort.REFERENCE, 30, 5, WorkingLanguage.EN);

        SearchResult.Listing listing = search().list(query, Set.of(EVERYBODY));

        assertThat(listing.total()).isEqualTo(250);
        assertThat(listing.ids())
                .isEqualTo(IntStream.range(0, 250)
                        .mapToObj(i -> new DocumentId(String.valueOf(1000 + i)))
                        .toList());
        assertThat(search().list(query, Set.of("GROUP_NOBODY")).ids()).isEmpty();
    }

    @Test
    default void titlesShouldSortAsPeopleSort() {
        apply(
                1,
                mou("z").title("fr", "Zone"),
                mou("e").title("fr", "Échange"),
                mou("f").title("fr", "forêt"),
                mou("ten").title("fr", "Accord 10"),
                mou("two").title("fr", "Accord 2"));

        SearchResult result = search().search(
                        new SearchQuery("", Map.of(), Set.of(), Sort.TITLE, 0, 10, WorkingLanguage.FR),
                        Set.of(EVERYBODY));

        assertThat(ids(result)).containsExactly("two", "ten", "e", "f", "z");
    }

    @Test
    default void referencesAndNamesShouldSortAsPeopleSort() {
        apply(
                1,
                mou("b").reference("ICESCO/MOU/2026/10").parties("Zayed Foundation"),
                mou("a").reference("ICESCO/MOU/2026/9").parties("École normale", "Another"),
                mou("none"),
                mou("c").reference("ICESCO/MOU/2025/11").parties("Fonds commun"));

        assertThat(sorted(Sort.REFERENCE, Direction.ASCENDING)).containsExactly("c", "a", "b", "none");
        assertThat(sorted(Sort.REFERENCE, Direction.DESCENDING)).containsExactly("b", "a", "c", "none");
        assertThat(sorted(Sort.COUNTERPARTY, Direction.ASCENDING)).containsExactly("a", "c", "b", "none");
        assertThat(sorted(Sort.COUNTERPARTY, Direction.DESCENDING)).containsExactly("b", "c", "a", "none");
    }

    @Test
    default void daysAndMomentsShouldSortWithWhatHasNoneLastEitherWay() {
        for (Map.Entry<Sort, QName> day : Map.of(
                        Sort.SIGNED_ON, Prm.PROP_SIGNED_ON,
                        Sort.EFFECTIVE_ON, Prm.PROP_EFFECTIVE_ON,
                        Sort.EXPIRES_ON, Prm.PROP_EXPIRES_ON)
                .entrySet()) {
            apply(
                    1,
                    mou("early").with(day.getValue(), LocalDate.parse("1969-01-01")),
                    mou("late").with(day.getValue(), LocalDate.parse("2031-01-01")),
                    mou("never"));

            assertThat(sorted(day.getKey(), Direction.ASCENDING)).containsExactly("early", "late", "never");
            assertThat(sorted(day.getKey(), Direction.DESCENDING)).containsExactly("late", "early", "never");
        }
        apply(
                2,
                mou("early").filed("2020-01-01T00:00:00Z").modified("2026-03-01T00:00:00Z"),
                mou("late")
                        .filed("2021-01-01T00:00:00Z")
                        .modified("2026-02-01T00:00:00Z")
                        .with(Prm.PROP_STATUS_SINCE, Instant.parse("2026-01-01T00:00:00Z")),
                mou("never").filed("2022-01-01T00:00:00Z").modified("2026-01-01T00:00:00Z"));

        assertThat(sorted(Sort.FILED, Direction.ASCENDING)).containsExactly("early", "late", "never");
        assertThat(sorted(Sort.MODIFIED, Direction.ASCENDING)).containsExactly("never", "late", "early");
        assertThat(sorted(Sort.MODIFIED, Direction.DESCENDING)).containsExactly("early", "late", "never");
        assertThat(sorted(Sort.STATUS_SINCE, Direction.ASCENDING).get(0)).isEqualTo("late");
        assertThat(sorted(Sort.STATUS_SINCE, Direction.DESCENDING).get(0)).isEqualTo("late");
    }

    @Test
    default void codesShouldSortInTheOrderThatIsAskedFor() {
        apply(
                1,
                mou("b").with(Prm.PROP_STATUS, "APPROVAL").filed("2026-01-01T00:00:00Z"),
                mou("none"),
                mou("other").with(Prm.PROP_STATUS, "CLOSED"),
                mou("a").with(Prm.PROP_STATUS, "NEGOTIATION"),
                mou("newer").with(Prm.PROP_STATUS, "APPROVAL").filed("2026-02-02T00:00:00Z"));
        List<String> codes = List.of("NEGOTIATION", "APPROVAL");

        assertThat(sorted(new Order(Sort.STATUS, Direction.ASCENDING, codes)))
                .containsExactly("a", "newer", "b", "other", "none");
        assertThat(sorted(new Order(Sort.STATUS, Direction.DESCENDING, codes)))
                .containsExactly("other", "newer", "b", "a", "none");
    }

    @Test
    default void typesShouldNarrowEveryCount() {
        apply(
                1,
                mou("a").text("water"),
                ofType(Prm.TYPE_AGREEMENT, "b").text("water"),
                ofType(Prm.TYPE_REFERENCE_LITERATURE, "c").text("water"));

        SearchResult result = search().search(
                        new SearchQuery(
                                "water",
                                Set.of("prm:mou", "prm:agreement"),
                                Map.of(Facet.TYPE, Set.of("prm:mou", "prm:referenceLiterature")),
                                Set.of(Facet.TYPE),
                                Order.by(Sort.TITLE),
                                0,
                                10,
                                3,
                                WorkingLanguage.EN),
                        Set.of(EVERYBODY));

        assertThat(ids(result)).containsExactly("a");
        assertThat(result.total()).isEqualTo(1);
        assertThat(result.facets().get(Facet.TYPE))
                .containsExactlyInAnyOrder(new Count("prm:mou", 1), new Count("prm:agreement", 1));
    }

    @Test
    default void literatureShouldBeFilteredAndCountedByWhatWasWrittenOfIt() {
        apply(
                1,
                literature("wells").with(Prm.PROP_SUBJECTS, List.of("Water", " Arid  zones ")),
                literature("pumps").with(Prm.PROP_SUBJECTS, List.of("Water")).with(Prm.PROP_LITERATURE_KIND, "REPORT"),
                literature("waqf").with(Prm.PROP_SUBJECTS, List.of("الوقف", "  ")),
                mou("mou"));

        SearchResult result = search().search(
                        new SearchQuery(
                                "",
                                Map.of(
                                        Facet.SUBJECT,
                                        Set.of("Water", "الوقف"),
                                        Facet.ISSUING_BODY,
                                        Set.of("The Institute")),
                                Set.of(Facet.SUBJECT, Facet.LITERATURE_KIND, Facet.AUDIENCE_SECTOR),
                                Sort.NEWEST,
                                0,
                                10,
                                WorkingLanguage.EN),
                        Set.of(EVERYBODY));

        assertThat(ids(result)).containsExactlyInAnyOrder("wells", "pumps", "waqf");
        assertThat(result.facets().get(Facet.SUBJECT))
                .containsExactlyInAnyOrder(new Count("Water", 2), new Count("Arid zones", 1), new Count("الوقف", 1));
        assertThat(result.facets().get(Facet.LITERATURE_KIND)).containsExactly(new Count("REPORT", 1));
        assertThat(result.facets().get(Facet.AUDIENCE_SECTOR))
                .containsExactlyInAnyOrder(new Count("EDU", 3), new Count("SCI", 3));
    }

    private static IndexedDocuments literature(String id) {
        return ofType(Prm.TYPE_REFERENCE_LITERATURE, id)
                .with(Prm.PROP_ISSUING_BODY, "The Institute")
                .with(Prm.PROP_AUDIENCE_SECTORS, List.of("SCI", "EDU"));
    }

    @Test
    default void scopeShouldNarrowEveryCountByCodesByTheMomentOfFilingAndByTheDocumentsThemselves() {
        apply(
                1,
                mou("old").filed("2026-01-01T00:00:00Z"),
                mou("new").filed("2026-02-01T00:00:00.001Z"),
                ofType(Prm.TYPE_AGREEMENT, "agreement").filed("2026-02-01T00:00:00Z"),
                literature("study").filed("2026-03-01T00:00:00Z"));
        Instant february = Instant.parse("2026-02-01T00:00:00Z");
        Map<Facet, Set<String>> types = Map.of(Facet.TYPE, Set.of("prm:mou", "prm:agreement"));

        SearchResult since = within(new SearchQuery.Scope(types, Optional.of(february), Optional.empty()));
        assertThat(ids(since)).containsExactlyInAnyOrder("new", "agreement");
        assertThat(since.facets().get(Facet.TYPE))
                .containsExactlyInAnyOrder(new Count("prm:mou", 1), new Count("prm:agreement", 1));
        Set<DocumentId> some = Set.of(new DocumentId("old"), new DocumentId("study"), new DocumentId("unknown"));
        assertThat(ids(within(new SearchQuery.Scope(types, Optional.empty(), Optional.of(some)))))
                .containsExactly("old");
        assertThat(within(new SearchQuery.Scope(Map.of(), Optional.empty(), Optional.of(Set.of())))
                        .total())
                .isZero();
        assertThat(within(new SearchQuery.Scope(
                                Map.of(Facet.AUDIENCE_SECTOR, Set.of()), Optional.empty(), Optional.empty()))
                        .total())
                .isZero();
    }

    private SearchResult within(SearchQuery.Scope scope) {
        return search().search(
                        new SearchQuery(
                                "",
                                scope,
                                Map.of(),
                                Set.of(Facet.TYPE),
                                Order.by(Sort.FILED),
                                0,
                                10,
                                0,
                                WorkingLanguage.EN),
                        Set.of(EVERYBODY));
    }

    @Test
    default void noMorePassagesShouldBeQuotedThanAreAskedFor() {
        apply(1, mou("a").text("Water. " + "Filler sentence without meaning. ".repeat(50) + "Water again."));

        for (int most = 0; most <= 1; most++) {
            SearchResult result = search().search(
                            new SearchQuery(
                                    "water",
                                    Set.of(),
                                    Map.of(),
                                    Set.of(),
                                    Order.by(Sort.RELEVANCE),
                                    0,
                                    10,
                                    most,
                                    WorkingLanguage.EN),
                            Set.of(EVERYBODY));
            assertThat(result.hits().get(0).snippets()).hasSize(most);
        }
    }

    private List<String> sorted(Sort by, Direction direction) {
        return sorted(new Order(by, direction, List.of()));
    }

    private List<String> sorted(Order order) {
        SearchQuery query = new SearchQuery("", Set.of(), Map.of(), Set.of(), order, 0, 10, 0, WorkingLanguage.FR);
        return ids(search().search(query, Set.of(EVERYBODY)));
    }

    @Test
    default void pagesShouldFollowEachOtherWithoutGapOrRepetition() {
        List<IndexedDocument> documents = new ArrayList<>();
        for (int i = 0; i < 450; i++) {
            documents.add(mou("d" + i)
                    .text("water " + "energy ".repeat(i % 7) + (i % 3 == 0 ? "water energy plant" : "plant"))
                    .build());
        }
        search().apply(1, documents, List.of());

        List<String> all = new ArrayList<>();
        for (int offset = 0; offset < 500; offset += 50) {
            SearchResult page = search().search(
                            new SearchQuery(
                                    "water energy", Map.of(), Set.of(), Sort.RELEVANCE, offset, 50, WorkingLanguage.EN),
                            Set.of(EVERYBODY));
            assertThat(page.total()).isEqualTo(450);
            all.addAll(ids(page));
        }

        assertThat(all).hasSize(450).doesNotHaveDuplicates();
    }

    // -- snippets

    @Test
    default void snippetShouldShowTheWordsOnTheirPage() {
        apply(
                1,
                mou("a").text(
                                "First page, about nothing in particular.",
                                "Second page. The parties agree on the desalination of sea water. Other matters follow."));

        Snippet snippet = onlySnippet("desalinating water");

        assertThat(snippet.page()).isEqualTo(2);
        assertThat(marked(snippet)).contains("water");
        assertThat(snippet.text()).startsWith("The parties agree").doesNotContain("First");
    }

    @Test
    default void marksShouldCoverTheWholeArabicWord() {
        apply(1, mou("a").text("وقّع الطرفان على الاتفاقية العامة للتعاون، وللأوقاف في ذلك دور كبير."));

        assertThat(marked(onlySnippet("وقف"))).contains("وللأوقاف");
        assertThat(marked(onlySnippet("اتفاقيات"))).containsExactly("الاتفاقية");
    }

    @Test
    default void phraseShouldBeMarkedAsOne() {
        apply(1, mou("a").text("The bank. The islamic development\nbank of the region. The development."));

        assertThat(marked(onlySnippet("\"development bank\""))).containsExactly("development bank");
    }

    @Test
    default void titleShouldBeShownWhenTheTextSaysNothing() {
        apply(1, mou("a").title("en", "Cooperation with Ufa University").text("Unrelated text."));

        Snippet snippet = onlySnippet("ufa");

        assertThat(snippet.page()).isZero();
        assertThat(marked(snippet)).containsExactly("Ufa");
    }

    /** They are those of its dossier, too, which the person may not read for that. */
    @Test
    default void namesOfPartiesShouldNotBeQuoted() {
        apply(1, mou("a").title("en", "Cooperation").parties("Zanzibarland Water Office"));

        assertThat(search().search(query("zanzibarland"), Set.of(EVERYBODY)).hits())
                .singleElement()
                .satisfies(hit -> assertThat(hit.snippets()).isEmpty());
    }

    @Test
    default void snippetsShouldBeShortAndFewInLongTexts() {
        apply(
                1,
                mou("a").text("Filler sentence without meaning. ".repeat(3_000) + "The keyword. "
                        + "Filler sentence without meaning. ".repeat(3_000) + "keyword again. ".repeat(500)));

        List<Snippet> snippets = search().search(query("keyword"), Set.of(EVERYBODY))
                .hits()
                .get(0)
                .snippets();

        assertThat(snippets).hasSizeBetween(1, 3).allSatisfy(snippet -> {
            assertThat(snippet.text().length()).isLessThanOrEqualTo(400);
            assertThat(marked(snippet)).contains("keyword");
        });
    }

    // -- rebuild

    @Test
    default void rebuiltIndexShouldTakeTheOldOnesPlaceOnlyWhenFinished() {
        apply(5, mou("old").text("water"));
        try (DocumentSearch.Rebuild rebuild = search().rebuild()) {
            rebuild.add(List.of(mou("new").text("water").build()));
            assertThat(found("water")).containsExactly("old");

            rebuild.finish(9);
        }

        assertThat(found("water")).containsExactly("new");
        assertThat(search().mark()).isEqualTo(9);
        assertThat(search().size()).isEqualTo(1);
    }

    @Test
    default void changesDuringARebuildShouldWinOverWhatTheRebuildReads() {
        apply(5, mou("a").text("first"), mou("b").text("first"));
        try (DocumentSearch.Rebuild rebuild = search().rebuild()) {
            search().apply(6, List.of(mou("a").text("second").build()), List.of(new DocumentId("b")));
            assertThat(found("second")).containsExactly("a");
            rebuild.add(List.of(
                    mou("a").text("first").build(),
                    mou("b").text("first").build(),
                    mou("c").text("first").build()));
            search().apply(7, List.of(mou("c").text("third").build()), List.of());
            rebuild.finish(5);
        }

        assertThat(found("first")).isEmpty();
        assertThat(found("second")).containsExactly("a");
        assertThat(found("third")).containsExactly("c");
        assertThat(search().size()).isEqualTo(2);
        assertThat(search().mark()).isEqualTo(7);
    }

    @Test
    default void rebuildThatIsGivenUpShouldChangeNothing() {
        apply(5, mou("old").text("water"));
        try (DocumentSearch.Rebuild rebuild = search().rebuild()) {
            rebuild.add(List.of(mou("new").text("water").build()));
        }
        apply(6, mou("later").text("water"));

        assertThat(found("water")).containsExactlyInAnyOrder("old", "later");
        assertThat(search().mark()).isEqualTo(6);
        search().rebuild().close();
    }

    @Test
    default void secondRebuildAtTheSameTimeShouldBeRefused() {
        try (DocumentSearch.Rebuild rebuild = search().rebuild()) {
            assertThatThrownBy(() -> search().rebuild()).isInstanceOf(IllegalStateException.class);
            rebuild.finish(1);
        }
    }

    // -- in few words

    private void apply(long mark, IndexedDocuments... documents) {
        search().apply(
                        mark,
                        Arrays.stream(documents).map(IndexedDocuments::build).toList(),
                        List.of());
    }

    private static SearchQuery query(String text) {
        return new SearchQuery(text, Map.of(), Set.of(), Sort.RELEVANCE, 0, 20, WorkingLanguage.EN);
    }

    private List<String> found(String text, String... authorities) {
        Set<String> all = authorities.length == 0 ? Set.of(EVERYBODY) : Set.of(authorities);
        return ids(search().search(query(text), all));
    }

    private List<SearchResult> answers(List<SearchQuery> queries) {
        return queries.stream()
                .map(query -> search().search(query, Set.of(EVERYBODY)))
                .toList();
    }

    private Snippet onlySnippet(String text) {
        SearchResult result = search().search(query(text), Set.of(EVERYBODY));
        assertThat(result.hits()).hasSize(1);
        assertThat(result.hits().get(0).snippets()).isNotEmpty();
        return result.hits().get(0).snippets().get(0);
    }

    private static List<String> ids(SearchResult result) {
        return result.hits().stream().map(hit -> hit.id().value()).toList();
    }

    private static List<String> marked(Snippet snippet) {
        return snippet.marks().stream()
                .map((Mark mark) -> snippet.text().substring(mark.start(), mark.end()))
                .toList();
    }
}
