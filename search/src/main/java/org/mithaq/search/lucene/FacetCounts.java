package org.mithaq.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.jspecify.annotations.Nullable;
import org.mithaq.search.SearchQuery.Facet;
import org.mithaq.search.SearchResult.Count;

/** Counts matching documents and the values of their facets. For one search in one thread. */
final class FacetCounts implements Collector {

    private final Set<Facet> facets;
    private final Map<Facet, Map<String, Long>> counts = new EnumMap<>(Facet.class);
    private final List<Segment> segments = new ArrayList<>();
    private long total;

    FacetCounts(Set<Facet> facets) {
        this.facets = facets;
    }

    /** Ordinals are counted per segment and named at the end: no map over all segments to build after each commit. */
    private record Segment(
            Facet facet,
            SortedSetDocValues values,
            @Nullable SortedDocValues single,
            int[] counts) {

        /** @param values of a facet of which no document has two, which is read faster, or else more */
        static Segment of(Facet facet, SortedSetDocValues values) {
            int[] counts = new int[Math.toIntExact(values.getValueCount())];
            return new Segment(facet, values, DocValues.unwrapSingleton(values), counts);
        }

        void count(int document) throws IOException {
            if (single != null) {
                if (single.advanceExact(document)) {
                    counts[single.ordValue()]++;
                }
            } else if (values.advanceExact(document)) {
                for (int i = 0; i < values.docValueCount(); i++) {
                    counts[(int) values.nextOrd()]++;
                }
            }
        }
    }

    long total() {
        return total;
    }

    /** Most frequent first, then by code. */
    Map<Facet, List<Count>> byFacet() throws IOException {
        for (Segment segment : segments) {
            Map<String, Long> sums = counts.computeIfAbsent(segment.facet(), facet -> new HashMap<>());
            for (int ordinal = 0; ordinal < segment.counts().length; ordinal++) {
                if (segment.counts()[ordinal] > 0) {
                    String value = segment.values().lookupOrd(ordinal).utf8ToString();
                    sums.merge(value, (long) segment.counts()[ordinal], Long::sum);
                }
            }
        }
        segments.clear();
        Map<Facet, List<Count>> result = new EnumMap<>(Facet.class);
        for (Facet facet : facets) {
            result.put(
                    facet,
                    counts.getOrDefault(facet, Map.of()).entrySet().stream()
                            .map(entry -> new Count(entry.getKey(), entry.getValue()))
                            .sorted(Comparator.comparingLong(Count::count)
                                    .reversed()
                                    .thenComparing(Count::value))
                            .toList());
        }
        return result;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
        List<Segment> ofLeaf = new ArrayList<>();
        for (Facet facet : facets) {
            SortedSetDocValues values = DocValues.getSortedSet(context.reader(), Fields.facet(facet));
            if (values.getValueCount() > 0) {
                ofLeaf.add(Segment.of(facet, values));
            }
        }
        segments.addAll(ofLeaf);
        return new LeafCollector() {
            @Override
            public void setScorer(Scorable scorer) {}

            @Override
            public void collect(int document) throws IOException {
                total++;
                for (Segment segment : ofLeaf) {
                    segment.count(document);
                }
            }
        };
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
