package org.mithaq.rest.review;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.access.Actor;
import org.mithaq.document.Document;
import org.mithaq.document.Documents;
import org.mithaq.rest.document.DocumentView;
import org.mithaq.rest.document.DocumentViews;
import org.mithaq.rest.json.Json;
import org.mithaq.review.LegalReview;
import org.mithaq.review.Outcome;
import org.mithaq.review.ReviewProcess;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The tasks of the person who asks, and what they decide. */
@RestController
@RequestMapping(path = "/tasks", produces = MediaType.APPLICATION_JSON_VALUE)
final class TaskController {

    private final LegalReview review;
    private final Documents documents;
    private final TaskViews views;
    private final DocumentViews documentViews;
    private final LifecycleViews lifecycleViews;

    TaskController(
            LegalReview review,
            Documents documents,
            TaskViews views,
            DocumentViews documentViews,
            LifecycleViews lifecycleViews) {
        this.review = review;
        this.documents = documents;
        this.views = views;
        this.documentViews = documentViews;
        this.lifecycleViews = lifecycleViews;
    }

    /** Most urgent first. */
    record Tasks(List<TaskView> tasks) {}

    /** @param fingerprint of the text that the person read, so that nobody decides on another one */
    record DecisionBody(
            @Nullable Outcome outcome,
            @Nullable String comment,
            @Nullable String fingerprint) {}

    record Decided(DocumentView document, LifecycleView lifecycle) {}

    @GetMapping
    Tasks tasks(Actor actor) {
        return new Tasks(review.tasks(actor).stream()
                .flatMap(task -> documents.readable(actor, task.document()).stream()
                        .map(document -> views.view(actor, task, document)))
                .toList());
    }

    @GetMapping("/{task}")
    TaskView task(Actor actor, @PathVariable String task) {
        return views.view(actor, review.task(actor, task));
    }

    @PostMapping("/{task}/claim")
    TaskView claim(Actor actor, @PathVariable String task) {
        return views.view(actor, review.claim(actor, task));
    }

    @PostMapping("/{task}/release")
    TaskView release(Actor actor, @PathVariable String task) {
        return views.view(actor, review.release(actor, task));
    }

    @PostMapping("/{task}/decision")
    Decided decide(Actor actor, @PathVariable String task, @RequestBody DecisionBody body) {
        String comment = body.comment() == null ? "" : body.comment();
        Document document = review.decide(
                actor,
                task,
                new ReviewProcess.Decision(Json.required("outcome", body.outcome()), comment),
                Optional.ofNullable(body.fingerprint()));
        return new Decided(documentViews.view(actor, document), lifecycleViews.of(actor, document));
    }
}
