package org.mithaq.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mithaq.document.UnitOfWork;
import org.mithaq.language.Digits;

/** What every host's choice of digits holds. */
public interface ChosenDigitsContract {

    UnitOfWork unitOfWork();

    ChosenDigits digits();

    @Test
    default void whoNeverChoseShouldHaveNoDigits() {
        assertThat(of(somebody())).isEmpty();
    }

    @Test
    default void lastChoiceShouldHold() {
        PersonId person = somebody();
        for (Digits chosen :
                new Digits[] {Digits.ARABIC_INDIC, Digits.EUROPEAN, Digits.EUROPEAN, Digits.ARABIC_INDIC}) {
            unitOfWork().inTransaction(() -> digits().keep(person, chosen));

            assertThat(of(person)).contains(chosen);
        }
    }

    @Test
    default void choiceShouldBeThePersonsOwn() {
        PersonId person = somebody();
        unitOfWork().inTransaction(() -> digits().keep(person, Digits.ARABIC_INDIC));

        assertThat(of(somebody())).isEmpty();
    }

    private Optional<Digits> of(PersonId person) {
        return unitOfWork().<Optional<Digits>>inTransaction(() -> digits().of(person));
    }

    private static PersonId somebody() {
        return new PersonId("somebody-" + UUID.randomUUID());
    }
}
