package org.mithaq.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import org.mithaq.model.ModelException.Fault;

/** The files of the model on the class path of this package, and how texts are read. */
final class Resources {

    private Resources() {}

    /** @throws IllegalStateException when it is not there: the archive is damaged */
    static InputStream open(String resource) {
        InputStream in = Resources.class.getClassLoader().getResourceAsStream(resource);
        if (in == null) {
            throw new IllegalStateException("not on the class path: " + resource);
        }
        return in;
    }

    /** A whole text of the class path. */
    static String text(String resource) {
        try (InputStream in = open(resource)) {
            return text(resource, in);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    /**
     * A whole text in UTF-8, without its byte order mark. The caller closes the stream.
     *
     * @throws ModelException with the line on which the first malformed byte stands
     */
    static String text(String file, InputStream in) {
        byte[] bytes;
        try {
            bytes = in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer from = ByteBuffer.wrap(bytes);
        CharBuffer to = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(from, to, true);
        String text = to.flip().toString();
        if (result.isError()) {
            int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
            throw new ModelException(file, line, Fault.ENCODING);
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
