package org.mithaq.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.mithaq.access.PersonId;
import org.mithaq.document.UnitOfWork;

/** What every host's delivery choices hold. */
public interface DeliveryChoicesContract {

    UnitOfWork unitOfWork();

    DeliveryChoices choices();

    @Test
    default void whoeverNeverChoseShouldHaveTheirNoticesBundled() {
        assertThat(of("never-chose")).isEqualTo(Delivery.BUNDLED);
    }

    @Test
    default void choiceShouldReplaceTheFormerOneOfThePersonAlone() {
        choose("officer", Delivery.DAILY);
        choose("officer", Delivery.IN_APP);
        choose("reader", Delivery.AT_ONCE);

        assertThat(of("officer")).isEqualTo(Delivery.IN_APP);
        assertThat(of("reader")).isEqualTo(Delivery.AT_ONCE);
    }

    @Test
    default void choiceOfARolledBackTransactionShouldNotStay() {
        assertThatThrownBy(() -> unitOfWork().inTransaction(() -> {
                    choices().choose(new PersonId("undecided"), Delivery.DAILY);
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(of("undecided")).isEqualTo(Delivery.BUNDLED);
    }

    private void choose(String person, Delivery delivery) {
        unitOfWork().inTransaction(() -> choices().choose(new PersonId(person), delivery));
    }

    private Delivery of(String person) {
        return unitOfWork().inTransaction(() -> choices().of(new PersonId(person)));
    }
}
