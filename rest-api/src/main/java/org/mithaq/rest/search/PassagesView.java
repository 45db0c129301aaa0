package org.mithaq.rest.search;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Clauses that were found, near-identical ones together.
 *
 * @param to the document whose clause was asked about; absent when words were
 * @param total exact number of matching clauses of texts that the person may read
 * @param different how many wordings there are, of the best of these clauses
 * @param facets counts of documents
 */
public record PassagesView(
        SearchView.@Nullable Hit to,
        long total,
        int different,
        long tookMillis,
        List<Wording> wordings,
        List<SearchView.FacetView> facets,
        List<SearchView.Also> alsoSearched,
        SearchView.Index index) {

    /** @param same where else nearly the same stands, at most 20 @param sameCount in how many other places it does */
    public record Wording(
            Place place, String text, List<List<Integer>> marks, boolean part, List<Place> same, int sameCount) {}

    /**
     * Where a clause stands.
     *
     * @param partners names of the other sides
     * @param section what part of the text it is; absent for a passage of a text that has no articles
     * @param container name of the annex that it lies in
     * @param heading as it is written
     * @param beginning of a clause without heading, its first 30 characters that are no white space
     * @param page that it begins on, from 1
     * @param start of the clause in the text, pages separated by form feeds, in UTF-16 units
     * @param end exclusive
     */
    public record Place(
            SearchView.Hit document,
            List<String> partners,
            @Nullable LocalDate signedOn,
            @Nullable String section,
            @Nullable String sectionLabel,
            @Nullable String container,
            @Nullable String heading,
            @Nullable String title,
            @Nullable String beginning,
            int page,
            int start,
            int end) {}
}
