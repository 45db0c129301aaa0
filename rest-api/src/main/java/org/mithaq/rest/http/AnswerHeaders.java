package org.mithaq.rest.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** What every answer of this API carries unless it says otherwise: kept by no cache, taken for nothing else by a browser. */
public final class AnswerHeaders implements HandlerInterceptor {

    private static final String OURS = "org.mithaq.rest";

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && method.getBeanType().getPackageName().startsWith(OURS)) {
            on(response);
        }
        return true;
    }

    /** For an answer that no method of ours gives. */
    public static void on(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
    }
}
