package org.mithaq.digest;

import java.util.Optional;
import org.mithaq.alert.Cadence;

/** How often a member of a sector gets the digest of its literature. Stored by name. */
public enum DigestChoice {
    DAILY(Optional.of(Cadence.DAILY)),
    /** The default. */
    WEEKLY(Optional.of(Cadence.WEEKLY)),
    NEVER(Optional.empty());

    private final Optional<Cadence> cadence;

    DigestChoice(Optional<Cadence> cadence) {
        this.cadence = cadence;
    }

    /** Empty for never. */
    Optional<Cadence> cadence() {
        return cadence;
    }
}
