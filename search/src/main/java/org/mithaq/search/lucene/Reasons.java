package org.mithaq.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.mithaq.search.SearchResult.Reason;
import org.mithaq.search.SearchResult.Reason.How;
import org.mithaq.search.lucene.SearchText.Occurrence;
import org.mithaq.search.lucene.Wanted.Wish;
import org.mithaq.search.lucene.analysis.TextAnalysis;

/** Why one document is found by one person's words. */
final class Reasons {

    private static final Map<String, Reason.Place> PLACES = new LinkedHashMap<>();

    static {
        PLACES.put(Fields.TITLE, Reason.Place.TITLE);
        PLACES.put(Fields.PARTY, Reason.Place.PARTY);
        PLACES.put(Fields.REFERENCE, Reason.Place.REFERENCE);
        PLACES.put(Fields.NAME, Reason.Place.NAME);
        PLACES.put(Fields.ABOUT, Reason.Place.ABOUT);
        PLACES.put(Fields.TEXT, Reason.Place.TEXT);
    }

    private final IndexSearcher searcher;
    private final SimilarWords similar;

    /** @param similar of the person who asks */
    Reasons(IndexSearcher searcher, SimilarWords similar) {
        this.searcher = searcher;
        this.similar = similar;
    }

    /** @param document which the person may read */
    List<Reason> of(int document, Wanted wanted) throws IOException {
        List<Reason> reasons = new ArrayList<>();
        for (Wish wish : wanted.wishes) {
            if (wish.occurrence() != Occurrence.FORBIDDEN) {
                Wish looked = similar.insteadOfMissing(List.of(wish)).get(0);
                add(reasons, document, wish, looked);
            }
        }
        return reasons;
    }

    /** A kind of way in which something may be there. */
    private record Way(How how, Sought sought) {}

    private void add(List<Reason> reasons, int document, Wish wish, Wish looked) throws IOException {
        Set<Reason.Place> fields = EnumSet.noneOf(Reason.Place.class);
        Set<String> written = new LinkedHashSet<>();
        List<How> how = new ArrayList<>();
        for (Way way : ways(wish, looked)) {
            for (Map.Entry<String, Reason.Place> place : PLACES.entrySet()) {
                List<String> there = there(document, place.getKey(), way.sought(), looked.fields());
                if (!there.isEmpty()) {
                    fields.add(place.getValue());
                    how.add(way.how());
                    // Names of parties are those of dossiers, too, which the person may not read for that.
                    if (place.getValue() != Reason.Place.PARTY) {
                        written.addAll(there);
                    }
                }
            }
        }
        if (!how.isEmpty()) {
            reasons.add(new Reason(
                    wish.typed(),
                    how.get(0),
                    List.copyOf(fields),
                    written.stream().limit(Reason.MOST_WRITTEN).toList()));
        }
    }

    /** The best first. */
    private static List<Way> ways(Wish wish, Wish looked) {
        if (looked != wish) {
            return List.of(new Way(How.SPELLING, looked.sought()));
        }
        List<Way> ways = new ArrayList<>();
        Sought own = wish.sought() instanceof Sought.AWidened widened ? widened.own() : wish.sought();
        if (own instanceof Sought.AWord word) {
            ways.add(new Way(How.ITSELF, new Sought.AWord(word.exact(), Map.of(word.exact(), 1f))));
            Map<String, Float> forms = new LinkedHashMap<>(word.weights());
            forms.remove(word.exact());
            ways.add(new Way(How.FORM, new Sought.AWord(word.exact(), forms)));
        } else {
            ways.add(new Way(How.ITSELF, own));
        }
        if (wish.sought() instanceof Sought.AWidened widened) {
            widened.others().forEach(other -> ways.add(new Way(How.CONCEPT, other)));
        }
        return ways;
    }

    private List<String> there(int document, String field, Sought sought, List<Fields.Searched> fields)
            throws IOException {
        if (fields.stream().noneMatch(searched -> searched.field().equals(field))) {
            return List.of();
        }
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        Wish wish = new Wish(Occurrence.OPTIONAL, sought, fields, field);
        List<Places.Place> places = new Places(leaf.reader(), field, List.of(wish), having -> 1, 1f, Places.Reach.SOME)
                .in(document - leaf.docBase);
        if (places.isEmpty()) {
            return List.of();
        }
        String text = searcher.storedFields().document(document, Set.of(field)).get(field);
        Map<String, String> written = new LinkedHashMap<>();
        for (Places.Place place : places) {
            String stands = text.substring(place.start(), place.end()).replaceAll("\\s+", " ");
            written.putIfAbsent(TextAnalysis.fold(stands), stands);
        }
        return List.copyOf(written.values());
    }
}
