package org.mithaq.search.opensearch;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mithaq.document.DocumentId;
import org.mithaq.problem.Problem;
import org.mithaq.search.DocumentSearch;
import org.mithaq.search.IndexedDocument;
import org.mithaq.search.PassageResult;
import org.mithaq.search.SearchQuery;
import org.mithaq.search.SearchResult;
import org.mithaq.search.lucene.CodeNames;
import org.mithaq.search.lucene.LuceneDocumentSearch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The search port of an installation that moves from the embedded index to OpenSearch. The embedded index goes on answering,
 * and following the changes, until a rebuild has filled an index of OpenSearch; from then on that one answers. A mark in the
 * folder of the embedded index says that this is done. An installation without an embedded index begins with OpenSearch.
 */
public final class SwitchingDocumentSearch implements DocumentSearch, Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(SwitchingDocumentSearch.class);
    private static final String MOVED = "moved-to-opensearch";
    private static final String EMBEDDED = "current";

    private final Path folder;
    private final OpenSearchDocumentSearch cluster;
    private final @Nullable LuceneDocumentSearch embedded;
    private final Object writing = new Object();
    private volatile DocumentSearch inUse;

    private SwitchingDocumentSearch(
            Path folder, OpenSearchDocumentSearch cluster, @Nullable LuceneDocumentSearch embedded) {
        this.folder = folder;
        this.cluster = cluster;
        this.embedded = embedded;
        this.inUse = embedded == null ? cluster : embedded;
    }

    /**
     * Does not need the cluster to answer.
     *
     * @param folder of the embedded index
     */
    public static SwitchingDocumentSearch open(Path folder, OpenSearchSettings settings, CodeNames codeNames) {
        OpenSearchDocumentSearch cluster = new OpenSearchDocumentSearch(settings, codeNames);
        boolean moved = Files.exists(folder.resolve(MOVED));
        if (moved || !Files.exists(folder.resolve(EMBEDDED))) {
            SwitchingDocumentSearch alone = new SwitchingDocumentSearch(folder, cluster, null);
            alone.noteMoved();
            return alone;
        }
        LuceneDocumentSearch embedded = LuceneDocumentSearch.open(folder, codeNames);
        SwitchingDocumentSearch both = new SwitchingDocumentSearch(folder, cluster, embedded);
        if (isFilled(cluster, embedded.mark())) {
            both.useCluster();
        } else {
            LOG.info("the embedded index answers until a rebuild has filled {}", settings);
        }
        return both;
    }

    /** Where the cluster has been filled by another node already, there is nothing to wait for. */
    private static boolean isFilled(OpenSearchDocumentSearch cluster, long mark) {
        try {
            return cluster.exists() && cluster.mark() >= mark;
        } catch (Problem unreachable) {
            LOG.warn("OpenSearch does not answer: {}", unreachable.code());
            return false;
        }
    }

    /** To be called when the embedded index is the one that is set: a later move to OpenSearch needs a rebuild again. */
    public static void forget(Path folder) {
        try {
            Files.deleteIfExists(folder.resolve(MOVED));
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of the search index cannot be written", e);
        }
    }

    /** Whether searches are still answered by the embedded index. */
    public boolean awaitsRebuild() {
        return inUse != cluster;
    }

    /** Why OpenSearch does not do its work at the moment, as the code of a {@link Problem}; empty when all is well. */
    public Optional<String> failure() {
        return cluster.failure();
    }

    private void useCluster() {
        inUse = cluster;
        noteMoved();
    }

    private void noteMoved() {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(MOVED), "");
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of the search index cannot be written", e);
        }
    }

    @Override
    public void apply(long mark, List<IndexedDocument> upserts, List<DocumentId> deletions) {
        synchronized (writing) {
            inUse.apply(mark, upserts, deletions);
            if (awaitsRebuild()) {
                cluster.applyToFirstBuild(mark, upserts, deletions);
            }
        }
    }

    @Override
    public Rebuild rebuild() {
        synchronized (writing) {
            return awaitsRebuild() ? new FirstBuild(cluster.firstBuild()) : cluster.rebuild();
        }
    }

    /** Fills the cluster, which answers when that is done. */
    private final class FirstBuild implements Rebuild {

        private final Rebuild building;

        FirstBuild(Rebuild building) {
            this.building = building;
        }

        @Override
        public void add(List<IndexedDocument> documents) {
            building.add(documents);
        }

        /** Searches that have begun end in the embedded index, which is closed with everything else. */
        @Override
        public void finish(long mark) {
            synchronized (writing) {
                building.finish(mark);
                useCluster();
            }
            LOG.info("OpenSearch answers from now on");
        }

        @Override
        public void close() {
            building.close();
        }
    }

    @Override
    public Map<DocumentId, String> refused() {
        return inUse.refused();
    }

    @Override
    public long mark() {
        return inUse.mark();
    }

    @Override
    public long size() {
        return inUse.size();
    }

    @Override
    public Map<DocumentId, String> told(Collection<DocumentId> ids) {
        return inUse.told(ids);
    }

    @Override
    public List<DocumentId> ids(Optional<DocumentId> after, int limit) {
        return inUse.ids(after, limit);
    }

    @Override
    public SearchResult search(SearchQuery query, Set<String> authorities) {
        return inUse.search(query, authorities);
    }

    @Override
    public SearchResult.Listing list(SearchQuery query, Set<String> authorities) {
        return inUse.list(query, authorities);
    }

    @Override
    public Optional<SearchResult.Likeness> similar(DocumentId to, SearchQuery query, Set<String> authorities) {
        return inUse.similar(to, query, authorities);
    }

    @Override
    public List<DocumentId> suggest(String typed, int limit, Set<String> authorities) {
        return inUse.suggest(typed, limit, authorities);
    }

    @Override
    public List<SearchResult.Reason> why(DocumentId id, SearchQuery query, Set<String> authorities) {
        return inUse.why(id, query, authorities);
    }

    @Override
    public PassageResult passages(SearchQuery query, Set<String> authorities) {
        return inUse.passages(query, authorities);
    }

    @Override
    public Optional<PassageResult> similarPassages(
            PassageResult.Sample to, SearchQuery query, Set<String> authorities) {
        return inUse.similarPassages(to, query, authorities);
    }

    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
        }
    }
}
