package org.mithaq.rest.signature;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.problem.Problem;
import org.mithaq.problem.Problem.Kind;

/** Idempotency keys as they come. */
final class Keys {

    private static final int LONGEST = 200;

    private Keys() {}

    /** @throws Problem {@code PRM-REST-017} for one that is blank or too long */
    static Optional<String> checked(@Nullable String key) {
        if (key != null && (key.isBlank() || key.length() > LONGEST)) {
            throw Problem.of(Kind.INVALID, "PRM-REST-017", LONGEST);
        }
        return Optional.ofNullable(key);
    }
}
