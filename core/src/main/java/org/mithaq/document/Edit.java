package org.mithaq.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mithaq.model.QName;

/**
 * A change of metadata.
 *
 * @param properties new values by name; an empty one unsets, a name that is absent keeps its value
 * @param children for each child association named: the children that remain, in their new form; others are removed
 * @param targets for each peer association named: the documents that remain associated
 */
public record Edit(
        Map<QName, Optional<Object>> properties,
        Map<QName, List<Draft.Child>> children,
        Map<QName, List<DocumentId>> targets) {
    public Edit {
        properties = Map.copyOf(properties);
        children = Map.copyOf(children);
        targets = Map.copyOf(targets);
    }

    public Edit(Map<QName, Optional<Object>> properties, Map<QName, List<Draft.Child>> children) {
        this(properties, children, Map.of());
    }
}
