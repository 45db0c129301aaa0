package org.mithaq.document;

import java.util.Optional;

/** A condition on one property, answered by the database in the running transaction. */
public sealed interface Condition {

    /** Equal to the value; for a multiple property: one of its values is equal. */
    record Is(Object value) implements Condition {}

    /**
     * Within a range of dates, instants or numbers.
     *
     * @param from inclusive; empty for no lower bound
     * @param to exclusive; empty for no upper bound
     */
    record Between(Optional<Object> from, Optional<Object> to) implements Condition {}
}
