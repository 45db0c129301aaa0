package org.mithaq.agreement;

/** What comparing a signed copy with the cleared text gave. Stored by name. */
public enum ComparisonResult {
    EQUAL,
    DEVIATES,
    NOT_COMPARABLE
}
