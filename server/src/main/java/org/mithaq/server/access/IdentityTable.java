package org.mithaq.server.access;

import java.util.Optional;
import org.mithaq.access.PersonId;
import org.mithaq.server.provider.Identity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whose a person is at an identity provider. Joins the running transaction. */
final class IdentityTable {

    private final JdbcClient jdbc;

    IdentityTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<PersonId> find(Identity identity) {
        return jdbc.sql("SELECT person_id FROM person_identity WHERE issuer = ? AND subject = ?")
                .params(identity.issuer(), identity.subject())
                .query(String.class)
                .optional()
                .map(PersonId::new);
    }

    boolean has(PersonId person) {
        return jdbc.sql("SELECT COUNT(*) FROM person_identity WHERE person_id = ?")
                        .param(person.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    void add(Identity identity, PersonId person) {
        jdbc.sql("INSERT INTO person_identity (issuer, subject, person_id) VALUES (?, ?, ?)")
                .params(identity.issuer(), identity.subject(), person.value())
                .update();
    }
}
