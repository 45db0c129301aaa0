package org.mithaq.search.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.mithaq.document.DocumentId;
import org.mithaq.search.DocumentSearch;
import org.mithaq.search.IndexedDocument;
import org.mithaq.search.PassageResult;
import org.mithaq.search.SearchQuery;
import org.mithaq.search.SearchResult;
import org.mithaq.search.lucene.analysis.TextAnalysis;

/**
 * The search port over an embedded Lucene index in a folder.
 *
 * <p>An index that is damaged or was written by another version of the analysis is thrown away when it is opened: the mark
 * is 0 then, and whoever feeds the index begins again from there. An {@link UncheckedIOException} from {@link #apply} says
 * that nothing of it was kept.
 */
public final class LuceneDocumentSearch implements DocumentSearch, Closeable {

    /** Each word of a search is looked for in several fields, and a long one in other words besides. */
    private static final int MOST_CLAUSES = 4_096;

    static {
        prepareLucene();
    }

    private final IndexFolder folder;
    private final TextAnalysis analysis = new TextAnalysis();
    private final QueryReading reading;
    private final DocumentFields documentFields = new DocumentFields(analysis);
    private final Searchers searchers = new Searchers();
    private final Object writing = new Object();
    private volatile Generation current;
    private @Nullable RunningRebuild running;

    private LuceneDocumentSearch(IndexFolder folder, CodeNames codeNames) throws IOException {
        this.folder = folder;
        this.reading = new QueryReading(analysis, codeNames);
        this.current = folder.openCurrent(searchers);
    }

    /**
     * @param path folder of the index alone; made when it does not exist
     * @param codeNames reads the values of {@code status:…}, {@code type:…} and the like
     * @throws IllegalStateException when another process has the folder open
     */
    public static LuceneDocumentSearch open(Path path, CodeNames codeNames) {
        return open(path, codeNames, Generation.Storage.FILES);
    }

    static LuceneDocumentSearch open(Path path, CodeNames codeNames, Generation.Storage storage) {
        try {
            IndexFolder folder = IndexFolder.lock(path, storage);
            try {
                return new LuceneDocumentSearch(folder, codeNames);
            } catch (IOException | RuntimeException e) {
                folder.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open the search index in " + path, e);
        }
    }

    /** Before Lucene is used first. */
    static void prepareLucene() {
        RelocatedLucene.takeOlderWays();
        IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
    }

    @Override
    public void apply(long mark, List<IndexedDocument> upserts, List<DocumentId> deletions) {
        Map<DocumentId, Document> fields = fields(upserts);
        synchronized (writing) {
            try {
                write(current, fields, deletions, mark);
                if (running != null) {
                    running.alsoApply(fields, deletions, mark);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("the search index could not be written", e);
            }
        }
    }

    private static void write(Generation index, Map<DocumentId, Document> fields, List<DocumentId> deletions, long mark)
            throws IOException {
        try {
            index.put(fields, deletions);
            index.commit(mark);
        } catch (IOException | RuntimeException e) {
            index.rollback();
            throw e;
        }
    }

    /** The last of several under one id wins. */
    private Map<DocumentId, Document> fields(List<IndexedDocument> documents) {
        Map<DocumentId, Document> fields = new LinkedHashMap<>();
        for (IndexedDocument document : documents) {
            fields.put(document.document().id(), documentFields.of(document));
        }
        return fields;
    }

    @Override
    public long mark() {
        return current.mark();
    }

    @Override
    public long size() {
        return withSearcher(searcher -> (long) searcher.getIndexReader().numDocs());
    }

    @Override
    public Map<DocumentId, String> told(Collection<DocumentId> ids) {
        return withSearcher(searcher -> Told.of(searcher.getIndexReader(), ids));
    }

    @Override
    public List<DocumentId> ids(Optional<DocumentId> after, int limit) {
        return withSearcher(searcher -> Told.ids(searcher.getIndexReader(), after, limit));
    }

    @Override
    public SearchResult search(SearchQuery query, Set<String> authorities) {
        Wanted wanted = reading.wanted(query);
        return withSearcher(searcher -> {
            SimilarWords similar = new SimilarWords(new LuceneCorpus(searcher, new ReadableBy(authorities)));
            SearchResult found = new Search(searcher, query, authorities, wanted, similar).run(analysis);
            NearestSearches nearest = new NearestSearches(
                    query, less -> new Search(searcher, less, authorities, reading.wanted(less), similar).count());
            return found.total() > 0 || query.passages() == 0 ? found : found.withNearest(nearest.found());
        });
    }

    @Override
    public SearchResult.Listing list(SearchQuery query, Set<String> authorities) {
        Wanted wanted = reading.wanted(query);
        return withSearcher(searcher -> {
            SimilarWords similar = new SimilarWords(new LuceneCorpus(searcher, new ReadableBy(authorities)));
            return new Search(searcher, query, authorities, wanted, similar).list();
        });
    }

    @Override
    public Optional<SearchResult.Likeness> similar(DocumentId to, SearchQuery query, Set<String> authorities) {
        return withSearcher(searcher -> new Resemblance(searcher, query, authorities, analysis).to(to));
    }

    @Override
    public List<DocumentId> suggest(String typed, int limit, Set<String> authorities) {
        return withSearcher(searcher -> new Suggestions(searcher, authorities, analysis).of(typed, limit));
    }

    @Override
    public List<SearchResult.Reason> why(DocumentId id, SearchQuery query, Set<String> authorities) {
        Wanted wanted = reading.wanted(query);
        return withSearcher(searcher -> reasons(searcher, id, wanted, authorities));
    }

    private static List<SearchResult.Reason> reasons(
            IndexSearcher searcher, DocumentId id, Wanted wanted, Set<String> authorities) throws IOException {
        Query readable = new ReadableBy(authorities);
        Query itself = new BooleanQuery.Builder()
                .add(new TermQuery(new Term(Fields.ID, id.value())), Occur.FILTER)
                .add(readable, Occur.FILTER)
                .build();
        ScoreDoc[] found = searcher.search(itself, 1).scoreDocs;
        SimilarWords similar = new SimilarWords(new LuceneCorpus(searcher, readable));
        return found.length == 0 ? List.of() : new Reasons(searcher, similar).of(found[0].doc, wanted);
    }

    @Override
    public PassageResult passages(SearchQuery query, Set<String> authorities) {
        Wanted wanted = reading.wanted(query);
        return withSearcher(searcher -> new PassageSearch(searcher, query, authorities).of(wanted));
    }

    @Override
    public Optional<PassageResult> similarPassages(
            PassageResult.Sample to, SearchQuery query, Set<String> authorities) {
        return withSearcher(searcher -> new PassageSearch(searcher, query, authorities).to(to, analysis));
    }

    private interface Reading<T> {
        T in(IndexSearcher searcher) throws IOException;
    }

    /** A rebuild or a failed write may close what was current a moment ago: then the one that took its place answers. */
    private <T> T withSearcher(Reading<T> reading) {
        while (true) {
            Generation index = current;
            try {
                IndexSearcher searcher = index.acquire();
                try {
                    return reading.in(searcher);
                } finally {
                    index.release(searcher);
                }
            } catch (AlreadyClosedException e) {
                if (index == current && index.isClosed()) {
                    throw new IllegalStateException("the search index was closed", e);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("the search index could not be read", e);
            }
        }
    }

    @Override
    public Rebuild rebuild() {
        synchronized (writing) {
            if (running != null) {
                throw new IllegalStateException("a rebuild is under way");
            }
            try {
                running = new RunningRebuild(folder.beginNext(searchers));
                return running;
            } catch (IOException e) {
                throw new UncheckedIOException("the new search index could not be begun", e);
            }
        }
    }

    @Override
    public void close() {
        synchronized (writing) {
            if (running != null) {
                running.close();
            }
            try {
                current.close();
                folder.close();
            } catch (IOException e) {
                throw new UncheckedIOException("the search index could not be closed", e);
            }
        }
    }

    private final class RunningRebuild implements Rebuild {

        private final Generation next;
        private final Set<DocumentId> newer = new HashSet<>();
        private long appliedMark;

        RunningRebuild(Generation next) {
            this.next = next;
        }

        /** A failure here ends the rebuild, not the change: the index in use has it. */
        void alsoApply(Map<DocumentId, Document> fields, List<DocumentId> deletions, long mark) {
            try {
                next.put(fields, deletions);
                newer.addAll(fields.keySet());
                newer.addAll(deletions);
                appliedMark = Math.max(appliedMark, mark);
            } catch (IOException | RuntimeException e) {
                close();
                throw new IllegalStateException("the change was applied, but the rebuild had to be given up", e);
            }
        }

        @Override
        public void add(List<IndexedDocument> documents) {
            Map<DocumentId, Document> fields = fields(documents);
            synchronized (writing) {
                requireRunning();
                fields.keySet().removeAll(newer);
                try {
                    next.put(fields, List.of());
                } catch (IOException e) {
                    close();
                    throw new UncheckedIOException("the new search index could not be written", e);
                }
            }
        }

        @Override
        public void finish(long mark) {
            synchronized (writing) {
                requireRunning();
                Generation old = current;
                try {
                    next.commit(Math.max(mark, appliedMark));
                    folder.useNext();
                    current = next;
                    running = null;
                    old.close();
                    folder.removeOthers();
                } catch (IOException e) {
                    close();
                    throw new UncheckedIOException("the new search index could not be taken into use", e);
                }
            }
        }

        @Override
        public void close() {
            synchronized (writing) {
                if (running != this) {
                    return;
                }
                running = null;
                try {
                    next.close();
                    folder.removeOthers();
                } catch (IOException e) {
                    throw new UncheckedIOException("the unfinished search index could not be removed", e);
                }
            }
        }

        private void requireRunning() {
            if (running != this) {
                throw new IllegalStateException("the rebuild has ended");
            }
        }
    }
}
