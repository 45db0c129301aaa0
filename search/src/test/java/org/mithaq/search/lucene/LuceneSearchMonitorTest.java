package org.mithaq.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mithaq.search.IndexedDocuments.EVERYBODY;
import static org.mithaq.search.IndexedDocuments.mou;
import static org.mithaq.search.IndexedDocuments.ofType;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mithaq.document.DocumentId;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.model.ContentModel;
import org.mithaq.model.Prm;
import org.mithaq.search.Commonalities;
import org.mithaq.search.IndexedDocument;
import org.mithaq.search.SearchQuery;
import org.mithaq.search.SearchQuery.Facet;
import org.mithaq.search.SearchQuery.Order;
import org.mithaq.search.SearchQuery.Sort;
import org.mithaq.search.SearchQuery.Widening;
import org.mithaq.search.Thesaurus;

class LuceneSearchMonitorTest {

    private static final Widening SHIPPED = new Widening(Thesaurus.shipped(ContentModel.load()), Set.of());

    private static final List<IndexedDocument> DOCUMENTS = List.of(
            mou("water-en")
                    .title("en", "Memorandum on drinking water and desalination")
                    .reference("ICESCO/MOU/2026/0004")
                    .parties("Ministry of Higher Education", "WHO")
                    .with(Prm.PROP_STATUS, "NEGOTIATION")
                    .with(Prm.PROP_COUNTRIES, List.of("MA", "TN"))
                    .text("The parties co-operate in the management of wells and springs.", "Signed in São Tomé.")
                    .in(WorkingLanguage.EN)
                    .build(),
            mou("water-fr")
                    .title("fr", "Protocole d’accord sur l’eau potable")
                    .with(Prm.PROP_STATUS, "SIGNATURE")
                    .text("Les États signataires coopèrent à la gestion des puits et de l’œuvre commune.")
                    .in(WorkingLanguage.FR)
                    .build(),
            mou("water-ar")
                    .title("ar", "مذكرة تفاهم بشأن المياه")
                    .with(Prm.PROP_STATUS, "NEGOTIATION")
                    .text("يتعاون الطرفان في إدارة الآبار والوقف، ويواجهان الكوارث الطبيعية")
                    .in(WorkingLanguage.AR)
                    .build(),
            ofType(Prm.TYPE_REFERENCE_LITERATURE, "study")
                    .title("en", "A study of endowments", "ar", "دراسة عن الأوقاف")
                    .with(Prm.PROP_SUBJECTS, List.of("Waqf", "Water  policy"))
                    .with(Prm.PROP_ISSUING_BODY, "World Bank")
                    .with(Prm.PROP_LANGUAGE, "en")
                    .with(Prm.PROP_AUDIENCE_SECTORS, List.of("SCI", "EDU"))
                    .filed("2026-02-20T08:00:00Z")
                    .text("Endowment funds for schools in 2025")
                    .build(),
            ofType(Prm.TYPE_PARTNER, "partner")
                    .title("en", "World Health Organization")
                    .with(Prm.PROP_ACRONYMS, List.of("WHO", "OMS"))
                    .with(Prm.PROP_COUNTRY, "CH")
                    .build(),
            mou("bare").name("scan_0001.pdf").by("other-officer").build());

    private static final List<String> TEXTS = List.of(
            "",
            "water",
            "waters",
            "eau",
            "المياه",
            "مياه",
            "بئر",
            "كارثة",
            "wells springs",
            "+wells -springs",
            "wells -endowment",
            "\"drinking water\"",
            "\"water drinking\"",
            "des*",
            "desal* schools",
            "co-operation",
            "cooperation",
            "organisation",
            "organization",
            "état",
            "oeuvre",
            "Sao Tome",
            "ICESCO/MOU/2026/0004",
            "reference:ICESCO/MOU/2026/0004",
            "title:water",
            "title:endowments text:schools",
            "party:WHO",
            "status:NEGOTIATION",
            "status:NEGOTIATION water",
            "water -status:NEGOTIATION",
            "type:prm:mou",
            "country:MA",
            "year:2026",
            "waqf",
            "وقف",
            "dotation",
            "memorandum of understanding",
            "protocole d'accord",
            "مذكرة تفاهم",
            "MoU",
            "Morocco",
            "المغرب",
            "the of and",
            "scan 0001",
            "2025");

    private final LuceneSearchMonitor monitor = new LuceneSearchMonitor(LuceneDocumentSearchTest.CODES);

    @TempDir
    Path folder;

    @Test
    void searchShouldFindHereWhatItFindsInTheIndexOfAll() {
        Map<String, SearchQuery> searches = searches();
        Map<String, Set<String>> here = new LinkedHashMap<>();
        searches.keySet().forEach(key -> here.put(key, new TreeSet<>()));
        for (IndexedDocument document : DOCUMENTS) {
            String id = document.document().id().value();
            monitor.finding(document, searches).keySet().forEach(key -> here.get(key)
                    .add(id));
        }

        try (LuceneDocumentSearch index = LuceneDocumentSearch.open(folder, LuceneDocumentSearchTest.CODES)) {
            index.apply(1, DOCUMENTS, List.of());
            searches.forEach((key, query) -> assertThat(here.get(key))
                    .as(key)
                    .isEqualTo(index.search(query, Set.of(EVERYBODY)).hits().stream()
                            .map(hit -> hit.id().value())
                            .collect(Collectors.toCollection(TreeSet::new))));
        }
        assertThat(here.values()).filteredOn(Set::isEmpty).hasSizeLessThan(here.size() / 3);
        assertThat(here.values())
                .filteredOn(found -> found.size() == DOCUMENTS.size())
                .hasSizeLessThan(here.size() / 10);
    }

    /** Every text with and without the thesaurus, in every language, and every filter and scope with a text or without. */
    private static Map<String, SearchQuery> searches() {
        Map<String, SearchQuery> searches = new LinkedHashMap<>();
        for (WorkingLanguage language : WorkingLanguage.values()) {
            for (String text : TEXTS) {
                SearchQuery query = query(text, SearchQuery.Scope.ofTypes(Set.of()), Map.of(), language);
                searches.put(language + " " + text, query);
                searches.put(language + " widened " + text, query.widened(SHIPPED));
                searches.put(
                        language + " without " + text,
                        query.widened(new Widening(SHIPPED.concepts(), Set.of("WATER", "WAQF", "MOU"))));
            }
        }
        Map<Facet, Set<String>> filters = Map.of(
                Facet.TYPE, Set.of("prm:referenceLiterature"),
                Facet.STATUS, Set.of("NEGOTIATION", "SIGNATURE"),
                Facet.LANGUAGE, Set.of("en"),
                Facet.COUNTRY, Set.of("TN", "CH"),
                Facet.YEAR, Set.of("2026"),
                Facet.PERSON, Set.of("other-officer"),
                Facet.SUBJECT, Set.of("Water policy"),
                Facet.ISSUING_BODY, Set.of("World Bank"),
                Facet.AUDIENCE_SECTOR, Set.of("EDU"));
        filters.forEach((facet, values) -> {
            for (String text : List.of("", "water", "وقف")) {
                searches.put(
                        facet + " " + text,
                        query(text, SearchQuery.Scope.ofTypes(Set.of()), Map.of(facet, values), WorkingLanguage.EN)
                                .widened(SHIPPED));
                searches.put(
                        facet + " as scope " + text,
                        query(
                                text,
                                new SearchQuery.Scope(Map.of(facet, values), Optional.empty(), Optional.empty()),
                                Map.of(),
                                WorkingLanguage.EN));
            }
        });
        searches.put(
                "filed",
                query(
                        "",
                        new SearchQuery.Scope(
                                Map.of(), Optional.of(Instant.parse("2026-02-10T00:00:00Z")), Optional.empty()),
                        Map.of(),
                        WorkingLanguage.EN));
        searches.put(
                "among",
                query(
                        "",
                        new SearchQuery.Scope(Map.of(), Optional.empty(), Optional.of(Set.of(new DocumentId("study")))),
                        Map.of(),
                        WorkingLanguage.EN));
        return searches;
    }

    @Test
    void wordThatIsOnlySimilarShouldBeNoMatch() {
        assertThat(finding("watre")).isEmpty();
    }

    @Test
    void whatBothHaveInCommonShouldBeToldAsItWasTyped() {
        assertThat(finding("Water Schools \"wells and springs\" 1999"))
                .contains(new Commonalities(List.of("Water", "wells and springs"), List.of()));
        assertThat(finding("desal* +Wells -nothing"))
                .contains(new Commonalities(List.of("desal*", "Wells"), List.of()));
        assertThat(finding("co-operations")).isPresent();
        assertThat(finding("status:NEGOTIATION")).contains(Commonalities.NONE);
    }

    @Test
    void conceptShouldBeToldWhereTheDocumentHasAnotherWord() {
        Map<String, Commonalities> found = monitor.finding(
                DOCUMENTS.get(3),
                Map.of(
                        "widened", query("habous").widened(SHIPPED),
                        "own", query("endowment").widened(SHIPPED)));

        assertThat(found.get("widened").words()).isEmpty();
        assertThat(found.get("widened").concepts()).isNotEmpty();
        assertThat(found.get("own")).isEqualTo(new Commonalities(List.of("endowment"), List.of()));
    }

    @Test
    void otherThesaurusShouldHoldForTheSameSearchAtOnce() {
        SearchQuery query = query("habous");

        assertThat(monitor.finding(DOCUMENTS.get(3), Map.of(1, query.widened(SHIPPED))))
                .hasSize(1);
        assertThat(monitor.finding(DOCUMENTS.get(3), Map.of(1, query.widened(Widening.NONE))))
                .isEmpty();
        assertThat(monitor.finding(DOCUMENTS.get(3), Map.of(1, query.widened(SHIPPED))))
                .hasSize(1);
    }

    @Test
    void hostileSearchesShouldBeBoundedAndStopNobodyElses() {
        String words = IntStream.range(0, 10_000).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
        String prefixes = IntStream.range(0, 10_000).mapToObj(i -> "wo*").collect(Collectors.joining(" "));
        String concepts = String.join(" ", Collections.nCopies(2_000, "memorandum of understanding water"));
        Map<String, SearchQuery> searches = new LinkedHashMap<>();
        searches.put("words", query(words).widened(SHIPPED));
        searches.put("prefixes", query(prefixes).widened(SHIPPED));
        searches.put("concepts", query(concepts).widened(SHIPPED));
        searches.put("quotes", query("\"".repeat(9_999) + "((((+-+-*:*\\").widened(SHIPPED));
        searches.put("mine", query("water"));

        Map<String, Commonalities> found = monitor.finding(DOCUMENTS.get(0), searches);

        assertThat(found).containsKeys("mine", "concepts").doesNotContainKeys("words");
        assertThat(found.get("concepts").words()).hasSizeLessThanOrEqualTo(12);
    }

    private Optional<Commonalities> finding(String text) {
        return Optional.ofNullable(
                monitor.finding(DOCUMENTS.get(0), Map.of("one", query(text))).get("one"));
    }

    private static SearchQuery query(String text) {
        return query(text, SearchQuery.Scope.ofTypes(Set.of()), Map.of(), WorkingLanguage.EN);
    }

    private static SearchQuery query(
            String text, SearchQuery.Scope scope, Map<Facet, Set<String>> filters, WorkingLanguage language) {
        return new SearchQuery(text, scope, filters, Set.of(), Order.by(Sort.RELEVANCE), 0, 100, 0, language);
    }
}
