package org.mithaq.search.lucene;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LRUQueryCache;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryCachingPolicy;
import org.apache.lucene.search.SearcherFactory;
import org.jspecify.annotations.Nullable;

/** Makes searchers that remember, segment by segment, what each person may read. */
final class Searchers extends SearcherFactory {

    private static final int PEOPLE = 256;
    private static final long BYTES = 64L << 20;

    private final LRUQueryCache readable = new LRUQueryCache(PEOPLE, BYTES, segment -> true, Float.POSITIVE_INFINITY);

    private static final QueryCachingPolicy WHO_MAY_READ = new QueryCachingPolicy() {
        @Override
        public void onUse(Query query) {}

        @Override
        public boolean shouldCache(Query query) {
            return query instanceof ReadableBy;
        }
    };

    @Override
    public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
        IndexSearcher searcher = new IndexSearcher(reader);
        searcher.setQueryCache(readable);
        searcher.setQueryCachingPolicy(WHO_MAY_READ);
        return searcher;
    }
}
