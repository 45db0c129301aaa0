package org.mithaq.schedule;

import java.time.Instant;
import java.util.Optional;
import org.mithaq.document.DocumentId;

/**
 * A document that a job could not process, until it could.
 *
 * @param job name of the job
 * @param document empty when the job could not even find its documents
 * @param code stable code of the refusal, {@code PRM-SCHEDULE-001} for what nobody foresaw
 * @param reason technical words for an administrator, in English
 * @param attempts how often it failed, from 1
 */
public record Unprocessed(
        String job,
        Optional<DocumentId> document,
        String code,
        String reason,
        Instant firstSeen,
        Instant lastSeen,
        int attempts) {}
