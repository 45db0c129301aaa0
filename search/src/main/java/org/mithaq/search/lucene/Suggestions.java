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
import org.mithaq.model.Prm;
import org.mithaq.search.SearchQuery.Facet;
import org.mithaq.search.lucene.analysis.TextAnalysis;

/**
 * What somebody who types may be looking for. Every match of a kind counts the same, so that nothing of the order is taken from
 * what the person may not read.
 */
final class Suggestions {

    private final IndexSearcher searcher;
    private final Query readable;
    private final TextAnalysis analysis;

    Suggestions(IndexSearcher searcher, Set<String> authorities, TextAnalysis analysis) {
        this.searcher = searcher;
        this.readable = new ReadableBy(authorities);
        this.analysis = analysis;
    }

    List<DocumentId> of(String typed, int limit) throws IOException {
        BegunWords words = BegunWords.of(typed, analysis);
        if (words.isEmpty()) {
            return List.of();
        }
        Query partner = new BooleanQuery.Builder()
                .add(in(Fields.PARTY, words), Occur.MUST)
                .add(Narrowing.oneOf(Facet.TYPE, Set.of(Prm.TYPE_PARTNER.toString())), Occur.MUST)
                .build();
        Query any = new DisjunctionMaxQuery(
                List.of(
                        counting(in(Fields.REFERENCE, words), BegunWords.REFERENCE),
                        counting(partner, BegunWords.PARTNER),
                        counting(in(Fields.TITLE, words), 1f)),
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

    private static Query in(String field, BegunWords words) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        words.whole().forEach(word -> all.add(new TermQuery(new Term(field, word)), Occur.MUST));
        if (!words.last().isEmpty()) {
            all.add(new Sought.APrefix(words.last()).in(field), Occur.MUST);
        }
        return all.build();
    }
}
