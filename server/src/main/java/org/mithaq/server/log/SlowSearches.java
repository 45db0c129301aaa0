package org.mithaq.server.log;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.mithaq.document.DocumentId;
import org.mithaq.search.DocumentSearch;
import org.mithaq.search.IndexedDocument;
import org.mithaq.search.PassageResult;
import org.mithaq.search.SearchQuery;
import org.mithaq.search.SearchResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Measures searches, and tells of slow ones in the log how they were made: not what was looked for, nor what it was narrowed to. */
public final class SlowSearches implements DocumentSearch {

    private static final Logger LOG = LoggerFactory.getLogger("org.mithaq.slow.search");

    private final DocumentSearch index;
    private final Duration slow;
    private final MeterRegistry meters;

    public SlowSearches(DocumentSearch index, Duration slow, MeterRegistry meters) {
        this.index = index;
        this.slow = slow;
        this.meters = meters;
    }

    @Override
    public Map<DocumentId, String> told(Collection<DocumentId> ids) {
        return index.told(ids);
    }

    @Override
    public List<DocumentId> ids(Optional<DocumentId> after, int limit) {
        return index.ids(after, limit);
    }

    @Override
    public SearchResult search(SearchQuery query, Set<String> authorities) {
        return measured("search", query, () -> index.search(query, authorities));
    }

    @Override
    public SearchResult.Listing list(SearchQuery query, Set<String> authorities) {
        return measured("list", query, () -> index.list(query, authorities));
    }

    @Override
    public Optional<SearchResult.Likeness> similar(DocumentId to, SearchQuery query, Set<String> authorities) {
        return measured("similar", query, () -> index.similar(to, query, authorities));
    }

    @Override
    public List<DocumentId> suggest(String typed, int limit, Set<String> authorities) {
        long began = System.nanoTime();
        try {
            return index.suggest(typed, limit, authorities);
        } finally {
            meters.timer("mithaq.search", "kind", "suggest").record(Duration.ofNanos(System.nanoTime() - began));
        }
    }

    @Override
    public List<SearchResult.Reason> why(DocumentId id, SearchQuery query, Set<String> authorities) {
        return measured("why", query, () -> index.why(id, query, authorities));
    }

    @Override
    public PassageResult passages(SearchQuery query, Set<String> authorities) {
        return measured("passages", query, () -> index.passages(query, authorities));
    }

    @Override
    public Optional<PassageResult> similarPassages(
            PassageResult.Sample to, SearchQuery query, Set<String> authorities) {
        return measured("similar-passages", query, () -> index.similarPassages(to, query, authorities));
    }

    private <T> T measured(String kind, SearchQuery query, Supplier<T> search) {
        long began = System.nanoTime();
        try {
            return search.get();
        } finally {
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            meters.timer("mithaq.search", "kind", kind).record(took);
            if (took.compareTo(slow) >= 0) {
                tell(kind, query, took);
            }
        }
    }

    private static void tell(String kind, SearchQuery query, Duration took) {
        LOG.warn(
                "slow {}: {} ms, {} words, narrowed by {}, counting {} facets, order {}, from {}, {} hits with {} passages",
                kind,
                took.toMillis(),
                query.text().isBlank() ? 0 : query.text().strip().split("\\s+").length,
                new TreeSet<>(query.filters().keySet()),
                query.facets().size(),
                query.order(),
                query.offset(),
                query.limit(),
                query.passages());
    }

    @Override
    public void apply(long mark, List<IndexedDocument> upserts, List<DocumentId> deletions) {
        index.apply(mark, upserts, deletions);
    }

    @Override
    public Map<DocumentId, String> refused() {
        return index.refused();
    }

    @Override
    public long mark() {
        return index.mark();
    }

    @Override
    public long size() {
        return index.size();
    }

    @Override
    public Rebuild rebuild() {
        return index.rebuild();
    }
}
