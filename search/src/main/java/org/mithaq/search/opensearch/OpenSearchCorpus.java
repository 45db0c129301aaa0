package org.mithaq.search.opensearch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mithaq.model.Prm;
import org.mithaq.search.SearchQuery.Facet;
import org.mithaq.search.lucene.Corpus;
import org.mithaq.search.lucene.FetchedDocuments;
import org.mithaq.search.lucene.Fields;
import org.mithaq.search.lucene.Sought;
import org.mithaq.search.lucene.TellingTerms;
import org.mithaq.search.lucene.analysis.TextAnalysis;

/** What one person may read of the index in use. */
final class OpenSearchCorpus implements Corpus {

    private static final List<String> WRITTEN_IN = List.of(Fields.TITLE, Fields.TEXT, Fields.NAME, Fields.PARTY);
    /** More words than are spelled like any: none of those that the person may read is left out for others. */
    private static final int MOST_WORDS = 10_000;

    private static final float ANY_LIKENESS = 0.01f;

    private final Index index;
    private final Map<String, Object> readable;
    private final TextAnalysis analysis;

    OpenSearchCorpus(Index index, Map<String, Object> readable, TextAnalysis analysis) {
        this.index = index;
        this.readable = readable;
        this.analysis = analysis;
    }

    @Override
    public int[] counts(List<Sought> sought, List<Fields.Searched> fields, int upTo) {
        List<Map<String, Object>> bodies = new ArrayList<>();
        for (Sought each : sought) {
            bodies.add(Map.of(
                    "size",
                    0,
                    "track_total_hits",
                    upTo,
                    "query",
                    having(new SoughtQueries().in(each, fields)).query()));
        }
        return index.ask(bodies).stream()
                .mapToInt(answer -> (int) Math.min(upTo, Answers.total(answer)))
                .toArray();
    }

    private Dsl.Bool having(Map<String, Object> query) {
        return Dsl.bool().filter(query).filter(readable);
    }

    @Override
    public Map<String, Float> spelledLike(String word, List<String> fields, int edits) {
        Map<String, Object> suggest = new LinkedHashMap<>();
        for (String field : fields) {
            Map<String, Object> term = new LinkedHashMap<>();
            term.put("field", Layout.words(field));
            term.put("size", MOST_WORDS);
            term.put("suggest_mode", "always");
            term.put("max_edits", edits);
            term.put("prefix_length", 1);
            term.put("min_word_length", 1);
            term.put("accuracy", ANY_LIKENESS);
            term.put("max_term_freq", Integer.MAX_VALUE);
            suggest.put(field, Map.of("text", word, "term", term));
        }
        Map<String, Float> like = new HashMap<>();
        if (!suggest.isEmpty()) {
            Map<?, ?> answer = index.ask(Map.of("size", 0, "suggest", suggest));
            for (String field : fields) {
                for (Map<?, ?> entry : Answers.list(answer, "suggest", field)) {
                    for (Map<?, ?> option : Answers.list(entry, "options")) {
                        String other = Answers.text(option, "text").orElse("");
                        int away = Edits.between(word, other);
                        if (away <= edits) {
                            like.put(other, Edits.likeness(word, other, away));
                        }
                    }
                }
            }
        }
        return like;
    }

    @Override
    public Map<String, String> written(List<String> terms) throws IOException {
        List<Map<String, Object>> bodies = new ArrayList<>();
        for (String term : terms) {
            for (String field : WRITTEN_IN) {
                Dsl.Bool having = having(Dsl.term(Layout.words(field), term));
                if (field.equals(Fields.PARTY)) {
                    having.filter(Narrowed.oneOf(Facet.TYPE, Set.of(Prm.TYPE_PARTNER.toString())));
                }
                bodies.add(Map.of(
                        "size", 1,
                        "track_total_hits", false,
                        "sort", List.of("_doc"),
                        "_source", StoredDocuments.source(field),
                        "query", having.query()));
            }
        }
        List<Map<?, ?>> answers = index.ask(bodies);
        Map<String, String> written = new HashMap<>();
        for (int i = 0; i < answers.size(); i++) {
            String term = terms.get(i / WRITTEN_IN.size());
            List<Map<?, ?>> hits = Answers.hits(answers.get(i));
            if (!hits.isEmpty() && !written.containsKey(term)) {
                try (FetchedDocuments fetched =
                        FetchedDocuments.of(List.of(StoredDocuments.fetched(hits.get(0))), analysis)) {
                    written.put(term, fetched.written(0, WRITTEN_IN.get(i % WRITTEN_IN.size()), term));
                }
            }
        }
        return written;
    }

    /** How many documents have words in some fields. */
    TellingTerms.Occurrences occurrences(List<String> fields) {
        return new TellingTerms.Occurrences() {
            @Override
            public int size() {
                return count(Dsl.all());
            }

            @Override
            public int[] having(List<String> terms) {
                return counts(terms.stream()
                        .map(term -> {
                            Dsl.Bool any = Dsl.bool();
                            fields.forEach(field -> any.should(Dsl.term(Layout.words(field), term)));
                            return any.query();
                        })
                        .toList());
            }
        };
    }

    int count(Map<String, Object> query) {
        return counts(List.of(query))[0];
    }

    /** How many documents match each of some queries. */
    int[] counts(List<Map<String, Object>> queries) {
        if (queries.isEmpty()) {
            return new int[0];
        }
        Map<String, Object> filters = new LinkedHashMap<>();
        for (int i = 0; i < queries.size(); i++) {
            filters.put("q" + i, queries.get(i));
        }
        Map<?, ?> answer = index.ask(Map.of(
                "size", 0,
                "query", Dsl.bool().filter(readable).query(),
                "aggs", Map.of("having", Map.of("filters", Map.of("filters", filters)))));
        int[] counts = new int[queries.size()];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = (int) Answers.number(answer, "aggregations", "having", "buckets", "q" + i, "doc_count");
        }
        return counts;
    }
}
