package org.mithaq.search.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mithaq.search.opensearch.OpenSearchIndexTest.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mithaq.search.lucene.Fields;
import org.mithaq.search.lucene.Sought;
import org.mithaq.search.lucene.Sought.AWidened;
import org.mithaq.search.lucene.Sought.AWord;
import org.mithaq.search.lucene.TestCodes;

/** As many words as a question may have, each of a concept with many other words. */
class SoughtQueriesTest {

    private static final int WORDS = 64;
    private static final int OTHERS = 20;

    @Test
    void clusterShouldTakeAllWordsOfALongQuestion() {
        OpenSearchSettings settings = OpenSearchNode.shared().settings("longest");
        new OpenSearchDocumentSearch(settings, TestCodes.CODES)
                .apply(1, List.of(document("a", "the last word is typed63")), List.of());

        SoughtQueries queries = SoughtQueries.withRoom(SoughtQueriesTest::asked);
        Map<?, ?> answer =
                new Index(new OpenSearchClient(settings), settings.index()).ask(Map.of("query", asked(queries)));

        assertThat(queries.leaves()).isBetween(850, 910);
        assertThat(Answers.hits(answer)).extracting(Answers::id).containsExactly("a");
    }

    private static Map<String, Object> asked(SoughtQueries queries) {
        Dsl.Bool all = Dsl.bool();
        for (int i = 0; i < WORDS; i++) {
            List<Sought> others = new ArrayList<>();
            for (int other = 0; other < OTHERS; other++) {
                others.add(word("other" + i + "x" + other));
            }
            all.should(queries.in(new AWidened(word("typed" + i), others), Fields.SEARCHED));
        }
        return all.query();
    }

    private static AWord word(String form) {
        return new AWord(form, Map.of(form, 1f));
    }
}
