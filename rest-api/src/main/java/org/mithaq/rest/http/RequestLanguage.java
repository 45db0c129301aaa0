package org.mithaq.rest.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mithaq.language.WorkingLanguage;

/** In which working language a request is answered: the one asked for, else the person's own, else English. */
public final class RequestLanguage {

    private static final String OWN = RequestLanguage.class.getName();

    private RequestLanguage() {}

    /** The preferred working language of {@code Accept-Language}; empty when it names none of them or is malformed. */
    public static Optional<WorkingLanguage> asked(HttpServletRequest request) {
        String header = request.getHeader("Accept-Language");
        if (header == null || header.isBlank()) {
            return Optional.empty();
        }
        List<Locale.LanguageRange> ranges;
        try {
            ranges = Locale.LanguageRange.parse(header);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        return ranges.stream()
                .filter(range -> range.getWeight() > 0)
                .flatMap(range -> WorkingLanguage.ofTag(range.getRange()).stream())
                .findFirst();
    }

    /** The language of an answer when no {@code Actor} is at hand: an error may come before anybody is known. */
    public static WorkingLanguage of(HttpServletRequest request) {
        return asked(request)
                .orElseGet(() -> request.getAttribute(OWN) instanceof WorkingLanguage own ? own : WorkingLanguage.EN);
    }

    /** Remembers the person's own language for {@link #of} later in the same request. */
    static void remember(HttpServletRequest request, WorkingLanguage own) {
        request.setAttribute(OWN, own);
    }
}
