package org.mithaq.server.health;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.ToDoubleFunction;
import org.mithaq.schedule.JobRuns;
import org.mithaq.schedule.JobRuns.Run;
import org.mithaq.search.DocumentSearch;
import org.mithaq.server.backup.Backups;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Figures of what waits: changes, mails, tasks of the review, jobs. They count, and name neither people nor documents. */
public final class HostMeters implements MeterBinder {

    private static final Logger LOG = LoggerFactory.getLogger(HostMeters.class);

    /** Those of this host. */
    private static final List<String> JOBS = List.of("index", "schedule", "mail", "backlog", Backups.JOB);

    /** As the process names them. */
    private static final List<String> TASKS = List.of("completeTask", "opinionTask", "reviewTask", "clearanceTask");

    private final JdbcClient jdbc;
    private final DocumentSearch index;
    private final IntSupplier indexBacklog;
    private final JobRuns runs;
    private final Path data;
    private final Clock clock;

    public HostMeters(
            JdbcClient jdbc, DocumentSearch index, IntSupplier indexBacklog, JobRuns runs, Path data, Clock clock) {
        this.jdbc = jdbc;
        this.index = index;
        this.indexBacklog = indexBacklog;
        this.runs = runs;
        this.data = data;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        gauge(
                meters,
                "mithaq.index.lag",
                "Committed changes that the index does not know",
                Tags.empty(),
                all -> all.indexBacklog.getAsInt());
        gauge(meters, "mithaq.index.documents", "Documents in the index", Tags.empty(), all -> all.index.size());
        gauge(
                meters,
                "mithaq.disk.free.bytes",
                "Free where the data folder lies",
                Tags.empty(),
                all -> Checks.free(all.data));
        gauge(
                meters,
                "mithaq.mail.queue",
                "Notices to be mailed",
                Tags.of("state", "waiting"),
                all -> all.count("SELECT COUNT(*) FROM mail_outbox WHERE attempts = 0"));
        gauge(
                meters,
                "mithaq.mail.queue",
                "Notices to be mailed",
                Tags.of("state", "retried"),
                all -> all.count("SELECT COUNT(*) FROM mail_outbox WHERE attempts > 0"));
        gauge(
                meters,
                "mithaq.exceptions",
                "What the jobs could not process",
                Tags.empty(),
                all -> all.count("SELECT COUNT(*) FROM job_exception"));
        for (String task : TASKS) {
            gauge(
                    meters,
                    "mithaq.review.tasks",
                    "Open tasks of the legal review",
                    Tags.of("task", task),
                    all -> all.count("SELECT COUNT(*) FROM act_ru_task WHERE task_def_key_ = ?", task));
        }
        for (String job : JOBS) {
            gauge(
                    meters,
                    "mithaq.job.failed",
                    "1 when the last run failed",
                    Tags.of("job", job),
                    all -> all.last(job, run -> run.error().isPresent() ? 1 : 0));
            gauge(
                    meters,
                    "mithaq.job.age.seconds",
                    "Since the last run began",
                    Tags.of("job", job),
                    all -> all.last(job, run -> Duration.between(run.began(), all.clock.instant())
                            .toSeconds()));
        }
    }

    private void gauge(
            MeterRegistry meters, String name, String description, Tags tags, ToDoubleFunction<HostMeters> value) {
        Gauge.builder(name, this, all -> asked(all, value))
                .description(description)
                .tags(tags)
                .register(meters);
    }

    /** Nobody is told a figure that cannot be had, such as one of a database that does not answer. */
    private static double asked(HostMeters all, ToDoubleFunction<HostMeters> value) {
        try {
            return value.applyAsDouble(all);
        } catch (RuntimeException e) {
            LOG.debug("a figure cannot be had", e);
            return Double.NaN;
        }
    }

    private double count(String query, Object... parameters) {
        return jdbc.sql(query).params(parameters).query(Long.class).single();
    }

    private double last(String job, ToDoubleFunction<Run> value) {
        return runs.last().stream()
                .filter(run -> run.job().equals(job))
                .mapToDouble(value)
                .findFirst()
                .orElse(Double.NaN);
    }
}
