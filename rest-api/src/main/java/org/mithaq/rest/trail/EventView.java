package org.mithaq.rest.trail;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mithaq.rest.person.PersonView;

/**
 * @param onBehalfOf the absent colleague whose delegation was used
 * @param actionLabel the action in words
 * @param before values that were replaced, by prefixed name; those of a part of the document by
 *     {@code association[id].name}
 * @param after values that were set
 * @param said the reason or the comment that the person gave with it
 * @param beforeWords of those in {@code before} that are ids or codes, the words
 * @param afterWords of those in {@code after}
 */
record EventView(
        Instant at,
        PersonView by,
        @Nullable PersonView onBehalfOf,
        String origin,
        String action,
        String actionLabel,
        Map<String, String> before,
        Map<String, String> after,
        @Nullable String said,
        Map<String, String> beforeWords,
        Map<String, String> afterWords) {}
