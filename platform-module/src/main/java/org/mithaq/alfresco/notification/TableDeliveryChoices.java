package org.mithaq.alfresco.notification;

import org.mithaq.access.PersonId;
import org.mithaq.notification.Delivery;
import org.mithaq.notification.DeliveryChoices;
import org.springframework.jdbc.core.JdbcTemplate;

/** Delivery choices in a table. */
public final class TableDeliveryChoices implements DeliveryChoices {

    private final JdbcTemplate jdbc;

    public TableDeliveryChoices(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Delivery of(PersonId person) {
        return jdbc
                .queryForList("SELECT delivery FROM mithaq_delivery WHERE person = ?", String.class, person.value())
                .stream()
                .findFirst()
                .map(Delivery::valueOf)
                .orElse(Delivery.BUNDLED);
    }

    @Override
    public void choose(PersonId person, Delivery delivery) {
        int known = jdbc.update(
                "UPDATE mithaq_delivery SET delivery = ? WHERE person = ?", delivery.name(), person.value());
        if (known == 0) {
            jdbc.update(
                    "INSERT INTO mithaq_delivery (person, delivery) VALUES (?, ?)", person.value(), delivery.name());
        }
    }
}
