package org.mithaq.rest.search;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.search.SearchResult;

/**
 * What was found.
 *
 * @param total exact number of documents found that the person may read
 */
public record SearchView(long total, long tookMillis, List<Hit> hits, List<FacetView> facets, Index index) {

    public record Hit(
            String id,
            String type,
            String typeLabel,
            String title,
            String name,
            @Nullable String reference,
            @Nullable String status,
            @Nullable String statusLabel,
            @Nullable String language,
            Instant modified,
            @Nullable String leadSector,
            @Nullable String textState,
            List<SnippetView> snippets) {}

    /**
     * @param text plain: whoever shows it escapes it
     * @param page from 1; 0 when it is of a title, a name or a party
     * @param marks what matched, as pairs [start, end) in UTF-16 units
     */
    public record SnippetView(String text, int page, List<List<Integer>> marks) {

        public static SnippetView of(SearchResult.Snippet snippet) {
            return new SnippetView(
                    snippet.text(),
                    snippet.page(),
                    snippet.marks().stream()
                            .map(mark -> List.of(mark.start(), mark.end()))
                            .toList());
        }
    }

    /** @param facet name of the parameter that filters by it */
    public record FacetView(String facet, String label, List<ValueView> values) {}

    public record ValueView(String value, String label, long count, boolean selected) {}

    /** @param backlog committed changes that the index does not know yet */
    public record Index(int backlog) {}
}
