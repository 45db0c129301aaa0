package org.mithaq.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.mithaq.search.PassageResult;
import org.mithaq.search.PassageResult.Passage;
import org.mithaq.search.PassageResult.Wording;
import org.mithaq.search.lucene.ClauseCollector.Candidate;
import org.mithaq.search.lucene.Places.Place;

/** Clauses that were found, those in nearly the same words together, in the order of the best of each. */
public final class Wordings {

    /** Of a longer clause the part that matches is shown. */
    private static final int LONGEST = 1_600;

    /** How far before the first place that matches such a part begins. */
    private static final int LEAD = 300;

    /** Of a text that is a part of another one: where it begins there. */
    static final String FROM = "from";

    /** The page on which such a part begins. */
    static final String PAGE = "page";

    private static final Set<String> STORED = Set.of(Fields.ID, Fields.TEXT, Fields.CLAUSE_NAMES, FROM, PAGE);

    private final IndexSearcher searcher;
    private final ClauseScoring scoring;
    private final List<Group> groups = new ArrayList<>();
    /** Each clause without its text. */
    private final Map<Candidate, Passage> places = new HashMap<>();

    private record Group(NearlySame words, List<Candidate> clauses) {}

    Wordings(IndexSearcher searcher, ClauseScoring scoring, List<Candidate> found) throws IOException {
        this.searcher = searcher;
        this.scoring = scoring;
        Map<Candidate, NearlySame> words = read(found);
        for (Candidate candidate : found) {
            NearlySame own = words.getOrDefault(candidate, new NearlySame(Set.of()));
            groups.stream()
                    .filter(group -> group.words().as(own))
                    .findFirst()
                    .orElseGet(() -> {
                        Group group = new Group(own, new ArrayList<>());
                        groups.add(group);
                        return group;
                    })
                    .clauses()
                    .add(candidate);
        }
    }

    /** Document after document, so that of many long texts one is in memory. Keeps where the clauses stand, too. */
    private Map<Candidate, NearlySame> read(List<Candidate> found) throws IOException {
        List<Candidate> inOrder = new ArrayList<>(found);
        inOrder.sort(Comparator.comparingInt(Candidate::document));
        Map<Candidate, NearlySame> words = new HashMap<>();
        int document = -1;
        Text text = null;
        for (Candidate candidate : inOrder) {
            if (text == null || candidate.document() != document) {
                document = candidate.document();
                text = text(document);
            }
            words.put(candidate, NearlySame.of(text.body(candidate.clause())));
            places.put(candidate, text.place(candidate.clause()));
        }
        return words;
    }

    public int size() {
        return groups.size();
    }

    public List<Wording> page(int offset, int limit) throws IOException {
        List<Wording> page = new ArrayList<>();
        for (Group group : groups.subList(Math.min(offset, size()), Math.min(offset + limit, size()))) {
            List<Passage> passages = new ArrayList<>();
            passages.add(shown(group.clauses().get(0)));
            group.clauses().stream()
                    .skip(1)
                    .limit(PassageResult.MOST_SAME)
                    .map(places::get)
                    .forEach(passages::add);
            page.add(new Wording(passages, group.clauses().size()));
        }
        return page;
    }

    private record Text(Document stored, StoredClauses.Ranges ranges, List<StoredClauses.Name> names) {

        String whole() {
            return stored.get(Fields.TEXT);
        }

        private int first(String field, int otherwise) {
            IndexableField stored = stored().getField(field);
            return stored == null ? otherwise : stored.numericValue().intValue();
        }

        String body(int clause) {
            return whole().substring(ranges.bodies()[clause], ranges.ends()[clause]);
        }

        Passage place(int clause) {
            StoredClauses.Name name = names.get(clause);
            int start = ranges.starts()[clause];
            int end = ranges.ends()[clause];
            String beginning = name.heading().isEmpty() ? Passage.beginning(whole().substring(start, end)) : "";
            return new Passage(
                    DocumentFields.id(stored),
                    name.kind(),
                    name.container(),
                    name.heading(),
                    name.title(),
                    beginning,
                    first(PAGE, 1) + page(whole(), start),
                    first(FROM, 0) + start,
                    first(FROM, 0) + end,
                    "",
                    List.of(),
                    false);
        }
    }

    private Text text(int document) throws IOException {
        LeafReaderContext leaf = leaf(document);
        BinaryDocValues clauses = DocValues.getBinary(leaf.reader(), Fields.CLAUSES);
        if (!clauses.advanceExact(document - leaf.docBase)) {
            throw new IllegalStateException("no clauses in document " + document);
        }
        Document stored = searcher.storedFields().document(document, STORED);
        return new Text(
                stored,
                StoredClauses.ranges(clauses.binaryValue()),
                StoredClauses.names(stored.get(Fields.CLAUSE_NAMES)));
    }

    private LeafReaderContext leaf(int document) {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        return leaves.get(ReaderUtil.subIndex(document, leaves));
    }

    /** With its text, or the part of it that matches. */
    private Passage shown(Candidate candidate) throws IOException {
        Text text = text(candidate.document());
        int end = text.ranges().ends()[candidate.clause()];
        int body = skipSpace(text.whole(), text.ranges().bodies()[candidate.clause()], end);
        LeafReaderContext leaf = leaf(candidate.document());
        List<Place> found = scoring.places(leaf.reader()).in(candidate.document() - leaf.docBase).stream()
                .filter(place -> place.start() >= body && place.end() <= end)
                .toList();
        int from = from(text.whole(), found, body, end);
        int to = to(text.whole(), from, end);
        Shown shown = Shown.of(text.whole(), from, to, found, true);
        Passage place = text.place(candidate.clause());
        return place.showing(shown.text(), shown.marks(), from > body || to < end);
    }

    private static int from(String text, List<Place> places, int body, int end) {
        if (end - body <= LONGEST || places.isEmpty() || places.get(0).start() - body <= LONGEST - LEAD) {
            return body;
        }
        return word(text, places.get(0).start() - LEAD, end);
    }

    private static int to(String text, int from, int end) {
        return end - from <= LONGEST ? end : word(text, from + LONGEST, end);
    }

    /** The next beginning of a word. */
    private static int word(String text, int from, int end) {
        int i = from;
        while (i < end && !Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return skipSpace(text, i, end);
    }

    private static int skipSpace(String text, int from, int end) {
        int i = from;
        while (i < end && (Character.isWhitespace(text.charAt(i)) || ".:-–—".indexOf(text.charAt(i)) >= 0)) {
            i++;
        }
        return i;
    }

    /** How many pages end before it. */
    private static int page(String text, int place) {
        return (int) text.substring(0, place).chars().filter(c -> c == '\f').count();
    }
}
