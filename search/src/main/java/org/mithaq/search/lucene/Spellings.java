package org.mithaq.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mithaq.search.SearchQuery;
import org.mithaq.search.SearchResult.Respelled;
import org.mithaq.search.SearchResult.Spelling;
import org.mithaq.search.lucene.SimilarWords.Other;
import org.mithaq.search.lucene.Wanted.Wish;
import org.mithaq.search.lucene.analysis.TextAnalysis;
import org.mithaq.search.lucene.analysis.Word;

/**
 * Tells how words are spelled in what a person may read, as it stands there: with its accents, vowel signs and capitals. The
 * names of parties are those of dossiers, which the person may not read for that: they are told from dossiers alone.
 */
public final class Spellings {

    /** With so few hits a rare spelling is worth a question. */
    private static final int FEW = 3;

    private final Corpus corpus;
    private final TextAnalysis analysis;

    public Spellings(Corpus corpus, TextAnalysis analysis) {
        this.corpus = corpus;
        this.analysis = analysis;
    }

    /**
     * Of words that nothing has, and, when little was found, of words that hardly anything has.
     *
     * @param total how many documents were found
     * @param sought what was looked for, in the end
     */
    public Optional<Spelling> of(SearchQuery query, long total, SimilarWords similar, List<Wish> sought)
            throws IOException {
        if (query.passages() > 0 && !similar.instead().isEmpty()) {
            return of(query, similar.instead(), true);
        }
        return query.passages() == 0 || total > FEW ? Optional.empty() : of(query, similar.likelier(sought), false);
    }

    /**
     * What was typed, respelled.
     *
     * @param searched whether the others were looked for
     * @return empty when there is nothing to tell
     */
    private Optional<Spelling> of(SearchQuery query, List<Other> others, boolean searched) throws IOException {
        Map<String, List<String>> instead = new LinkedHashMap<>();
        Map<String, String> asWritten = others.isEmpty()
                ? Map.of()
                : corpus.written(others.stream()
                        .flatMap(other -> other.terms().stream())
                        .distinct()
                        .toList());
        for (Other other : others) {
            Set<String> written = new LinkedHashSet<>();
            for (String term : other.terms()) {
                if (written.size() < Respelled.MOST_SPELLINGS && asWritten.containsKey(term)) {
                    written.add(asWritten.get(term));
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
}
