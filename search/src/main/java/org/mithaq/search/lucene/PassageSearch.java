package org.mithaq.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TotalHitCountCollector;
import org.mithaq.search.PassageResult;
import org.mithaq.search.PassageResult.Sample;
import org.mithaq.search.SearchQuery;
import org.mithaq.search.SearchResult.Recognised;
import org.mithaq.search.lucene.ClauseScoring.Rule;
import org.mithaq.search.lucene.SearchText.Occurrence;
import org.mithaq.search.lucene.TellingTerms.Weighted;
import org.mithaq.search.lucene.Wanted.Wish;
import org.mithaq.search.lucene.analysis.TextAnalysis;

/**
 * One search for clauses, of one person in one state of the index. Documents that may have one are found as in every search;
 * their clauses are scored by the places of the words, which the index has. Nothing that the person may not read has a part in
 * it: a word is as rare as it is in what they may read.
 */
final class PassageSearch {

    private final IndexSearcher searcher;
    private final SearchQuery query;
    private final Query readable;

    PassageSearch(IndexSearcher searcher, SearchQuery query, Set<String> authorities) {
        this.searcher = searcher;
        this.query = query;
        this.readable = new ReadableBy(authorities);
    }

    /** All words when some clause has them, else most of them, else any. */
    PassageResult of(Wanted wanted) throws IOException {
        ClauseWishes wishes = ClauseWishes.of(wanted, new SimilarWords(new LuceneCorpus(searcher, readable)));
        List<Wish> sought = wishes.inText();
        BooleanQuery.Builder documents = new BooleanQuery.Builder();
        documents.add(new FieldExistsQuery(Fields.CLAUSES), Occur.FILTER);
        for (Wish wish : wishes.elsewhere()) {
            boolean forbidden = wish.occurrence() == Occurrence.FORBIDDEN;
            documents.add(wish.sought().in(wish.fields()), forbidden ? Occur.MUST_NOT : Occur.FILTER);
        }
        wanted.codes.forEach((facet, codes) -> documents.add(Narrowing.oneOf(facet, codes), Occur.FILTER));
        wanted.forbiddenCodes.forEach((facet, codes) -> documents.add(Narrowing.oneOf(facet, codes), Occur.MUST_NOT));
        Query among = documents.build();
        float[] rarities = rarities(sought);
        PassageResult found = PassageResult.NONE;
        for (int least : wishes.leasts()) {
            if (found.total() == 0) {
                Rule rule = wishes.rule(least);
                found = found(among, new ClauseScoring(sought, rarities, rule), sought, rule.least(), wanted.concepts);
            }
        }
        return found;
    }

    private float[] rarities(List<Wish> sought) throws IOException {
        int all = count(new FieldExistsQuery(Fields.CLAUSES));
        float[] rarities = new float[sought.size()];
        for (int i = 0; i < rarities.length; i++) {
            rarities[i] = ClauseWishes.rarity(all, count(sought.get(i).sought().in(Fields.TEXT)));
        }
        return rarities;
    }

    private int count(Query matching) throws IOException {
        TotalHitCountCollector counter = new TotalHitCountCollector();
        searcher.search(
                new BooleanQuery.Builder()
                        .add(matching, Occur.FILTER)
                        .add(readable, Occur.FILTER)
                        .build(),
                counter);
        return counter.getTotalHits();
    }

    private PassageResult found(
            Query among, ClauseScoring scoring, List<Wish> sought, int least, List<Recognised> concepts)
            throws IOException {
        BooleanQuery.Builder matching = new BooleanQuery.Builder().add(among, Occur.FILTER);
        BooleanQuery.Builder words = new BooleanQuery.Builder().setMinimumNumberShouldMatch(least);
        for (Wish wish : sought) {
            if (wish.occurrence() != Occurrence.FORBIDDEN) {
                words.add(wish.sought().in(Fields.TEXT), Occur.SHOULD);
            }
        }
        if (least > 0) {
            matching.add(words.build(), Occur.FILTER);
        }
        List<ClauseCollector> collectors = new ArrayList<>();
        Narrowing.Counted counted = new Narrowing(searcher, query, readable).collect(matching.build(), counts -> {
            ClauseCollector collector = new ClauseCollector(scoring, counts);
            collectors.add(collector);
            return collector;
        });
        ClauseCollector all = collectors.get(0);
        Wordings wordings = new Wordings(searcher, scoring, all.best());
        return new PassageResult(
                all.total(), wordings.size(), wordings.page(query.offset(), query.limit()), counted.facets(), concepts);
    }

    /** What has the most telling words of a clause; empty when the person may not read it. */
    Optional<PassageResult> to(Sample sample, TextAnalysis analysis) throws IOException {
        Query itself = new BooleanQuery.Builder()
                .add(new TermQuery(new Term(Fields.ID, sample.document().value())), Occur.FILTER)
                .add(readable, Occur.FILTER)
                .build();
        TopDocs found = searcher.search(itself, 1);
        if (found.scoreDocs.length == 0) {
            return Optional.empty();
        }
        int document = found.scoreDocs[0].doc;
        Optional<StoredClauses.Ranges> ranges = ranges(document);
        int clause = ranges.map(all -> all.at(sample.at())).orElse(-1);
        return clause < 0 ? Optional.empty() : Optional.of(like(document, ranges.get(), clause, analysis));
    }

    private Optional<StoredClauses.Ranges> ranges(int document) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        BinaryDocValues clauses = DocValues.getBinary(leaf.reader(), Fields.CLAUSES);
        return clauses.advanceExact(document - leaf.docBase)
                ? Optional.of(StoredClauses.ranges(clauses.binaryValue()))
                : Optional.empty();
    }

    private PassageResult like(int document, StoredClauses.Ranges ranges, int clause, TextAnalysis analysis)
            throws IOException {
        String text =
                searcher.storedFields().document(document, Set.of(Fields.TEXT)).get(Fields.TEXT);
        List<Weighted> best = new TellingTerms(analysis)
                .ofClause(
                        text.substring(ranges.starts()[clause], ranges.ends()[clause]),
                        new Readable(searcher, readable, List.of(Fields.TEXT)));
        if (best.isEmpty()) {
            return PassageResult.NONE;
        }
        List<Wish> sought = ClauseWishes.of(best);
        float[] rarities = ClauseWishes.rarities(best);
        boolean[] none = new boolean[rarities.length];
        int least = TellingTerms.leastOfClause(rarities.length);
        Rule rule = new Rule(least, none, none, document, clause);
        return found(
                new FieldExistsQuery(Fields.CLAUSES),
                new ClauseScoring(sought, rarities, rule),
                sought,
                least,
                List.of());
    }
}
