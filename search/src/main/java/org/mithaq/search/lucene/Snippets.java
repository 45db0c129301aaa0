package org.mithaq.search.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.mithaq.document.DocumentId;
import org.mithaq.search.SearchResult.Snippet;
import org.mithaq.search.lucene.Places.Place;
import org.mithaq.search.lucene.Wanted.Wish;

/**
 * Passages of a hit that show what was found. The places of the words are read from the index, for the very forms that
 * were looked for: the text is never analysed again.
 */
final class Snippets {

    private static final int MOST = 3;
    /**
     * Shown instead when no word of the text was found, best first. Names of parties are not among them: they are those of
     * dossiers, too, which the person may not read for that.
     */
    private static final List<String> OTHER_FIELDS = List.of(Fields.TITLE, Fields.ABOUT, Fields.NAME);

    private static final Set<String> IN_TEXT = Set.of(Fields.ID, Fields.TEXT);
    private static final Set<String> IN_OTHERS = Set.of(Fields.ID, Fields.TITLE, Fields.ABOUT, Fields.NAME);

    private final IndexSearcher searcher;
    private final List<Wish> sought;

    Snippets(IndexSearcher searcher, List<Wish> sought) {
        this.searcher = searcher;
        this.sought = sought;
    }

    /** A hit with its passages. */
    record Quoted(DocumentId id, List<Snippet> snippets) {}

    /**
     * What is stored of each document is read once, and each part of the index gone through once for all of its documents.
     *
     * @param documents of the whole index, in any order
     */
    Map<Integer, Quoted> of(List<Integer> documents) throws IOException {
        Map<Integer, Quoted> quoted = new HashMap<>();
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        Map<Integer, List<Integer>> byLeaf = documents.stream()
                .sorted()
                .collect(Collectors.groupingBy(document -> ReaderUtil.subIndex(document, leaves)));
        for (Map.Entry<Integer, List<Integer>> inLeaf : byLeaf.entrySet()) {
            LeafReaderContext leaf = leaves.get(inLeaf.getKey());
            Places places = places(leaf, Fields.TEXT, inLeaf.getValue());
            for (int document : inLeaf.getValue()) {
                List<Place> inText = places.in(document - leaf.docBase);
                quoted.put(document, quoted(leaf, document, inText));
            }
        }
        return quoted;
    }

    private Quoted quoted(LeafReaderContext leaf, int document, List<Place> inText) throws IOException {
        if (!inText.isEmpty()) {
            Document stored = searcher.storedFields().document(document, IN_TEXT);
            return new Quoted(DocumentFields.id(stored), snippets(stored, Fields.TEXT, inText, MOST));
        }
        Document stored = searcher.storedFields().document(document, IN_OTHERS);
        List<Snippet> snippets = List.of();
        for (String field : OTHER_FIELDS) {
            if (snippets.isEmpty() && !sought.isEmpty()) {
                List<Place> places = places(leaf, field, List.of(document)).in(document - leaf.docBase);
                snippets = places.isEmpty() ? snippets : snippets(stored, field, places, 1);
            }
        }
        return new Quoted(DocumentFields.id(stored), snippets);
    }

    private static List<Snippet> snippets(Document stored, String field, List<Place> places, int most) {
        return new Passage(stored.get(field), places, field.equals(Fields.TEXT)).best(most);
    }

    /** @param documents of the whole index, ascending */
    private Places places(LeafReaderContext leaf, String field, List<Integer> documents) throws IOException {
        int all = searcher.getIndexReader().maxDoc();
        return new Places(
                leaf.reader(),
                field,
                sought,
                having -> Math.log(1 + (all + 1.0) / (having + 1.0)),
                1f,
                Places.Reach.SOME,
                documents.stream().mapToInt(document -> document - leaf.docBase).toArray());
    }
}
