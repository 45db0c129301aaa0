package org.mithaq.rest.signature;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.access.Actor;
import org.mithaq.access.PersonId;
import org.mithaq.agreement.DeviationDecision;
import org.mithaq.agreement.SignedCopies;
import org.mithaq.agreement.SignedText;
import org.mithaq.comparison.Comparison;
import org.mithaq.document.Document;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.model.Prm;
import org.mithaq.model.QName;
import org.mithaq.rest.comparison.DifferencesView;
import org.mithaq.rest.document.Addresses;
import org.mithaq.rest.json.Json;
import org.mithaq.rest.model.Labels;
import org.mithaq.rest.person.People;
import org.mithaq.rest.problem.Messages;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Signed copies: attached to an instrument, compared with what was cleared, accepted or refused. */
@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
final class SignedCopyController {

    private final SignedCopies copies;
    private final People people;
    private final Labels labels;
    private final Messages messages;

    SignedCopyController(SignedCopies copies, People people, Labels labels, Messages messages) {
        this.copies = copies;
        this.people = people;
        this.labels = labels;
        this.messages = messages;
    }

    /** @param language absent: as it is found when the text is read */
    record CopyBody(
            @Nullable String upload,
            @Nullable LocalDate signedOn,
            @Nullable String language) {}

    record DecisionBody(
            @Nullable DeviationDecision decision, @Nullable String reason) {}

    @GetMapping("/documents/{id}/signed-copies")
    SignedCopyView.Copies copies(Actor actor, @PathVariable String id) {
        return new SignedCopyView.Copies(copies.of(actor, Addresses.document(id)).stream()
                .map(copy -> view(actor, copy))
                .toList());
    }

    @PostMapping("/documents/{id}/signed-copies")
    ResponseEntity<SignedCopyView> attach(
            Actor actor,
            @PathVariable String id,
            @RequestBody CopyBody body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        Document copy = copies.attach(
                actor,
                Addresses.document(id),
                new SignedCopies.NewCopy(
                        Json.required("upload", body.upload()),
                        Optional.ofNullable(body.signedOn()),
                        Optional.ofNullable(body.language())),
                Keys.checked(key));
        return ResponseEntity.created(URI.create("documents/" + copy.id())).body(view(actor, copy));
    }

    @GetMapping("/signed-copies/{copy}/comparison")
    SignedCopyView.Compared comparison(Actor actor, @PathVariable String copy) {
        SignedText text = copies.compared(actor, Addresses.document(copy));
        WorkingLanguage language = actor.language();
        String obstacle = text.obstacle().map(Enum::name).orElse(null);
        DifferencesView differences =
                DifferencesView.of(text.comparison().orElse(new Comparison(List.of(), List.of())), language, messages);
        String written = text.copy().properties().text(Prm.PROP_LANGUAGE).orElse("");
        return new SignedCopyView.Compared(
                view(actor, text.copy()),
                text.cleared().map(cleared -> cleared.id().value()).orElse(null),
                obstacle,
                obstacle == null ? null : messages.text(language, "comparison.obstacle." + obstacle),
                DifferencesView.direction(written),
                differences.deviations(),
                differences.fillIns());
    }

    @PostMapping("/signed-copies/{copy}/decision")
    SignedCopyView decide(Actor actor, @PathVariable String copy, @RequestBody DecisionBody body) {
        String reason = Json.text(body.reason());
        return view(
                actor,
                copies.decide(actor, Addresses.document(copy), Json.required("decision", body.decision()), reason));
    }

    private SignedCopyView view(Actor actor, Document copy) {
        WorkingLanguage language = actor.language();
        return new SignedCopyView(
                copy.id().value(),
                copy.name(),
                copy.properties().date(Prm.PROP_COPY_SIGNED_ON).orElse(null),
                copy.properties().text(Prm.PROP_LANGUAGE).orElse(null),
                copy.properties().text(Prm.PROP_COMPARISON_RESULT).orElse(null),
                label(copy, Prm.PROP_COMPARISON_RESULT, language),
                copy.properties().text(Prm.PROP_DEVIATION_DECISION).orElse(null),
                label(copy, Prm.PROP_DEVIATION_DECISION, language),
                copy.properties().text(Prm.PROP_DEVIATION_REASON).orElse(null),
                copy.properties()
                        .text(Prm.PROP_DEVIATION_DECIDED_BY)
                        .map(person -> people.view(new PersonId(person), language))
                        .orElse(null),
                copy.properties().instant(Prm.PROP_DEVIATION_DECIDED_AT).orElse(null),
                people.view(copy.owner(), language),
                copy.created(),
                copies.decisions(actor, copy).stream().map(Enum::name).toList());
    }

    private @Nullable String label(Document copy, QName property, WorkingLanguage language) {
        return copy.properties()
                .text(property)
                .map(code -> labels.value(property, code, language))
                .orElse(null);
    }
}
