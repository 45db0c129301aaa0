package org.mithaq.rest.review;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.access.Actor;
import org.mithaq.access.PersonId;
import org.mithaq.agreement.Status;
import org.mithaq.document.Content;
import org.mithaq.document.Document;
import org.mithaq.document.Properties;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.model.Prm;
import org.mithaq.model.QName;
import org.mithaq.rest.model.Labels;
import org.mithaq.rest.person.People;
import org.mithaq.rest.person.PersonView;
import org.mithaq.rest.problem.Messages;
import org.mithaq.review.Checklist;
import org.mithaq.review.LegalReview;
import org.mithaq.review.Outcome;
import org.mithaq.review.ReviewTask;
import org.mithaq.review.ReviewTasks;
import org.mithaq.review.TaskKind;

/** Shows tasks to the person whose they are. */
final class TaskViews {

    private final LegalReview review;
    private final Checklist checklist;
    private final RouteViews routes;
    private final People people;
    private final Labels labels;
    private final Messages messages;
    private final Refusals refusals;

    TaskViews(
            LegalReview review,
            Checklist checklist,
            RouteViews routes,
            People people,
            Labels labels,
            Messages messages) {
        this.review = review;
        this.checklist = checklist;
        this.routes = routes;
        this.people = people;
        this.labels = labels;
        this.messages = messages;
        this.refusals = new Refusals(messages);
    }

    TaskView view(Actor actor, ReviewTasks.Queued queued) {
        WorkingLanguage language = actor.language();
        ReviewTask task = queued.task();
        Document document = queued.document();
        Optional<Properties> round = round(actor, task);
        String opinion = task.opinion().map(Enum::name).orElse(null);
        String risk = document.properties().text(Prm.PROP_RISK).orElse(null);
        return new TaskView(
                task.id(),
                task.kind().name(),
                messages.text(language, "task." + task.kind().name()),
                task.round(),
                about(document, language),
                task.group().orElse(null),
                task.group().map(group -> routes.group(group, language)).orElse(null),
                task.assignee().map(person -> people.view(person, language)).orElse(null),
                task.createdAt(),
                task.dueAt().orElse(null),
                queued.overdue(),
                queued.workingDays().orElse(null),
                task.priority(),
                risk,
                risk == null ? null : labels.value(Prm.PROP_RISK, risk, language),
                opinion,
                opinion == null ? null : labels.value(Prm.PROP_OPINION_KIND, opinion, language),
                queued.onBehalfOf().map(person -> people.view(person, language)).orElse(null),
                queued.mayAct(),
                queued.mayAct()
                        ? task.kind().outcomes().stream()
                                .map(outcome -> choice(language, task.kind(), queued.asHead(), outcome))
                                .toList()
                        : List.of(),
                refusals.ofCodes(task.missing(), language),
                task.kind() == TaskKind.CLEARANCE
                        ? round.map(properties -> recommendation(properties, language))
                                .orElse(null)
                        : null,
                checklist(task.kind(), document, round.orElse(Properties.EMPTY), language));
    }

    private TaskView.About about(Document document, WorkingLanguage language) {
        Properties properties = document.properties();
        String status = properties.text(Prm.PROP_STATUS).orElse(Status.NEGOTIATION.name());
        return new TaskView.About(
                document.id().value(),
                document.title(language),
                document.name(),
                document.type().toString(),
                labels.type(document.type().toString(), language),
                properties.text(Prm.PROP_REFERENCE).orElse(null),
                status,
                labels.value(Prm.PROP_STATUS, status, language),
                document.content().map(Content::fingerprint).orElse(null));
    }

    /** What a head of legal chooses in a review takes effect at once, so it is worded as the decision that it is. */
    private TaskView.Choice choice(WorkingLanguage language, TaskKind kind, boolean asHead, Outcome outcome) {
        TaskKind worded = kind == TaskKind.REVIEW && asHead ? TaskKind.CLEARANCE : kind;
        return new TaskView.Choice(
                outcome.name(),
                messages.text(language, "decision." + worded.name() + "." + outcome.name()),
                outcome.needsComment());
    }

    private TaskView.@Nullable Recommendation recommendation(Properties round, WorkingLanguage language) {
        return round.text(Prm.PROP_RECOMMENDATION)
                .map(code -> new TaskView.Recommendation(
                        code,
                        messages.text(language, "outcome." + code),
                        round.text(Prm.PROP_ROUND_COMMENT).orElse(null),
                        person(round, Prm.PROP_RECOMMENDED_BY, language)))
                .orElse(null);
    }

    private List<TaskView.Check> checklist(
            TaskKind kind, Document document, Properties round, WorkingLanguage language) {
        List<String> ticked = round.texts(Prm.PROP_CHECKED_BY_REVIEWER);
        return checklist.of(kind, document).stream()
                .map(item -> new TaskView.Check(
                        item.code(),
                        item.label().in(language),
                        item.required(),
                        ticked.contains(item.code()),
                        ticked.contains(item.code()) ? person(round, Prm.PROP_ROUND_REVIEWER, language) : null))
                .toList();
    }

    private @Nullable PersonView person(Properties round, QName property, WorkingLanguage language) {
        return round.text(property)
                .map(id -> people.view(new PersonId(id), language))
                .orElse(null);
    }

    /** The last one, of a task that belongs to it. */
    private Optional<Properties> round(Actor actor, ReviewTask task) {
        return task.kind() == TaskKind.REVIEW || task.kind() == TaskKind.CLEARANCE
                ? review.rounds(actor, task.document()).stream()
                        .reduce((earlier, later) -> later)
                        .map(Document::properties)
                : Optional.empty();
    }
}
