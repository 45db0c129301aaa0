package org.mithaq.search.lucene;

import java.io.IOException;
import java.util.Set;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/**
 * The documents of whose every reader set the person has an authority. Meant to be cached: computing it touches every
 * posting of the person's authorities once for each segment.
 */
final class ReadableBy extends Query {

    private final Set<String> authorities;

    ReadableBy(Set<String> authorities) {
        this.authorities = Set.copyOf(authorities);
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public Scorer scorer(LeafReaderContext context) throws IOException {
                FixedBitSet readable = readable(context.reader());
                DocIdSetIterator documents = new BitSetIterator(readable, readable.cardinality());
                return new ConstantScoreScorer(this, score(), scoreMode, documents);
            }

            @Override
            public boolean isCacheable(LeafReaderContext context) {
                return true;
            }
        };
    }

    private FixedBitSet readable(LeafReader reader) throws IOException {
        FixedBitSet readable = new FixedBitSet(reader.maxDoc());
        Terms counts = reader.terms(Fields.READER_SETS);
        if (counts == null) {
            return readable;
        }
        TermsEnum count = counts.iterator();
        for (BytesRef term = count.next(); term != null; term = count.next()) {
            FixedBitSet documents = new FixedBitSet(reader.maxDoc());
            documents.or(count.postings(null, PostingsEnum.NONE));
            int sets = Integer.parseInt(term.utf8ToString());
            for (int set = 0; set < sets; set++) {
                documents.and(allowed(reader, set));
            }
            readable.or(documents);
        }
        return readable;
    }

    private FixedBitSet allowed(LeafReader reader, int set) throws IOException {
        FixedBitSet allowed = new FixedBitSet(reader.maxDoc());
        Terms terms = reader.terms(Fields.readers(set));
        if (terms == null) {
            return allowed;
        }
        TermsEnum readers = terms.iterator();
        for (String authority : authorities) {
            if (readers.seekExact(new BytesRef(authority))) {
                allowed.or(readers.postings(null, PostingsEnum.NONE));
            }
        }
        return allowed;
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return "readable by " + authorities.size() + " authorities";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ReadableBy query && authorities.equals(query.authorities);
    }

    @Override
    public int hashCode() {
        return authorities.hashCode();
    }
}
