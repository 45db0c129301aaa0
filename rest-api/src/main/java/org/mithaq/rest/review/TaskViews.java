package org.mithaq.rest.review;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.access.Actor;
import org.mithaq.access.PersonId;
import org.mithaq.access.Role;
import org.mithaq.agreement.Status;
import org.mithaq.document.Content;
import org.mithaq.document.Document;
import org.mithaq.document.Documents;
import org.mithaq.document.Properties;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.model.Prm;
import org.mithaq.rest.model.Labels;
import org.mithaq.rest.person.People;
import org.mithaq.rest.problem.Messages;
import org.mithaq.review.LegalReview;
import org.mithaq.review.Outcome;
import org.mithaq.review.ReviewTask;
import org.mithaq.review.TaskKind;

/** Shows tasks to the person whose they are. */
final class TaskViews {

    private final Documents documents;
    private final LegalReview review;
    private final RouteViews routes;
    private final People people;
    private final Labels labels;
    private final Messages messages;
    private final Refusals refusals;
    private final Clock clock;

    TaskViews(
            Documents documents,
            LegalReview review,
            RouteViews routes,
            People people,
            Labels labels,
            Messages messages,
            Clock clock) {
        this.documents = documents;
        this.review = review;
        this.routes = routes;
        this.people = people;
        this.labels = labels;
        this.messages = messages;
        this.refusals = new Refusals(messages);
        this.clock = clock;
    }

    /** @throws org.mithaq.problem.Problem {@code PRM-DOC-001} when the person may not read the document */
    TaskView view(Actor actor, ReviewTask task) {
        return view(actor, task, documents.open(actor, task.document()));
    }

    TaskView view(Actor actor, ReviewTask task, Document document) {
        WorkingLanguage language = actor.language();
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
                task.dueAt().filter(due -> due.isBefore(clock.instant())).isPresent(),
                task.kind().outcomes().stream()
                        .map(outcome -> choice(actor, task.kind(), outcome))
                        .toList(),
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
    private TaskView.Choice choice(Actor actor, TaskKind kind, Outcome outcome) {
        TaskKind worded = kind == TaskKind.REVIEW && actor.has(Role.HEAD_OF_LEGAL) ? TaskKind.CLEARANCE : kind;
        return new TaskView.Choice(
                outcome.name(),
                messages.text(actor.language(), "decision." + worded.name() + "." + outcome.name()),
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
