package org.mithaq.rest.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import org.mithaq.document.Content;
import org.mithaq.problem.Problem;
import org.mithaq.problem.Problem.Kind;

/**
 * Bytes of a document as an answer that a browser saves and never runs: always an attachment, never sniffed, and in a
 * sandbox without scripts in case somebody shows it all the same. What people upload is not ours to trust.
 *
 * <p>One range of bytes is honoured, also under {@code If-Range}; several at once get the whole file, as RFC 9110 allows.
 *
 * @param name file name, in any script
 */
public record Download(String name, Content content) {

    /** Opens the bytes, only when they are needed: not for HEAD and not when the reader has them already. */
    public interface Bytes {
        InputStream open() throws IOException;
    }

    /** @throws Problem {@code PRM-REST-012} for a range that begins beyond the end; answered with 416 */
    public void send(HttpServletRequest request, HttpServletResponse response, Bytes bytes) throws IOException {
        String tag = Revisions.tag(content.fingerprint());
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", "private, no-cache");
        response.setHeader("Accept-Ranges", "bytes");
        if (tag.equals(withoutWeakness(request.getHeader("If-None-Match")))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        ByteRange range = range(request, response, tag);
        response.setContentType(content.mediaType());
        response.setHeader("Content-Disposition", Attachment.named(name));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setContentLengthLong(range.length());
        if (range.length() < content.size()) {
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
            response.setHeader("Content-Range", "bytes " + range.first() + "-" + range.last() + "/" + content.size());
        }
        if (!request.getMethod().equals("HEAD")) {
            try (InputStream in = bytes.open()) {
                in.skipNBytes(range.first());
                copy(in, response.getOutputStream(), range.length());
            }
        }
    }

    private ByteRange range(HttpServletRequest request, HttpServletResponse response, String tag) {
        String header = request.getHeader("Range");
        String condition = request.getHeader("If-Range");
        boolean wanted =
                header != null && request.getMethod().equals("GET") && (condition == null || condition.equals(tag));
        if (!wanted) {
            return ByteRange.whole(content.size());
        }
        ByteRange range = ByteRange.parse(header, content.size());
        if (range.length() < 0) {
            response.setHeader("Content-Range", "bytes */" + content.size());
            throw Problem.of(Kind.INVALID, ByteRange.BEYOND_END, header, content.size());
        }
        return range;
    }

    private static void copy(InputStream in, OutputStream out, long length) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long left = length;
        while (left > 0) {
            int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                throw new IOException("the content ended " + left + " bytes early");
            }
            out.write(buffer, 0, read);
            left -= read;
        }
    }

    private static String withoutWeakness(@Nullable String tag) {
        return tag == null ? "" : tag.strip().replaceFirst("^W/", "");
    }
}
