package org.mithaq.bench;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.mithaq.document.PageText;
import org.mithaq.model.Cm;
import org.mithaq.search.IndexedDocument;

/** The yardstick: Lucene's own analyzers, each text in one field for each language, any word, BM25. */
final class StockSearch implements Closeable {

    private static final List<String> FIELDS = List.of("ar", "fr", "en");

    private final Analyzer analyzer = new PerFieldAnalyzerWrapper(
            new EnglishAnalyzer(), Map.of("ar", new ArabicAnalyzer(), "fr", new FrenchAnalyzer()));
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    StockSearch(IndexedCorpus corpus) throws IOException {
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (IndexedDocument indexed : corpus.documents) {
                Document document = new Document();
                document.add(
                        new StringField("path", corpus.path(indexed.document().id()), Field.Store.YES));
                String words = words(indexed);
                FIELDS.forEach(field -> document.add(new TextField(field, words, Field.Store.NO)));
                writer.addDocument(document);
            }
        }
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
    }

    private static String words(IndexedDocument indexed) {
        String title = indexed.document().properties().multilingual(Cm.PROP_TITLE).stream()
                .flatMap(texts -> texts.texts().values().stream())
                .collect(Collectors.joining("\n"));
        String text = indexed.text().map(PageText::joined).orElse("");
        return String.join("\n", title, indexed.document().name(), String.join("\n", indexed.parties()), text);
    }

    List<String> top(String text, int limit) throws IOException {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (String field : FIELDS) {
            Query words = new QueryBuilder(analyzer).createBooleanQuery(field, text);
            if (words != null) {
                any.add(words, Occur.SHOULD);
            }
        }
        List<String> paths = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(any.build(), limit).scoreDocs) {
            paths.add(searcher.storedFields().document(hit.doc).get("path"));
        }
        return paths;
    }

    @Override
    public void close() throws IOException {
        reader.close();
        analyzer.close();
    }
}
