package org.mithaq.search.lucene;

import java.util.Locale;
import java.util.Set;

/** What the tests' documents have as codes. */
public final class TestCodes {

    /** Codes as they are, in any case; what is no code of the tests' documents is none. */
    public static final CodeNames CODES = (facet, typed) -> switch (facet) {
        case STATUS ->
            Set.of("NEGOTIATION", "LEGAL_REVIEW", "APPROVAL", "SIGNATURE").contains(typed.toUpperCase(Locale.ROOT))
                    ? Set.of(typed.toUpperCase(Locale.ROOT))
                    : Set.of();
        case TYPE -> typed.startsWith("prm:") ? Set.of(typed) : Set.of();
        default -> Set.of(typed);
    };

    private TestCodes() {}
}
