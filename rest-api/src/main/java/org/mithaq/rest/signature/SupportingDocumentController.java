package org.mithaq.rest.signature;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.access.Actor;
import org.mithaq.agreement.SupportingDocuments;
import org.mithaq.agreement.SupportingKind;
import org.mithaq.document.Document;
import org.mithaq.model.Prm;
import org.mithaq.rest.document.Addresses;
import org.mithaq.rest.json.Json;
import org.mithaq.rest.model.Labels;
import org.mithaq.rest.person.People;
import org.mithaq.rest.person.PersonView;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What supports an instrument: exchanges, notices, evaluations, signed renewals. */
@RestController
@RequestMapping(path = "/documents/{id}/supporting-documents", produces = MediaType.APPLICATION_JSON_VALUE)
final class SupportingDocumentController {

    private final SupportingDocuments supporting;
    private final People people;
    private final Labels labels;

    SupportingDocumentController(SupportingDocuments supporting, People people, Labels labels) {
        this.supporting = supporting;
        this.people = people;
        this.labels = labels;
    }

    /** @param title in the language of whoever files it; absent: people see the file's name */
    record NewBody(
            @Nullable String upload,
            @Nullable SupportingKind kind,
            @Nullable LocalDate date,
            @Nullable String title) {}

    /** Oldest first. */
    record Supporting(List<Entry> documents) {}

    record Entry(
            String id,
            String name,
            String title,
            String kind,
            String kindLabel,
            @Nullable LocalDate date,
            PersonView attachedBy,
            Instant attachedAt) {}

    @GetMapping
    Supporting supporting(Actor actor, @PathVariable String id) {
        return new Supporting(supporting.of(actor, Addresses.document(id)).stream()
                .map(document -> view(actor, document))
                .toList());
    }

    @PostMapping
    ResponseEntity<Entry> attach(
            Actor actor,
            @PathVariable String id,
            @RequestBody NewBody body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        Document document = supporting.attach(
                actor,
                Addresses.document(id),
                new SupportingDocuments.NewDocument(
                        Json.required("upload", body.upload()),
                        Json.required("kind", body.kind()),
                        Optional.ofNullable(body.date()),
                        Json.text(body.title())),
                Keys.checked(key));
        return ResponseEntity.created(URI.create("documents/" + document.id())).body(view(actor, document));
    }

    private Entry view(Actor actor, Document document) {
        String kind = document.properties().text(Prm.PROP_SUPPORTING_KIND).orElse(SupportingKind.OTHER.name());
        return new Entry(
                document.id().value(),
                document.name(),
                document.title(actor.language()),
                kind,
                labels.value(Prm.PROP_SUPPORTING_KIND, kind, actor.language()),
                document.properties().date(Prm.PROP_DOCUMENT_DATE).orElse(null),
                people.view(document.owner(), actor.language()),
                document.created());
    }
}
