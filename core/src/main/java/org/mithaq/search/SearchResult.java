package org.mithaq.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mithaq.document.DocumentId;

/**
 * Answer of the index.
 *
 * @param total exact number of matching documents that the person may read
 * @param hits in order
 * @param facets counts by value, most frequent first; a filtered facet is counted as if it were not filtered
 * @param concepts whose other terms were looked for too, in the order of the words
 * @param spelling how the words are spelled in what the person may read, when that is otherwise than typed; only of a search
 *     with passages
 * @param nearest of a search with passages and without hits, what it would find with less
 */
public record SearchResult(
        long total,
        List<Hit> hits,
        Map<SearchQuery.Facet, List<Count>> facets,
        List<Recognised> concepts,
        Optional<Spelling> spelling,
        List<Nearest> nearest) {

    public SearchResult {
        hits = List.copyOf(hits);
        facets = Map.copyOf(facets);
        concepts = List.copyOf(concepts);
        nearest = List.copyOf(nearest);
    }

    /** Of words as they are spelled. */
    public SearchResult(
            long total, List<Hit> hits, Map<SearchQuery.Facet, List<Count>> facets, List<Recognised> concepts) {
        this(total, hits, facets, concepts, Optional.empty(), List.of());
    }

    /** The same, with what it would find with less. */
    public SearchResult withNearest(List<Nearest> others) {
        return new SearchResult(total, hits, facets, concepts, spelling, others);
    }

    /** Of the words themselves alone. */
    public SearchResult(long total, List<Hit> hits, Map<SearchQuery.Facet, List<Count>> facets) {
        this(total, hits, facets, List.of());
    }

    /** A concept in what was typed. @param typed the words that mean it */
    public record Recognised(Concept concept, String typed) {}

    /**
     * Where a document has something that was asked for.
     *
     * @param typed the word or the words
     * @param how the best way in which it is there
     * @param fields that have it, the weightiest first
     * @param written how it stands there, at most {@link #MOST_WRITTEN} ways; not of parties
     */
    public record Reason(String typed, How how, List<Place> fields, List<String> written) {

        public static final int MOST_WRITTEN = 4;

        public Reason {
            fields = List.copyOf(fields);
            written = List.copyOf(written);
        }

        public enum How {
            /** As typed, but for accents, vowel signs and capitals. */
            ITSELF,
            /** In another form of the word. */
            FORM,
            /** In other words of the thesaurus for the same thing. */
            CONCEPT,
            /** In words spelled alike: nothing that the person may read has it as typed. */
            SPELLING
        }

        /** Where it stands. */
        public enum Place {
            TITLE,
            PARTY,
            REFERENCE,
            NAME,
            /** Description, subjects, issuing body and the like. */
            ABOUT,
            TEXT
        }
    }

    /**
     * Another spelling of what was typed, from documents alone that the person may read.
     *
     * @param text all of what was typed, respelled
     * @param words each with the likeliest spelling first
     * @param searched whether the hits are of this spelling: nothing that the person may read has the words as typed
     */
    public record Spelling(String text, List<Respelled> words, boolean searched) {
        public Spelling {
            words = List.copyOf(words);
        }
    }

    /** @param instead at most {@link #MOST_SPELLINGS}, as documents write them */
    public record Respelled(String typed, List<String> instead) {

        public static final int MOST_SPELLINGS = 3;

        public Respelled {
            instead = List.copyOf(instead);
            if (instead.isEmpty() || instead.size() > MOST_SPELLINGS) {
                throw new IllegalArgumentException(instead.size() + " spellings");
            }
        }
    }

    /**
     * A search that asks for less and finds something.
     *
     * @param filters that are left
     * @param without the facets whose filters were left out
     * @param words that were left out, as typed; empty when none were
     * @param total exact number of what it finds
     */
    public record Nearest(
            String text,
            Map<SearchQuery.Facet, Set<String>> filters,
            Set<SearchQuery.Facet> without,
            String words,
            long total) {
        public Nearest {
            filters = Map.copyOf(filters);
            without = Set.copyOf(without);
        }
    }

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
