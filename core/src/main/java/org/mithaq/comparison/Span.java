package org.mithaq.comparison;

/** A run of words that both texts have, or that only one of them has. */
public record Span(Change change, String text) {

    /** In which of the two texts the words stand. */
    public enum Change {
        SAME,
        /** In the cleared text alone. */
        DELETED,
        /** In the signed text alone. */
        INSERTED
    }
}
