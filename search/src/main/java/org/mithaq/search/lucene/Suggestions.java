package org.mithaq.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.mithaq.document.DocumentId;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.model.Prm;
import org.mithaq.search.SearchQuery.Facet;
import org.mithaq.search.lucene.analysis.TextAnalysis;
import org.mithaq.search.lucene.analysis.Word;
import org.mithaq.search.lucene.analysis.WordForms;

/**
 * What somebody who types may be looking for. Every match of a kind counts the same, so that nothing of the order is taken from
 * what the person may not read.
 */
final class Suggestions {

    private static final int FEWEST_LETTERS = 2;
    private static final int LONGEST = 200;
    /** Nobody types more words before choosing. */
    private static final int MOST_WORDS = 8;

    private static final float REFERENCE = 4f;
    private static final float PARTNER = 2f;

    private final IndexSearcher searcher;
    private final Query readable;
    private final TextAnalysis analysis;

    Suggestions(IndexSearcher searcher, Set<String> authorities, TextAnalysis analysis) {
        this.searcher = searcher;
        this.readable = new ReadableBy(authorities);
        this.analysis = analysis;
    }

    List<DocumentId> of(String typed, int limit) throws IOException {
        String beginning = typed.substring(0, Math.min(typed.length(), LONGEST));
        List<Word> words = analysis.words(beginning, List.of());
        long letters = beginning.codePoints().filter(Character::isLetterOrDigit).count();
        if (words.isEmpty() || letters < FEWEST_LETTERS) {
            return List.of();
        }
        List<Word> first = words.subList(0, Math.min(words.size(), MOST_WORDS));
        boolean open = first.get(first.size() - 1).end() == beginning.length();
        Query partner = new BooleanQuery.Builder()
                .add(in(Fields.PARTY, first, open), Occur.MUST)
                .add(Narrowing.oneOf(Facet.TYPE, Set.of(Prm.TYPE_PARTNER.toString())), Occur.MUST)
                .build();
        Query any = new DisjunctionMaxQuery(
                List.of(
                        counting(in(Fields.REFERENCE, first, open), REFERENCE),
                        counting(partner, PARTNER),
                        counting(in(Fields.TITLE, first, open), 1f)),
                0f);
        Query matching = new BooleanQuery.Builder()
                .add(any, Occur.MUST)
                .add(readable, Occur.FILTER)
                .build();
        Sort order = new Sort(SortField.FIELD_SCORE, new SortField(Fields.DAY, SortField.Type.LONG, true));
        List<DocumentId> ids = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(matching, limit, order).scoreDocs) {
            ids.add(DocumentFields.id(searcher.storedFields().document(hit.doc, Set.of(Fields.ID))));
        }
        return ids;
    }

    private static Query counting(Query query, float weight) {
        return new BoostQuery(new ConstantScoreQuery(query), weight);
    }

    /** @param open whether the last word may go on */
    private static Query in(String field, List<Word> words, boolean open) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (int i = 0; i < words.size(); i++) {
            String exact = words.get(i).forms().exact();
            boolean last = i == words.size() - 1;
            Query word = last && open ? beginning(field, words.get(i)) : new TermQuery(new Term(field, exact));
            all.add(word, Occur.MUST);
        }
        return all.build();
    }

    /** In Arabic also after an article or another prefix, which stems lack. */
    private static Query beginning(String field, Word word) {
        String exact = word.forms().exact();
        boolean arabic = !word.forms().arabic().isEmpty();
        return new Sought.APrefix(arabic ? List.of(exact, WordForms.mark(WorkingLanguage.AR, exact)) : List.of(exact))
                .in(field);
    }
}
