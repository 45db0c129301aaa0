package org.mithaq.archive;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import org.mithaq.problem.Problem;

/** Reads an entry line by line; whatever is wrong is told with the entry and the number of the line. */
final class LineReader implements Closeable {

    private static final int LONGEST_REASON = 300;

    private final String entry;
    private final InputStream in;
    private final JsonText json;
    private final int longest;
    private long number;

    LineReader(String entry, InputStream in, JsonText json, int longest) {
        this.entry = entry;
        this.in = new BufferedInputStream(in, 64 * 1024);
        this.json = json;
        this.longest = longest;
    }

    /** How many lines were read. */
    long number() {
        return number;
    }

    /**
     * The next line, read to its end; empty at the end of the entry.
     *
     * @throws Problem {@code PRM-ARCHIVE-006} for a line that is not as it should be, {@code PRM-ARCHIVE-007} for one that is
     *     too long
     */
    <T> Optional<T> next(Function<Line, T> read) throws IOException {
        byte[] bytes = bytes();
        if (bytes.length == 0) {
            return Optional.empty();
        }
        number++;
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            Line line = new Line(json.read(text));
            T value = read.apply(line);
            line.end();
            return Optional.of(value);
        } catch (CharacterCodingException e) {
            throw wrong("not UTF-8");
        } catch (IllegalArgumentException e) {
            throw wrong(String.valueOf(e.getMessage()));
        } catch (Problem e) {
            throw e.code().startsWith("PRM-ARCHIVE-") ? e : wrong(e.code());
        }
    }

    /** With its end, so that an empty line is not taken for the end of the entry. */
    private byte[] bytes() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next;
        while ((next = in.read()) >= 0) {
            if (line.size() > longest) {
                throw Problem.of(Problem.Kind.INVALID, "PRM-ARCHIVE-007", entry, number + 1, longest);
            }
            line.write(next);
            if (next == '\n') {
                break;
            }
        }
        return line.toByteArray();
    }

    /** Something is wrong with the line that was read last. */
    Problem wrong(String reason) {
        return Problem.of(
                Problem.Kind.INVALID,
                "PRM-ARCHIVE-006",
                entry,
                number,
                reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
