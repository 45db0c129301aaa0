package org.mithaq.rest.literature;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.rest.search.SearchView;

/**
 * A page of the library.
 *
 * @param total exact number of what is looked for that the person may read
 * @param sectors of the person who asks
 * @param since from when on literature is new
 * @param fresh how much is new for these sectors
 * @param saved how much is on the person's reading list
 */
record LibraryView(
        long total,
        List<Named> sectors,
        Instant since,
        long fresh,
        long saved,
        List<Entry> entries,
        List<SearchView.FacetView> facets,
        List<SearchView.Also> alsoSearched,
        SearchView.Index index) {

    record Named(String code, String label) {}

    /**
     * @param issuedOn absent when nobody said
     * @param filed when it came into the library
     * @param fresh whether it is new for the person's sectors
     * @param saved whether it is on the person's reading list
     */
    record Entry(
            String id,
            String title,
            String name,
            @Nullable String description,
            @Nullable Named kind,
            @Nullable String issuingBody,
            @Nullable LocalDate issuedOn,
            @Nullable String language,
            List<String> subjects,
            List<Named> audience,
            Instant filed,
            @Nullable String textState,
            boolean fresh,
            boolean saved,
            List<SearchView.SnippetView> snippets) {}
}
