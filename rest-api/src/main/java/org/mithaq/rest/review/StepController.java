package org.mithaq.rest.review;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.access.Actor;
import org.mithaq.agreement.Attempt;
import org.mithaq.agreement.InForce;
import org.mithaq.agreement.NotConcludedReason;
import org.mithaq.agreement.Steps;
import org.mithaq.agreement.Transition;
import org.mithaq.document.Document;
import org.mithaq.problem.Problem;
import org.mithaq.problem.Problem.Kind;
import org.mithaq.rest.document.Addresses;
import org.mithaq.rest.document.DocumentView;
import org.mithaq.rest.document.DocumentViews;
import org.mithaq.rest.document.Summaries;
import org.mithaq.rest.document.Summary;
import org.mithaq.rest.http.Revisions;
import org.mithaq.rest.json.Json;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Steps of the cycle outside of a review, what is recorded on the way to them, and what holds on a day. */
@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
final class StepController {

    private final Steps steps;
    private final InForce inForce;
    private final DocumentViews views;
    private final Summaries summaries;

    StepController(Steps steps, InForce inForce, DocumentViews views, Summaries summaries) {
        this.steps = steps;
        this.inForce = inForce;
        this.views = views;
        this.summaries = summaries;
    }

    /**
     * @param comment comment or reason in words, where the step asks for one
     * @param reason code of why it is not concluded, where the step asks for that
     */
    record StepBody(
            @Nullable String step,
            @Nullable String comment,
            @Nullable String reason) {}

    /** @param party who gave the notice */
    record NoticeBody(@Nullable LocalDate givenOn, @Nullable String party) {}

    record SignOffBody(@Nullable String reason) {}

    record Waiting(List<Summary> documents) {}

    /** @param state NOT_YET, IN_FORCE, SUSPENDED or ENDED */
    record Holding(LocalDate on, String state, Summary instrument, List<Summary> amendments) {}

    @PostMapping("/documents/{id}/steps")
    ResponseEntity<DocumentView> take(
            Actor actor, @PathVariable String id, @RequestBody StepBody body, HttpServletRequest request) {
        String step = Json.required("step", body.step());
        Transition transition =
                named(Transition.values(), step).orElseThrow(() -> Problem.of(Kind.INVALID, "PRM-LIFECYCLE-004", step));
        Attempt attempt = Attempt.by(actor).saying(Json.text(body.comment()).strip());
        if (body.reason() != null) {
            attempt = attempt.because(
                    named(NotConcludedReason.values(), body.reason()).orElseThrow(() -> Json.wrong("reason")));
        }
        Document document = steps.take(transition, attempt, Addresses.document(id), Revisions.expected(request));
        return views.answer(ResponseEntity.ok(), actor, document);
    }

    @PostMapping("/documents/{id}/notice")
    ResponseEntity<DocumentView> notice(Actor actor, @PathVariable String id, @RequestBody NoticeBody body) {
        Document document = steps.recordNotice(
                actor,
                Addresses.document(id),
                Json.required("givenOn", body.givenOn()),
                Json.required("party", body.party()).strip());
        return views.answer(ResponseEntity.ok(), actor, document);
    }

    @PostMapping("/documents/{id}/compensation")
    ResponseEntity<DocumentView> signOff(Actor actor, @PathVariable String id, @RequestBody SignOffBody body) {
        Document document = steps.signOffCompensation(
                actor,
                Addresses.document(id),
                Json.required("reason", body.reason()).strip());
        return views.answer(ResponseEntity.ok(), actor, document);
    }

    @GetMapping("/documents/{id}/in-force")
    Holding inForce(
            Actor actor,
            @PathVariable String id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on) {
        InForce.View view = inForce.on(actor, Addresses.document(id), Optional.ofNullable(on));
        return new Holding(
                view.on(),
                view.state().name(),
                summaries.of(actor, view.instrument()),
                summaries.of(actor, view.amendments()));
    }

    /** Instruments that wait for a step of the person's. */
    @GetMapping("/steps")
    Waiting waiting(Actor actor) {
        return new Waiting(summaries.of(actor, steps.waitingFor(actor)));
    }

    /** Numbers that were given to instruments which were not concluded. */
    @GetMapping("/references/cancelled")
    Waiting cancelled(Actor actor) {
        return new Waiting(summaries.of(actor, steps.cancelledNumbers(actor)));
    }

    private static <T extends Enum<T>> Optional<T> named(T[] values, String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
    }
}
