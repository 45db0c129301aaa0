package org.mithaq.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;
import org.mithaq.search.lucene.Wanted.Wish;

/**
 * Where what was sought stands in one field of the documents of a segment, read from the index for the very forms that were
 * looked for. Documents are asked for in ascending order.
 */
final class Places {

    private final @Nullable Terms terms;
    private final String field;
    private final List<Wish> sought;
    private final IntToDoubleFunction rarity;
    private final float others;
    private final Reach reach;
    private final int[] expected;
    private final Map<String, Form> forms = new HashMap<>();
    private final Map<String, Beginning> beginnings = new HashMap<>();

    /**
     * @param rarity what a form counts, by the number of documents of the segment that have it
     * @param others what the other words of a concept count beside the words themselves
     */
    Places(LeafReader reader, String field, List<Wish> sought, IntToDoubleFunction rarity, float others, Reach reach)
            throws IOException {
        this(reader, field, sought, rarity, others, reach, new int[0]);
    }

    /** @param expected the documents that will be asked for, ascending, when they are known: then words are gone through once for all of them */
    Places(
            LeafReader reader,
            String field,
            List<Wish> sought,
            IntToDoubleFunction rarity,
            float others,
            Reach reach,
            int[] expected)
            throws IOException {
        this.expected = expected;
        this.terms = reader.terms(field);
        this.field = field;
        this.sought = sought;
        this.rarity = rarity;
        this.others = others;
        this.reach = reach;
    }

    /**
     * How much is looked at.
     *
     * @param places of one form in one document
     * @param terms of the segment that begin with what was sought; those of documents that the person may not read count, too
     * @param documents whose words with one beginning are read together: all that are asked for take fewer steps then
     */
    record Reach(int places, int terms, int documents) {

        /** Enough to show some of it. */
        static final Reach SOME = new Reach(300, 200, 1);
        /** Nothing is left out, so that nothing hidden can take the place of something else. */
        static final Reach ALL = new Reach(Integer.MAX_VALUE, Integer.MAX_VALUE, 512);
    }

    /** Where something was found. @param wish which of the things sought @param weight of its form, and its rarity */
    record Place(int start, int end, int position, int wish, float weight) {}

    /** One form, and its places in the document asked for last. */
    private final class Form {
        private final @Nullable PostingsEnum postings;
        private final float weight;
        private int document = -1;
        private int[][] places = {};

        Form(@Nullable PostingsEnum postings, float weight) {
            this.postings = postings;
            this.weight = weight;
        }

        /** Start, end and position of each. */
        int[][] in(int wanted) throws IOException {
            if (postings == null || wanted == document) {
                return places;
            }
            document = wanted;
            int at = postings.docID() < wanted ? postings.advance(wanted) : postings.docID();
            places = new int[at == wanted ? Math.min(postings.freq(), reach.places()) : 0][];
            for (int i = 0; i < places.length; i++) {
                int position = postings.nextPosition();
                places[i] = new int[] {postings.startOffset(), postings.endOffset(), position};
            }
            return places;
        }
    }

    private record Standing(int start, int end, int position, float weight) {}

    /** The words that begin with something: they may be many, so that none of them is kept open. */
    private final class Beginning {
        private final BytesRef prefix;
        private final Map<Integer, List<Standing>> places = new HashMap<>();
        private int end;

        Beginning(String beginning) {
            this.prefix = new BytesRef(beginning);
        }

        List<Standing> in(int wanted) throws IOException {
            if (wanted >= end) {
                places.clear();
                end = expected.length == 0 ? wanted + reach.documents() : DocIdSetIterator.NO_MORE_DOCS;
                read(wanted);
            }
            return places.getOrDefault(wanted, List.of());
        }

        private void read(int from) throws IOException {
            TermsEnum found = terms == null ? TermsEnum.EMPTY : terms.iterator();
            PostingsEnum postings = null;
            BytesRef term = found.seekCeil(prefix) == TermsEnum.SeekStatus.END ? null : found.term();
            for (int i = 0; term != null && i < reach.terms() && StringHelper.startsWith(term, prefix); i++) {
                postings = found.postings(postings, PostingsEnum.OFFSETS);
                float weight = (float) rarity.applyAsDouble(found.docFreq());
                if (expected.length > 0) {
                    readExpected(postings, weight);
                } else {
                    for (int at = postings.advance(from); at < end; at = postings.nextDoc()) {
                        add(places.computeIfAbsent(at, document -> new ArrayList<>()), postings, weight);
                    }
                }
                term = found.next();
            }
        }

        private void readExpected(PostingsEnum postings, float weight) throws IOException {
            int at = -1;
            for (int document : expected) {
                at = at < document ? postings.advance(document) : at;
                if (at == document) {
                    add(places.computeIfAbsent(at, found -> new ArrayList<>()), postings, weight);
                }
            }
        }

        private void add(List<Standing> standing, PostingsEnum postings, float weight) throws IOException {
            int times = Math.min(postings.freq(), reach.places());
            for (int i = 0; i < times; i++) {
                int position = postings.nextPosition();
                standing.add(new Standing(postings.startOffset(), postings.endOffset(), position, weight));
            }
        }
    }

    /** By start, the longer first. @param document of the segment */
    List<Place> in(int document) throws IOException {
        List<Place> places = new ArrayList<>();
        for (int wish = 0; wish < sought.size() && terms != null; wish++) {
            if (sought.get(wish).fields().stream()
                    .anyMatch(searched -> searched.field().equals(field))) {
                add(places, document, wish, sought.get(wish).sought(), 1f);
            }
        }
        places.sort(Comparator.comparingInt(Place::start)
                .thenComparing(Comparator.comparingInt(Place::end).reversed()));
        return places;
    }

    private void add(List<Place> places, int document, int wish, Sought what, float scale) throws IOException {
        if (what instanceof Sought.AWord word) {
            for (var form : word.weights().entrySet()) {
                add(places, document, wish, form.getKey(), scale * form.getValue());
            }
        } else if (what instanceof Sought.APrefix prefix) {
            for (String beginning : prefix.beginnings()) {
                for (Standing at :
                        beginnings.computeIfAbsent(beginning, Beginning::new).in(document)) {
                    places.add(new Place(at.start(), at.end(), at.position(), wish, scale * at.weight()));
                }
            }
        } else if (what instanceof Sought.APhrase phrase) {
            addPhrases(places, document, wish, phrase, scale);
        } else if (what instanceof Sought.ACompound compound) {
            add(places, document, wish, compound.joined(), scale);
            addPhrases(places, document, wish, compound.parts(), scale);
        } else if (what instanceof Sought.ATerm term) {
            addTerms(places, document, wish, term, scale);
        } else if (what instanceof Sought.AWidened widened) {
            add(places, document, wish, widened.own(), scale);
            for (Sought other : widened.others()) {
                add(places, document, wish, other, scale * others);
            }
        }
    }

    private void add(List<Place> places, int document, int wish, String term, float weight) throws IOException {
        Form form = form(term);
        for (int[] place : form.in(document)) {
            places.add(new Place(place[0], place[1], place[2], wish, weight * form.weight));
        }
    }

    private Form form(String term) throws IOException {
        Form known = forms.get(term);
        if (known == null) {
            known = read(term);
            forms.put(term, known);
        }
        return known;
    }

    private Form read(String term) throws IOException {
        TermsEnum found = terms == null ? TermsEnum.EMPTY : terms.iterator();
        return found.seekExact(new BytesRef(term))
                ? new Form(found.postings(null, PostingsEnum.OFFSETS), (float) rarity.applyAsDouble(found.docFreq()))
                : new Form(null, 0);
    }

    private void addPhrases(List<Place> places, int document, int wish, Sought.APhrase phrase, float scale)
            throws IOException {
        List<Place> begun = new ArrayList<>();
        for (int i = 0; i < phrase.words().size(); i++) {
            List<Place> next = new ArrayList<>();
            add(next, document, wish, phrase.words().get(i), scale);
            begun = i == 0 ? next : continued(begun, next);
        }
        places.addAll(begun);
    }

    private void addTerms(List<Place> places, int document, int wish, Sought.ATerm term, float scale)
            throws IOException {
        List<Place> begun = new ArrayList<>();
        for (int i = 0; i < term.words().size() && (i == 0 || !begun.isEmpty()); i++) {
            List<Place> next = new ArrayList<>();
            add(next, document, wish, term.words().get(i), scale);
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
}
