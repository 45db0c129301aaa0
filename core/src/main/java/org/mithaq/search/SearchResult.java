package org.mithaq.search;

import java.util.List;
import java.util.Map;
import org.mithaq.document.DocumentId;

/**
 * Answer of the index.
 *
 * @param total exact number of matching documents that the person may read
 * @param hits in order
 * @param facets counts by value, most frequent first; a filtered facet is counted as if it were not filtered
 * @param concepts whose other terms were looked for too, in the order of the words
 */
public record SearchResult(
        long total, List<Hit> hits, Map<SearchQuery.Facet, List<Count>> facets, List<Recognised> concepts) {

    public SearchResult {
        hits = List.copyOf(hits);
        facets = Map.copyOf(facets);
        concepts = List.copyOf(concepts);
    }

    /** Of the words themselves alone. */
    public SearchResult(long total, List<Hit> hits, Map<SearchQuery.Facet, List<Count>> facets) {
        this(total, hits, facets, List.of());
    }

    /** A concept in what was typed. @param typed the words that mean it */
    public record Recognised(Concept concept, String typed) {}

    /**
     * Everything that matches, of one state of the index.
     *
     * @param total exact
     * @param ids in order; the first {@link SearchQuery#MAX_DEPTH} when there are more
     */
    public record Listing(long total, List<DocumentId> ids) {
        public Listing {
            ids = List.copyOf(ids);
        }
    }

    /**
     * What resembles a document.
     *
     * @param total exact number of documents that resemble it and that the person may read
     * @param hits in order
     * @param facets as of a search
     */
    public record Likeness(long total, List<Like> hits, Map<SearchQuery.Facet, List<Count>> facets) {

        public static final Likeness NONE = new Likeness(0, List.of(), Map.of());

        public Likeness {
            hits = List.copyOf(hits);
            facets = Map.copyOf(facets);
        }
    }

    /** @param words that both have, as the document that was asked about writes them; the most telling first, at most six */
    public record Like(DocumentId id, List<String> words) {

        public static final int MOST_WORDS = 6;

        public Like {
            words = List.copyOf(words);
            if (words.size() > MOST_WORDS) {
                throw new IllegalArgumentException(words.size() + " words");
            }
        }
    }

    /** One matching document. @param snippets best passages first, at most three */
    public record Hit(DocumentId id, float score, List<Snippet> snippets) {
        public Hit {
            snippets = List.copyOf(snippets);
        }
    }

    /**
     * A passage of the text, as plain text: whoever shows it escapes it.
     *
     * @param page from 1; 0 when the passage is of a title, a name or a party
     * @param marks what matched, as [start, end) in UTF-16 units of {@code text}, ascending, not overlapping
     */
    public record Snippet(String text, int page, List<Mark> marks) {
        public Snippet {
            marks = List.copyOf(marks);
        }
    }

    public record Mark(int start, int end) {}

    public record Count(String value, long count) {}
}
