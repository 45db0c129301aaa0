package org.mithaq.rest.json;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.mithaq.problem.Problem;
import org.mithaq.problem.Problem.Kind;

/** Refuses with {@code PRM-REST-011} (TOO_LARGE) to give more bytes than the limit. */
final class LimitedStream extends FilterInputStream {

    private final long limit;
    private long given;

    LimitedStream(InputStream in, long limit) {
        super(in);
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int read) {
        given += read;
        if (given > limit) {
            throw Problem.of(Kind.TOO_LARGE, "PRM-REST-011", limit);
        }
    }
}
