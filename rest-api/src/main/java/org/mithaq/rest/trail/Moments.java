package org.mithaq.rest.trail;

import java.time.DateTimeException;
import java.time.Instant;
import org.mithaq.problem.Problem;

/** Instants as they come in addresses. */
final class Moments {

    /** Before and after everything that a trail tells of. */
    static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

    static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    private Moments() {}

    /** @throws Problem {@code PRM-REST-022} for what is no instant of the years 1 to 9999 */
    static Instant parse(String parameter, String text) {
        try {
            Instant instant = Instant.parse(text);
            if (!instant.isBefore(FIRST) && !instant.isAfter(LAST)) {
                return instant;
            }
        } catch (DateTimeException ignored) {
            // refused below, as one that is out of range
        }
        throw Problem.of(Problem.Kind.INVALID, "PRM-REST-022", parameter, text);
    }
}
