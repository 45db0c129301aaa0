package org.mithaq.search.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.mithaq.search.lucene.Places.Place;
import org.mithaq.search.lucene.SearchText.Occurrence;
import org.mithaq.search.lucene.Wanted.Wish;

/** How a document writes a word. */
final class Written {

    /** Where it is looked for; of parties, whose names are those of dossiers, in dossiers alone. */
    static final List<String> FIELDS = List.of(Fields.TITLE, Fields.TEXT, Fields.NAME, Fields.PARTY);

    /** From this length on a word in capitals is no acronym. */
    private static final int ACRONYM = 6;

    private Written() {}

    /** @param document which has the term in that field */
    static String in(IndexSearcher searcher, int document, String field, String term) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        Wish wish = new Wish(
                Occurrence.OPTIONAL,
                new Sought.AWord(term, Map.of(term, 1f)),
                List.of(new Fields.Searched(field, 1f)),
                term);
        Place place = new Places(leaf.reader(), field, List.of(wish), having -> 1, 1f, Places.Reach.SOME)
                .in(document - leaf.docBase)
                .get(0);
        String text = searcher.storedFields().document(document, Set.of(field)).get(field);
        String written = text.substring(place.start(), place.end());
        return written.length() > ACRONYM ? written.toLowerCase(Locale.ROOT) : written;
    }
}
