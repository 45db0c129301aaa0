package org.mithaq.access;

import java.util.function.Supplier;

/**
 * Port: work for a person who is not signed in, with what the host itself lets that person read and no more. Who calls it has
 * made sure that the person asked for it.
 */
public interface Impersonation {

    /** For a host that lets a person read what {@link AccessPolicy} says, and has no permissions of its own. */
    Impersonation NONE_NEEDED = new Impersonation() {
        @Override
        public <T> T as(PersonId person, Supplier<T> work) {
            return work.get();
        }
    };

    /** Does the work in the person's name, and gives up the name afterwards whatever happens. */
    <T> T as(PersonId person, Supplier<T> work);
}
