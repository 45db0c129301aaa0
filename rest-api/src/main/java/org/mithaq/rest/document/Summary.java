package org.mithaq.rest.document;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document in a list.
 *
 * @param status absent for what has no cycle
 * @param since since when it has that status
 * @param number of an amendment, once signed
 */
public record Summary(
        String id,
        String type,
        String typeLabel,
        String title,
        @Nullable String reference,
        @Nullable String status,
        @Nullable String statusLabel,
        @Nullable Instant since,
        @Nullable Long number,
        @Nullable LocalDate effectiveOn,
        @Nullable LocalDate expiresOn,
        Instant modified) {}
