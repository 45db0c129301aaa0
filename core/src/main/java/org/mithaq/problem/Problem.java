package org.mithaq.problem;

import java.util.List;

/**
 * A use case was refused. Nothing of it was done: whoever throws it inside a transaction expects a rollback.
 *
 * <p>The message is for logs; people read the translation of {@link #code()}, filled with {@link #arguments()}.
 */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What sort of refusal it is; each host maps it to its own status (HTTP or other). */
    public enum Kind {
        /** The input is malformed or breaks the content model. */
        INVALID,
        /** The person is known and may see the thing, but may not do this. */
        FORBIDDEN,
        /** It does not exist, or the person may not know that it does. */
        NOT_FOUND,
        /** Somebody else changed it in the meantime, or it is not in the state that this needs. */
        CONFLICT,
        /** A guard of the maturity cycle failed; {@link Problem#details()} names each. */
        GUARD,
        /** The input is larger than the configured limit. */
        TOO_LARGE,
        /** It was asked for too often of late; the only argument is how many seconds to wait. */
        TOO_MANY,
        /** A part that this needs (search index, extraction) does not answer at the moment. */
        UNAVAILABLE
    }

    /**
     * One reason among several: a field that is wrong or a guard that failed.
     *
     * @param code key of its translation
     * @param field prefixed name of the property, or empty when it concerns no single one
     * @param arguments what the translation is filled with
     */
    public record Detail(String code, String field, List<Object> arguments) {
        public Detail {
            arguments = List.copyOf(arguments);
        }

        public static Detail of(String code, String field, Object... arguments) {
            return new Detail(code, field, List.of(arguments));
        }
    }

    private final Kind kind;
    private final String code;
    private final transient List<Object> arguments;
    private final transient List<Detail> details;

    public Problem(Kind kind, String code, List<Object> arguments, List<Detail> details) {
        super(code + " " + arguments + (details.isEmpty() ? "" : " " + details));
        this.kind = kind;
        this.code = code;
        this.arguments = List.copyOf(arguments);
        this.details = List.copyOf(details);
    }

    public static Problem of(Kind kind, String code, Object... arguments) {
        return new Problem(kind, code, List.of(arguments), List.of());
    }

    public Kind kind() {
        return kind;
    }

    /** Stable code, for example {@code PRM-REVIEW-003}. */
    public String code() {
        return code;
    }

    public List<Object> arguments() {
        return arguments;
    }

    public List<Detail> details() {
        return details;
    }
}
