package org.mithaq.audit;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mithaq.access.Actor;
import org.mithaq.access.PersonId;

/**
 * One thing that happened.
 *
 * @param subject id of the document that it happened to
 * @param action stable key, for example {@code document.filed}; its translation is {@code audit.document.filed}
 * @param before values that it replaced, by prefixed property name; only what changed
 * @param after values that it set
 */
public record AuditEvent(
        Instant at,
        PersonId person,
        Optional<PersonId> onBehalfOf,
        String origin,
        String subject,
        String action,
        Map<String, String> before,
        Map<String, String> after) {

    public AuditEvent {
        before = Map.copyOf(before);
        after = Map.copyOf(after);
    }

    public static AuditEvent of(
            Instant at,
            Actor actor,
            String subject,
            String action,
            Map<String, String> before,
            Map<String, String> after) {
        return new AuditEvent(
                at, actor.person(), actor.onBehalfOf(), actor.origin(), subject, action, before, new TreeMap<>(after));
    }
}
