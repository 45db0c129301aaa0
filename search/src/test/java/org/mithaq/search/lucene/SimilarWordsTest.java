package org.mithaq.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;
import org.mithaq.search.lucene.SearchText.Occurrence;
import org.mithaq.search.lucene.Wanted.Wish;

class SimilarWordsTest {

    static {
        LuceneDocumentSearch.prepareLucene();
    }

    /** A search without hits is tried again with less, each time with most of the same words. */
    @Test
    void wordShouldBeLookedUpOnceHoweverOftenItIsAskedFor() throws IOException {
        try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new WhitespaceAnalyzer()))) {
                Document document = new Document();
                document.add(new TextField(Fields.TEXT, "manuscripts", Field.Store.NO));
                writer.addDocument(document);
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                Counting searcher = new Counting(reader);
                SimilarWords words = new SimilarWords(new LuceneCorpus(searcher, new MatchAllDocsQuery()));
                List<Wish> missing = List.of(new Wish(
                        Occurrence.OPTIONAL,
                        new Sought.AWord("manuscirpts", Map.of("manuscirpts", 1f, "manuscirpt", 0.7f)),
                        List.of(new Fields.Searched(Fields.TEXT, 1f)),
                        "manuscirpts"));

                List<Wish> first = words.insteadOfMissing(missing);
                int asked = searcher.asked;
                List<Wish> second = words.insteadOfMissing(missing);

                assertThat(asked).isPositive();
                assertThat(searcher.asked).isEqualTo(asked);
                assertThat(((Sought.AWord) first.get(0).sought()).weights()).containsOnlyKeys("manuscripts");
                assertThat(second).isEqualTo(first);
                assertThat(words.instead()).hasSize(1);
            }
        }
    }

    private static final class Counting extends IndexSearcher {

        private int asked;

        Counting(DirectoryReader reader) {
            super(reader);
        }

        @Override
        public Weight createWeight(Query query, ScoreMode scoreMode, float boost) throws IOException {
            asked++;
            return super.createWeight(query, scoreMode, boost);
        }
    }
}
