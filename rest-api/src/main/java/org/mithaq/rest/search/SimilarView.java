package org.mithaq.rest.search;

import java.util.List;

/**
 * What resembles a document.
 *
 * @param to the document that was asked about
 * @param total exact number of documents that resemble it and that the person may read
 * @param facets as of a search
 */
public record SimilarView(
        SearchView.Hit to, long total, List<Hit> hits, List<SearchView.FacetView> facets, SearchView.Index index) {

    /**
     * @param words that both have, as the document that was asked about writes them, the most telling first
     * @param partners names of the other sides that both have
     * @param sameKind whether both are of one type; of literature, of one kind too
     */
    public record Hit(SearchView.Hit document, List<String> words, List<String> partners, boolean sameKind) {}
}
