package org.mithaq.rest.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mithaq.problem.Problem;
import org.mithaq.problem.Problem.Kind;

/**
 * A file sent as the raw body of a request, whatever its content type. Forms are refused, because a servlet container
 * takes their bytes away before anybody can read them.
 *
 * @param name file name as the sender gave it
 * @param bytes to be read once; the container closes it
 */
public record ReceivedFile(String name, InputStream bytes) {

    /**
     * @param limit largest number of bytes accepted; a declared length beyond it is refused before anything is read
     * @throws Problem {@code PRM-DOC-010} (TOO_LARGE), {@code PRM-REST-007} for a form, {@code PRM-REST-010} without a name
     */
    public static ReceivedFile of(HttpServletRequest request, @Nullable String name, long limit) throws IOException {
        refuseForms(request.getContentType());
        if (name == null || name.isBlank()) {
            throw Problem.of(Kind.INVALID, "PRM-REST-010", "name");
        }
        if (request.getContentLengthLong() > limit) {
            throw Problem.of(Kind.TOO_LARGE, "PRM-DOC-010", limit);
        }
        return new ReceivedFile(name, request.getInputStream());
    }

    private static void refuseForms(@Nullable String contentType) {
        if (contentType == null) {
            return;
        }
        String type = contentType.toLowerCase(Locale.ROOT);
        if (type.startsWith("multipart/") || type.startsWith("application/x-www-form-urlencoded")) {
            throw Problem.of(Kind.INVALID, "PRM-REST-007", contentType, "application/octet-stream");
        }
    }
}
