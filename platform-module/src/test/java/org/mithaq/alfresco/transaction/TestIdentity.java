package org.mithaq.alfresco.transaction;

import java.util.Optional;
import java.util.function.Supplier;
import org.mithaq.access.PersonId;

/** Works in the name of one person. */
public record TestIdentity(PersonId who) implements Identity {

    @Override
    public Optional<PersonId> person() {
        return Optional.of(who);
    }

    @Override
    public <T> T asSystem(Supplier<T> work) {
        return work.get();
    }

    @Override
    public <T> T as(PersonId person, Supplier<T> work) {
        return work.get();
    }

    @Override
    public boolean isOurs() {
        return true;
    }
}
