package org.mithaq.search.opensearch;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.mithaq.search.DocumentSearch;
import org.mithaq.search.lucene.CodeNames;
import org.mithaq.search.lucene.LuceneDocumentSearch;

/** The index of an installation, whichever engine keeps it: what both hosts open. */
public final class SearchEngine implements Closeable {

    /** Tells that the embedded index answers until somebody rebuilds the index. */
    private static final String AWAITS_REBUILD = "PRM-SEARCH-008";

    private final DocumentSearch index;
    private final Closeable closing;

    private SearchEngine(DocumentSearch index, Closeable closing) {
        this.index = index;
        this.closing = closing;
    }

    /**
     * @param folder of the embedded index
     * @param cluster where the index lies instead; empty for the embedded one
     * @throws IllegalStateException when another process has the embedded index open
     */
    public static SearchEngine open(Path folder, Optional<OpenSearchSettings> cluster, CodeNames codeNames) {
        if (cluster.isPresent()) {
            SwitchingDocumentSearch index = SwitchingDocumentSearch.open(folder, cluster.get(), codeNames);
            return new SearchEngine(index, index);
        }
        SwitchingDocumentSearch.forget(folder);
        LuceneDocumentSearch index = LuceneDocumentSearch.open(folder, codeNames);
        return new SearchEngine(index, index);
    }

    public DocumentSearch index() {
        return index;
    }

    /**
     * Why it does not do all of its work at the moment, as the code of a message; empty when all is well. Asks the cluster, if
     * there is one.
     */
    public Optional<String> reason() {
        if (index instanceof SwitchingDocumentSearch moving) {
            return moving.failure().or(() -> moving.awaitsRebuild() ? Optional.of(AWAITS_REBUILD) : Optional.empty());
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        try {
            closing.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the search index could not be closed", e);
        }
    }
}
