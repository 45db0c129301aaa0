package org.mithaq.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
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
import org.mithaq.search.lucene.TellingWords.Telling;
import org.mithaq.search.lucene.Wanted.Wish;
import org.mithaq.search.lucene.analysis.TextAnalysis;

/**
 * One search for clauses, of one person in one state of the index. Documents that may have one are found as in every search;
 * their clauses are scored by the places of the words, which the index has. Nothing that the person may not read has a part in
 * it: a word is as rare as it is in what they may read.
 */
final class PassageSearch {

    /** Of a clause that is asked about, the most frequent words, of which the most telling are chosen. */
    private static final int CANDIDATES = 120;

    private static final int TELLING = 20;
    /** The share of these that a clause must have to be called alike. */
    private static final float ALIKE = 0.35f;

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
        List<Wish> sought = new ArrayList<>();
        List<Wish> elsewhere = new ArrayList<>();
        SimilarWords similar = new SimilarWords(searcher, readable);
        List<Wish> wishes = new ArrayList<>(similar.insteadOfMissing(wanted.with(Occurrence.OPTIONAL)));
        wishes.addAll(similar.insteadOfMissing(wanted.with(Occurrence.REQUIRED)));
        wishes.addAll(wanted.with(Occurrence.FORBIDDEN));
        wishes.forEach(wish -> (isInText(wish) ? sought : elsewhere).add(wish));
        BooleanQuery.Builder documents = new BooleanQuery.Builder();
        documents.add(new FieldExistsQuery(Fields.CLAUSES), Occur.FILTER);
        for (Wish wish : elsewhere) {
            boolean forbidden = wish.occurrence() == Occurrence.FORBIDDEN;
            documents.add(wish.sought().in(wish.fields()), forbidden ? Occur.MUST_NOT : Occur.FILTER);
        }
        wanted.codes.forEach((facet, codes) -> documents.add(Narrowing.oneOf(facet, codes), Occur.FILTER));
        wanted.forbiddenCodes.forEach((facet, codes) -> documents.add(Narrowing.oneOf(facet, codes), Occur.MUST_NOT));
        Query among = documents.build();
        float[] rarities = rarities(sought);
        int count = (int) sought.stream()
                .filter(wish -> wish.occurrence() != Occurrence.FORBIDDEN)
                .count();
        PassageResult found = PassageResult.NONE;
        for (int least : IntStream.of(count, (2 * count + 2) / 3, Math.min(1, count))
                .distinct()
                .toArray()) {
            if (found.total() == 0) {
                Rule rule = new Rule(
                        least, where(sought, Occurrence.REQUIRED), where(sought, Occurrence.FORBIDDEN), -1, -1);
                found = found(among, new ClauseScoring(sought, rarities, rule), sought, rule.least(), wanted.concepts);
            }
        }
        return found;
    }

    private static boolean isInText(Wish wish) {
        return wish.fields().stream().anyMatch(searched -> searched.field().equals(Fields.TEXT));
    }

    private static boolean[] where(List<Wish> sought, Occurrence occurrence) {
        boolean[] where = new boolean[sought.size()];
        for (int i = 0; i < where.length; i++) {
            where[i] = sought.get(i).occurrence() == occurrence;
        }
        return where;
    }

    private float[] rarities(List<Wish> sought) throws IOException {
        int all = count(new FieldExistsQuery(Fields.CLAUSES));
        float[] rarities = new float[sought.size()];
        for (int i = 0; i < rarities.length; i++) {
            rarities[i] = rarity(all, count(sought.get(i).sought().in(Fields.TEXT)));
        }
        return rarities;
    }

    private static float rarity(int all, int having) {
        return (float) Math.log(1 + (Math.max(0, all - having) + 0.5) / (having + 0.5));
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

    private record Rare(String term, float rarity, float weight) {}

    private PassageResult like(int document, StoredClauses.Ranges ranges, int clause, TextAnalysis analysis)
            throws IOException {
        String text =
                searcher.storedFields().document(document, Set.of(Fields.TEXT)).get(Fields.TEXT);
        TellingWords words = new TellingWords(analysis);
        words.add(text.substring(ranges.starts()[clause], ranges.ends()[clause]), 1f);
        Readable others = new Readable(searcher, readable, List.of(Fields.TEXT));
        List<Rare> telling = new ArrayList<>();
        for (Telling word : words.mostFrequent(CANDIDATES)) {
            int having = others.having(word.term());
            if (having > 1) {
                float rarity = rarity(others.size(), having);
                telling.add(new Rare(word.term(), rarity, rarity * word.times() / (word.times() + 1)));
            }
        }
        telling.sort(Comparator.comparing(Rare::weight).reversed().thenComparing(Rare::term));
        List<Rare> best = telling.subList(0, Math.min(TELLING, telling.size()));
        if (best.isEmpty()) {
            return PassageResult.NONE;
        }
        List<Wish> sought = best.stream()
                .map(word -> new Wish(
                        Occurrence.OPTIONAL,
                        new Sought.AWord(word.term(), Map.of(word.term(), 1f)),
                        Fields.SEARCHED,
                        word.term()))
                .toList();
        float[] rarities = new float[best.size()];
        for (int i = 0; i < rarities.length; i++) {
            rarities[i] = best.get(i).rarity();
        }
        boolean[] none = new boolean[rarities.length];
        int least = Math.min(rarities.length, Math.max(2, Math.round(ALIKE * rarities.length)));
        Rule rule = new Rule(least, none, none, document, clause);
        return found(
                new FieldExistsQuery(Fields.CLAUSES),
                new ClauseScoring(sought, rarities, rule),
                sought,
                least,
                List.of());
    }
}
