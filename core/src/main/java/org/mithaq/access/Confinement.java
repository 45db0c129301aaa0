package org.mithaq.access;

import java.util.Optional;
import java.util.Set;

/**
 * What {@link AccessPolicy} needs to know of a document.
 *
 * @param owner who filed it
 * @param sectors codes of its lead and technical sector
 * @param named people and groups of the restricted list
 * @param reviewGroup the group that reviews it at the moment
 */
public record Confinement(
        Confidentiality confidentiality,
        PersonId owner,
        Optional<PersonId> focalPoint,
        Set<String> sectors,
        Set<String> named,
        Optional<String> reviewGroup) {

    public Confinement {
        sectors = Set.copyOf(sectors);
        named = Set.copyOf(named);
    }
}
