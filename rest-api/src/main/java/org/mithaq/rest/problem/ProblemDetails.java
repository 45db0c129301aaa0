package org.mithaq.rest.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body {@code application/problem+json}.
 *
 * @param type {@code urn:mithaq:error:} and the code
 * @param title what sort of refusal it is, translated
 * @param detail what happened and what to do next, translated
 * @param instance names one unexpected failure, so that it can be found in the server's log
 * @param errors the single reasons, when there are several or when they concern fields
 */
public record ProblemDetails(
        String type,
        String title,
        int status,
        String detail,
        String code,
        @Nullable String instance,
        @Nullable List<Reason> errors) {

    /**
     * @param field prefixed name of the property or path in the body; absent when it concerns no single one
     * @param line of a table that was sent as text, from 1
     * @param document id of the document that it is about
     */
    public record Reason(
            String code,
            @Nullable String field,
            @Nullable Integer line,
            @Nullable String document,
            String message) {}
}
