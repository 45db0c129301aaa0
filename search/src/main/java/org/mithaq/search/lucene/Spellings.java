package org.mithaq.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.mithaq.model.Prm;
import org.mithaq.search.SearchQuery;
import org.mithaq.search.SearchQuery.Facet;
import org.mithaq.search.SearchResult.Respelled;
import org.mithaq.search.SearchResult.Spelling;
import org.mithaq.search.lucene.Places.Place;
import org.mithaq.search.lucene.SearchText.Occurrence;
import org.mithaq.search.lucene.SimilarWords.Other;
import org.mithaq.search.lucene.Wanted.Wish;
import org.mithaq.search.lucene.analysis.TextAnalysis;
import org.mithaq.search.lucene.analysis.Word;

/**
 * Tells how words are spelled in what a person may read, as it stands there: with its accents, vowel signs and capitals. The
 * names of parties are those of dossiers, which the person may not read for that: they are told from dossiers alone.
 */
final class Spellings {

    private static final List<String> FIELDS = List.of(Fields.TITLE, Fields.TEXT, Fields.NAME, Fields.PARTY);
    /** From this length on a word in capitals is no acronym. */
    private static final int ACRONYM = 6;

    private final IndexSearcher searcher;
    private final Query readable;
    private final TextAnalysis analysis;

    Spellings(IndexSearcher searcher, Query readable, TextAnalysis analysis) {
        this.searcher = searcher;
        this.readable = readable;
        this.analysis = analysis;
    }

    /**
     * What was typed, respelled.
     *
     * @param searched whether the others were looked for
     * @return empty when there is nothing to tell
     */
    Optional<Spelling> of(SearchQuery query, List<Other> others, boolean searched) throws IOException {
        Map<String, List<String>> instead = new LinkedHashMap<>();
        for (Other other : others) {
            Set<String> written = new LinkedHashSet<>();
            for (String term : other.terms()) {
                if (written.size() < Respelled.MOST_SPELLINGS) {
                    written(term).ifPresent(written::add);
                }
            }
            if (!written.isEmpty()) {
                instead.put(other.exact(), List.copyOf(written));
            }
        }
        return instead.isEmpty() ? Optional.empty() : Optional.of(respelled(query, instead, searched));
    }

    private Spelling respelled(SearchQuery query, Map<String, List<String>> instead, boolean searched) {
        StringBuilder text = new StringBuilder();
        Map<String, Respelled> words = new LinkedHashMap<>();
        int at = 0;
        for (Word word : analysis.words(query.text(), List.of(query.language()))) {
            List<String> written = instead.get(word.forms().exact());
            if (written != null && word.start() >= at) {
                String typed = query.text().substring(word.start(), word.end());
                text.append(query.text(), at, word.start()).append(written.get(0));
                at = word.end();
                words.putIfAbsent(word.forms().exact(), new Respelled(typed, written));
            }
        }
        text.append(query.text().substring(at));
        return new Spelling(text.toString(), new ArrayList<>(words.values()), searched);
    }

    private Optional<String> written(String term) throws IOException {
        for (String field : FIELDS) {
            BooleanQuery.Builder having = new BooleanQuery.Builder()
                    .add(new TermQuery(new Term(field, term)), Occur.FILTER)
                    .add(readable, Occur.FILTER);
            if (field.equals(Fields.PARTY)) {
                having.add(Narrowing.oneOf(Facet.TYPE, Set.of(Prm.TYPE_PARTNER.toString())), Occur.FILTER);
            }
            TopDocs found = searcher.search(having.build(), 1);
            if (found.scoreDocs.length > 0) {
                return Optional.of(written(found.scoreDocs[0].doc, field, term));
            }
        }
        return Optional.empty();
    }

    private String written(int document, String field, String term) throws IOException {
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
