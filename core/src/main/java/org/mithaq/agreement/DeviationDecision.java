package org.mithaq.agreement;

import java.util.Set;
import org.mithaq.document.Document;
import org.mithaq.model.Prm;

/** What was decided about a signed copy. Stored by name. */
public enum DeviationDecision {
    ACCEPTED,
    /** What was signed is not what was cleared: all parties sign again. */
    REFUSED,
    /** It was attached by mistake, or another copy takes its place. */
    SET_ASIDE;

    private static final Set<String> OUT = Set.of(REFUSED.name(), SET_ASIDE.name());

    /** True unless the copy was refused or set aside. */
    static boolean counts(Document copy) {
        return copy.properties()
                .text(Prm.PROP_DEVIATION_DECISION)
                .filter(OUT::contains)
                .isEmpty();
    }
}
