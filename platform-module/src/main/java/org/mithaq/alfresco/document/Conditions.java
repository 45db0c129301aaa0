package org.mithaq.alfresco.document;

import java.util.List;
import org.mithaq.document.Condition;

/** Conditions on the values of a document at hand. */
final class Conditions {

    private Conditions() {}

    static boolean holds(Condition condition, Object value) {
        if (condition instanceof Condition.Is is) {
            return value instanceof List<?> values ? values.contains(is.value()) : value.equals(is.value());
        }
        Condition.Between range = (Condition.Between) condition;
        return range.from().map(from -> compare(value, from) >= 0).orElse(true)
                && range.to().map(to -> compare(value, to) < 0).orElse(true);
    }

    @SuppressWarnings("unchecked")
    private static int compare(Object value, Object bound) {
        if (!value.getClass().equals(bound.getClass()) || !(value instanceof Comparable<?> comparable)) {
            throw new IllegalArgumentException("a range of " + bound.getClass() + " for " + value.getClass());
        }
        return ((Comparable<Object>) comparable).compareTo(bound);
    }
}
