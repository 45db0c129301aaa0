package org.mithaq.search.opensearch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mithaq.document.DocumentId;
import org.mithaq.search.SearchQuery;
import org.mithaq.search.SearchResult.Like;
import org.mithaq.search.SearchResult.Likeness;
import org.mithaq.search.lucene.Fields;
import org.mithaq.search.lucene.TellingTerms;
import org.mithaq.search.lucene.TellingTerms.Compared;
import org.mithaq.search.lucene.TellingTerms.Weighted;
import org.mithaq.search.lucene.analysis.TextAnalysis;

/**
 * What resembles one document, to one person. Hits are scored by which of the telling words they have, and in which field:
 * nothing that OpenSearch knows of the whole index has a part in it.
 */
final class SimilarDocuments {

    private static final float TIE = 0.2f;

    private static final List<String> FIELDS =
            TellingTerms.COMPARED.stream().map(Compared::field).toList();

    private final Index index;
    private final Narrowed narrowed;
    private final SearchQuery query;
    private final OpenSearchCorpus corpus;
    private final TextAnalysis analysis;

    SimilarDocuments(
            Index index, SearchQuery query, Set<String> authorities, OpenSearchCorpus corpus, TextAnalysis analysis) {
        this.index = index;
        this.query = query;
        this.narrowed = new Narrowed(index, query, authorities);
        this.corpus = corpus;
        this.analysis = analysis;
    }

    Optional<Likeness> to(DocumentId id) throws IOException {
        Map<?, ?> answer = index.ask(Map.of(
                "size",
                1,
                "_source",
                List.of(Layout.STORED),
                "query",
                Dsl.bool()
                        .filter(Dsl.term(Fields.ID, id.value()))
                        .filter(narrowed.readable())
                        .query()));
        List<Map<?, ?>> itself = Answers.hits(answer);
        return itself.isEmpty() ? Optional.empty() : Optional.of(to(id, itself.get(0)));
    }

    private Likeness to(DocumentId id, Map<?, ?> itself) throws IOException {
        List<Weighted> telling = new TellingTerms(analysis)
                .ofDocument(StoredDocuments.fetched(itself).texts(), corpus.occurrences(FIELDS));
        if (telling.isEmpty()) {
            return Likeness.NONE;
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("from", query.offset());
        body.put("size", query.limit());
        body.put("track_total_hits", true);
        body.put("_source", false);
        body.put("sort", List.of("_score", Map.of(Fields.DAY, "desc"), Map.of(Fields.ID, "asc")));
        Narrowed.Counted counted = narrowed.ask(alike(id, telling), body);
        List<Like> likes = new ArrayList<>();
        for (Map<?, ?> hit : Answers.hits(counted.first())) {
            likes.add(new Like(DocumentHits.id(hit), shared(hit, telling)));
        }
        return new Likeness(Answers.total(counted.first()), likes, counted.facets());
    }

    private static Map<String, Object> alike(DocumentId id, List<Weighted> telling) {
        Dsl.Bool words = Dsl.bool().least(TellingTerms.leastOfDocument(telling.size()));
        for (int i = 0; i < telling.size(); i++) {
            words.should(in(telling.get(i), i));
        }
        return Dsl.bool()
                .must(words.query())
                .mustNot(Dsl.term(Fields.ID, id.value()))
                .query();
    }

    private static Map<String, Object> in(Weighted weighted, int number) {
        List<Map<String, Object>> queries = new ArrayList<>();
        for (Compared compared : TellingTerms.COMPARED) {
            queries.add(Dsl.constant(
                    Dsl.term(Layout.words(compared.field()), weighted.word().term()),
                    compared.found() * weighted.weight()));
        }
        return Map.of("dis_max", Map.of("queries", queries, "tie_breaker", TIE, "_name", String.valueOf(number)));
    }

    private static List<String> shared(Map<?, ?> hit, List<Weighted> telling) {
        @Nullable Object matched = hit.get("matched_queries");
        List<?> names = matched instanceof List<?> list ? list : List.of();
        List<String> shared = new ArrayList<>();
        for (int i = 0; i < telling.size() && shared.size() < Like.MOST_WORDS; i++) {
            if (names.contains(String.valueOf(i))) {
                shared.add(telling.get(i).word().written());
            }
        }
        return shared;
    }
}
