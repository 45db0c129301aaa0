package org.mithaq.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.mithaq.document.PageText;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.model.ContentModel;
import org.mithaq.search.DocumentSearch;
import org.mithaq.search.SearchQuery;
import org.mithaq.search.SearchQuery.Facet;
import org.mithaq.search.SearchResult;
import org.mithaq.search.Thesaurus;
import org.mithaq.search.lucene.LuceneDocumentSearch;
import org.mithaq.search.lucene.ModelCodeNames;
import org.mithaq.search.lucene.analysis.TextAnalysis;
import org.mithaq.search.opensearch.OpenSearchDocumentSearch;
import org.mithaq.search.opensearch.OpenSearchSettings;

/**
 * Recall, mean reciprocal rank and discounted gain of the first ten hits of judged queries, ours beside stock analyzers in
 * one run, what changed since the run recorded in the corpus's {@code relevance.csv}, how much is indexed for a word, and how
 * long a search takes.
 *
 * <p>Arguments: the corpus folder, and optionally {@code -v} to list what was missed and {@code --record} to record the run.
 */
public final class Relevance {

    private static final int ROUNDS = 20;
    /** The level of queries whose answers are in their own language. */
    private static final String WITHIN = "core";

    private static final String RECORDED = "relevance.csv";

    private Relevance() {}

    /** A way to search: paths of the best documents. */
    private interface Ranking {
        List<String> of(Judgement query) throws IOException;
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        List<String> options = Arrays.asList(arguments);
        List<Judgement> queries = Table.read(folder.resolve("queries.csv")).stream()
                .map(Judgement::of)
                .toList();
        IndexedCorpus corpus = new IndexedCorpus(folder);
        System.out.printf(
                "%d documents, %d of them with text; %d queries%n",
                corpus.documents.size(),
                corpus.documents.stream()
                        .filter(document -> document.text().isPresent())
                        .count(),
                queries.size());
        Path index = Files.createTempDirectory("relevance");
        try (LuceneDocumentSearch search = LuceneDocumentSearch.open(index, new ModelCodeNames(ContentModel.load()));
                StockSearch stock = new StockSearch(corpus)) {
            search.apply(1, corpus.documents, List.of());
            SearchQuery.Widening none = SearchQuery.Widening.NONE;
            SearchQuery.Widening widening = new SearchQuery.Widening(Thesaurus.shipped(ContentModel.load()), Set.of());
            Ranking ours = query -> paths(corpus, search(search, query, widening));
            Scores scores = new Scores(folder.resolve(RECORDED));
            score(
                    scores,
                    "plain Lucene",
                    queries,
                    query -> stock.top(query.query(), Judgement.DEPTH),
                    corpus.languages);
            score(
                    scores,
                    "words alone",
                    queries,
                    query -> paths(corpus, search(search, query, none)),
                    corpus.languages);
            score(scores, "Mithaq", queries, ours, corpus.languages);
            int address = options.indexOf("--opensearch") + 1;
            if (address > 0) {
                DocumentSearch cluster = cluster(options.get(address));
                cluster.apply(1, corpus.documents, List.of());
                score(
                        scores,
                        "Mithaq on OpenSearch",
                        queries,
                        query -> paths(corpus, search(cluster, query, widening)),
                        corpus.languages);
            }
            scores.print();
            if (options.contains("-v")) {
                printMisses(queries, ours);
            }
            if (options.contains("--record")) {
                scores.record();
            }
            printAnalysis(corpus);
            printLatency("words alone", queries, search, none);
            printLatency("Mithaq", queries, search, widening);
        }
    }

    private static DocumentSearch cluster(String address) {
        String index = "relevance" + System.currentTimeMillis();
        return new OpenSearchDocumentSearch(
                new OpenSearchSettings(URI.create(address), "", "", index, Optional.empty(), 1),
                new ModelCodeNames(ContentModel.load()));
    }

    private static List<String> paths(IndexedCorpus corpus, SearchResult result) {
        return result.hits().stream().map(hit -> corpus.path(hit.id())).toList();
    }

    private static SearchResult search(DocumentSearch search, Judgement query, SearchQuery.Widening widening) {
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

    /** Each level as a whole and per language; where answers are in other languages too, once more without them. */
    private static void score(
            Scores scores, String name, List<Judgement> queries, Ranking ranking, Map<String, String> languages)
            throws IOException {
        for (String level : queries.stream().map(Judgement::level).distinct().toList()) {
            List<Judgement> asked = queries.stream()
                    .filter(query -> query.level().equals(level))
                    .toList();
            for (Judgement query : asked) {
                List<String> ranked = ranking.of(query);
                scores.add(name + " " + level, query, ranked);
                scores.add(name + " " + level + " " + query.language(), query, ranked);
                Judgement own = query.inOwnLanguage(languages);
                if (level.equals(WITHIN) && !own.expected().isEmpty()) {
                    scores.add(name + " " + own.level(), own, ranked);
                }
            }
        }
    }

    private static void printMisses(List<Judgement> queries, Ranking ranking) throws IOException {
        for (Judgement query : queries) {
            List<String> ranked = ranking.of(query);
            if (query.recall(ranked) < 1) {
                printMiss(query, ranked);
            }
        }
    }

    /** How many terms the texts come to, and how long that takes the second time, when words are known. */
    private static void printAnalysis(IndexedCorpus corpus) throws IOException {
        TextAnalysis analysis = new TextAnalysis();
        List<String> texts = corpus.documents.stream()
                .flatMap(document -> document.text().stream())
                .map(PageText::joined)
                .toList();
        long[] counted = count(analysis, texts);
        long begun = System.nanoTime();
        count(analysis, texts);
        System.out.printf(
                Locale.ROOT,
                "%d words of text come to %d terms (%.3f for a word), analysed in %.0f ms%n",
                counted[0],
                counted[1],
                (double) counted[1] / counted[0],
                (System.nanoTime() - begun) / 1e6);
    }

    private static long[] count(TextAnalysis analysis, List<String> texts) throws IOException {
        long words = 0;
        long terms = 0;
        for (String text : texts) {
            try (TokenStream tokens = analysis.tokens(text, List.of())) {
                PositionIncrementAttribute increment = tokens.addAttribute(PositionIncrementAttribute.class);
                tokens.reset();
                while (tokens.incrementToken()) {
                    terms++;
                    words += increment.getPositionIncrement() > 0 ? 1 : 0;
                }
                tokens.end();
            }
        }
        return new long[] {words, terms};
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
