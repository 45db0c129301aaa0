package org.mithaq.rest.deadline;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.access.Actor;
import org.mithaq.document.DocumentId;
import org.mithaq.rest.problem.Messages;
import org.mithaq.schedule.Exceptions;
import org.mithaq.schedule.Unprocessed;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the jobs could not process. */
@RestController
@RequestMapping(path = "/exceptions", produces = MediaType.APPLICATION_JSON_VALUE)
final class ExceptionController {

    private final Exceptions exceptions;
    private final Messages messages;

    ExceptionController(Exceptions exceptions, Messages messages) {
        this.exceptions = exceptions;
        this.messages = messages;
    }

    record Answer(List<ExceptionView> exceptions) {}

    /**
     * @param document id; absent for a job as a whole
     * @param title absent when the person may not read the document
     * @param message what the code says, without its details
     * @param reason technical words, in English
     */
    record ExceptionView(
            String job,
            String jobLabel,
            @Nullable String document,
            @Nullable String title,
            String code,
            String message,
            String reason,
            Instant firstSeen,
            Instant lastSeen,
            int attempts) {}

    @GetMapping
    Answer list(Actor actor) {
        return new Answer(
                exceptions.list(actor).stream().map(entry -> view(actor, entry)).toList());
    }

    private ExceptionView view(Actor actor, Exceptions.Entry entry) {
        Unprocessed one = entry.unprocessed();
        return new ExceptionView(
                one.job(),
                messages.text(actor.language(), "job." + one.job()),
                one.document().map(DocumentId::value).orElse(null),
                entry.document()
                        .map(document -> document.title(actor.language()))
                        .orElse(null),
                one.code(),
                messages.text(actor.language(), one.code(), List.of("…", "…", "…", "…", "…")),
                one.reason(),
                one.firstSeen(),
                one.lastSeen(),
                one.attempts());
    }
}
