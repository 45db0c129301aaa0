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
import org.mithaq.rest.model.Labels;
import org.mithaq.rest.person.People;
import org.mithaq.rest.problem.Messages;
import org.mithaq.review.LegalReview;
import org.mithaq.review.Outcome;
import org.mithaq.review.ReviewTask;
import org.mithaq.review.ReviewTasks;
import org.mithaq.review.TaskKind;

/** Shows tasks to the person whose they are. */
final class TaskViews {

    private final LegalReview review;
    private final RouteViews routes;
    private final People people;
    private final Labels labels;
    private final Messages messages;
    private final Refusals refusals;

    TaskViews(LegalReview review, RouteViews routes, People people, Labels labels, Messages messages) {
        this.review = review;
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
                task.kind() == TaskKind.CLEARANCE ? recommendation(actor, document) : null);
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

    private TaskView.@Nullable Recommendation recommendation(Actor actor, Document document) {
        List<Document> rounds = review.rounds(actor, document.id());
        if (rounds.isEmpty()) {
            return null;
        }
        Properties round = rounds.get(rounds.size() - 1).properties();
        Optional<String> outcome = round.text(Prm.PROP_RECOMMENDATION);
        return outcome.map(code -> new TaskView.Recommendation(
                        code,
                        messages.text(actor.language(), "outcome." + code),
                        round.text(Prm.PROP_ROUND_COMMENT).orElse(null),
                        round.text(Prm.PROP_RECOMMENDED_BY)
                                .map(id -> people.view(new PersonId(id), actor.language()))
                                .orElse(null)))
                .orElse(null);
    }
}
