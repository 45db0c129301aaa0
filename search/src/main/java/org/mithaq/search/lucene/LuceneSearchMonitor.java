package org.mithaq.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.search.Commonalities;
import org.mithaq.search.Concept;
import org.mithaq.search.IndexedDocument;
import org.mithaq.search.SearchMonitor;
import org.mithaq.search.SearchQuery;
import org.mithaq.search.SearchQuery.Facet;
import org.mithaq.search.lucene.SearchText.Occurrence;
import org.mithaq.search.lucene.Wanted.Wish;
import org.mithaq.search.lucene.analysis.TextAnalysis;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts one document into an index of its own in memory, in the very fields that the index of all has, and asks that each
 * search. What searches mean is kept for the next document.
 */
public final class LuceneSearchMonitor implements SearchMonitor {

    private static final Logger LOG = LoggerFactory.getLogger(LuceneSearchMonitor.class);

    /** Searches whose meaning is kept. */
    private static final int MOST_KEPT = 2_000;
    /** Words in common that are told. */
    private static final int MOST_WORDS = 12;

    static {
        LuceneDocumentSearch.prepareLucene();
    }

    private final QueryReading reading;
    private final DocumentFields documentFields;
    private final Map<Asked, Meaning> kept = new LinkedHashMap<>(16, 0.75f, true);

    /** @param codeNames as for {@link LuceneDocumentSearch#open} */
    public LuceneSearchMonitor(CodeNames codeNames) {
        TextAnalysis analysis = new TextAnalysis();
        this.reading = new QueryReading(analysis, codeNames);
        this.documentFields = new DocumentFields(analysis);
    }

    /** What of a search decides what it means, but for the thesaurus. */
    private record Asked(String text, WorkingLanguage language, Set<String> without) {}

    /** What it means with the concepts of a thesaurus. */
    private record Meaning(List<Concept> concepts, Wanted wanted) {}

    @Override
    public <K> Map<K, Commonalities> finding(IndexedDocument document, Map<K, SearchQuery> searches) {
        IndexSearcher searcher = alone(documentFields.of(document)).createSearcher();
        Map<K, Commonalities> found = new LinkedHashMap<>();
        Set<String> terms = terms(searcher);
        searches.forEach((key, query) -> {
            try {
                Wanted wanted = wanted(query);
                if (isPossible(wanted, terms) && finds(searcher, query, wanted)) {
                    found.put(key, inCommon(searcher, wanted));
                }
            } catch (IOException e) {
                throw new UncheckedIOException("an index in memory could not be read", e);
            } catch (IndexSearcher.TooManyClauses e) {
                LOG.warn("a saved search asks for more than can be looked for", e);
            }
        });
        return found;
    }

    /** Its fields that are searched; what is stored and sorted by only, one document needs not. */
    private static MemoryIndex alone(Document fields) {
        List<IndexableField> searched = new ArrayList<>();
        for (IndexableField field : fields) {
            boolean isSearched = field.fieldType().indexOptions() != IndexOptions.NONE
                    || field.name().equals(Fields.FILED);
            if (isSearched) {
                searched.add(field);
            }
        }
        return MemoryIndex.fromDocument(searched, null);
    }

    /** The terms of all fields that words are looked for in. */
    private static Set<String> terms(IndexSearcher searcher) {
        Set<String> all = new HashSet<>();
        try {
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                for (Fields.Searched searched : Fields.SEARCHED) {
                    Terms terms = leaf.reader().terms(searched.field());
                    if (terms != null) {
                        TermsEnum each = terms.iterator();
                        for (BytesRef term = each.next(); term != null; term = each.next()) {
                            all.add(term.utf8ToString());
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("an index in memory could not be read", e);
        }
        return all;
    }

    /** False for most searches, which then need not be asked. */
    private static boolean isPossible(Wanted wanted, Set<String> terms) {
        List<Wish> optional = wanted.with(Occurrence.OPTIONAL);
        List<Wish> required = wanted.with(Occurrence.REQUIRED);
        boolean some = optional.isEmpty()
                || !required.isEmpty()
                || optional.stream().anyMatch(wish -> wish.sought().isPossible(terms));
        return some && required.stream().allMatch(wish -> wish.sought().isPossible(terms));
    }

    private Wanted wanted(SearchQuery query) {
        Asked asked = new Asked(query.text(), query.language(), query.widening().without());
        List<Concept> concepts = query.widening().concepts();
        synchronized (kept) {
            Meaning meaning = kept.get(asked);
            if (meaning == null || meaning.concepts() != concepts) {
                meaning = new Meaning(concepts, reading.wanted(query));
                kept.put(asked, meaning);
                if (kept.size() > MOST_KEPT) {
                    kept.remove(kept.keySet().iterator().next());
                }
            }
            return meaning.wanted();
        }
    }

    private static boolean finds(IndexSearcher searcher, SearchQuery query, Wanted wanted) throws IOException {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        Narrowing.scope(query).forEach(narrowed -> all.add(narrowed, Occur.FILTER));
        for (Map.Entry<Facet, Set<String>> filter : query.filters().entrySet()) {
            if (!filter.getValue().isEmpty()) {
                all.add(Narrowing.oneOf(filter.getKey(), filter.getValue()), Occur.FILTER);
            }
        }
        all.add(Matching.of(wanted, wanted.with(Occurrence.OPTIONAL), wanted.with(Occurrence.REQUIRED)), Occur.FILTER);
        return searcher.count(all.build()) > 0;
    }

    private static Commonalities inCommon(IndexSearcher searcher, Wanted wanted) throws IOException {
        Set<String> words = new LinkedHashSet<>();
        Set<String> concepts = new LinkedHashSet<>();
        for (Wish wish : wanted.wishes) {
            if (wish.occurrence() == Occurrence.FORBIDDEN || words.size() + concepts.size() >= MOST_WORDS) {
                continue;
            }
            Sought own = wish.sought() instanceof Sought.AWidened widened ? widened.own() : wish.sought();
            if (has(searcher, own, wish)) {
                words.add(wish.typed());
            } else if (own != wish.sought() && has(searcher, wish.sought(), wish)) {
                wish.concepts().forEach(concept -> concepts.add(concept.code()));
            }
        }
        return new Commonalities(List.copyOf(words), List.copyOf(concepts));
    }

    private static boolean has(IndexSearcher searcher, Sought sought, Wish wish) throws IOException {
        return searcher.count(sought.in(wish.fields())) > 0;
    }
}
