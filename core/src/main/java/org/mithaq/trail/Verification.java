package org.mithaq.trail;

import java.util.Optional;
import org.mithaq.audit.AuditHead;

/**
 * What came out when the chain was checked from its first entry on.
 *
 * @param checked how many entries, from the first, are what was recorded
 * @param head the end of the chain; worth noting outside of the database, so that the next check can begin from it
 * @param flaw the first thing that is wrong; empty when nothing is
 */
public record Verification(long checked, AuditHead head, Optional<Flaw> flaw) {

    /** @param sequence of the entry that is wrong, or that is not there */
    public record Flaw(long sequence, Kind kind) {}

    /** What is wrong. */
    public enum Kind {
        /** The entry does not follow from the one before it: one of the two was edited, inserted or moved. */
        ALTERED,
        /** There is no entry of this sequence, though there are later ones, or the end of the chain tells of it. */
        MISSING,
        /** The entry stands behind the end of the chain. */
        ADDED,
        /** The entry hangs together with all others but is not the one that was noted: the chain was made anew. */
        NOT_AS_NOTED
    }

    public boolean isSound() {
        return flaw.isEmpty();
    }
}
