package org.mithaq.bench.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollector;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollector;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The yardstick: Lucene as its books show it. Stock analyzers, one of them for each document, whose language is told; postings with
 * offsets, {@link UnifiedHighlighter}, facets of sorted sets, {@link TermInSetQuery} for access, the query cache as it comes.
 */
final class PlainLucene implements Engine {

    private static final List<String> FACETS = List.of("language", "year", "country");
    private static final int TOP = 10;
    private static final int SNIPPETS = 3;
    private static final float TITLE = 2.5f;
    /** From this length on two letters may differ, as in our search. */
    private static final int LONG = 8;

    private static final FieldType TEXT = new FieldType(TextField.TYPE_STORED);

    static {
        TEXT.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        TEXT.freeze();
    }

    private final Analyzer analyzer = new PerFieldAnalyzerWrapper(
            new EnglishAnalyzer(),
            Map.of(
                    "text.ar", new ArabicAnalyzer(),
                    "title.ar", new ArabicAnalyzer(),
                    "text.fr", new FrenchAnalyzer(),
                    "title.fr", new FrenchAnalyzer()));
    private final QueryBuilder words = new QueryBuilder(analyzer);
    private final FacetsConfig facets = new FacetsConfig();
    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager manager;
    private Facetting facetting;

    /** Which ordinals stand for what, of one state of the index. */
    private record Facetting(IndexReader reader, @Nullable SortedSetDocValuesReaderState state) {}

    PlainLucene(Path folder) throws IOException {
        directory = FSDirectory.open(folder);
        writer = new IndexWriter(directory, new IndexWriterConfig(analyzer).setRAMBufferSizeMB(64));
        writer.commit();
        manager = new SearcherManager(writer, null);
        facetting = facetting(manager.acquire());
    }

    private static Facetting facetting(IndexSearcher searcher) throws IOException {
        IndexReader reader = searcher.getIndexReader();
        return new Facetting(
                reader,
                reader.numDocs() == 0 ? null : new DefaultSortedSetDocValuesReaderState(reader, new FacetsConfig()));
    }

    @Override
    public String name() {
        return "plain Lucene";
    }

    @Override
    public void file(List<Row> rows) throws IOException {
        for (Row row : rows) {
            writer.updateDocument(new Term("id", row.id()), facets.build(document(row)));
        }
        writer.commit();
        manager.maybeRefreshBlocking();
    }

    private static Document document(Row row) {
        Document document = new Document();
        document.add(new StringField("id", row.id(), Field.Store.YES));
        document.add(new Field("title." + row.language(), row.title(), TEXT));
        document.add(new Field("text." + row.language(), row.text(), TEXT));
        for (String group : Row.names(row.groups())) {
            document.add(new StringField("group", group, Field.Store.NO));
        }
        document.add(new SortedSetDocValuesFacetField("language", row.language()));
        document.add(new SortedSetDocValuesFacetField("year", Integer.toString(row.year())));
        document.add(new SortedSetDocValuesFacetField("country", row.country()));
        return document;
    }

    @Override
    public Answer ask(Question question) throws IOException {
        IndexSearcher searcher = manager.acquire();
        try {
            Query sought = sought(question);
            Query query = new BooleanQuery.Builder()
                    .add(sought, Occur.MUST)
                    .add(
                            new TermInSetQuery(
                                    "group",
                                    Row.names(question.groups()).stream()
                                            .map(BytesRef::new)
                                            .toList()),
                            Occur.FILTER)
                    .build();
            FacetsCollector matching = new FacetsCollector();
            TopScoreDocCollector best =
                    new TopScoreDocCollectorManager(TOP, null, Integer.MAX_VALUE, false).newCollector();
            searcher.search(query, MultiCollector.wrap(best, matching));
            TopDocs top = best.topDocs();
            return new Answer(
                    top.totalHits.value,
                    ids(searcher, top).size(),
                    snippets(searcher, sought, top),
                    counts(searcher, matching));
        } finally {
            manager.release(searcher);
        }
    }

    private static List<String> ids(IndexSearcher searcher, TopDocs top) throws IOException {
        List<String> ids = new ArrayList<>();
        for (ScoreDoc hit : top.scoreDocs) {
            ids.add(searcher.storedFields()
                    .document(hit.doc, java.util.Set.of("id"))
                    .get("id"));
        }
        return ids;
    }

    private Query sought(Question question) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (String language : MadeUpRows.LANGUAGES) {
            add(any, in("text." + language, question), 1f);
            add(any, in("title." + language, question), TITLE);
        }
        return any.build();
    }

    private static void add(BooleanQuery.Builder any, @Nullable Query query, float weight) {
        if (query != null) {
            any.add(new BoostQuery(query, weight), Occur.SHOULD);
        }
    }

    private @Nullable Query in(String field, Question question) {
        String first = question.words().get(0);
        return switch (question.kind()) {
            case PHRASE -> words.createPhraseQuery(field, String.join(" ", question.words()));
            case PREFIX -> new PrefixQuery(new Term(field, first));
            case FUZZY -> new FuzzyQuery(new Term(field, first), first.length() < LONG ? 1 : 2, 1);
            case TERM, MIXED, NUMBER -> words.createBooleanQuery(field, String.join(" ", question.words()));
        };
    }

    private int snippets(IndexSearcher searcher, Query query, TopDocs top) throws IOException {
        String[] fields = MadeUpRows.LANGUAGES.stream()
                .map(language -> "text." + language)
                .toArray(String[]::new);
        int[] most = new int[fields.length];
        java.util.Arrays.fill(most, SNIPPETS);
        int[] documents =
                java.util.Arrays.stream(top.scoreDocs).mapToInt(hit -> hit.doc).toArray();
        Map<String, String[]> quoted = UnifiedHighlighter.builder(searcher, analyzer)
                .withMaxNoHighlightPassages(0)
                .build()
                .highlightFields(fields, query, documents, most);
        int snippets = 0;
        for (int hit = 0; hit < documents.length; hit++) {
            int at = hit;
            snippets += quoted.values().stream().anyMatch(texts -> texts[at] != null) ? 1 : 0;
        }
        return snippets;
    }

    private Map<String, Map<String, Long>> counts(IndexSearcher searcher, FacetsCollector matching) throws IOException {
        Facetting known = facetting;
        if (known.reader() != searcher.getIndexReader()) {
            known = facetting(searcher);
            facetting = known;
        }
        Map<String, Map<String, Long>> counts = new HashMap<>();
        if (known.state() == null) {
            return counts;
        }
        SortedSetDocValuesFacetCounts counted = new SortedSetDocValuesFacetCounts(known.state(), matching);
        for (String facet : FACETS) {
            Map<String, Long> values = new HashMap<>();
            FacetResult result = counted.getTopChildren(100, facet);
            if (result != null) {
                for (LabelAndValue value : result.labelValues) {
                    values.put(value.label, value.value.longValue());
                }
            }
            counts.put(facet, values);
        }
        return counts;
    }

    @Override
    public void close() throws IOException {
        manager.close();
        writer.close();
        directory.close();
    }
}
