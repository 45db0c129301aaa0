package org.mithaq.alfresco.transaction;

import java.util.Optional;
import java.util.function.Supplier;
import org.mithaq.access.Impersonation;
import org.mithaq.access.PersonId;

/** In whose name the thread works. */
public interface Identity extends Impersonation {

    /** Who logged in, or whom a job works for; {@link PersonId#SYSTEM} for the software itself, empty for nobody. */
    Optional<PersonId> person();

    /**
     * Works with the rights of the system and sees texts in all their languages; who logged in stays who did it. Within, {@link
     * #isOurs} is true.
     */
    <T> T asSystem(Supplier<T> work);

    /**
     * Works with the rights of a person who did not log in, and no others; afterwards the thread is whose it was. For what
     * that person allowed beforehand.
     */
    @Override
    <T> T as(PersonId person, Supplier<T> work);

    /** True within {@link #asSystem}: a change that happens now is one of ours, not somebody's direct edit. */
    boolean isOurs();
}
