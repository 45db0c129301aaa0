package org.mithaq.document;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mithaq.model.QName;

/**
 * What a person files.
 *
 * @param properties in their Java form; checked against the content model
 * @param upload id of the staged bytes; empty for types without a file
 * @param children by child association; only of associations that the type has
 * @param routeWhenComplete whether an instrument goes to legal review by itself as soon as its guards hold
 */
public record Draft(
        QName type,
        Properties properties,
        Optional<String> upload,
        Map<QName, List<Child>> children,
        boolean routeWhenComplete) {

    public Draft {
        // sorted: a repeated request must look the same, also after a restart
        children = Collections.unmodifiableMap(new TreeMap<>(children));
    }

    /**
     * A child to be kept or made.
     *
     * @param id of an existing child that is changed; empty for a new one
     * @param targets by peer association
     */
    public record Child(Optional<DocumentId> id, Properties properties, Map<QName, List<DocumentId>> targets) {
        public Child {
            targets = Collections.unmodifiableMap(new TreeMap<>(targets));
        }
    }
}
