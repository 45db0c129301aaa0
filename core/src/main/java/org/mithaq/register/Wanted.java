package org.mithaq.register;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mithaq.search.SearchQuery.Direction;
import org.mithaq.search.SearchQuery.Facet;

/**
 * What somebody wants to see of the register.
 *
 * @param text as in a search
 * @param filters as in a search
 * @param by the column that the rows are in the order of; without one the best matches come first where there is a text,
 *     else what was changed last
 */
public record Wanted(String text, Map<Facet, Set<String>> filters, Optional<Column> by, Direction direction) {

    public Wanted {
        filters = Map.copyOf(filters);
        if (by.isPresent() && by.get().sort().isEmpty()) {
            throw new IllegalArgumentException("no order by " + by.get());
        }
    }
}
