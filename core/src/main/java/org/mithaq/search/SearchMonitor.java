package org.mithaq.search;

import java.util.Map;

/**
 * Port: tells which of many searches find a document, without the index. A search finds here what it finds in the index of a
 * {@link DocumentSearch}, with one exception: words that are only similar to what was typed, which that offers where nothing
 * that the person may read has the word itself, are no match. Who may read the document is the caller's to ask. Safe for use by
 * several threads.
 */
public interface SearchMonitor {

    /**
     * @param searches by keys of the caller's; their order, offset, limit, facets and passages do not matter
     * @return for each that finds the document, by its key, what both have in common
     */
    <K> Map<K, Commonalities> finding(IndexedDocument document, Map<K, SearchQuery> searches);
}
