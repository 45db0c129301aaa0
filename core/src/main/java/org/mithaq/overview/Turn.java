package org.mithaq.overview;

import org.mithaq.language.Localized;

/**
 * Who is expected to do something with an instrument next.
 *
 * @param whose a person, a role or a group, in words
 * @param yours whether it is the turn of the person who asks, alone or among others
 */
public record Turn(Localized whose, boolean yours) {}
