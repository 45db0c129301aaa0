package org.mithaq.search.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DoubleValues;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/**
 * The place of a document's code in an order that is told with the search: labels sort differently in each language, and
 * change without the index being told.
 */
final class CodeRanks extends DoubleValuesSource {

    private final String field;
    private final Map<String, Integer> ranks = new HashMap<>();

    CodeRanks(String field, List<String> codes) {
        this.field = field;
        codes.forEach(code -> ranks.putIfAbsent(code, ranks.size()));
    }

    /** The codes of a segment are few: each is looked up once, not once for each document. */
    @Override
    public DoubleValues getValues(LeafReaderContext context, DoubleValues scores) throws IOException {
        SortedSetDocValues values = DocValues.getSortedSet(context.reader(), field);
        int[] ofOrdinal = new int[Math.toIntExact(values.getValueCount())];
        for (int ordinal = 0; ordinal < ofOrdinal.length; ordinal++) {
            ofOrdinal[ordinal] = ranks.getOrDefault(values.lookupOrd(ordinal).utf8ToString(), ranks.size());
        }
        return new DoubleValues() {
            private int rank;

            @Override
            public double doubleValue() {
                return rank;
            }

            @Override
            public boolean advanceExact(int document) throws IOException {
                if (!values.advanceExact(document)) {
                    return false;
                }
                rank = Integer.MAX_VALUE;
                for (int i = 0; i < values.docValueCount(); i++) {
                    rank = Math.min(rank, ofOrdinal[(int) values.nextOrd()]);
                }
                return true;
            }
        };
    }

    @Override
    public boolean needsScores() {
        return false;
    }

    @Override
    public DoubleValuesSource rewrite(IndexSearcher searcher) {
        return this;
    }

    @Override
    public boolean isCacheable(LeafReaderContext context) {
        return true;
    }

    @Override
    public Explanation explain(LeafReaderContext context, int document, Explanation score) throws IOException {
        DoubleValues values = getValues(context, DoubleValues.EMPTY);
        return values.advanceExact(document)
                ? Explanation.match(values.doubleValue(), toString())
                : Explanation.noMatch(toString());
    }

    @Override
    public int hashCode() {
        return Objects.hash(field, ranks);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CodeRanks that && field.equals(that.field) && ranks.equals(that.ranks);
    }

    @Override
    public String toString() {
        return "place of " + field;
    }
}
