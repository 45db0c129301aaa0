package org.mithaq.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.model.ContentModel;
import org.mithaq.search.SearchQuery;
import org.mithaq.search.SearchQuery.Facet;
import org.mithaq.search.SearchResult;
import org.mithaq.search.Thesaurus;
import org.mithaq.search.lucene.LuceneDocumentSearch;
import org.mithaq.search.lucene.ModelCodeNames;

/**
 * Recall at 10 and mean reciprocal rank on judged queries, ours beside stock analyzers in one run, and how long a search
 * takes.
 *
 * <p>Arguments: the corpus folder, and optionally {@code -v} to list what was missed.
 */
public final class Relevance {

    private static final int ROUNDS = 20;

    private Relevance() {}

    /** A way to search: paths of the best documents. */
    private interface Ranking {
        List<String> of(Judgement query) throws IOException;
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        boolean verbose = Arrays.asList(arguments).contains("-v");
        List<Judgement> queries = Table.read(folder.resolve("queries.csv")).stream()
                .map(Judgement::of)
                .toList();
        IndexedCorpus corpus = new IndexedCorpus(folder);
        System.out.printf(
                "%d documents, %d of them with text; %d queries; recall@10 / mean reciprocal rank%n",
                corpus.documents.size(),
                corpus.documents.stream()
                        .filter(document -> document.text().isPresent())
                        .count(),
                queries.size());
        Path index = Files.createTempDirectory("relevance");
        try (LuceneDocumentSearch search = LuceneDocumentSearch.open(index, new ModelCodeNames(ContentModel.load()));
                StockSearch stock = new StockSearch(corpus)) {
            search.apply(1, corpus.documents, List.of());
            print("plain Lucene", queries, query -> stock.top(query.query(), Judgement.DEPTH), false);
            SearchQuery.Widening none = SearchQuery.Widening.NONE;
            print("words alone", queries, query -> paths(corpus, search(search, query, none)), false);
            SearchQuery.Widening widening = new SearchQuery.Widening(Thesaurus.shipped(ContentModel.load()), Set.of());
            print("Mithaq", queries, query -> paths(corpus, search(search, query, widening)), verbose);
            printLatency("words alone", queries, search, none);
            printLatency("Mithaq", queries, search, widening);
        }
    }

    private static List<String> paths(IndexedCorpus corpus, SearchResult result) {
        return result.hits().stream().map(hit -> corpus.path(hit.id())).toList();
    }

    private static SearchResult search(LuceneDocumentSearch search, Judgement query, SearchQuery.Widening widening) {
        WorkingLanguage language = WorkingLanguage.ofTag(query.language()).orElse(WorkingLanguage.EN);
        SearchQuery asked = new SearchQuery(
                        query.query(),
                        Map.of(),
                        Set.of(Facet.TYPE, Facet.LANGUAGE, Facet.YEAR),
                        SearchQuery.Sort.RELEVANCE,
                        0,
                        Judgement.DEPTH,
                        language)
                .widened(widening);
        return search.search(asked, Set.of(IndexedCorpus.READER));
    }

    private static void print(String name, List<Judgement> queries, Ranking ranking, boolean verbose)
            throws IOException {
        for (String level : List.of("core", "stretch")) {
            StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-14s %-8s", name, level));
            for (String language : List.of("", "ar", "fr", "en")) {
                double recall = 0;
                double reciprocal = 0;
                int asked = 0;
                for (Judgement query : queries) {
                    if (query.level().equals(level) && query.language().endsWith(language)) {
                        List<String> ranked = ranking.of(query);
                        recall += query.recall(ranked);
                        reciprocal += query.reciprocalRank(ranked);
                        asked++;
                        if (verbose && language.isEmpty() && query.recall(ranked) < 1) {
                            printMiss(query, ranked);
                        }
                    }
                }
                String label = language.isEmpty() ? "all" : language;
                line.append(String.format(Locale.ROOT, "  %s %.3f / %.3f", label, recall / asked, reciprocal / asked));
            }
            System.out.println(line);
        }
    }

    private static void printMiss(Judgement query, List<String> ranked) {
        System.out.printf("  %s %s%n", query.id(), query.query());
        query.expected().forEach(path -> System.out.printf("      %2d %s%n", ranked.indexOf(path) + 1, path));
    }

    private static void printLatency(
            String name, List<Judgement> queries, LuceneDocumentSearch search, SearchQuery.Widening widening) {
        List<Long> nanos = new ArrayList<>();
        for (int round = 0; round < 2 * ROUNDS; round++) {
            for (Judgement query : queries) {
                long begun = System.nanoTime();
                search(search, query, widening);
                if (round >= ROUNDS) {
                    nanos.add(System.nanoTime() - begun);
                }
            }
        }
        nanos.sort(null);
        System.out.printf(
                Locale.ROOT,
                "%s: a search with snippets and three facets: p50 %.2f ms, p95 %.2f ms%n",
                name,
                nanos.get(nanos.size() / 2) / 1e6,
                nanos.get(nanos.size() * 95 / 100) / 1e6);
    }
}
