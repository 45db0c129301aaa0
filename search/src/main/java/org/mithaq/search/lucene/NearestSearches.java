package org.mithaq.search.lucene;

import java.io.IOException;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mithaq.search.SearchQuery;
import org.mithaq.search.SearchQuery.Facet;
import org.mithaq.search.SearchResult.Nearest;
import org.mithaq.search.lucene.SearchText.Clause;

/** Of a search without hits, the searches that ask for one thing less, or for all words or all filters less, and find something. */
public final class NearestSearches {

    private static final int MOST_TRIED = 16;
    private static final int MOST_TOLD = 5;
    /** A longer search has no one thing too many. */
    private static final int MOST_WORDS = 8;

    private final SearchQuery query;
    private final Counting counting;
    /** By what they ask for, so that none is tried twice. */
    private final Map<List<Object>, Nearest> tried = new LinkedHashMap<>();

    public NearestSearches(SearchQuery query, Counting counting) {
        this.query = query;
        this.counting = counting;
    }

    public interface Counting {
        /** How many documents that the person may read a search finds. */
        long of(SearchQuery query) throws IOException;
    }

    /** Nothing for a search of many words, which would be dear. */
    public List<Nearest> found() throws IOException {
        SearchText text = SearchText.parse(query.text());
        if (text.clauses().size() > MOST_WORDS) {
            return List.of();
        }
        Map<Facet, Set<String>> filters = new EnumMap<>(Facet.class);
        query.filters().forEach((facet, codes) -> {
            if (!codes.isEmpty()) {
                filters.put(facet, codes);
            }
        });
        for (Facet facet : filters.keySet()) {
            Map<Facet, Set<String>> left = new EnumMap<>(filters);
            left.remove(facet);
            tryIt(query.text(), left, Set.of(facet), "");
        }
        for (Clause clause : text.clauses()) {
            if (clause.isDemanded()) {
                tryIt(text.without(clause), filters, Set.of(), text.text().substring(clause.start(), clause.end()));
            }
        }
        if (!filters.isEmpty()) {
            tryIt(query.text(), Map.of(), filters.keySet(), "");
            tryIt("", filters, Set.of(), text.text().strip());
        }
        return tried.values().stream()
                .filter(nearest -> nearest.total() > 0)
                .sorted(Comparator.comparing((Nearest nearest) ->
                                nearest.without().size() + (nearest.words().isEmpty() ? 0 : 1))
                        .thenComparing(Comparator.comparing(Nearest::total).reversed()))
                .limit(MOST_TOLD)
                .toList();
    }

    /** A search for nothing at all is no help. */
    private void tryIt(String text, Map<Facet, Set<String>> left, Set<Facet> without, String words) throws IOException {
        List<Object> less = List.of(text, left);
        boolean asks = !text.isBlank() || !left.isEmpty();
        boolean isLess = !without.isEmpty() || !words.isEmpty();
        if (asks && isLess && tried.size() < MOST_TRIED && !tried.containsKey(less)) {
            tried.put(less, new Nearest(text, left, without, words, counting.of(query.counting(text, left))));
        }
    }
}
