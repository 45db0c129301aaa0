package org.mithaq.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mithaq.access.Actor;
import org.mithaq.access.PersonId;

/**
 * One thing that happened.
 *
 * @param at to the microsecond, which every host's database keeps
 * @param origin where it came from: an IP address, or the name of a job
 * @param subject id of the document that it happened to; of what is no document, its kind and name ({@code
 *     person:officer}) or the name of a setting
 * @param action stable key, for example {@code document.filed}; its translation is {@code audit.document.filed}
 * @param before values that it replaced, by prefixed property name; only what changed. A value of a child is named by
 *     {@link ValuePath}
 * @param after values that it set, beside remarks that are no property ({@code comment})
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
        at = at.truncatedTo(ChronoUnit.MICROS);
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

    /** The same event, told with other values. */
    public AuditEvent with(Map<String, String> otherBefore, Map<String, String> otherAfter) {
        return new AuditEvent(at, person, onBehalfOf, origin, subject, action, otherBefore, otherAfter);
    }
}
