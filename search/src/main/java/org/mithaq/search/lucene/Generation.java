package org.mithaq.search.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.mithaq.document.DocumentId;
import org.mithaq.search.lucene.analysis.TextAnalysis;

/**
 * One Lucene index in a folder, with its writer and its searchers. One thread writes at a time; any number search. After
 * a failed write the index is as it was at the last commit.
 */
final class Generation implements Closeable {

    /** How the files of a generation are written. */
    interface Storage {

        /** As the operating system does it best. */
        Storage FILES = FSDirectory::open;

        Directory open(Path folder) throws IOException;
    }

    private static final String MARK = "mark";
    private static final String VERSION = "version";
    private static final String CURRENT_VERSION = Fields.LAYOUT + "." + TextAnalysis.VERSION;

    private final Directory directory;
    private final SearcherFactory searchers;
    private IndexWriter writer;
    private volatile SearcherManager manager;
    private volatile long mark;
    private volatile boolean closed;

    private Generation(Directory directory, SearcherFactory searchers) throws IOException {
        this.directory = directory;
        this.searchers = searchers;
        this.writer = newWriter();
        try {
            this.mark = committedMark();
            this.manager = newManager();
        } catch (IOException | RuntimeException e) {
            writer.rollback();
            throw e;
        }
    }

    /** Opens what is in the folder, or begins an empty index there. The folder is this process's own. */
    static Generation open(Path folder, Storage storage, SearcherFactory searchers) throws IOException {
        Files.createDirectories(folder);
        Directory directory = storage.open(folder);
        try {
            return new Generation(directory, searchers);
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    /** True when the folder holds no index that this version can use and would damage nothing by starting anew. */
    static boolean isUnusable(Path folder) throws IOException {
        try (Directory directory = FSDirectory.open(folder)) {
            if (!DirectoryReader.indexExists(directory)) {
                return false;
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                Map<String, String> data = reader.getIndexCommit().getUserData();
                return !CURRENT_VERSION.equals(data.get(VERSION));
            }
        } catch (CorruptIndexException
                | IndexFormatTooOldException
                | IndexFormatTooNewException
                | IndexNotFoundException
                | java.io.EOFException
                | java.nio.file.NoSuchFileException
                | IllegalArgumentException e) {
            return true;
        }
    }

    private IndexWriter newWriter() throws IOException {
        IndexWriterConfig config = new IndexWriterConfig()
                .setOpenMode(IndexWriterConfig.OpenMode.CREATE_OR_APPEND)
                .setRAMBufferSizeMB(64)
                .setCommitOnClose(false);
        return new IndexWriter(directory, config);
    }

    private SearcherManager newManager() throws IOException {
        return new SearcherManager(writer, searchers);
    }

    private long committedMark() {
        Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
        if (data == null) {
            return 0;
        }
        for (Map.Entry<String, String> entry : data) {
            if (entry.getKey().equals(MARK)) {
                return Long.parseLong(entry.getValue());
            }
        }
        return 0;
    }

    long mark() {
        return mark;
    }

    /** Replaces and deletes, without commit. */
    void put(Map<DocumentId, Document> upserts, Collection<DocumentId> deletions) throws IOException {
        for (DocumentId id : deletions) {
            writer.deleteDocuments(term(id));
        }
        for (Map.Entry<DocumentId, Document> upsert : upserts.entrySet()) {
            writer.updateDocument(term(upsert.getKey()), upsert.getValue());
        }
    }

    /** Makes what was put durable and visible. */
    void commit(long newMark) throws IOException {
        writer.setLiveCommitData(
                Map.of(MARK, Long.toString(newMark), VERSION, CURRENT_VERSION).entrySet());
        writer.commit();
        manager.maybeRefreshBlocking();
        // Who is told of the mark finds what it stands for.
        mark = newMark;
    }

    /** Back to the last commit. */
    void rollback() throws IOException {
        SearcherManager old = manager;
        writer.rollback();
        writer = newWriter();
        manager = newManager();
        old.close();
    }

    boolean isClosed() {
        return closed;
    }

    IndexSearcher acquire() throws IOException {
        return manager.acquire();
    }

    void release(IndexSearcher searcher) throws IOException {
        searcher.getIndexReader().decRef();
    }

    /** Drops what was not committed. Searches under way end as they began. */
    @Override
    public void close() throws IOException {
        closed = true;
        manager.close();
        writer.rollback();
        directory.close();
    }

    private static Term term(DocumentId id) {
        return new Term(Fields.ID, id.value());
    }
}
