package org.mithaq.alert;

/** When a person wants to be told of what is new for a search. Stored by name. */
public enum Cadence {
    /** As soon as the text of the document was read. */
    AT_ONCE,
    /** In the morning, of what came since, together. */
    DAILY,
    /** On Monday morning, of what came since, together. */
    WEEKLY
}
