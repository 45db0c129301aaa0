package org.mithaq.search.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mithaq.search.opensearch.OpenSearchIndexTest.document;
import static org.mithaq.search.opensearch.OpenSearchIndexTest.found;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mithaq.problem.Problem;
import org.mithaq.search.DocumentSearch;
import org.mithaq.search.lucene.LuceneDocumentSearch;
import org.mithaq.search.lucene.TestCodes;

/** The way from the embedded index to OpenSearch, and back. */
class SwitchingDocumentSearchTest {

    private static final AtomicInteger TESTS = new AtomicInteger();

    @TempDir
    Path folder;

    private final OpenSearchSettings settings = OpenSearchNode.shared().settings("switch" + TESTS.incrementAndGet());

    @Test
    void embeddedIndexShouldAnswerUntilARebuildIsDone() {
        withEmbedded();
        try (SwitchingDocumentSearch search = open(settings)) {
            assertThat(search.awaitsRebuild()).isTrue();
            assertThat(found(search, "water")).containsExactly("old");
            assertThat(search.mark()).isEqualTo(7);

            try (DocumentSearch.Rebuild rebuild = search.rebuild()) {
                rebuild.add(List.of(document("old", "water")));
                assertThat(found(search, "water")).containsExactly("old");
                search.apply(8, List.of(document("meanwhile", "water")), List.of());
                assertThat(found(search, "water")).containsExactlyInAnyOrder("old", "meanwhile");
                rebuild.add(List.of(document("meanwhile", "nothing")));
                rebuild.finish(8);
            }

            assertThat(search.awaitsRebuild()).isFalse();
            assertThat(found(search, "water")).containsExactlyInAnyOrder("old", "meanwhile");
            assertThat(search.mark()).isEqualTo(8);
        }
        try (SwitchingDocumentSearch restarted = open(settings)) {
            assertThat(restarted.awaitsRebuild()).isFalse();
            assertThat(found(restarted, "water")).containsExactlyInAnyOrder("old", "meanwhile");
        }
    }

    @Test
    void rebuildThatFailsShouldLeaveTheEmbeddedIndexInUse() {
        withEmbedded();
        try (SwitchingDocumentSearch search = open(settings)) {
            try (DocumentSearch.Rebuild rebuild = search.rebuild()) {
                rebuild.add(List.of(document("new", "water")));
            }
            assertThat(search.awaitsRebuild()).isTrue();
            assertThat(found(search, "water")).containsExactly("old");
        }
    }

    @Test
    void clusterThatDoesNotAnswerShouldTakeNoSearchAway() {
        withEmbedded();
        OpenSearchSettings nobody =
                new OpenSearchSettings(URI.create("http://127.0.0.1:9"), "", "", "nobody", Optional.empty(), 1);
        try (SwitchingDocumentSearch search = open(nobody)) {
            assertThat(found(search, "water")).containsExactly("old");
            search.apply(8, List.of(document("new", "water")), List.of());
            assertThat(found(search, "water")).containsExactlyInAnyOrder("old", "new");
            assertThatThrownBy(search::rebuild).isInstanceOf(Problem.class);
            assertThat(search.failure()).contains("PRM-SEARCH-002");
        }
    }

    @Test
    void newInstallationShouldBeginWithTheCluster() {
        try (SwitchingDocumentSearch search = open(settings)) {
            assertThat(search.awaitsRebuild()).isFalse();
            assertThat(search.mark()).isZero();
            search.apply(1, List.of(document("a", "water")), List.of());
            assertThat(found(search, "water")).containsExactly("a");
        }
    }

    /** The other nodes of a cluster of Alfresco have embedded indices of their own. */
    @Test
    void clusterThatAnotherNodeFilledShouldBeUsedAtOnce() {
        withEmbedded();
        new OpenSearchDocumentSearch(settings, TestCodes.CODES)
                .apply(7, List.of(document("old", "water"), document("b", "water")), List.of());

        try (SwitchingDocumentSearch search = open(settings)) {
            assertThat(search.awaitsRebuild()).isFalse();
            assertThat(found(search, "water")).containsExactlyInAnyOrder("old", "b");
        }
    }

    @Test
    void embeddedIndexShouldGoOnFromItsMarkWhenItIsSetAgain() {
        withEmbedded();
        try (SwitchingDocumentSearch search = open(settings);
                DocumentSearch.Rebuild rebuild = search.rebuild()) {
            rebuild.finish(9);
        }

        SwitchingDocumentSearch.forget(folder);
        try (LuceneDocumentSearch embedded = LuceneDocumentSearch.open(folder, TestCodes.CODES)) {
            assertThat(embedded.mark()).isEqualTo(7);
            embedded.apply(20, List.of(), List.of());
        }
        try (SwitchingDocumentSearch search = open(settings)) {
            assertThat(search.awaitsRebuild()).isTrue();
        }
    }

    private void withEmbedded() {
        try (LuceneDocumentSearch embedded = LuceneDocumentSearch.open(folder, TestCodes.CODES)) {
            embedded.apply(7, List.of(document("old", "water")), List.of());
        }
    }

    private SwitchingDocumentSearch open(OpenSearchSettings to) {
        return SwitchingDocumentSearch.open(folder, to, TestCodes.CODES);
    }
}
