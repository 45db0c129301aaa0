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
