package org.mithaq.memory;

import java.util.Optional;
import org.mithaq.access.ChosenDigits;
import org.mithaq.access.PersonId;
import org.mithaq.language.Digits;

/** Chosen digits in memory. */
public final class MemoryDigits implements ChosenDigits {

    private final MemoryUnitOfWork work;

    public MemoryDigits(MemoryUnitOfWork work) {
        this.work = work;
    }

    @Override
    public void keep(PersonId person, Digits digits) {
        work.state().digits.put(person, digits);
    }

    @Override
    public Optional<Digits> of(PersonId person) {
        return Optional.ofNullable(work.state().digits.get(person));
    }
}
