package org.mithaq.server.notification;

import org.mithaq.access.PersonId;
import org.mithaq.notification.Delivery;
import org.mithaq.notification.DeliveryChoices;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Delivery choices in a table. */
public final class JdbcDeliveryChoices implements DeliveryChoices {

    private final JdbcClient jdbc;

    public JdbcDeliveryChoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Delivery of(PersonId person) {
        return jdbc.sql("SELECT delivery FROM delivery_choice WHERE person_id = ?")
                .param(person.value())
                .query(String.class)
                .optional()
                .map(Delivery::valueOf)
                .orElse(Delivery.BUNDLED);
    }

    @Override
    public void choose(PersonId person, Delivery delivery) {
        int known = jdbc.sql("UPDATE delivery_choice SET delivery = ? WHERE person_id = ?")
                .params(delivery.name(), person.value())
                .update();
        if (known == 0) {
            jdbc.sql("INSERT INTO delivery_choice (person_id, delivery) VALUES (?, ?)")
                    .params(person.value(), delivery.name())
                    .update();
        }
    }
}
