package org.mithaq.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.FilterIndexOutput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;

/**
 * A disk that is full after some bytes, or stops for good after some writes, as for a process that is killed: what it still held back
 * never comes to the disk then.
 */
final class FaultyDisk implements Generation.Storage {

    private final AtomicLong room = new AtomicLong(Long.MAX_VALUE);
    private final AtomicLong writes = new AtomicLong(Long.MAX_VALUE);

    /** From now on so many bytes can be written; deleting gives none back. */
    void setRoom(long bytes) {
        room.set(bytes);
    }

    /** The next writes succeed, nothing after them. */
    void stopAfter(long next) {
        writes.set(next);
    }

    private void write(long bytes) throws IOException {
        if (writes.decrementAndGet() < 0) {
            throw new IOException("killed");
        }
        if (room.addAndGet(-bytes) < 0) {
            throw new IOException("No space left on device");
        }
    }

    private boolean hasStopped() {
        return writes.get() < 0;
    }

    @Override
    public Directory open(Path folder) throws IOException {
        return new FilterDirectory(FSDirectory.open(folder)) {
            @Override
            public IndexOutput createOutput(String name, IOContext context) throws IOException {
                write(0);
                return new Output(super.createOutput(name, context));
            }

            @Override
            public IndexOutput createTempOutput(String prefix, String suffix, IOContext context) throws IOException {
                write(0);
                return new Output(super.createTempOutput(prefix, suffix, context));
            }

            @Override
            public void sync(Collection<String> names) throws IOException {
                write(0);
                super.sync(names);
            }

            @Override
            public void syncMetaData() throws IOException {
                write(0);
                super.syncMetaData();
            }

            @Override
            public void rename(String source, String target) throws IOException {
                write(0);
                super.rename(source, target);
            }

            @Override
            public void deleteFile(String name) throws IOException {
                if (hasStopped()) {
                    throw new IOException("killed");
                }
                super.deleteFile(name);
            }
        };
    }

    private final class Output extends FilterIndexOutput {

        Output(IndexOutput out) {
            super("faulty", out.getName(), out);
        }

        @Override
        public void writeByte(byte b) throws IOException {
            write(1);
            super.writeByte(b);
        }

        @Override
        public void writeBytes(byte[] bytes, int offset, int length) throws IOException {
            write(length);
            super.writeBytes(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            if (!hasStopped()) {
                super.close();
            }
        }
    }
}
