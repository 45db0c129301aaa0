package org.mithaq.access;

import java.util.Optional;
import org.mithaq.language.Digits;

/** Port: the digits that each person chose for their Arabic pages. In a transaction. */
public interface ChosenDigits {

    void keep(PersonId person, Digits digits);

    /** What they chose last; empty when they never did. */
    Optional<Digits> of(PersonId person);
}
