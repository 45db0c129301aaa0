package org.mithaq.search.opensearch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mithaq.document.DocumentId;
import org.mithaq.search.SearchQuery;
import org.mithaq.search.SearchResult;
import org.mithaq.search.SearchResult.Hit;
import org.mithaq.search.SearchResult.Snippet;
import org.mithaq.search.lucene.FetchedDocuments;
import org.mithaq.search.lucene.SearchText.Occurrence;
import org.mithaq.search.lucene.SimilarWords;
import org.mithaq.search.lucene.Spellings;
import org.mithaq.search.lucene.Wanted;
import org.mithaq.search.lucene.Wanted.Wish;
import org.mithaq.search.lucene.analysis.TextAnalysis;

/** One search of one person. */
final class DocumentHits {

    private final SearchQuery query;
    private final Narrowed narrowed;
    private final Wanted wanted;
    private final List<Wish> optional;
    private final List<Wish> required;
    private final SimilarWords similar;

    /** @param similar of the same person */
    DocumentHits(Index index, SearchQuery query, Set<String> authorities, Wanted wanted, SimilarWords similar)
            throws IOException {
        this.query = query;
        this.narrowed = new Narrowed(index, query, authorities);
        this.wanted = wanted;
        this.similar = similar;
        this.optional = similar.insteadOfMissing(wanted.with(Occurrence.OPTIONAL));
        this.required = similar.insteadOfMissing(wanted.with(Occurrence.REQUIRED));
    }

    SearchResult run(TextAnalysis analysis, OpenSearchCorpus corpus) throws IOException {
        Map<String, Object> body = body(query.offset(), query.limit());
        body.put("_source", query.passages() == 0 ? false : List.of(Layout.STORED));
        Narrowed.Counted counted = narrowed.ask(matching(), body);
        long total = Answers.total(counted.first());
        return new SearchResult(
                total,
                hits(Answers.hits(counted.first()), analysis),
                counted.facets(),
                wanted.concepts,
                new Spellings(corpus, analysis).of(query, total, similar, sought()),
                List.of());
    }

    private List<Wish> sought() {
        List<Wish> sought = new ArrayList<>(optional);
        sought.addAll(required);
        return sought;
    }

    private List<Hit> hits(List<Map<?, ?>> found, TextAnalysis analysis) throws IOException {
        List<Wish> sought = sought();
        List<Hit> hits = new ArrayList<>();
        boolean quoted = query.passages() > 0 && !sought.isEmpty() && !found.isEmpty();
        try (FetchedDocuments fetched = FetchedDocuments.of(
                quoted ? found.stream().map(StoredDocuments::fetched).toList() : List.of(), analysis)) {
            for (int i = 0; i < found.size(); i++) {
                Object score = found.get(i).get("_score");
                List<Snippet> snippets = quoted ? fetched.snippets(i, sought) : List.of();
                hits.add(new Hit(
                        id(found.get(i)),
                        score instanceof Number number ? number.floatValue() : 0,
                        snippets.subList(0, Math.min(snippets.size(), query.passages()))));
            }
        }
        return hits;
    }

    static DocumentId id(Map<?, ?> hit) {
        return new DocumentId(Answers.id(hit));
    }

    /** How many documents it finds. */
    long count() {
        Map<String, Object> body = new LinkedHashMap<>(Map.of("size", 0, "track_total_hits", true));
        return Answers.total(narrowed.ask(matching(), body).first());
    }

    SearchResult.Listing list() {
        Map<String, Object> body = body(0, SearchQuery.MAX_DEPTH);
        body.put("_source", false);
        Map<?, ?> answer = narrowed.ask(matching(), body).first();
        return new SearchResult.Listing(
                Answers.total(answer),
                Answers.hits(answer).stream().map(DocumentHits::id).toList());
    }

    private Map<String, Object> body(int offset, int limit) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("from", offset);
        body.put("size", limit);
        body.put("track_total_hits", true);
        if (query.order().by() != SearchQuery.Sort.RELEVANCE || sought().isEmpty()) {
            body.put("sort", HitOrder.of(query));
        } else if (sought().size() > 1) {
            body.put("rescore", new Rescoring(sought(), wanted.inOrder).steps());
        }
        return body;
    }

    private Map<String, Object> matching() {
        return matching(SoughtQueries.withRoom(this::matching));
    }

    private Map<String, Object> matching(SoughtQueries queries) {
        Dsl.Bool matching = Dsl.bool().must(words(queries));
        for (Wish wish : wanted.with(Occurrence.FORBIDDEN)) {
            matching.mustNot(queries.in(wish.sought(), wish.fields()));
        }
        wanted.codes.forEach((facet, codes) -> matching.filter(Narrowed.oneOf(facet, codes)));
        wanted.forbiddenCodes.forEach((facet, codes) -> matching.mustNot(Narrowed.oneOf(facet, codes)));
        return matching.query();
    }

    private Map<String, Object> words(SoughtQueries queries) {
        if (optional.isEmpty() && required.isEmpty()) {
            return Dsl.all();
        }
        Dsl.Bool words = Dsl.bool();
        optional.forEach(wish -> words.should(queries.in(wish.sought(), wish.fields())));
        required.forEach(wish -> words.must(queries.in(wish.sought(), wish.fields())));
        return words.query();
    }
}
