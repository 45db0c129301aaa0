package org.mithaq.schedule;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mithaq.document.DocumentId;
import org.mithaq.document.UnitOfWork;
import org.mithaq.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the jobs. The host calls it now and then, on one node of a cluster at a time. */
public final class Scheduler {

    /** Code of a failure that nobody foresaw. */
    static final String UNFORESEEN = "PRM-SCHEDULE-001";

    private static final Logger LOG = LoggerFactory.getLogger(Scheduler.class);

    private final UnitOfWork work;
    private final ExceptionsList exceptions;
    private final List<Job> jobs;
    private final Clock clock;

    public Scheduler(UnitOfWork work, ExceptionsList exceptions, List<Job> jobs, Clock clock) {
        this.work = work;
        this.exceptions = exceptions;
        this.jobs = List.copyOf(jobs);
        this.clock = clock;
    }

    /** What a run met. @param failed how many documents could not be processed, counted by job */
    public record Run(int processed, int failed) {}

    /** Runs every job once; one thread at a time. What fails stops nobody else's turn. */
    public synchronized Run run() {
        int processed = 0;
        int failed = 0;
        for (Job job : jobs) {
            Run run = run(job);
            processed += run.processed();
            failed += run.failed();
        }
        return new Run(processed, failed);
    }

    private Run run(Job job) {
        List<DocumentId> candidates;
        try {
            candidates = work.inTransaction(job::candidates);
        } catch (RuntimeException e) {
            fail(job, Optional.empty(), e);
            return new Run(0, 1);
        }
        clear(job, Optional.empty());
        settle(job, new HashSet<>(candidates));
        int failed = 0;
        for (DocumentId id : candidates) {
            try {
                work.inTransaction(() -> {
                    job.process(id);
                    exceptions.clear(job.name(), Optional.of(id));
                });
            } catch (RuntimeException e) {
                fail(job, Optional.of(id), e);
                failed++;
            }
        }
        return new Run(candidates.size() - failed, failed);
    }

    /** What is no candidate any more needs no processing. */
    private void settle(Job job, Set<DocumentId> candidates) {
        try {
            work.inTransaction(() -> exceptions.of(job.name()).stream()
                    .flatMap(noted -> noted.document().stream())
                    .filter(document -> !candidates.contains(document))
                    .forEach(document -> exceptions.clear(job.name(), Optional.of(document))));
        } catch (RuntimeException e) {
            LOG.error("the exceptions list of {} could not be read", job.name(), e);
        }
    }

    private void clear(Job job, Optional<DocumentId> document) {
        try {
            work.inTransaction(() -> exceptions.clear(job.name(), document));
        } catch (RuntimeException e) {
            LOG.error("the exceptions list of {} could not be written", job.name(), e);
        }
    }

    private void fail(Job job, Optional<DocumentId> document, RuntimeException failure) {
        LOG.warn(
                "{} could not process {}",
                job.name(),
                document.map(DocumentId::value).orElse("its documents"),
                failure);
        String code = failure instanceof Problem problem ? problem.code() : UNFORESEEN;
        String reason = String.valueOf(failure.getMessage());
        try {
            work.inTransaction(() -> exceptions.note(job.name(), document, code, reason, clock.instant()));
        } catch (RuntimeException e) {
            LOG.error("the failure of {} could not be noted", job.name(), e);
        }
    }
}
