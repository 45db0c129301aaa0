package org.mithaq.rest.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mithaq.problem.Problem;
import org.mithaq.problem.Problem.Kind;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses changes that a page of another site has a browser make. A browser sends the log-in that it remembers along with
 * whatever leads here, and asks first only for what a plain form could not send: JSON needs no refusal here, because the
 * host's own rules for other origins decide on it.
 */
public final class ForeignRequests implements HandlerInterceptor {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> SENT_WITHOUT_ASKING =
            Set.of("", "application/x-www-form-urlencoded", "multipart/form-data", "text/plain");

    /** @throws Problem {@code PRM-REST-023} (FORBIDDEN) */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!READING.contains(request.getMethod())
                && "cross-site".equals(request.getHeader("Sec-Fetch-Site"))
                && SENT_WITHOUT_ASKING.contains(type(request.getContentType()))) {
            throw Problem.of(Kind.FORBIDDEN, "PRM-REST-023");
        }
        return true;
    }

    private static String type(@Nullable String contentType) {
        return contentType == null ? "" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
