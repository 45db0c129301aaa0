package org.mithaq.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConjunctionUtils;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.jspecify.annotations.Nullable;
import org.mithaq.model.Prm;
import org.mithaq.search.SearchQuery.Facet;
import org.mithaq.search.lucene.analysis.WordForms;

/** What one person may read of a Lucene index. */
final class LuceneCorpus implements Corpus {

    private final IndexSearcher searcher;
    private final Query readable;

    LuceneCorpus(IndexSearcher searcher, Query readable) {
        this.searcher = searcher;
        this.readable = readable;
    }

    @Override
    public int[] counts(List<Sought> sought, List<Fields.Searched> fields, int upTo) throws IOException {
        int[] counts = new int[sought.size()];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = sought.get(i) instanceof Sought.AWord word
                    ? count(word, fields, upTo)
                    : count(sought.get(i).in(fields), upTo);
        }
        return counts;
    }

    /** Without a query, which would look up every form in every field and every part of the index first: most words are found at once. */
    private int count(Sought.AWord word, List<Fields.Searched> fields, int upTo) throws IOException {
        Weight mayRead = searcher.createWeight(searcher.rewrite(readable), ScoreMode.COMPLETE_NO_SCORES, 1f);
        Set<Integer> having = new HashSet<>();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            for (Fields.Searched searched : fields) {
                Terms terms = leaf.reader().terms(searched.field());
                TermsEnum found = terms == null ? TermsEnum.EMPTY : terms.iterator();
                for (String term : word.weights().keySet()) {
                    if (found.seekExact(new BytesRef(term))) {
                        addReadable(having, mayRead.scorer(leaf), leaf, found, upTo);
                    }
                    if (having.size() == upTo) {
                        return upTo;
                    }
                }
            }
        }
        return having.size();
    }

    private static void addReadable(
            Set<Integer> having, @Nullable Scorer mayRead, LeafReaderContext leaf, TermsEnum term, int upTo)
            throws IOException {
        if (mayRead == null) {
            return;
        }
        DocIdSetIterator documents = ConjunctionUtils.intersectIterators(
                List.of(term.postings(null, PostingsEnum.NONE), mayRead.iterator()));
        Bits live = leaf.reader().getLiveDocs();
        int doc = documents.nextDoc();
        while (doc != DocIdSetIterator.NO_MORE_DOCS && having.size() < upTo) {
            if (live == null || live.get(doc)) {
                having.add(leaf.docBase + doc);
            }
            doc = documents.nextDoc();
        }
    }

    private int count(Query sought, int upTo) throws IOException {
        Query query = new BooleanQuery.Builder()
                .add(sought, Occur.FILTER)
                .add(readable, Occur.FILTER)
                .build();
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1f);
        int count = 0;
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Scorer scorer = count < upTo ? weight.scorer(leaf) : null;
            if (scorer != null) {
                count += live(scorer.iterator(), leaf.reader().getLiveDocs(), upTo - count);
            }
        }
        return count;
    }

    private static int live(DocIdSetIterator documents, @Nullable Bits live, int upTo) throws IOException {
        int count = 0;
        int doc = documents.nextDoc();
        while (doc != DocIdSetIterator.NO_MORE_DOCS && count < upTo) {
            count += live == null || live.get(doc) ? 1 : 0;
            doc = documents.nextDoc();
        }
        return count;
    }

    @Override
    public Map<String, Float> spelledLike(String word, List<String> fields, int edits) throws IOException {
        Map<String, Float> candidates = new HashMap<>();
        Alike alike = Alike.to(word, edits);
        for (String field : fields) {
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                Terms terms = leaf.reader().terms(field);
                if (terms != null) {
                    addAlike(candidates, terms, alike);
                }
            }
        }
        return candidates;
    }

    private static void addAlike(Map<String, Float> candidates, Terms terms, Alike alike) throws IOException {
        TermsEnum found = alike.within(alike.edits()).getTermsEnum(terms);
        for (BytesRef term = found.next(); term != null; term = found.next()) {
            String text = term.utf8ToString();
            if (text.charAt(0) != WordForms.MARKER) {
                candidates.merge(text, alike.likeness(term, text), Math::max);
            }
        }
    }

    /**
     * What is spelled like a word; made once for all fields and all parts of the index, because that is dear.
     *
     * @param byEdits what differs by at most one letter, and by at most two
     */
    private record Alike(String word, List<CompiledAutomaton> byEdits) {

        static Alike to(String word, int edits) {
            List<CompiledAutomaton> byEdits = new ArrayList<>();
            for (int edit = 1; edit <= edits; edit++) {
                byEdits.add(FuzzyQuery.getFuzzyAutomaton(word, edit, 1, true));
            }
            return new Alike(word, byEdits);
        }

        int edits() {
            return byEdits.size();
        }

        CompiledAutomaton within(int edits) {
            return byEdits.get(edits - 1);
        }

        /** The share of letters that do not differ. */
        float likeness(BytesRef term, String text) {
            int different = 0;
            if (!text.equals(word)) {
                different = 1;
                while (different < edits()
                        && !within(different).runAutomaton.run(term.bytes, term.offset, term.length)) {
                    different++;
                }
            }
            int letters = Math.min(text.codePointCount(0, text.length()), word.codePointCount(0, word.length()));
            return 1f - (float) different / letters;
        }
    }

    @Override
    public Map<String, String> written(List<String> terms) throws IOException {
        Map<String, String> written = new HashMap<>();
        for (String term : terms) {
            written(term).ifPresent(text -> written.put(term, text));
        }
        return written;
    }

    private Optional<String> written(String term) throws IOException {
        for (String field : Written.FIELDS) {
            BooleanQuery.Builder having = new BooleanQuery.Builder()
                    .add(new TermQuery(new Term(field, term)), Occur.FILTER)
                    .add(readable, Occur.FILTER);
            if (field.equals(Fields.PARTY)) {
                having.add(Narrowing.oneOf(Facet.TYPE, Set.of(Prm.TYPE_PARTNER.toString())), Occur.FILTER);
            }
            TopDocs found = searcher.search(having.build(), 1);
            if (found.scoreDocs.length > 0) {
                return Optional.of(Written.in(searcher, found.scoreDocs[0].doc, field, term));
            }
        }
        return Optional.empty();
    }
}
