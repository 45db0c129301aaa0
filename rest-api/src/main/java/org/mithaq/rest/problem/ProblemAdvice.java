package org.mithaq.rest.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mithaq.document.DocumentId;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.problem.Problem;
import org.mithaq.problem.Problem.Kind;
import org.mithaq.rest.http.AnswerHeaders;
import org.mithaq.rest.http.RequestId;
import org.mithaq.rest.http.RequestLanguage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Turns whatever a request ends with into {@link ProblemDetails}. */
@RestControllerAdvice
final class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private static final Pattern FEED = Pattern.compile("(/calendar/feed/).*", Pattern.DOTALL);

    private final Messages messages;

    ProblemAdvice(Messages messages) {
        this.messages = messages;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetails> refused(Problem problem, HttpServletRequest request) {
        if (problem.kind() == Kind.UNAVAILABLE) {
            LOG.warn("{} {} was not answered: {}", request.getMethod(), logged(request), problem.code());
        }
        return answer(request, Statuses.of(problem), problem, null);
    }

    @ExceptionHandler({NoHandlerFoundException.class, NoResourceFoundException.class})
    ResponseEntity<ProblemDetails> noSuchAddress(HttpServletRequest request) {
        return answer(request, 404, Problem.of(Kind.NOT_FOUND, "PRM-REST-004", request.getRequestURI()), null);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetails> wrongMethod(
            HttpRequestMethodNotSupportedException e, HttpServletRequest request, HttpServletResponse response) {
        String[] supported = e.getSupportedMethods();
        String allowed = supported == null ? "" : String.join(", ", supported);
        if (!allowed.isEmpty()) {
            response.setHeader(HttpHeaders.ALLOW, allowed);
        }
        return answer(request, 405, Problem.of(Kind.INVALID, "PRM-REST-005", e.getMethod(), allowed), null);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetails> notAcceptable(HttpMediaTypeNotAcceptableException e, HttpServletRequest request) {
        Problem problem = Problem.of(Kind.INVALID, "PRM-REST-006", joined(e.getSupportedMediaTypes()));
        return answer(request, 406, problem, null);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetails> wrongContentType(HttpMediaTypeNotSupportedException e, HttpServletRequest request) {
        String given = e.getContentType() == null ? "–" : e.getContentType().toString();
        Problem problem = Problem.of(Kind.INVALID, Statuses.CONTENT_TYPE, given, joined(e.getSupportedMediaTypes()));
        return answer(request, 415, problem, null);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetails> missingParameter(
            MissingServletRequestParameterException e, HttpServletRequest request) {
        return answer(request, 400, Problem.of(Kind.INVALID, "PRM-REST-010", e.getParameterName()), null);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetails> wrongParameter(MethodArgumentTypeMismatchException e, HttpServletRequest request) {
        String value = e.getValue() == null ? "" : e.getValue().toString();
        return answer(request, 400, Problem.of(Kind.INVALID, "PRM-REST-014", e.getName(), value), null);
    }

    /** A required body that is not there at all; everything else about bodies is a {@link Problem} of the codec. */
    @ExceptionHandler
    ResponseEntity<ProblemDetails> noBody(HttpMessageNotReadableException e, HttpServletRequest request) {
        return answer(request, 400, Problem.of(Kind.INVALID, "PRM-REST-013"), null);
    }

    /** The connection broke: nobody reads an answer, and nothing is wrong with the server. */
    @ExceptionHandler
    @Nullable
    ResponseEntity<ProblemDetails> broken(IOException e, HttpServletRequest request, HttpServletResponse response) {
        LOG.debug("{} {} broke off", request.getMethod(), logged(request), e);
        if (response.isCommitted()) {
            return null;
        }
        return answer(request, 400, Problem.of(Kind.INVALID, "PRM-REST-015"), null);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<ProblemDetails> unexpected(Exception e, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        if (e instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            int status = known.getStatusCode().value();
            return answer(request, status, Problem.of(Kind.INVALID, "PRM-REST-016", status), null);
        }
        if (Statuses.belongsToHost(e)) {
            throw e;
        }
        String instance = RequestId.urn(request);
        LOG.error("{} {} failed ({})", request.getMethod(), logged(request), instance, e);
        if (response.isCommitted()) {
            return null;
        }
        return answer(request, 500, Problem.of(Kind.UNAVAILABLE, "PRM-REST-500", instance), instance);
    }

    private ResponseEntity<ProblemDetails> answer(
            HttpServletRequest request, int status, Problem problem, @Nullable String instance) {
        WorkingLanguage language = RequestLanguage.of(request);
        ProblemDetails body = new ProblemDetails(
                "urn:mithaq:error:" + problem.code(),
                messages.title(language, status),
                status,
                messages.text(language, problem.code(), problem.arguments()),
                problem.code(),
                instance,
                reasons(problem, language));
        headers();
        if (problem.kind() == Kind.TOO_MANY) {
            header(HttpHeaders.RETRY_AFTER, problem.arguments().get(0).toString());
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .body(body);
    }

    /** Straight into the answer, which may have them already: Spring 6 would add them once more. */
    private static void headers() {
        if (RequestContextHolder.currentRequestAttributes() instanceof ServletRequestAttributes attributes
                && attributes.getResponse() != null) {
            AnswerHeaders.on(attributes.getResponse());
        }
    }

    private static void header(String name, String value) {
        if (RequestContextHolder.currentRequestAttributes() instanceof ServletRequestAttributes attributes
                && attributes.getResponse() != null) {
            attributes.getResponse().setHeader(name, value);
        }
    }

    private @Nullable List<ProblemDetails.Reason> reasons(Problem problem, WorkingLanguage language) {
        if (problem.details().isEmpty()) {
            return null;
        }
        List<ProblemDetails.Reason> reasons = new ArrayList<>();
        for (Problem.Detail detail : problem.details()) {
            reasons.add(new ProblemDetails.Reason(
                    detail.code(),
                    detail.field().isEmpty() ? null : detail.field(),
                    line(detail),
                    document(detail),
                    messages.text(language, detail.code(), detail.arguments())));
        }
        return reasons;
    }

    /** Errors of a table have their line as first argument. */
    private static @Nullable Integer line(Problem.Detail detail) {
        boolean ofTable =
                (detail.code().startsWith("PRM-ROUTING-") || detail.code().startsWith("PRM-SETTING-"))
                        && !detail.arguments().isEmpty();
        return ofTable && detail.arguments().get(0) instanceof Integer line ? line : null;
    }

    private static @Nullable String document(Problem.Detail detail) {
        return detail.arguments().stream()
                .filter(DocumentId.class::isInstance)
                .map(Object::toString)
                .findFirst()
                .orElse(null);
    }

    /**
     * The route that was taken, without the names of people that may stand in it; where none was found, the address that was asked for. Of
     * a feed it is a secret. Logs are read by many.
     */
    static String logged(HttpServletRequest request) {
        if (request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String route) {
            return route;
        }
        return FEED.matcher(request.getRequestURI()).replaceFirst("$1…");
    }

    private static String joined(List<MediaType> types) {
        return MediaType.toString(types);
    }
}
