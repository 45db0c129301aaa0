package org.mithaq.model;

import java.util.Locale;

/**
 * An association from one object to others.
 *
 * @param declaredBy type or aspect of its source
 * @param child whether the target lives in the source and goes with it, or is a peer
 * @param target type or aspect of its target
 * @param targetMandatory whether there must be one
 * @param targetMany whether there may be several
 * @param sourceMany whether several sources may point at one target
 */
public record AssociationDefinition(
        QName name,
        QName declaredBy,
        boolean child,
        QName target,
        boolean targetMandatory,
        boolean targetMany,
        boolean sourceMany,
        Labels labels) {

    public String title(Locale locale) {
        return labels.title(locale);
    }

    public String description(Locale locale) {
        return labels.description(locale);
    }
}
