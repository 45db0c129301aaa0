package org.mithaq.rest.deadline;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.access.Actor;
import org.mithaq.rest.problem.Messages;
import org.mithaq.schedule.JobRuns;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** When the jobs ran last, for administrators. */
@RestController
final class JobController {

    private final JobRuns runs;
    private final Messages messages;

    JobController(JobRuns runs, Messages messages) {
        this.runs = runs;
        this.messages = messages;
    }

    record Jobs(List<JobView> jobs) {}

    /**
     * @param ended absent while it runs
     * @param error technical words, in English; absent when it did not fail
     */
    record JobView(
            String job,
            String label,
            Instant began,
            @Nullable Instant ended,
            @Nullable String error) {}

    @GetMapping(path = "/jobs", produces = MediaType.APPLICATION_JSON_VALUE)
    Jobs jobs(Actor actor) {
        return new Jobs(runs.last(actor).stream()
                .map(run -> new JobView(
                        run.job(),
                        messages.text(actor.language(), "job." + run.job()),
                        run.began(),
                        run.ended().orElse(null),
                        run.error().orElse(null)))
                .toList());
    }
}
