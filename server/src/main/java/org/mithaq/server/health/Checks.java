package org.mithaq.server.health;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mithaq.schedule.JobRuns;
import org.mithaq.schedule.JobRuns.Run;
import org.mithaq.server.backup.Backups;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What can go wrong with each part while the server goes on answering. */
final class Checks {

    /** The index follows within seconds; a long import keeps it busy for longer. */
    private static final Duration LONGEST_LAG = Duration.ofMinutes(5);
    /** The first repetition comes after a minute: one failure can be an accident. */
    private static final int FAILED_ATTEMPTS = 2;

    private static final String INDEX = "index";

    private Checks() {}

    /** The job that keeps the index fails, or the index has not been complete for long. */
    static Check index(JobRuns runs, IntSupplier backlog, Clock clock) {
        AtomicReference<@Nullable Instant> behindSince = new AtomicReference<>();
        return () -> {
            if (lastFailed(runs, INDEX)) {
                return List.of(Reason.of("PRM-HEALTH-002"));
            }
            int changes = backlog.getAsInt();
            Instant now = clock.instant();
            Instant since = behindSince.updateAndGet(before -> changes == 0 ? null : before == null ? now : before);
            return since == null || Duration.between(since, now).compareTo(LONGEST_LAG) < 0
                    ? List.of()
                    : List.of(Reason.of(
                            "PRM-HEALTH-001",
                            changes,
                            Duration.between(since, now).toMinutes()));
        };
    }

    /** Mails that the mail server refused, or did not answer, more than once. */
    static Check mail(JdbcClient jdbc, Clock clock) {
        record Waiting(int mails, @Nullable Instant oldest) {}
        return () -> {
            Waiting waiting = jdbc.sql(
                            "SELECT COUNT(DISTINCT o.bundle) AS mails, MIN(n.sent_at) AS oldest FROM mail_outbox o"
                                    + " JOIN notice n ON n.id = o.notice_id WHERE o.attempts >= ?")
                    .param(FAILED_ATTEMPTS)
                    .query((row, number) -> new Waiting(
                            row.getInt("mails"),
                            Optional.ofNullable(row.getObject("oldest", OffsetDateTime.class))
                                    .map(OffsetDateTime::toInstant)
                                    .orElse(null)))
                    .single();
            return waiting.mails() == 0 || waiting.oldest() == null
                    ? List.of()
                    : List.of(Reason.of(
                            "PRM-HEALTH-003",
                            waiting.mails(),
                            Duration.between(waiting.oldest(), clock.instant()).toMinutes()));
        };
    }

    static Check reading(ReadTexts texts) {
        return () -> texts.isFailing() ? List.of(Reason.of("PRM-HEALTH-004")) : List.of();
    }

    /** @param failing whether the identity provider did not answer when it was asked last */
    static Check provider(BooleanSupplier failing) {
        return () -> failing.getAsBoolean() ? List.of(Reason.of("PRM-HEALTH-009")) : List.of();
    }

    /** @param reason why searching does not work fully */
    static Check search(Supplier<Optional<String>> reason) {
        return () -> reason.get().map(Reason::of).stream().toList();
    }

    /** @param bytes that have to be free where the folder lies */
    static Check space(Path folder, long bytes) {
        return () -> {
            long free = free(folder);
            return free >= bytes ? List.of() : List.of(Reason.of("PRM-HEALTH-005", free / (1024 * 1024), folder));
        };
    }

    /** Of the file store on which the folder lies, or will lie when it is made. */
    static long free(Path folder) {
        Path there = folder.toAbsolutePath();
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        try {
            return Files.getFileStore(there).getUsableSpace();
        } catch (IOException unreadable) {
            return 0;
        }
    }

    /**
     * @param daily whether one is made every day; otherwise none is ever too old
     * @param oldest how old the last one may be
     */
    static Check backup(Backups backups, boolean daily, Duration oldest, Clock clock) {
        Instant started = clock.instant();
        return () -> {
            List<Reason> reasons = new ArrayList<>();
            if (backups.lastFailure().isPresent()) {
                reasons.add(Reason.of("PRM-HEALTH-007"));
            }
            // Where there is none yet, the first one may still come.
            Duration age = Duration.between(backups.newest().orElse(started), clock.instant());
            if (daily && age.compareTo(oldest) > 0) {
                reasons.add(Reason.of("PRM-HEALTH-006", age.toHours()));
            }
            return reasons;
        };
    }

    /** Jobs whose last run ended with an error, but those that have reasons of their own, and those that stand in the exceptions list as a whole. */
    static Check jobs(JobRuns runs, JdbcClient jdbc) {
        return () -> {
            Set<String> failing = new TreeSet<>(jdbc.sql("SELECT job FROM job_exception WHERE document_id = ''")
                    .query(String.class)
                    .list());
            runs.last().stream()
                    .filter(run -> run.error().isPresent())
                    .map(Run::job)
                    .filter(job -> !job.equals(INDEX) && !job.equals(Backups.JOB))
                    .forEach(failing::add);
            return failing.stream().map(job -> Reason.of("PRM-HEALTH-008", job)).toList();
        };
    }

    private static boolean lastFailed(JobRuns runs, String job) {
        return runs.last().stream()
                .anyMatch(run -> run.job().equals(job) && run.error().isPresent());
    }
}
