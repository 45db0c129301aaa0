package org.mithaq.search.opensearch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.mithaq.document.DocumentId;
import org.mithaq.search.PassageResult;
import org.mithaq.search.PassageResult.Sample;
import org.mithaq.search.SearchQuery;
import org.mithaq.search.SearchResult.Recognised;
import org.mithaq.search.lucene.ClauseScoring.Rule;
import org.mithaq.search.lucene.ClauseWishes;
import org.mithaq.search.lucene.FetchedDocuments;
import org.mithaq.search.lucene.FetchedDocuments.FetchedClause;
import org.mithaq.search.lucene.Fields;
import org.mithaq.search.lucene.SearchText.Occurrence;
import org.mithaq.search.lucene.SimilarWords;
import org.mithaq.search.lucene.TellingTerms;
import org.mithaq.search.lucene.TellingTerms.Weighted;
import org.mithaq.search.lucene.Wanted;
import org.mithaq.search.lucene.Wanted.Wish;
import org.mithaq.search.lucene.Wordings;
import org.mithaq.search.lucene.analysis.TextAnalysis;

/**
 * One search for clauses, of one person. OpenSearch counts the clauses that match, and says which are likely to be the best;
 * these are read back and put in order by the code that orders clauses of the embedded index.
 */
final class ClauseSearch {

    /** Documents with the best clauses that are read back: no clause beyond them is among the best. */
    private static final int DOCUMENTS = PassageResult.GROUPED;

    private static final String CLAUSES = "clauses";
    private static final String MATCHING = "matching";

    private final Index index;
    private final SearchQuery query;
    private final Narrowed narrowed;
    private final OpenSearchCorpus corpus;

    ClauseSearch(Index index, SearchQuery query, Set<String> authorities, OpenSearchCorpus corpus) {
        this.index = index;
        this.query = query;
        this.narrowed = new Narrowed(index, query, authorities);
        this.corpus = corpus;
    }

    /** All words when some clause has them, else most of them, else any. */
    PassageResult of(Wanted wanted) throws IOException {
        ClauseWishes wishes = ClauseWishes.of(wanted, new SimilarWords(corpus));
        List<Wish> sought = wishes.inText();
        float[] rarities = rarities(sought);
        PassageResult found = PassageResult.NONE;
        for (int least : wishes.leasts()) {
            if (found.total() == 0) {
                Rule rule = wishes.rule(least);
                found = found(elsewhere(wanted, wishes), sought, rarities, rule, Optional.empty(), wanted.concepts);
            }
        }
        return found;
    }

    private static Dsl.Bool elsewhere(Wanted wanted, ClauseWishes wishes) {
        SoughtQueries queries = new SoughtQueries();
        Dsl.Bool documents = Dsl.bool();
        for (Wish wish : wishes.elsewhere()) {
            Map<String, Object> asked = queries.in(wish.sought(), wish.fields());
            if (wish.occurrence() == Occurrence.FORBIDDEN) {
                documents.mustNot(asked);
            } else {
                documents.filter(asked);
            }
        }
        wanted.codes.forEach((facet, codes) -> documents.filter(Narrowed.oneOf(facet, codes)));
        wanted.forbiddenCodes.forEach((facet, codes) -> documents.mustNot(Narrowed.oneOf(facet, codes)));
        return documents;
    }

    private float[] rarities(List<Wish> sought) {
        List<Map<String, Object>> asked = new ArrayList<>();
        asked.add(Dsl.nested(Layout.CLAUSE, Dsl.exists(Layout.CLAUSE_KEY)));
        sought.forEach(wish -> asked.add(new SoughtQueries().in(wish.sought(), Layout.words(Fields.TEXT), 1f)));
        int[] counts = corpus.counts(asked);
        float[] rarities = new float[sought.size()];
        for (int i = 0; i < rarities.length; i++) {
            rarities[i] = ClauseWishes.rarity(counts[0], counts[i + 1]);
        }
        return rarities;
    }

    /** @param except the key of a clause that is left out */
    private PassageResult found(
            Dsl.Bool documents,
            List<Wish> sought,
            float[] rarities,
            Rule rule,
            Optional<String> except,
            List<Recognised> concepts)
            throws IOException {
        Map<String, Object> clause = clause(sought, rarities, rule, except);
        Map<String, Object> inner = Map.of("size", DOCUMENTS, "_source", true);
        Map<String, Object> best = Map.of(
                "nested", Map.of("path", Layout.CLAUSE, "query", clause, "score_mode", "max", "inner_hits", inner));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("size", DOCUMENTS);
        body.put("_source", false);
        body.put("docvalue_fields", List.of(Fields.DAY));
        body.put("sort", List.of("_score", Map.of(Fields.DAY, "desc"), Map.of(Fields.ID, "asc")));
        body.put(
                "aggs",
                Map.of(
                        CLAUSES,
                        Map.of(
                                "nested",
                                Map.of("path", Layout.CLAUSE),
                                "aggs",
                                Map.of(MATCHING, Map.of("filter", clause)))));
        Narrowed.Counted counted = narrowed.ask(documents.must(best).query(), body);
        Wordings wordings = FetchedDocuments.wordings(clauses(counted.first()), sought, rarities, rule);
        return new PassageResult(
                Answers.number(counted.first(), "aggregations", CLAUSES, MATCHING, "doc_count"),
                wordings.size(),
                wordings.page(query.offset(), query.limit()),
                counted.facets(),
                concepts);
    }

    private static Map<String, Object> clause(List<Wish> sought, float[] rarities, Rule rule, Optional<String> except) {
        Dsl.Bool clause = Dsl.bool().filter(Dsl.exists(Layout.CLAUSE_KEY));
        Dsl.Bool words = Dsl.bool();
        for (int i = 0; i < rarities.length; i++) {
            Map<String, Object> asked =
                    new SoughtQueries().in(sought.get(i).sought(), Layout.CLAUSE_WORDS, rarities[i]);
            if (rule.forbidden()[i]) {
                clause.mustNot(asked);
            } else {
                words.should(asked);
            }
            if (rule.required()[i]) {
                clause.filter(asked);
            }
        }
        int wanted = (int) IntStream.range(0, rarities.length)
                .filter(i -> !rule.forbidden()[i])
                .count();
        int least = Math.min(rule.least(), wanted);
        if (wanted > 0) {
            words.least(least);
            clause.must(words.query());
        }
        except.ifPresent(key -> clause.mustNot(Dsl.term(Layout.CLAUSE_KEY, key)));
        return clause.query();
    }

    private static List<FetchedClause> clauses(Map<?, ?> answer) {
        List<FetchedClause> clauses = new ArrayList<>();
        for (Map<?, ?> hit : Answers.hits(answer)) {
            DocumentId id = DocumentHits.id(hit);
            long day = StoredDocuments.day(hit).orElse(0L);
            List<FetchedClause> own = new ArrayList<>();
            for (Map<?, ?> inner : Answers.list(hit, "inner_hits", Layout.CLAUSE, "hits", "hits")) {
                own.add(StoredDocuments.clause(
                        id, (Map<?, ?>) Answers.at(inner, "_source").orElse(Map.of()), day));
            }
            own.sort(java.util.Comparator.comparingInt(clause -> clause.clause().start()));
            clauses.addAll(own);
        }
        return clauses;
    }

    /** What has the most telling words of a clause; empty when the person may not read it. */
    Optional<PassageResult> to(Sample sample, TextAnalysis analysis) throws IOException {
        Map<?, ?> answer = index.ask(Map.of(
                "size",
                1,
                "_source",
                List.of(Layout.CLAUSE + ".stored"),
                "query",
                Dsl.bool()
                        .filter(Dsl.term(Fields.ID, sample.document().value()))
                        .filter(narrowed.readable())
                        .query()));
        for (Map<?, ?> hit : Answers.hits(answer)) {
            for (Map<?, ?> stored : Answers.list(hit, "_source", Layout.CLAUSE)) {
                List<?> at = (List<?>) Answers.at(stored, "stored", "at").orElse(List.of());
                int start = ((Number) at.get(0)).intValue();
                int end = ((Number) at.get(2)).intValue();
                if (sample.at() >= start && sample.at() < end) {
                    String text = Answers.text(stored, "stored", "text").orElse("");
                    return Optional.of(like(text, StoredDocuments.key(sample.document(), start), analysis));
                }
            }
        }
        return Optional.empty();
    }

    private PassageResult like(String text, String key, TextAnalysis analysis) throws IOException {
        List<Weighted> telling = new TellingTerms(analysis).ofClause(text, corpus.occurrences(List.of(Fields.TEXT)));
        if (telling.isEmpty()) {
            return PassageResult.NONE;
        }
        List<Wish> sought = ClauseWishes.of(telling);
        boolean[] none = new boolean[sought.size()];
        Rule rule = new Rule(TellingTerms.leastOfClause(sought.size()), none, none, -1, -1);
        return found(Dsl.bool(), sought, ClauseWishes.rarities(telling), rule, Optional.of(key), List.of());
    }
}
