package org.mithaq.search.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.mithaq.document.DocumentId;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.search.SearchResult.Reason;
import org.mithaq.search.SearchResult.Snippet;
import org.mithaq.search.lucene.ClauseScoring.Rule;
import org.mithaq.search.lucene.Wanted.Wish;
import org.mithaq.search.lucene.analysis.TextAnalysis;

/**
 * What another engine found, laid in an index in memory: passages, reasons and wordings are then read from it by the code that
 * reads them from an index of everything. For one request, in one thread.
 */
public final class FetchedDocuments implements AutoCloseable {

    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    private FetchedDocuments(List<Document> documents) throws IOException {
        IndexWriterConfig config = new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE);
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            for (Document document : documents) {
                writer.addDocument(document);
            }
        }
        this.reader = DirectoryReader.open(directory);
        this.searcher = new IndexSearcher(reader);
    }

    /**
     * A document, or some fields of it.
     *
     * @param texts by the name of the field, as the index was told them
     * @param languages of the document
     */
    public record Fetched(DocumentId id, Map<String, String> texts, List<WorkingLanguage> languages) {}

    public static FetchedDocuments of(List<Fetched> fetched, TextAnalysis analysis) throws IOException {
        return new FetchedDocuments(
                fetched.stream().map(document -> fields(document, analysis)).toList());
    }

    private static Document fields(Fetched fetched, TextAnalysis analysis) {
        Document fields = new Document();
        fields.add(new StringField(Fields.ID, fetched.id().value(), Field.Store.YES));
        fetched.texts().forEach((field, text) -> {
            fields.add(new Field(field, analysis.tokens(text, fetched.languages()), DocumentFields.WORDS));
            fields.add(new StoredField(field, text));
        });
        return fields;
    }

    /** Passages that show what was sought, the best first. @param document place among those fetched */
    public List<Snippet> snippets(int document, List<Wish> sought) throws IOException {
        return new Snippets(searcher, sought)
                .of(List.of(document)).values().stream()
                        .flatMap(quoted -> quoted.snippets().stream())
                        .toList();
    }

    /** How a document writes a term that it has in a field. */
    public String written(int document, String field, String term) throws IOException {
        return Written.in(searcher, document, field, term);
    }

    /** Why a document is found. */
    public List<Reason> reasons(int document, Wanted wanted, SimilarWords similar) throws IOException {
        return new Reasons(searcher, similar).of(document, wanted);
    }

    /** A clause of a document. @param day of the document, as days since 1970 */
    public record FetchedClause(DocumentId id, IndexedClause clause, long day) {}

    /**
     * The best of some clauses, those in nearly the same words together.
     *
     * @param sought all that was looked for in texts
     * @param rarities of each
     */
    public static Wordings wordings(List<FetchedClause> clauses, List<Wish> sought, float[] rarities, Rule rule)
            throws IOException {
        FetchedDocuments fetched = new FetchedDocuments(
                clauses.stream().map(FetchedDocuments::fields).toList());
        ClauseScoring scoring = new ClauseScoring(sought, rarities, rule);
        ClauseCollector collector = new ClauseCollector(scoring, new FacetCounts(java.util.Set.of()));
        fetched.searcher.search(new MatchAllDocsQuery(), collector);
        return new Wordings(fetched.searcher, scoring, collector.best());
    }

    private static Document fields(FetchedClause fetched) {
        IndexedClause clause = fetched.clause();
        Document fields = new Document();
        fields.add(new StringField(Fields.ID, fetched.id().value(), Field.Store.YES));
        fields.add(new Field(Fields.TEXT, clause.words().tokens(), DocumentFields.WORDS));
        fields.add(new StoredField(Fields.TEXT, clause.text()));
        fields.add(new BinaryDocValuesField(
                Fields.CLAUSES, StoredClauses.range(clause.body() - clause.start(), clause.end() - clause.start())));
        fields.add(new StoredField(Fields.CLAUSE_NAMES, clause.name()));
        fields.add(new StoredField(Wordings.FROM, clause.start()));
        fields.add(new StoredField(Wordings.PAGE, clause.page()));
        fields.add(new NumericDocValuesField(Fields.DAY, fetched.day()));
        return fields;
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
    }
}
