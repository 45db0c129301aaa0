package org.mithaq.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mithaq.search.IndexedDocuments.EVERYBODY;
import static org.mithaq.search.IndexedDocuments.mou;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.search.DocumentSearch;
import org.mithaq.search.IndexedDocument;
import org.mithaq.search.SearchQuery;

/** What is left of the index after it was closed, killed or damaged. */
class PersistenceTest {

    @TempDir
    Path folder;

    @Test
    void reopenedIndexShouldHaveItsDocumentsAndItsMark() {
        try (LuceneDocumentSearch search = open()) {
            search.apply(42, List.of(document("a", "water")), List.of());
        }
        try (LuceneDocumentSearch search = open()) {
            assertThat(search.mark()).isEqualTo(42);
            assertThat(found(search, "water")).containsExactly("a");
            search.apply(43, List.of(document("b", "water")), List.of());
        }
        try (LuceneDocumentSearch search = open()) {
            assertThat(search.mark()).isEqualTo(43);
            assertThat(search.size()).isEqualTo(2);
        }
    }

    @Test
    void rebuiltIndexShouldBeTheOneThatIsReopened() throws IOException {
        try (LuceneDocumentSearch search = open()) {
            search.apply(1, List.of(document("old", "water")), List.of());
            try (DocumentSearch.Rebuild rebuild = search.rebuild()) {
                rebuild.add(List.of(document("new", "water")));
                rebuild.finish(2);
            }
        }
        try (LuceneDocumentSearch search = open()) {
            assertThat(found(search, "water")).containsExactly("new");
            assertThat(search.mark()).isEqualTo(2);
        }
        assertThat(generations()).hasSize(1);
    }

    @Test
    void unfinishedRebuildShouldLeaveNoTrace() throws IOException {
        LuceneDocumentSearch search = open();
        search.apply(1, List.of(document("old", "water")), List.of());
        search.rebuild().add(List.of(document("new", "water")));
        search.close();

        try (LuceneDocumentSearch reopened = open()) {
            assertThat(found(reopened, "water")).containsExactly("old");
        }
        assertThat(generations()).hasSize(1);
    }

    @Test
    void damagedIndexShouldStartEmptyWithMarkZero() throws IOException {
        try (LuceneDocumentSearch search = open()) {
            search.apply(42, List.of(document("a", "water")), List.of());
        }
        for (String ending : List.of("segments", ".cfs", ".si")) {
            try (LuceneDocumentSearch search = open()) {
                search.apply(42, List.of(document("a", "water")), List.of());
            }
            cutInHalf(ending);
            try (LuceneDocumentSearch search = open()) {
                assertThat(search.mark()).as(ending).isZero();
                assertThat(search.size()).isZero();
                search.apply(7, List.of(document("b", "water")), List.of());
                assertThat(found(search, "water")).containsExactly("b");
            }
        }
    }

    @Test
    void damagedPointerShouldStartEmptyWithMarkZero() throws IOException {
        try (LuceneDocumentSearch search = open()) {
            search.apply(42, List.of(document("a", "water")), List.of());
        }
        Files.writeString(folder.resolve("current"), "../elsewhere");
        try (LuceneDocumentSearch search = open()) {
            assertThat(search.mark()).isZero();
            assertThat(search.size()).isZero();
        }
    }

    @Test
    void secondOwnerOfTheFolderShouldBeRefusedAndHarmNothing() {
        try (LuceneDocumentSearch search = open()) {
            search.apply(1, List.of(document("a", "water")), List.of());
            assertThatThrownBy(this::open)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("another process");
            assertThat(found(search, "water")).containsExactly("a");
        }
    }

    /** A child process applies document after document, says so, and is killed: whatever it said must be there. */
    @Test
    void killedProcessShouldHaveLostNothingThatItHadAcknowledged() throws Exception {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Applying.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        long acknowledged = 0;
        try (var output = child.inputReader()) {
            for (String line = output.readLine(); line != null && acknowledged < 20; line = output.readLine()) {
                acknowledged = Long.parseLong(line);
            }
            child.toHandle().destroyForcibly();
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                acknowledged = Long.parseLong(line);
            }
        }
        assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();

        assertThat(acknowledged).isGreaterThanOrEqualTo(20);
        try (LuceneDocumentSearch search = open()) {
            assertThat(search.mark()).isBetween(acknowledged, acknowledged + 1);
            assertThat(search.size()).isEqualTo(search.mark());
            assertThat(found(search, "word" + acknowledged)).containsExactly("d" + acknowledged);
        }
    }

    /** The child process. */
    static final class Applying {

        public static void main(String[] arguments) {
            LuceneDocumentSearch search =
                    LuceneDocumentSearch.open(Path.of(arguments[0]), LuceneDocumentSearchTest.CODES);
            for (long mark = 1; ; mark++) {
                search.apply(mark, List.of(document("d" + mark, "word" + mark)), List.of());
                System.out.println(mark);
            }
        }
    }

    private LuceneDocumentSearch open() {
        return LuceneDocumentSearch.open(folder, LuceneDocumentSearchTest.CODES);
    }

    private static IndexedDocument document(String id, String text) {
        return mou(id).text(text).build();
    }

    private static List<String> found(DocumentSearch search, String text) {
        SearchQuery query =
                new SearchQuery(text, Map.of(), Set.of(), SearchQuery.Sort.RELEVANCE, 0, 10, WorkingLanguage.EN);
        return search.search(query, Set.of(EVERYBODY)).hits().stream()
                .map(hit -> hit.id().value())
                .toList();
    }

    private List<Path> generations() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isDirectory).toList();
        }
    }

    private void cutInHalf(String part) throws IOException {
        List<Path> files;
        try (Stream<Path> entries = Files.walk(folder)) {
            files = entries.filter(file -> file.getFileName().toString().contains(part))
                    .toList();
        }
        assertThat(files).as(part).isNotEmpty();
        for (Path file : files) {
            byte[] bytes = Files.readAllBytes(file);
            Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        }
    }
}
