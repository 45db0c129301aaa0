package org.mithaq.server.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.problem.Problem;
import org.mithaq.rest.http.RequestLanguage;
import org.mithaq.rest.json.Json;
import org.mithaq.rest.problem.Messages;
import org.mithaq.rest.problem.ProblemDetails;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Problems of this host's own controllers and of its security filters, in the form that the API has. */
@RestControllerAdvice("org.mithaq.server")
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class ServerProblems {

    private final Messages messages;

    /** @param messages of this host, of the API and of the core: use cases refuse what controllers and log-in ask for */
    public ServerProblems(Messages messages) {
        this.messages = messages;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetails> refused(Problem problem, HttpServletRequest request) {
        int status = status(problem);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(details(problem, status, RequestLanguage.of(request)));
    }

    private static int status(Problem problem) {
        return switch (problem.kind()) {
            case INVALID -> 400;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT, GUARD -> 409;
            case TOO_LARGE -> 413;
            case TOO_MANY -> 429;
            case UNAVAILABLE -> 502;
        };
    }

    /** What a problem says to whoever asks, in their language. */
    public String text(String code, List<Object> arguments, HttpServletRequest request) {
        return messages.text(RequestLanguage.of(request), code, arguments);
    }

    /** Answers from a filter, where no controller is. */
    public void send(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        send(request, response, status(problem), problem);
    }

    public void send(HttpServletRequest request, HttpServletResponse response, int status, String code)
            throws IOException {
        send(request, response, status, Problem.of(Problem.Kind.FORBIDDEN, code));
    }

    private void send(HttpServletRequest request, HttpServletResponse response, int status, Problem problem)
            throws IOException {
        byte[] body = Json.write(details(problem, status, RequestLanguage.of(request)));
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private ProblemDetails details(Problem problem, int status, WorkingLanguage language) {
        List<ProblemDetails.Reason> reasons = problem.details().stream()
                .map(detail -> new ProblemDetails.Reason(
                        detail.code(),
                        detail.field(),
                        null,
                        null,
                        messages.text(language, detail.code(), detail.arguments())))
                .toList();
        @Nullable List<ProblemDetails.Reason> shown = reasons.isEmpty() ? null : reasons;
        return new ProblemDetails(
                "urn:mithaq:error:" + problem.code(),
                messages.title(language, status),
                status,
                messages.text(language, problem.code(), problem.arguments()),
                problem.code(),
                null,
                shown);
    }
}
