package org.mithaq.search.opensearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.mithaq.document.DocumentId;
import org.mithaq.model.Prm;
import org.mithaq.problem.Problem;
import org.mithaq.search.DocumentSearch;
import org.mithaq.search.IndexedDocument;
import org.mithaq.search.PassageResult;
import org.mithaq.search.SearchQuery;
import org.mithaq.search.SearchQuery.Facet;
import org.mithaq.search.SearchResult;
import org.mithaq.search.lucene.BegunWords;
import org.mithaq.search.lucene.CodeNames;
import org.mithaq.search.lucene.DocumentFields;
import org.mithaq.search.lucene.FetchedDocuments;
import org.mithaq.search.lucene.Fields;
import org.mithaq.search.lucene.NearestSearches;
import org.mithaq.search.lucene.QueryReading;
import org.mithaq.search.lucene.SimilarWords;
import org.mithaq.search.lucene.Sought;
import org.mithaq.search.lucene.Wanted;
import org.mithaq.search.lucene.analysis.TextAnalysis;

/**
 * The search port over an OpenSearch cluster.
 *
 * <p>The cluster is first spoken to when something is asked or written. While it does not answer, or cannot do what is asked,
 * everything ends in a {@link Problem} of the kind UNAVAILABLE ({@code PRM-SEARCH-002} to {@code -007}), and goes on by
 * itself when it answers again. Of a change that could not be written a part may be in the index already; the mark is not, so
 * that the whole change is written once more.
 */
public final class OpenSearchDocumentSearch implements DocumentSearch {

    private final OpenSearchClient client;
    private final Indices indices;
    private final Index index;
    private final Writing writing;
    private final TextAnalysis analysis = new TextAnalysis();
    private final QueryReading reading;
    private final Map<DocumentId, String> refused = new ConcurrentHashMap<>();
    private final Object lock = new Object();
    private volatile boolean opened;
    private volatile Optional<String> failedWrite = Optional.empty();
    private @Nullable RunningRebuild running;

    /** @param codeNames reads the values of {@code status:…}, {@code type:…} and the like */
    public OpenSearchDocumentSearch(OpenSearchSettings settings, CodeNames codeNames) {
        this(settings, codeNames, new OpenSearchClient(settings));
    }

    OpenSearchDocumentSearch(OpenSearchSettings settings, CodeNames codeNames, OpenSearchClient client) {
        this.client = client;
        this.indices = new Indices(client, settings);
        this.index = new Index(client, indices.inUse());
        this.writing = new Writing(client, new StoredDocuments(new DocumentFields(analysis)));
        this.reading = new QueryReading(analysis, codeNames);
    }

    /**
     * Whether there is an index that this version can use.
     *
     * @throws Problem as for everything else
     */
    public boolean exists() {
        if (!opened) {
            indices.requireVersion();
            if (indices.current().isEmpty()) {
                return false;
            }
            opened = true;
        }
        return true;
    }

    /** Where there is no index that can be used, begins an empty one. */
    private void open() {
        if (exists()) {
            return;
        }
        synchronized (lock) {
            if (!exists()) {
                indices.useEmpty();
                opened = true;
            }
        }
    }

    @Override
    public void apply(long mark, List<IndexedDocument> upserts, List<DocumentId> deletions) {
        Map<DocumentId, IndexedDocument> documents = byId(upserts);
        synchronized (lock) {
            write(mark, documents, deletions);
            if (running != null) {
                running.alsoApply(documents, deletions, mark);
            }
        }
    }

    /** After a failure it looks whether the index is there, before anything is written again. */
    private void write(long mark, Map<DocumentId, IndexedDocument> documents, List<DocumentId> deletions) {
        try {
            open();
            Map<DocumentId, String> now = writing.put(indices.inUse(), mark, documents.values(), deletions, true);
            writing.writeMark(indices.inUse(), mark);
            replaceRefused(refused, documents.keySet(), deletions, now);
            failedWrite = Optional.empty();
        } catch (Problem failure) {
            opened = false;
            failedWrite = Optional.of(failure.code());
            throw failure;
        }
    }

    private static void replaceRefused(
            Map<DocumentId, String> refused,
            Collection<DocumentId> upserts,
            Collection<DocumentId> deletions,
            Map<DocumentId, String> now) {
        refused.keySet().removeAll(Set.copyOf(upserts));
        refused.keySet().removeAll(Set.copyOf(deletions));
        refused.putAll(now);
    }

    @Override
    public Map<DocumentId, String> refused() {
        return Map.copyOf(refused);
    }

    /**
     * Why searches or writing do not work at the moment, as the code of a {@link Problem}; empty when all is well. Asks the
     * cluster.
     */
    public Optional<String> failure() {
        try {
            indices.requireVersion();
            return failedWrite;
        } catch (Problem failure) {
            return Optional.of(failure.code());
        }
    }

    /** The last of several under one id wins. */
    private static Map<DocumentId, IndexedDocument> byId(List<IndexedDocument> all) {
        Map<DocumentId, IndexedDocument> documents = new LinkedHashMap<>();
        all.forEach(document -> documents.put(document.document().id(), document));
        return documents;
    }

    /** 0 of an index that somebody removed too; it begins anew with the next change, or the next question. */
    @Override
    public long mark() {
        if (!exists()) {
            return 0;
        }
        Optional<Long> mark = writing.mark(indices.inUse());
        if (mark.isEmpty()) {
            opened = false;
        }
        return mark.orElse(0L);
    }

    @Override
    public long size() {
        open();
        return Answers.number(
                client.post("/" + indices.inUse() + "/_count", Map.of("query", Dsl.exists(Fields.READER_SETS))),
                "count");
    }

    @Override
    public Map<DocumentId, String> told(Collection<DocumentId> ids) {
        open();
        Map<DocumentId, String> told = new HashMap<>();
        List<String> all = ids.stream().map(DocumentId::value).toList();
        for (int from = 0; from < all.size(); from += SearchQuery.MAX_DEPTH) {
            List<String> some = all.subList(from, Math.min(from + SearchQuery.MAX_DEPTH, all.size()));
            Map<?, ?> answer = index.ask(Map.of(
                    "size", some.size(),
                    "_source", false,
                    "docvalue_fields", List.of(Fields.TOLD),
                    "query", Dsl.bool().filter(Dsl.terms(Fields.ID, some)).query()));
            for (Map<?, ?> hit : Answers.hits(answer)) {
                List<?> values =
                        (List<?>) Answers.at(hit, "fields", Fields.TOLD).orElse(List.of());
                values.forEach(value -> told.put(DocumentHits.id(hit), String.valueOf(value)));
            }
        }
        return told;
    }

    @Override
    public List<DocumentId> ids(Optional<DocumentId> after, int limit) {
        open();
        List<DocumentId> ids = new ArrayList<>();
        Optional<DocumentId> from = after;
        int found;
        do {
            int size = Math.min(limit - ids.size(), SearchQuery.MAX_DEPTH);
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("size", size);
            body.put("_source", false);
            body.put("sort", List.of(Map.of(Fields.ID, "asc")));
            body.put("query", Dsl.bool().filter(Dsl.exists(Fields.READER_SETS)).query());
            from.ifPresent(id -> body.put("search_after", List.of(id.value())));
            List<Map<?, ?>> hits = Answers.hits(index.ask(body));
            hits.forEach(hit -> ids.add(DocumentHits.id(hit)));
            found = hits.size();
            from = ids.isEmpty() ? from : Optional.of(ids.get(ids.size() - 1));
        } while (found > 0 && ids.size() < limit);
        return ids;
    }

    @Override
    public SearchResult search(SearchQuery query, Set<String> authorities) {
        Wanted wanted = reading.wanted(query);
        return reading(() -> {
            OpenSearchCorpus corpus = corpus(authorities);
            SimilarWords similar = new SimilarWords(corpus);
            SearchResult found = new DocumentHits(index, query, authorities, wanted, similar).run(analysis, corpus);
            NearestSearches nearest = new NearestSearches(
                    query, less -> new DocumentHits(index, less, authorities, reading.wanted(less), similar).count());
            return found.total() > 0 || query.passages() == 0 ? found : found.withNearest(nearest.found());
        });
    }

    private OpenSearchCorpus corpus(Set<String> authorities) {
        return new OpenSearchCorpus(index, Narrowed.readableBy(authorities), analysis);
    }

    @Override
    public SearchResult.Listing list(SearchQuery query, Set<String> authorities) {
        Wanted wanted = reading.wanted(query);
        return reading(() ->
                new DocumentHits(index, query, authorities, wanted, new SimilarWords(corpus(authorities))).list());
    }

    @Override
    public Optional<SearchResult.Likeness> similar(DocumentId to, SearchQuery query, Set<String> authorities) {
        return reading(() -> new SimilarDocuments(index, query, authorities, corpus(authorities), analysis).to(to));
    }

    @Override
    public List<DocumentId> suggest(String typed, int limit, Set<String> authorities) {
        BegunWords words = BegunWords.of(typed, analysis);
        return words.isEmpty() ? List.of() : reading(() -> suggested(words, limit, authorities));
    }

    private List<DocumentId> suggested(BegunWords words, int limit, Set<String> authorities) {
        Map<String, Object> partner = Dsl.bool()
                .filter(begun(words, Fields.PARTY))
                .filter(Narrowed.oneOf(Facet.TYPE, Set.of(Prm.TYPE_PARTNER.toString())))
                .query();
        Map<String, Object> any = Dsl.best(
                List.of(
                        Dsl.constant(begun(words, Fields.REFERENCE), BegunWords.REFERENCE),
                        Dsl.constant(partner, BegunWords.PARTNER),
                        Dsl.constant(begun(words, Fields.TITLE), 1f)),
                0f);
        Map<?, ?> answer = index.ask(Map.of(
                "size",
                limit,
                "_source",
                false,
                "track_total_hits",
                false,
                "sort",
                List.of("_score", Map.of(Fields.DAY, "desc")),
                "query",
                Dsl.bool().must(any).filter(Narrowed.readableBy(authorities)).query()));
        return Answers.hits(answer).stream().map(DocumentHits::id).toList();
    }

    private static Map<String, Object> begun(BegunWords words, String field) {
        Dsl.Bool all = Dsl.bool();
        words.whole().forEach(word -> all.filter(Dsl.term(Layout.words(field), word)));
        if (!words.last().isEmpty()) {
            all.filter(new SoughtQueries().in(new Sought.APrefix(words.last()), Layout.words(field), 1f));
        }
        return all.query();
    }

    @Override
    public List<SearchResult.Reason> why(DocumentId id, SearchQuery query, Set<String> authorities) {
        Wanted wanted = reading.wanted(query);
        return reading(() -> {
            Map<?, ?> answer = index.ask(Map.of(
                    "size", 1,
                    "_source", List.of(Layout.STORED),
                    "query",
                            Dsl.bool()
                                    .filter(Dsl.term(Fields.ID, id.value()))
                                    .filter(Narrowed.readableBy(authorities))
                                    .query()));
            List<Map<?, ?>> hits = Answers.hits(answer);
            if (hits.isEmpty()) {
                return List.of();
            }
            try (FetchedDocuments fetched =
                    FetchedDocuments.of(List.of(StoredDocuments.fetched(hits.get(0))), analysis)) {
                return fetched.reasons(0, wanted, new SimilarWords(corpus(authorities)));
            }
        });
    }

    @Override
    public PassageResult passages(SearchQuery query, Set<String> authorities) {
        Wanted wanted = reading.wanted(query);
        return reading(() -> new ClauseSearch(index, query, authorities, corpus(authorities)).of(wanted));
    }

    @Override
    public Optional<PassageResult> similarPassages(
            PassageResult.Sample to, SearchQuery query, Set<String> authorities) {
        return reading(() -> new ClauseSearch(index, query, authorities, corpus(authorities)).to(to, analysis));
    }

    private interface Reading<T> {
        T read() throws IOException;
    }

    private <T> T reading(Reading<T> what) {
        open();
        try {
            return what.read();
        } catch (IOException e) {
            throw new UncheckedIOException("what was found could not be read", e);
        }
    }

    @Override
    public Rebuild rebuild() {
        synchronized (lock) {
            open();
            return begin();
        }
    }

    /** Builds a first index, which is not in use before it is whole. */
    Rebuild firstBuild() {
        synchronized (lock) {
            indices.requireVersion();
            return begin();
        }
    }

    private Rebuild begin() {
        if (running != null) {
            throw new IllegalStateException("a rebuild is under way");
        }
        running = new RunningRebuild(indices.beginNext());
        return running;
    }

    /** Writes what changes to an index that is being built and not in use yet; a failure ends that, not the change. */
    void applyToFirstBuild(long mark, List<IndexedDocument> upserts, List<DocumentId> deletions) {
        synchronized (lock) {
            if (running != null) {
                running.alsoApply(byId(upserts), deletions, mark);
            }
        }
    }

    private final class RunningRebuild implements Rebuild {

        private final String name;
        private final Set<DocumentId> newer = new HashSet<>();
        private final Map<DocumentId, String> refusedHere = new HashMap<>();
        private long appliedMark;

        RunningRebuild(String name) {
            this.name = name;
        }

        /** A failure here ends the rebuild, not the change: the index in use has it. */
        void alsoApply(Map<DocumentId, IndexedDocument> documents, List<DocumentId> deletions, long mark) {
            try {
                Map<DocumentId, String> now = writing.put(indices.next(), mark, documents.values(), deletions, false);
                replaceRefused(refusedHere, documents.keySet(), deletions, now);
                newer.addAll(documents.keySet());
                newer.addAll(deletions);
                appliedMark = Math.max(appliedMark, mark);
            } catch (RuntimeException e) {
                giveUp();
                throw new IllegalStateException("the change was applied, but the rebuild had to be given up", e);
            }
        }

        @Override
        public void add(List<IndexedDocument> all) {
            Map<DocumentId, IndexedDocument> documents = byId(all);
            synchronized (lock) {
                requireRunning();
                documents.keySet().removeAll(newer);
                try {
                    refusedHere.putAll(writing.put(indices.next(), 0, documents.values(), List.of(), false));
                } catch (RuntimeException e) {
                    giveUp();
                    throw e;
                }
            }
        }

        @Override
        public void finish(long mark) {
            synchronized (lock) {
                requireRunning();
                try {
                    client.change("/" + name + "/_refresh", Map.of());
                    writing.writeMark(indices.next(), Math.max(mark, appliedMark));
                    indices.useNext(name);
                    refused.clear();
                    refused.putAll(refusedHere);
                    running = null;
                    opened = true;
                } catch (RuntimeException e) {
                    giveUp();
                    throw e;
                }
            }
        }

        @Override
        public void close() {
            synchronized (lock) {
                if (running == this) {
                    running = null;
                    indices.removeOthers();
                }
            }
        }

        /** What cannot be removed now is removed when the next rebuild begins. */
        private void giveUp() {
            try {
                close();
            } catch (Problem unreachable) {
                running = null;
            }
        }

        private void requireRunning() {
            if (running != this) {
                throw new IllegalStateException("the rebuild has ended");
            }
        }
    }
}
