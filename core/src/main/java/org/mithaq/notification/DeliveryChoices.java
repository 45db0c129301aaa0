package org.mithaq.notification;

import org.mithaq.access.PersonId;

/** Port: how people want to be told by e-mail. Joins the running transaction. */
public interface DeliveryChoices {

    /** {@link Delivery#BUNDLED} for whoever never chose. */
    Delivery of(PersonId person);

    /** Replaces the former choice. */
    void choose(PersonId person, Delivery delivery);
}
