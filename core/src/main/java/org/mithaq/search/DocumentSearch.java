package org.mithaq.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mithaq.document.DocumentId;

/**
 * Port: the full-text index. A read model: it may lag, it may be thrown away, nothing is decided by it. Safe for use by
 * several threads; one process writes.
 */
public interface DocumentSearch {

    /**
     * Puts documents in (replacing what was there under the same id) and takes documents out, together with the change
     * mark up to which the index is now complete; durable and visible to searches when it returns. All or nothing.
     */
    void apply(long mark, List<IndexedDocument> upserts, List<DocumentId> deletions);

    /**
     * Documents that it would not take at any time, each with the reason, since the process began: they are not in it, and all
     * others of their change are. None where the engine takes every document.
     */
    default Map<DocumentId, String> refused() {
        return Map.of();
    }

    /** The mark of the last {@link #apply}, also after a restart; 0 for a new, emptied or unreadable index. */
    long mark();

    /** Number of documents in the index. */
    long size();

    /**
     * What the index was last told of documents, each by {@link IndexedDocument#fingerprint}; those that it does not have are
     * left out.
     */
    Map<DocumentId, String> told(Collection<DocumentId> ids);

    /** Documents in the index, by id, after the given one; at most {@code limit}. */
    List<DocumentId> ids(Optional<DocumentId> after, int limit);

    /**
     * @param authorities of the person who asks; only documents of whose every reader set they have one are found,
     *     counted or quoted
     */
    SearchResult search(SearchQuery query, Set<String> authorities);

    /**
     * All of it at once, whatever is put in or taken out meanwhile. The query's offset, limit, facets and passages do not
     * matter.
     *
     * @param authorities as for {@link #search}
     */
    SearchResult.Listing list(SearchQuery query, Set<String> authorities);

    /**
     * What resembles a document by its words, the likest first; never the document itself. What resembles it, in which
     * order, and the words named are chosen from documents alone that the person may read: no other one has a part in it,
     * not even by how often it has a word.
     *
     * @param query its scope, filters, facets, offset and limit hold; its words, order and passages do not matter
     * @param authorities as for {@link #search}
     * @return empty when the index has no such document that the person may read
     */
    Optional<SearchResult.Likeness> similar(DocumentId to, SearchQuery query, Set<String> authorities);

    /**
     * Documents whose title or reference, and dossiers whose name, has every word typed, the last one as a beginning: what
     * somebody who types may be looking for. Those of references first, then of names, then of titles; of these the newest.
     * Only what the person may read has a part in it.
     *
     * @param typed nothing is suggested for fewer than two letters or digits
     * @param limit 1 to 20
     */
    List<DocumentId> suggest(String typed, int limit, Set<String> authorities);

    /**
     * Why a document is found: where it has what was asked for, and how it stands there.
     *
     * @param query its words and widening; nothing else matters
     * @return in the order of the words; none when the person may not read it, or it is not found by a word
     */
    List<SearchResult.Reason> why(DocumentId id, SearchQuery query, Set<String> authorities);

    /**
     * The clauses of instruments that have the words, or most of them, the best first: how often and how close together a clause
     * has them, in its title above all. What is rare is told by what the person may read. Of a text without articles passages take
     * the place of clauses.
     *
     * @param query its text, widening, scope, filters, facets, offset and limit (counted in wordings) hold
     * @param authorities as for {@link #search}
     */
    PassageResult passages(SearchQuery query, Set<String> authorities);

    /**
     * The clauses that have the most telling words of a given one; never that clause itself.
     *
     * @param query as for {@link #passages}; its words do not matter
     * @return empty when the index has no such clause in a text that the person may read
     */
    Optional<PassageResult> similarPassages(PassageResult.Sample to, SearchQuery query, Set<String> authorities);

    /**
     * Begins a second, empty index beside the one in use. Searches go on in the old one; {@link #apply} writes to both
     * until the rebuild is finished or given up. A rebuild that was never finished leaves no trace after a restart.
     *
     * @throws IllegalStateException when one is already under way
     */
    Rebuild rebuild();

    /** A rebuild under way. */
    interface Rebuild extends AutoCloseable {

        /** Puts documents in, unless {@link DocumentSearch#apply} has put or deleted the same id since the rebuild began. */
        void add(List<IndexedDocument> documents);

        /** Takes the new index into use, with the mark, and throws the old one away. */
        void finish(long mark);

        /** Gives up unless finished. */
        @Override
        void close();
    }
}
