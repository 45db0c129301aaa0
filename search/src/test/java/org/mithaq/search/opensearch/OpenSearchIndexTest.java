package org.mithaq.search.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mithaq.search.IndexedDocuments.EVERYBODY;
import static org.mithaq.search.IndexedDocuments.mou;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.mithaq.document.DocumentId;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.problem.Problem;
import org.mithaq.search.DocumentSearch;
import org.mithaq.search.IndexedDocument;
import org.mithaq.search.SearchQuery;
import org.mithaq.search.lucene.DocumentFields;
import org.mithaq.search.lucene.TestCodes;
import org.mithaq.search.lucene.analysis.TextAnalysis;

/** What becomes of the indices of a cluster: restarts, rebuilds, several processes, and what goes wrong. */
class OpenSearchIndexTest {

    private static final AtomicInteger TESTS = new AtomicInteger();

    private static final String ARTICLES =
            "Article 1\nWater is shared by both Parties.\nArticle 2\nMuseums are open to both Parties.\n";

    private static final DocumentId REFUSED = new DocumentId("refused");

    private final OpenSearchSettings settings = OpenSearchNode.shared().settings("index" + TESTS.incrementAndGet());
    private final OpenSearchClient client = new OpenSearchClient(settings);

    @Test
    void reopenedIndexShouldHaveItsDocumentsAndItsMark() {
        open().apply(42, List.of(document("a", "water")), List.of());

        OpenSearchDocumentSearch reopened = open();

        assertThat(reopened.exists()).isTrue();
        assertThat(reopened.mark()).isEqualTo(42);
        assertThat(found(reopened, "water")).containsExactly("a");
    }

    @Test
    void searchesShouldGoOnInTheOldIndexUntilTheNewOneIsWhole() {
        OpenSearchDocumentSearch search = open();
        search.apply(1, List.of(document("old", "water")), List.of());

        try (DocumentSearch.Rebuild rebuild = search.rebuild()) {
            rebuild.add(List.of(document("new", "water")));
            assertThat(found(search, "water")).containsExactly("old");
            search.apply(2, List.of(document("meanwhile", "water")), List.of());
            assertThat(found(search, "water")).containsExactlyInAnyOrder("old", "meanwhile");
            rebuild.finish(2);
        }

        assertThat(found(search, "water")).containsExactlyInAnyOrder("new", "meanwhile");
        assertThat(search.mark()).isEqualTo(2);
        assertThat(generations()).hasSize(1);
        search.apply(3, List.of(document("later", "water")), List.of());
        assertThat(found(open(), "water")).containsExactlyInAnyOrder("new", "meanwhile", "later");
    }

    @Test
    void unfinishedRebuildShouldLeaveNoTrace() {
        OpenSearchDocumentSearch search = open();
        search.apply(1, List.of(document("old", "water")), List.of());
        search.rebuild().add(List.of(document("new", "water")));

        OpenSearchDocumentSearch restarted = open();

        assertThat(found(restarted, "water")).containsExactly("old");
        try (DocumentSearch.Rebuild rebuild = restarted.rebuild()) {
            rebuild.add(List.of(document("newer", "water")));
            rebuild.finish(2);
        }
        assertThat(found(restarted, "water")).containsExactly("newer");
        assertThat(generations()).hasSize(1);
    }

    @Test
    void processThatKnowsLessShouldChangeNothing() {
        OpenSearchDocumentSearch quick = open();
        OpenSearchDocumentSearch slow = open();
        quick.apply(8, List.of(document("a", "museums")), List.of(new DocumentId("b")));

        slow.apply(7, List.of(document("a", "water"), document("b", "water")), List.of());

        assertThat(found(quick, "water")).isEmpty();
        assertThat(found(quick, "museums")).containsExactly("a");
        assertThat(slow.mark()).isEqualTo(8);
    }

    @Test
    void indexOfAnotherVersionShouldBeginAnew() {
        client.put(
                "/" + settings.index() + "-3",
                Map.of(
                        "mappings", Map.of("_meta", Map.of("version", "0.0.0")),
                        "aliases", Map.of(settings.index(), Map.of())));

        OpenSearchDocumentSearch search = open();

        assertThat(search.exists()).isFalse();
        assertThat(search.mark()).isZero();
        search.apply(1, List.of(document("a", "water")), List.of());
        assertThat(found(search, "water")).containsExactly("a");
        assertThat(generations()).containsExactly(settings.index() + "-4");
    }

    @Test
    void removedIndexShouldBeginAnew() {
        OpenSearchDocumentSearch search = open();
        search.apply(5, List.of(document("a", "water")), List.of());
        client.delete("/" + settings.index() + "-1");

        assertThat(search.mark()).isZero();
        search.apply(1, List.of(document("b", "water")), List.of());
        assertThat(found(search, "water")).containsExactly("b");
    }

    /** What a cluster does when its disk is nearly full. */
    @Test
    void readOnlyIndexShouldAnswerAndTakeTheChangeLater() {
        OpenSearchDocumentSearch search = open();
        search.apply(1, List.of(document("a", "water")), List.of());
        block(true);

        assertThatThrownBy(() -> search.apply(2, List.of(document("b", "water")), List.of()))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.code()).isEqualTo("PRM-SEARCH-004");
                    assertThat(problem.kind()).isEqualTo(Problem.Kind.UNAVAILABLE);
                });
        assertThat(search.failure()).contains("PRM-SEARCH-004");
        assertThat(found(search, "water")).containsExactly("a");
        assertThat(search.mark()).isEqualTo(1);

        block(false);
        search.apply(2, List.of(document("b", "water")), List.of());
        assertThat(search.failure()).isEmpty();
        assertThat(found(search, "water")).containsExactlyInAnyOrder("a", "b");
    }

    private void block(boolean readOnly) {
        client.put(
                "/" + settings.index() + "/_settings",
                Map.of("index.blocks.read_only_allow_delete", readOnly ? "true" : "false"));
    }

    @Test
    void documentOfManyReaderSetsShouldBeFoundByWhoIsInAllOfTheLast() {
        OpenSearchDocumentSearch search = open();
        IndexedDocument document = mou("a").text("water")
                .readers(List.of(
                        Set.of("a"), Set.of("b"), Set.of("c"), Set.of("d", "all"), Set.of("e", "all"), Set.of("all")))
                .build();
        search.apply(1, List.of(document), List.of());

        assertThat(found(search, "water", "a", "b", "c", "all")).containsExactly("a");
        assertThat(found(search, "water", "a", "b", "c", "d", "e")).isEmpty();
        assertThat(found(search, "water", "a", "b", "all")).isEmpty();
    }

    @Test
    void longTextsShouldBeWrittenInPortions() {
        String text = "Article 1\nWater is shared by both Parties of this agreement. ".repeat(10_000);
        OpenSearchDocumentSearch search = open();

        search.apply(1, List.of(document("a", text), document("b", text), document("c", "water")), List.of());

        assertThat(found(search, "water")).containsExactlyInAnyOrder("a", "b", "c");
    }

    /** Unlike the writing of documents it does not ask by itself whether the name is an alias. */
    @Test
    void deletionShouldBeginNoIndexWhenTheAliasIsGone() {
        OpenSearchDocumentSearch search = open();
        search.apply(5, List.of(document("a", "water")), List.of());
        client.delete("/" + settings.index() + "-1");

        assertThatThrownBy(() -> search.apply(6, List.of(), List.of(new DocumentId("a"))))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.UNAVAILABLE));

        assertThat(client.ask("/" + settings.index()).status()).isEqualTo(OpenSearchClient.NOT_FOUND);
        assertThat(search.mark()).isZero();
        search.apply(1, List.of(document("b", "water")), List.of());
        assertThat(found(search, "water")).containsExactly("b");
    }

    @Test
    void emptyIndexThatHasTheNameOfTheAliasShouldBeRemoved() {
        client.put("/" + settings.index(), Map.of());
        OpenSearchDocumentSearch search = open();

        search.apply(1, List.of(document("a", "water")), List.of());

        assertThat(found(search, "water")).containsExactly("a");
        assertThat(generations()).containsExactly(settings.index() + "-1");
    }

    @Test
    void indexOfSomebodyElseThatHasTheNameOfTheAliasShouldStay() {
        client.put("/" + settings.index() + "/_doc/1", Map.of("words", "of somebody else"));
        OpenSearchDocumentSearch search = open();

        assertThatThrownBy(() -> search.apply(1, List.of(document("a", "water")), List.of()))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("PRM-SEARCH-007"));

        assertThat(client.ask("/" + settings.index() + "/_doc/1").status()).isEqualTo(200);
    }

    @Test
    void documentThatIsRefusedShouldKeepNoOtherFromBeingFound() {
        OpenSearchDocumentSearch search = open();
        search.apply(1, List.of(document("refused", "water"), document("b", "water")), List.of());

        search.apply(
                2, List.of(document("a", "water"), refused(), document("c", "water")), List.of(new DocumentId("b")));

        assertThat(found(search, "water")).containsExactlyInAnyOrder("a", "c");
        assertThat(search.mark()).isEqualTo(2);
        assertThat(search.failure()).isEmpty();
        assertThat(search.refused()).containsOnlyKeys(REFUSED);
        assertThat(search.refused().get(REFUSED)).startsWith("400 ").doesNotContain("xxx", "secret");

        search.apply(3, List.of(document("refused", "water")), List.of());
        assertThat(found(search, "water")).containsExactlyInAnyOrder("a", "c", "refused");
        assertThat(search.refused()).isEmpty();
    }

    /** A name of a reader that is longer than what an index takes. */
    private static IndexedDocument refused() {
        return mou("refused")
                .text("secret water")
                .readers(List.of(Set.of("x".repeat(40_000), "all")))
                .build();
    }

    @Test
    void documentThatIsRefusedShouldKeepNoRebuildFromEnding() {
        OpenSearchDocumentSearch search = open();
        search.apply(1, List.of(document("a", "water")), List.of());
        try (DocumentSearch.Rebuild rebuild = search.rebuild()) {
            rebuild.add(List.of(refused(), document("a", "water")));
            rebuild.finish(1);
        }

        assertThat(found(search, "water")).containsExactly("a");
        assertThat(search.refused()).containsOnlyKeys(REFUSED);
    }

    @Test
    void documentWithTooManyClausesShouldBeFoundWithoutThem() {
        OpenSearchDocumentSearch search = open();
        search.apply(1, List.of(), List.of());
        client.put("/" + settings.index() + "/_settings", Map.of("index.mapping.nested_objects.limit", 1));

        search.apply(2, List.of(document("a", ARTICLES)), List.of());

        assertThat(found(search, "water")).containsExactly("a");
        assertThat(search.refused()).isEmpty();
        assertThat(nested()).isZero();
    }

    @Test
    void documentThatIsTooLargeShouldBeFoundByTheBeginningOfItsText() {
        OpenSearchDocumentSearch search = open();
        search.apply(1, List.of(document("before", "words")), List.of());
        IndexedDocument large = document("a", "Water. " + "Words of a long text. ".repeat(20_000) + "Museums.");
        StoredDocuments documents = new StoredDocuments(new DocumentFields(new TextAnalysis()));
        int whole = OpenSearchClient.line(documents.of(large, StoredDocuments.Extent.WITHOUT_CLAUSES)).length;
        Writing writing = new Writing(client, documents, whole - 1);

        Map<DocumentId, String> refused = writing.put(settings.index(), 2, List.of(large), List.of(), true);

        assertThat(refused).isEmpty();
        assertThat(found(search, "water")).containsExactly("a");
        assertThat(found(search, "museums")).isEmpty();
        assertThat(search.told(List.of(new DocumentId("a"))))
                .as("a check of the index takes it for what it was told")
                .containsEntry(new DocumentId("a"), large.fingerprint());
    }

    private long nested() {
        return Answers.number(
                client.post(
                        "/" + settings.index() + "/_count",
                        Map.of("query", Dsl.nested(Layout.CLAUSE, Dsl.exists(Layout.CLAUSE_KEY)))),
                "count");
    }

    /** What was taken out is remembered for a day: a process that knows less may be that late. */
    @Test
    void deletionsShouldBeRememberedForADay() {
        open().apply(1, List.of(), List.of());

        Map<?, ?> told = client.get("/" + settings.index() + "/_settings");

        assertThat(Answers.text(told, settings.index() + "-1", "settings", "index", "gc_deletes"))
                .contains("1d");
    }

    private OpenSearchDocumentSearch open() {
        return new OpenSearchDocumentSearch(settings, TestCodes.CODES);
    }

    private List<String> generations() {
        return client.get("/" + settings.index() + "-*/_alias").keySet().stream()
                .map(String::valueOf)
                .toList();
    }

    static IndexedDocument document(String id, String text) {
        return mou(id).text(text).build();
    }

    static List<String> found(DocumentSearch search, String text) {
        return found(search, text, EVERYBODY);
    }

    private static List<String> found(DocumentSearch search, String text, String... authorities) {
        SearchQuery query =
                new SearchQuery(text, Map.of(), Set.of(), SearchQuery.Sort.RELEVANCE, 0, 10, WorkingLanguage.EN);
        return search.search(query, Set.of(authorities)).hits().stream()
                .map(hit -> hit.id().value())
                .toList();
    }
}
