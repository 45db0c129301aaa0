package org.mithaq.search.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.IOUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder of the index: each generation lies in a folder {@code index-N} of its own, and the file {@code current} names
 * the one in use. Taking another into use is one atomic rename. One process at a time has the folder.
 */
final class IndexFolder implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(IndexFolder.class);
    private static final String CURRENT = "current";
    private static final Pattern GENERATION = Pattern.compile("index-([0-9]{1,9})");

    private final Path folder;
    private final Generation.Storage storage;
    private final FSDirectory directory;
    private final Lock lock;
    private String inUse = "";
    private String next = "";

    private IndexFolder(Path folder, Generation.Storage storage, FSDirectory directory, Lock lock) {
        this.folder = folder;
        this.storage = storage;
        this.directory = directory;
        this.lock = lock;
    }

    static IndexFolder lock(Path folder, Generation.Storage storage) throws IOException {
        Files.createDirectories(folder);
        FSDirectory directory = FSDirectory.open(folder);
        try {
            return new IndexFolder(folder, storage, directory, directory.obtainLock("process.lock"));
        } catch (LockObtainFailedException e) {
            directory.close();
            throw new IllegalStateException("another process has the search index open: " + folder, e);
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    /** Opens the generation in use, or an empty one when there is none that can be used. */
    Generation openCurrent(Searchers searchers) throws IOException {
        inUse = named();
        if (!inUse.isEmpty() && Generation.isUnusable(folder.resolve(inUse))) {
            LOG.warn("The search index in {} is damaged or of another version; it will be built anew", folder);
            inUse = "";
        }
        removeOthers();
        if (inUse.isEmpty()) {
            Generation first = beginNext(searchers);
            first.commit(0);
            useNext();
            return first;
        }
        return Generation.open(folder.resolve(inUse), storage, searchers);
    }

    private String named() throws IOException {
        Path pointer = folder.resolve(CURRENT);
        if (!Files.exists(pointer)) {
            return "";
        }
        String name = new String(Files.readAllBytes(pointer), StandardCharsets.UTF_8).strip();
        return GENERATION.matcher(name).matches() && Files.isDirectory(folder.resolve(name)) ? name : "";
    }

    /** An empty generation beside the one in use. */
    Generation beginNext(Searchers searchers) throws IOException {
        int highest = generations().stream()
                .mapToInt(name -> Integer.parseInt(name.substring(name.indexOf('-') + 1)))
                .max()
                .orElse(0);
        next = "index-" + (highest + 1);
        return Generation.open(folder.resolve(next), storage, searchers);
    }

    /** Takes the generation begun last into use, for good. */
    void useNext() throws IOException {
        Path temporary = folder.resolve(CURRENT + ".new");
        try (FileChannel file = FileChannel.open(
                temporary, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            file.write(java.nio.ByteBuffer.wrap(next.getBytes(StandardCharsets.UTF_8)));
            file.force(true);
        }
        Files.move(
                temporary,
                folder.resolve(CURRENT),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        IOUtils.fsync(folder, true);
        inUse = next;
    }

    /** Removes every generation but the one in use. */
    void removeOthers() throws IOException {
        for (String name : generations()) {
            if (!name.equals(inUse)) {
                IOUtils.rm(folder.resolve(name));
            }
        }
    }

    private List<String> generations() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> GENERATION.matcher(name).matches())
                    .toList();
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
        directory.close();
    }
}
