package org.mithaq.search.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
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

    private final IndexSearcher searcher;
    private final List<Wish> sought;

    Snippets(IndexSearcher searcher, List<Wish> sought) {
        this.searcher = searcher;
        this.sought = sought;
    }

    List<Snippet> of(int document) throws IOException {
        if (sought.isEmpty()) {
            return List.of();
        }
        List<Snippet> snippets = of(document, Fields.TEXT, MOST);
        for (String field : OTHER_FIELDS) {
            if (snippets.isEmpty()) {
                snippets = of(document, field, 1);
            }
        }
        return snippets;
    }

    private List<Snippet> of(int document, String field, int most) throws IOException {
        List<Place> places = places(document, field);
        if (places.isEmpty()) {
            return List.of();
        }
        String text = searcher.storedFields().document(document, Set.of(field)).get(field);
        return new Passage(text, places, field.equals(Fields.TEXT)).best(most);
    }

    private List<Place> places(int document, String field) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        int all = searcher.getIndexReader().maxDoc();
        return new Places(
                        leaf.reader(),
                        field,
                        sought,
                        having -> Math.log(1 + (all + 1.0) / (having + 1.0)),
                        1f,
                        Places.Reach.SOME)
                .in(document - leaf.docBase);
    }
}
