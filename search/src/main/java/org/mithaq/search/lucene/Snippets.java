package org.mithaq.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.mithaq.search.SearchResult.Snippet;
import org.mithaq.search.lucene.Wanted.Wish;

/**
 * Passages of a hit that show what was found. The places of the words are read from the index, for the very forms that
 * were looked for: the text is never analysed again.
 */
final class Snippets {

    private static final int MOST = 3;
    /** Places of one form in one document that are looked at. */
    private static final int MOST_PLACES = 300;

    private static final int MOST_EXPANSIONS = 200;
    /** Shown instead when no word of the text was found, best first. */
    private static final List<String> OTHER_FIELDS = List.of(Fields.PARTY, Fields.TITLE, Fields.ABOUT, Fields.NAME);

    private final IndexSearcher searcher;
    private final List<Wish> sought;

    Snippets(IndexSearcher searcher, List<Wish> sought) {
        this.searcher = searcher;
        this.sought = sought;
    }

    /** Where something was found. @param wish which of the things sought @param weight of its form, and its rarity */
    record Place(int start, int end, int position, int wish, float weight) {}

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
        Terms terms = leaf.reader().terms(field);
        if (terms == null) {
            return List.of();
        }
        TermsEnum found = terms.iterator();
        List<Place> places = new ArrayList<>();
        for (int wish = 0; wish < sought.size(); wish++) {
            if (sought.get(wish).fields().stream()
                    .anyMatch(searched -> searched.field().equals(field))) {
                addPlaces(
                        places,
                        found,
                        document - leaf.docBase,
                        wish,
                        sought.get(wish).sought());
            }
        }
        places.sort(Comparator.comparingInt(Place::start)
                .thenComparing(Comparator.comparingInt(Place::end).reversed()));
        return places;
    }

    private void addPlaces(List<Place> places, TermsEnum terms, int document, int wish, Sought what)
            throws IOException {
        if (what instanceof Sought.AWord word) {
            for (var form : word.weights().entrySet()) {
                if (terms.seekExact(new BytesRef(form.getKey()))) {
                    addPlaces(places, terms, document, wish, form.getValue());
                }
            }
        } else if (what instanceof Sought.APrefix prefix) {
            for (String beginning : prefix.beginnings()) {
                addExpansions(places, terms, document, wish, new BytesRef(beginning));
            }
        } else if (what instanceof Sought.APhrase phrase) {
            addPhrases(places, terms, document, wish, phrase);
        } else if (what instanceof Sought.ACompound compound) {
            addPlaces(places, terms, document, wish, compound.joined());
            addPhrases(places, terms, document, wish, compound.parts());
        } else if (what instanceof Sought.ATerm term) {
            addTerms(places, terms, document, wish, term);
        } else if (what instanceof Sought.AWidened widened) {
            addPlaces(places, terms, document, wish, widened.own());
            for (Sought other : widened.others()) {
                addPlaces(places, terms, document, wish, other);
            }
        }
    }

    private void addExpansions(List<Place> places, TermsEnum terms, int document, int wish, BytesRef beginning)
            throws IOException {
        if (terms.seekCeil(beginning) == TermsEnum.SeekStatus.END) {
            return;
        }
        BytesRef term = terms.term();
        for (int i = 0; i < MOST_EXPANSIONS && term != null && startsWith(term, beginning); i++) {
            addPlaces(places, terms, document, wish, 1f);
            term = terms.next();
        }
    }

    private static boolean startsWith(BytesRef term, BytesRef beginning) {
        return org.apache.lucene.util.StringHelper.startsWith(term, beginning);
    }

    private void addPhrases(List<Place> places, TermsEnum terms, int document, int wish, Sought.APhrase phrase)
            throws IOException {
        List<Place> begun = new ArrayList<>();
        for (int i = 0; i < phrase.words().size(); i++) {
            List<Place> next = new ArrayList<>();
            if (terms.seekExact(new BytesRef(phrase.words().get(i)))) {
                addPlaces(next, terms, document, wish, 1f);
            }
            begun = i == 0 ? next : continued(begun, next);
        }
        places.addAll(begun);
    }

    private void addTerms(List<Place> places, TermsEnum terms, int document, int wish, Sought.ATerm term)
            throws IOException {
        List<Place> begun = new ArrayList<>();
        for (int i = 0; i < term.words().size(); i++) {
            List<Place> next = new ArrayList<>();
            addPlaces(next, terms, document, wish, term.words().get(i));
            next.sort(Comparator.comparingInt(Place::position));
            begun = i == 0 ? next : continued(begun, next);
        }
        places.addAll(begun);
    }

    private static List<Place> continued(List<Place> begun, List<Place> next) {
        List<Place> continued = new ArrayList<>();
        int at = 0;
        for (Place place : begun) {
            while (at < next.size() && next.get(at).position() <= place.position()) {
                at++;
            }
            if (at < next.size() && next.get(at).position() == place.position() + 1) {
                Place last = next.get(at);
                continued.add(new Place(place.start(), last.end(), last.position(), place.wish(), place.weight()));
            }
        }
        return continued;
    }

    private void addPlaces(List<Place> places, TermsEnum term, int document, int wish, float weight)
            throws IOException {
        PostingsEnum postings = term.postings(null, PostingsEnum.OFFSETS);
        if (postings.advance(document) != document) {
            return;
        }
        float rarity = (float) Math.log(1 + (searcher.getIndexReader().maxDoc() + 1.0) / (term.docFreq() + 1.0));
        int frequency = Math.min(postings.freq(), MOST_PLACES);
        for (int i = 0; i < frequency; i++) {
            int position = postings.nextPosition();
            places.add(new Place(postings.startOffset(), postings.endOffset(), position, wish, weight * rarity));
        }
    }
}
