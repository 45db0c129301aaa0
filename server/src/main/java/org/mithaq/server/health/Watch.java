package org.mithaq.server.health;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.mithaq.access.Actor;
import org.mithaq.access.Role;
import org.mithaq.problem.Problem;
import org.mithaq.schedule.JobRuns;
import org.mithaq.server.backup.Backups;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Looks whether the server does all of its work. What it finds keeps nobody from working: the server is degraded, not down. The log
 * tells when reasons come and go.
 */
public final class Watch {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    /** Whoever asks every second does not make the server look every second. */
    private static final Duration VALID = Duration.ofSeconds(5);

    private final List<Check> checks;
    private final Clock clock;
    private final Lock looking = new ReentrantLock();
    private Set<String> told = Set.of();
    private volatile List<Reason> found = List.of();
    private volatile Instant looked = Instant.EPOCH;

    Watch(List<Check> checks, Clock clock) {
        this.checks = List.copyOf(checks);
        this.clock = clock;
    }

    /**
     * What is looked at.
     *
     * @param indexBacklog committed changes that the index does not know
     * @param folders where the server writes; the disk of each needs so many bytes free
     * @param daily whether a backup is made every day, which must not be older than {@code oldestBackup}
     * @param searchReason why searching does not work fully, as the code of a message
     * @param providerFailing whether there is an identity provider, and it does not answer
     */
    public record Parts(
            JobRuns runs,
            IntSupplier indexBacklog,
            JdbcClient jdbc,
            ReadTexts texts,
            List<Path> folders,
            long freeBytes,
            Backups backups,
            boolean daily,
            Duration oldestBackup,
            BooleanSupplier providerFailing,
            Supplier<Optional<String>> searchReason) {}

    public static Watch over(Parts parts, Clock clock) {
        List<Check> checks = new ArrayList<>(List.of(
                Checks.index(parts.runs(), parts.indexBacklog(), clock),
                Checks.mail(parts.jdbc(), clock),
                Checks.reading(parts.texts()),
                Checks.backup(parts.backups(), parts.daily(), parts.oldestBackup(), clock),
                Checks.jobs(parts.runs(), parts.jdbc()),
                Checks.provider(parts.providerFailing()),
                Checks.search(parts.searchReason())));
        parts.folders().forEach(folder -> checks.add(Checks.space(folder, parts.freeBytes())));
        return new Watch(checks, clock);
    }

    /**
     * @return empty when all is well
     * @throws Problem {@code PRM-ACCESS-004} for anybody but administrators
     */
    List<Reason> reasons(Actor actor) {
        if (!actor.has(Role.ADMINISTRATOR)) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "PRM-ACCESS-004");
        }
        return reasons();
    }

    /** Whether anything is wrong; that much everybody may know. */
    public boolean isDegraded() {
        return !reasons().isEmpty();
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void look() {
        reasons();
    }

    /** What was found last; one looks anew, and nobody waits for that one. */
    List<Reason> reasons() {
        if (isOld() && looking.tryLock()) {
            try {
                if (isOld()) {
                    found = checks.stream()
                            .flatMap(check -> asked(check).stream())
                            .toList();
                    looked = clock.instant();
                    tell();
                }
            } finally {
                looking.unlock();
            }
        }
        return found;
    }

    private boolean isOld() {
        return Duration.between(looked, clock.instant()).abs().compareTo(VALID) > 0;
    }

    /** Who cannot be asked because the database does not answer has no reason of its own: that is told as it is. */
    private static List<Reason> asked(Check check) {
        try {
            return check.look();
        } catch (RuntimeException e) {
            LOG.debug("a part could not be looked at", e);
            return List.of();
        }
    }

    private void tell() {
        Set<String> codes = new TreeSet<>();
        found.forEach(reason -> codes.add(reason.code()));
        if (codes.equals(told)) {
            return;
        }
        if (codes.isEmpty()) {
            LOG.info("the server does all of its work again");
        } else {
            LOG.warn("degraded: {}; the page Jobs and index among the settings tells more", String.join(", ", codes));
        }
        told = codes;
    }
}
