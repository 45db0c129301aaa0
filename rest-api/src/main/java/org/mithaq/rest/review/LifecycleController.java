package org.mithaq.rest.review;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.access.Actor;
import org.mithaq.access.PersonId;
import org.mithaq.agreement.Instruments;
import org.mithaq.document.Document;
import org.mithaq.document.Documents;
import org.mithaq.document.Properties;
import org.mithaq.model.Prm;
import org.mithaq.model.QName;
import org.mithaq.problem.Problem;
import org.mithaq.problem.Problem.Kind;
import org.mithaq.rest.document.Addresses;
import org.mithaq.rest.document.DocumentView;
import org.mithaq.rest.document.DocumentViews;
import org.mithaq.rest.json.Json;
import org.mithaq.rest.model.Labels;
import org.mithaq.rest.person.People;
import org.mithaq.rest.person.PersonView;
import org.mithaq.review.Checklist;
import org.mithaq.review.LegalReview;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The cycle of one instrument: where it stands, its review rounds, sending it to review, the sector's opinion. */
@RestController
@RequestMapping(path = "/documents/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
final class LifecycleController {

    private final Documents documents;
    private final Instruments instruments;
    private final LegalReview review;
    private final Checklist checklist;
    private final DocumentViews documentViews;
    private final LifecycleViews lifecycleViews;
    private final RouteViews routes;
    private final People people;
    private final Labels labels;

    LifecycleController(
            Documents documents,
            Instruments instruments,
            LegalReview review,
            Checklist checklist,
            DocumentViews documentViews,
            LifecycleViews lifecycleViews,
            RouteViews routes,
            People people,
            Labels labels) {
        this.documents = documents;
        this.instruments = instruments;
        this.review = review;
        this.checklist = checklist;
        this.documentViews = documentViews;
        this.lifecycleViews = lifecycleViews;
        this.routes = routes;
        this.people = people;
        this.labels = labels;
    }

    record OpinionBody(@Nullable String text) {}

    /** Oldest first. */
    record Rounds(List<Round> rounds) {}

    /**
     * @param group who was asked
     * @param route row of the routing table
     * @param outcome absent while the round is open
     * @param recommendation what the reviewer proposed before the head of legal affairs decided
     * @param checkedByReviewer labels of what the reviewer ticked on the checklist
     * @param checkedWithDecision labels of what was ticked with the decision
     * @param fingerprint of the text that the round is about
     */
    record Round(
            long round,
            @Nullable Instant openedAt,
            @Nullable PersonView openedBy,
            @Nullable String group,
            @Nullable String groupLabel,
            @Nullable String route,
            @Nullable String outcome,
            @Nullable String outcomeLabel,
            @Nullable String comment,
            @Nullable PersonView reviewer,
            @Nullable String recommendation,
            @Nullable String recommendationLabel,
            @Nullable PersonView recommendedBy,
            @Nullable PersonView recommendedOnBehalfOf,
            @Nullable PersonView decidedBy,
            @Nullable Instant decidedAt,
            @Nullable PersonView onBehalfOf,
            List<String> checkedByReviewer,
            List<String> checkedWithDecision,
            @Nullable String fingerprint) {}

    @GetMapping("/lifecycle")
    LifecycleView lifecycle(Actor actor, @PathVariable String id) {
        return lifecycleViews.of(actor, instrument(actor, id));
    }

    @GetMapping("/rounds")
    Rounds rounds(Actor actor, @PathVariable String id) {
        return new Rounds(review.rounds(actor, Addresses.document(id)).stream()
                .map(round -> view(actor, round.properties()))
                .toList());
    }

    @GetMapping("/route")
    RouteView route(Actor actor, @PathVariable String id) {
        return routes.of(actor, instrument(actor, id));
    }

    @PostMapping("/review")
    ResponseEntity<DocumentView> send(Actor actor, @PathVariable String id) {
        return documentViews.answer(ResponseEntity.ok(), actor, review.send(actor, Addresses.document(id)));
    }

    record WithdrawalBody(@Nullable String reason) {}

    @PostMapping("/review/withdrawal")
    ResponseEntity<DocumentView> withdraw(Actor actor, @PathVariable String id, @RequestBody WithdrawalBody body) {
        return documentViews.answer(
                ResponseEntity.ok(), actor, review.withdraw(actor, Addresses.document(id), Json.text(body.reason())));
    }

    @PostMapping("/opinion")
    ResponseEntity<DocumentView> opine(Actor actor, @PathVariable String id, @RequestBody OpinionBody body) {
        return documentViews.answer(
                ResponseEntity.ok(),
                actor,
                review.opine(actor, Addresses.document(id), Json.required("text", body.text())));
    }

    private Document instrument(Actor actor, String id) {
        Document document = documents.open(actor, Addresses.document(id));
        if (!instruments.isInstrument(document)) {
            throw Problem.of(Kind.INVALID, "PRM-REVIEW-006");
        }
        return document;
    }

    private Round view(Actor actor, Properties round) {
        String group = round.text(Prm.PROP_ROUND_GROUP).orElse(null);
        return new Round(
                round.number(Prm.PROP_ROUND_NUMBER).orElse(0L),
                round.instant(Prm.PROP_OPENED_AT).orElse(null),
                person(actor, round, Prm.PROP_OPENED_BY),
                group,
                group == null ? null : routes.group(group, actor.language()),
                round.text(Prm.PROP_ROUND_ROUTE).orElse(null),
                round.text(Prm.PROP_ROUND_OUTCOME).orElse(null),
                label(actor, round, Prm.PROP_ROUND_OUTCOME),
                round.text(Prm.PROP_ROUND_COMMENT).orElse(null),
                person(actor, round, Prm.PROP_ROUND_REVIEWER),
                round.text(Prm.PROP_RECOMMENDATION).orElse(null),
                label(actor, round, Prm.PROP_RECOMMENDATION),
                person(actor, round, Prm.PROP_RECOMMENDED_BY),
                person(actor, round, Prm.PROP_RECOMMENDED_ON_BEHALF_OF),
                person(actor, round, Prm.PROP_DECIDED_BY),
                round.instant(Prm.PROP_DECIDED_AT).orElse(null),
                person(actor, round, Prm.PROP_ON_BEHALF_OF),
                ticked(actor, round, Prm.PROP_CHECKED_BY_REVIEWER),
                ticked(actor, round, Prm.PROP_CHECKED_WITH_DECISION),
                round.text(Prm.PROP_ROUND_FINGERPRINT).orElse(null));
    }

    private List<String> ticked(Actor actor, Properties round, QName property) {
        return round.texts(property).stream()
                .map(code -> checklist.label(code).in(actor.language()))
                .toList();
    }

    private @Nullable String label(Actor actor, Properties round, QName property) {
        return round.text(property)
                .map(code -> labels.value(property, code, actor.language()))
                .orElse(null);
    }

    private @Nullable PersonView person(Actor actor, Properties round, QName property) {
        return round.text(property)
                .map(id -> people.view(new PersonId(id), actor.language()))
                .orElse(null);
    }
}
