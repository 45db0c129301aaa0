package org.mithaq.comparison;

import java.util.List;

/**
 * What a comparison found.
 *
 * @param deviations in the order of the signed text, removed sections where they stood; empty when the wording is equal
 * @param fillIns what the signed text says in the blanks of the cleared one
 */
public record Comparison(List<Deviation> deviations, List<FillIn> fillIns) {

    public Comparison {
        deviations = List.copyOf(deviations);
        fillIns = List.copyOf(fillIns);
    }

    public boolean isEqual() {
        return deviations.isEmpty();
    }
}
