package org.mithaq.partner;

import java.util.List;

/**
 * What speaks for two partners being the same organisation.
 *
 * @param score from 0 to 100, to sort by
 * @param reasons the strongest first; never empty
 */
public record Likeness(Certainty certainty, int score, List<Reason> reasons) {

    /** How sure it is. No certainty is complete: a person decides. */
    public enum Certainty {
        /** Nothing that is known tells them apart: has to be decided before a new partner is made. */
        LIKELY,
        /** They may be the same: shown, but asks for no decision. */
        POSSIBLE
    }

    /** Stored nowhere; translated by {@code partner.likeness.…}. */
    public enum Kind {
        SAME_IDENTIFIER,
        SAME_NAME,
        SAME_NAME_IN_ANOTHER_SCRIPT,
        SAME_ACRONYM,
        ACRONYM_OF_NAME,
        SIMILAR_NAME
    }

    /**
     * @param mine name, acronym or identifier of the one asked about
     * @param theirs of the candidate
     */
    public record Reason(Kind kind, String mine, String theirs) {}

    public Likeness {
        reasons = List.copyOf(reasons);
    }
}
