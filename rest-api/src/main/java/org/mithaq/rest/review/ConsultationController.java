package org.mithaq.rest.review;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.access.Actor;
import org.mithaq.access.PersonId;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.Properties;
import org.mithaq.model.Prm;
import org.mithaq.model.QName;
import org.mithaq.problem.Problem;
import org.mithaq.problem.Problem.Kind;
import org.mithaq.rest.document.Addresses;
import org.mithaq.rest.json.Json;
import org.mithaq.rest.model.Labels;
import org.mithaq.rest.person.People;
import org.mithaq.rest.person.PersonView;
import org.mithaq.review.Consultation;
import org.mithaq.review.OpinionKind;
import org.mithaq.review.Outcome;
import org.mithaq.review.ReviewProcess;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What others say of a draft: opinions, and comments in the rounds of its review. */
@RestController
@RequestMapping(path = "/documents/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
final class ConsultationController {

    private final Consultation consultation;
    private final RouteViews routes;
    private final People people;
    private final Labels labels;

    ConsultationController(Consultation consultation, RouteViews routes, People people, Labels labels) {
        this.consultation = consultation;
        this.routes = routes;
        this.people = people;
        this.labels = labels;
    }

    /** @param mayFile kinds of opinion that the asking person could file now */
    record Opinions(List<OpinionView> opinions, List<Labelled> mayFile) {}

    record Labelled(String code, String label) {}

    /**
     * @param round in which it was asked for; 0 for one that nobody asked for
     * @param current whether it is about the present text
     * @param verdict absent while it is not given
     */
    record OpinionView(
            String kind,
            String kindLabel,
            long round,
            @Nullable String group,
            @Nullable String groupLabel,
            boolean current,
            @Nullable Instant askedAt,
            @Nullable Instant dueAt,
            @Nullable String verdict,
            @Nullable String verdictLabel,
            @Nullable String text,
            @Nullable PersonView givenBy,
            @Nullable Instant givenAt,
            @Nullable PersonView onBehalfOf) {}

    record GivenOpinion(
            @Nullable Outcome verdict,
            @Nullable String text,
            @Nullable String fingerprint) {}

    record Waiver(@Nullable String reason) {}

    /** @param mayComment whether the asking person could comment now */
    record Notes(List<NoteView> notes, boolean mayComment) {}

    /**
     * @param kind a comment, or what happened to a task of the round
     * @param task kind of task, or of opinion, that it is about
     * @param to who has the task from then on
     */
    record NoteView(
            String id,
            String kind,
            String kindLabel,
            long round,
            @Nullable String text,
            @Nullable PersonView by,
            @Nullable Instant at,
            @Nullable PersonView onBehalfOf,
            @Nullable PersonView to,
            @Nullable String task,
            @Nullable String inReplyTo) {}

    record CommentBody(@Nullable String text, @Nullable String inReplyTo) {}

    @GetMapping("/opinions")
    Opinions opinions(Actor actor, @PathVariable String id) {
        DocumentId document = Addresses.document(id);
        return new Opinions(
                consultation.opinions(actor, document).stream()
                        .map(opinion -> view(actor, opinion))
                        .toList(),
                consultation.mayFile(actor, document).stream()
                        .map(kind -> new Labelled(
                                kind.name(), labels.value(Prm.PROP_OPINION_KIND, kind.name(), actor.language())))
                        .toList());
    }

    @PostMapping("/opinions/{kind}")
    Opinions file(Actor actor, @PathVariable String id, @PathVariable String kind, @RequestBody GivenOpinion body) {
        consultation.fileOpinion(
                actor,
                Addresses.document(id),
                kind(kind),
                new ReviewProcess.Decision(Json.required("verdict", body.verdict()), Json.text(body.text())),
                Optional.ofNullable(body.fingerprint()));
        return opinions(actor, id);
    }

    @PostMapping("/opinions/{kind}/waiver")
    Opinions waive(Actor actor, @PathVariable String id, @PathVariable String kind, @RequestBody Waiver body) {
        consultation.waive(actor, Addresses.document(id), kind(kind), Json.text(body.reason()));
        return opinions(actor, id);
    }

    @GetMapping("/notes")
    Notes notes(Actor actor, @PathVariable String id) {
        DocumentId document = Addresses.document(id);
        return new Notes(
                consultation.notes(actor, document).stream()
                        .map(note -> view(actor, note))
                        .toList(),
                consultation.mayComment(actor, document));
    }

    @PostMapping("/notes")
    ResponseEntity<NoteView> comment(Actor actor, @PathVariable String id, @RequestBody CommentBody body) {
        Document note = consultation.comment(
                actor,
                Addresses.document(id),
                Json.text(body.text()),
                Optional.ofNullable(body.inReplyTo()).map(Addresses::document));
        return ResponseEntity.status(HttpStatus.CREATED).body(view(actor, note));
    }

    private OpinionView view(Actor actor, Consultation.Opinion given) {
        Properties opinion = given.opinion().properties();
        String kind = opinion.text(Prm.PROP_OPINION_KIND).orElse("");
        String group = opinion.text(Prm.PROP_OPINION_GROUP).orElse(null);
        String verdict = opinion.text(Prm.PROP_VERDICT).orElse(null);
        return new OpinionView(
                kind,
                labels.value(Prm.PROP_OPINION_KIND, kind, actor.language()),
                opinion.number(Prm.PROP_OPINION_ROUND).orElse(0L),
                group,
                group == null ? null : routes.group(group, actor.language()),
                given.current(),
                opinion.instant(Prm.PROP_ASKED_AT).orElse(null),
                opinion.instant(Prm.PROP_OPINION_DUE_AT).orElse(null),
                verdict,
                verdict == null ? null : labels.value(Prm.PROP_VERDICT, verdict, actor.language()),
                opinion.text(Prm.PROP_OPINION_TEXT).orElse(null),
                person(actor, opinion, Prm.PROP_GIVEN_BY),
                opinion.instant(Prm.PROP_GIVEN_AT).orElse(null),
                person(actor, opinion, Prm.PROP_GIVEN_ON_BEHALF_OF));
    }

    private NoteView view(Actor actor, Document written) {
        Properties note = written.properties();
        String kind = note.text(Prm.PROP_NOTE_KIND).orElse("");
        return new NoteView(
                written.id().value(),
                kind,
                labels.value(Prm.PROP_NOTE_KIND, kind, actor.language()),
                note.number(Prm.PROP_NOTE_ROUND).orElse(0L),
                note.text(Prm.PROP_NOTE_TEXT).orElse(null),
                person(actor, note, Prm.PROP_NOTE_BY),
                note.instant(Prm.PROP_NOTE_AT).orElse(null),
                person(actor, note, Prm.PROP_NOTE_ON_BEHALF_OF),
                person(actor, note, Prm.PROP_NOTE_PERSON),
                note.text(Prm.PROP_NOTE_TASK).orElse(null),
                note.text(Prm.PROP_IN_REPLY_TO).orElse(null));
    }

    private @Nullable PersonView person(Actor actor, Properties properties, QName property) {
        return properties
                .text(property)
                .map(id -> people.view(new PersonId(id), actor.language()))
                .orElse(null);
    }

    private static OpinionKind kind(String name) {
        return Arrays.stream(OpinionKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.of(Kind.NOT_FOUND, "PRM-REVIEW-001"));
    }
}
