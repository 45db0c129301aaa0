package org.mithaq.server.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.language.Translations;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.problem.Problem;
import org.mithaq.rest.http.RequestLanguage;
import org.mithaq.rest.json.Json;
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

    private final Translations messages;

    public ServerProblems(ServerMessages messages) {
        this.messages = messages.translations();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetails> refused(Problem problem, HttpServletRequest request) {
        if (!messages.has(WorkingLanguage.EN, problem.code())) {
            throw problem;
        }
        int status =
                switch (problem.kind()) {
                    case INVALID -> 400;
                    case FORBIDDEN -> 403;
                    case NOT_FOUND -> 404;
                    case CONFLICT, GUARD -> 409;
                    case TOO_LARGE -> 413;
                    case UNAVAILABLE -> 502;
                };
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(details(problem, status, RequestLanguage.of(request)));
    }

    /** Answers from a filter, where no controller is. */
    public void send(HttpServletRequest request, HttpServletResponse response, int status, String code)
            throws IOException {
        Problem problem = Problem.of(Problem.Kind.FORBIDDEN, code);
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
                messages.text(language, "title." + status, List.of()),
                status,
                messages.text(language, problem.code(), problem.arguments()),
                problem.code(),
                null,
                shown);
    }
}
