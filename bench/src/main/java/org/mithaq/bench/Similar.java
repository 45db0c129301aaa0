package org.mithaq.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.mithaq.document.DocumentId;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.model.ContentModel;
import org.mithaq.search.IndexedDocument;
import org.mithaq.search.SearchQuery;
import org.mithaq.search.SearchQuery.Facet;
import org.mithaq.search.SearchResult.Like;
import org.mithaq.search.lucene.LuceneDocumentSearch;
import org.mithaq.search.lucene.ModelCodeNames;

/**
 * Of the documents that the index calls similar, how many of the first five have a party, or the kind, of the document that
 * was asked about, beside the share that documents taken by chance have; and how long it takes.
 *
 * <p>Arguments: the corpus folder, and optionally {@code -v} to list the first five of each document with the shared words.
 */
public final class Similar {

    private static final int FIRST = 5;

    private final Map<String, CorpusDocument> byPath = new HashMap<>();
    private final IndexedCorpus corpus;

    private Similar(Path folder) throws IOException {
        corpus = new IndexedCorpus(folder);
        for (Map<String, String> row : Table.read(folder.resolve("manifest.csv"))) {
            CorpusDocument document = CorpusDocument.of(row);
            byPath.put(document.path(), document);
        }
    }

    public static void main(String[] arguments) throws IOException {
        Similar similar = new Similar(Path.of(arguments[0]));
        Path index = Files.createTempDirectory("similar");
        try (LuceneDocumentSearch search = LuceneDocumentSearch.open(index, new ModelCodeNames(ContentModel.load()))) {
            search.apply(1, similar.corpus.documents, List.of());
            similar.measure(search, Arrays.asList(arguments).contains("-v"));
            similar.measure(search, false);
        }
    }

    private void measure(LuceneDocumentSearch search, boolean verbose) {
        Map<String, double[]> sums = new HashMap<>();
        List<Long> nanos = new ArrayList<>();
        int alone = 0;
        int asked = 0;
        for (IndexedDocument document : corpus.documents) {
            if (document.text().isEmpty()) {
                continue;
            }
            asked++;
            CorpusDocument source = of(document.document().id());
            long begun = System.nanoTime();
            List<Like> likes = similar(search, document.document().id());
            nanos.add(System.nanoTime() - begun);
            if (likes.isEmpty()) {
                alone++;
            }
            if (verbose) {
                print(source, likes);
            }
            List<CorpusDocument> first =
                    likes.stream().map(like -> of(like.id())).toList();
            List<CorpusDocument> others =
                    byPath.values().stream().filter(other -> other != source).toList();
            for (String group : List.of("all", source.language())) {
                double[] sum = sums.computeIfAbsent(group, name -> new double[5]);
                sum[0]++;
                sum[1] += share(first, other -> sharesParty(source, other));
                sum[2] += share(others, other -> sharesParty(source, other));
                sum[3] += share(first, other -> source.type().equals(other.type()));
                sum[4] += share(others, other -> source.type().equals(other.type()));
            }
        }
        System.out.printf("%d documents with text, %d of them resemble no other%n", asked, alone);
        sums.forEach((group, sum) -> System.out.printf(
                Locale.ROOT,
                "%-4s %3.0f documents: of the first five %.3f share a party (by chance %.3f), %.3f are of the same kind (by chance %.3f)%n",
                group,
                sum[0],
                sum[1] / sum[0],
                sum[2] / sum[0],
                sum[3] / sum[0],
                sum[4] / sum[0]));
        nanos.sort(null);
        System.out.printf(
                Locale.ROOT,
                "answered in p50 %.1f ms, p95 %.1f ms%n",
                nanos.get(nanos.size() / 2) / 1e6,
                nanos.get(nanos.size() * 95 / 100) / 1e6);
    }

    private static List<Like> similar(LuceneDocumentSearch search, DocumentId id) {
        SearchQuery query = new SearchQuery(
                "", Map.of(), Set.of(Facet.TYPE), SearchQuery.Sort.RELEVANCE, 0, FIRST, WorkingLanguage.EN);
        return search.similar(id, query, Set.of(IndexedCorpus.READER))
                .orElseThrow()
                .hits();
    }

    private CorpusDocument of(DocumentId id) {
        return Objects.requireNonNull(byPath.get(corpus.path(id)));
    }

    private static boolean sharesParty(CorpusDocument some, CorpusDocument other) {
        Set<String> parties = new HashSet<>(some.parties());
        return other.parties().stream().anyMatch(parties::contains);
    }

    private static double share(
            List<CorpusDocument> documents, java.util.function.Predicate<CorpusDocument> condition) {
        return documents.isEmpty() ? 0 : documents.stream().filter(condition).count() / (double) documents.size();
    }

    private void print(CorpusDocument source, List<Like> likes) {
        System.out.println(source.path());
        likes.forEach(like -> System.out.println("      " + of(like.id()).path() + "  " + like.words()));
    }
}
