package org.mithaq.agreement;

/** What was decided about a signed copy. Stored by name. */
public enum DeviationDecision {
    ACCEPTED,
    REFUSED
}
