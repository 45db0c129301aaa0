package org.mithaq.access;

import java.util.Optional;
import java.util.Set;
import org.mithaq.language.WorkingLanguage;

/**
 * Somebody in the host's directory.
 *
 * @param displayName as colleagues know them
 * @param email where notices go; empty when the directory has none
 * @param authorities every group the person belongs to, directly or not
 */
public record Person(
        PersonId id,
        String displayName,
        Optional<String> email,
        WorkingLanguage language,
        Set<String> authorities,
        boolean enabled) {

    public Person {
        authorities = Set.copyOf(authorities);
    }
}
