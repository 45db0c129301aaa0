package org.mithaq.archive;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mithaq.access.PersonId;
import org.mithaq.access.Role;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.model.Prm;
import org.mithaq.review.OpinionKind;
import org.mithaq.review.ReviewProcess;
import org.mithaq.review.ReviewTask;
import org.mithaq.review.TaskKind;

/**
 * A round of legal review that is not at its end: enough to begin the host's process anew at the step where it stands, and to
 * ask the same people for the same until the same day.
 *
 * @param officer who completes what is missing
 * @param group who reviews, also when a recommendation is returned
 * @param headGroup who decides on the recommendation
 * @param tasks one on the way (completion, review or clearance), and the opinions asked for beside it
 */
public record RunningReview(
        DocumentId document, int round, PersonId officer, String group, String headGroup, List<Task> tasks) {

    /** Keeps a draft with its officer: the process asks whether anything is missing. */
    private static final String WAITING = "-";

    private static final Comparator<Task> ORDER = Comparator.comparing(Task::kind)
            .thenComparing(task -> task.opinion().map(Enum::name).orElse(""))
            .thenComparing(Task::createdAt);

    public RunningReview {
        tasks = tasks.stream().sorted(ORDER).toList();
        if (tasks.stream().filter(task -> task.kind() != TaskKind.OPINION).count() != 1) {
            throw new IllegalArgumentException("a review stands at one step");
        }
    }

    /** As {@link ReviewTask}, without the id that the host gave it. */
    public record Task(
            TaskKind kind,
            Optional<String> group,
            Optional<PersonId> assignee,
            Instant createdAt,
            Optional<Instant> dueAt,
            int priority,
            Optional<OpinionKind> opinion,
            List<String> missing) {
        public Task {
            missing = List.copyOf(missing);
            if (opinion.isPresent() != (kind == TaskKind.OPINION)) {
                throw new IllegalArgumentException("an opinion is asked for in a task of that kind");
            }
        }

        /** For a task without a day: the process wants one until it is taken away again. */
        public Instant due() {
            return dueAt.orElse(createdAt);
        }

        static Task of(ReviewTask task) {
            return new Task(
                    task.kind(),
                    task.group(),
                    task.assignee(),
                    task.createdAt(),
                    task.dueAt(),
                    task.priority(),
                    task.opinion(),
                    task.missing());
        }
    }

    /** @param open the open tasks on the document, at least the one on the way */
    static RunningReview of(Document document, List<ReviewTask> open) {
        String group = open.stream()
                .filter(task -> task.kind() == TaskKind.REVIEW)
                .flatMap(task -> task.group().stream())
                .findFirst()
                .or(() -> document.properties().text(Prm.PROP_REVIEW_GROUP))
                .orElse(Role.LEGAL_REVIEWER.group());
        String headGroup = open.stream()
                .filter(task -> task.kind() == TaskKind.CLEARANCE)
                .flatMap(task -> task.group().stream())
                .findFirst()
                .orElse(Role.HEAD_OF_LEGAL.group());
        return new RunningReview(
                document.id(),
                open.get(0).round(),
                document.owner(),
                group,
                headGroup,
                open.stream().map(Task::of).toList());
    }

    /**
     * What a host's process begins with; it stands at the completion or at the review then, with the opinions beside it. A draft
     * that lacks nothing any more and was not sent again lacks a guard that there is none of, which is to be taken away afterwards.
     */
    public ReviewProcess.Start start() {
        Task step = step();
        List<Task> asked = opinions();
        return new ReviewProcess.Start(
                document,
                round,
                group,
                headGroup,
                officer,
                step.priority(),
                step.due(),
                step.kind() == TaskKind.COMPLETE && step.missing().isEmpty() ? List.of(WAITING) : step.missing(),
                new ReviewProcess.AskedOpinions(
                        asked.stream().map(task -> task.opinion().orElseThrow()).toList(),
                        asked.stream().findFirst().map(Task::due).orElse(Instant.EPOCH)));
    }

    /** The one on the way. */
    public Task step() {
        return tasks.stream()
                .filter(task -> task.kind() != TaskKind.OPINION)
                .findFirst()
                .orElseThrow();
    }

    public List<Task> opinions() {
        return tasks.stream().filter(task -> task.kind() == TaskKind.OPINION).toList();
    }
}
