package org.mithaq.rest.document;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.access.Actor;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.Documents;
import org.mithaq.document.Revision;
import org.mithaq.model.ContentModel;
import org.mithaq.model.QName;
import org.mithaq.model.TypeDefinition;
import org.mithaq.problem.Problem;
import org.mithaq.problem.Problem.Kind;
import org.mithaq.rest.http.Host;
import org.mithaq.rest.http.ReceivedFile;
import org.mithaq.rest.http.Revisions;
import org.mithaq.rest.json.Json;
import org.mithaq.rest.json.PropertyValues;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Files, opens and changes documents. */
@RestController
@RequestMapping(path = "/documents", produces = MediaType.APPLICATION_JSON_VALUE)
final class DocumentController {

    private static final int LONGEST_KEY = 200;

    private final Documents documents;
    private final DocumentViews views;
    private final ChildTypes childTypes;
    private final Host host;

    DocumentController(Documents documents, DocumentViews views, ContentModel model, Host host) {
        this.documents = documents;
        this.views = views;
        this.childTypes = new ChildTypes(model);
        this.host = host;
    }

    @PostMapping
    ResponseEntity<DocumentView> file(
            Actor actor,
            @RequestBody DraftBody body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        TypeDefinition type = views.type(name(Json.required("type", body.type())));
        Document filed = documents.file(actor, body.draft(type, childTypes), checked(key));
        // relative to this address, which each host has in another place
        URI location = URI.create("documents/" + filed.id());
        return views.answer(ResponseEntity.created(location), actor, filed);
    }

    @GetMapping("/{id}")
    ResponseEntity<DocumentView> open(Actor actor, @PathVariable String id) {
        return views.answer(ResponseEntity.ok(), actor, documents.open(actor, Addresses.document(id)));
    }

    @PutMapping("/{id}/properties")
    ResponseEntity<DocumentView> edit(
            Actor actor, @PathVariable String id, @RequestBody EditBody body, HttpServletRequest request) {
        Document document = documents.open(actor, Addresses.document(id));
        Revision expected = Revisions.expected(request);
        TypeDefinition type = views.type(document.type());
        Document edited = documents.edit(actor, document.id(), expected, body.edit(type, childTypes));
        return views.answer(ResponseEntity.ok(), actor, edited);
    }

    @PutMapping("/{id}/content")
    ResponseEntity<DocumentView> replaceContent(
            Actor actor,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String name,
            HttpServletRequest request)
            throws IOException {
        DocumentId document = documents.open(actor, Addresses.document(id)).id();
        Revision expected = Revisions.expected(request);
        ReceivedFile file = ReceivedFile.of(request, name, host.uploadLimit());
        Document replaced =
                documents.replaceContent(actor, document, expected, documents.stage(actor, file.name(), file.bytes()));
        return views.answer(ResponseEntity.ok(), actor, replaced);
    }

    private static QName name(String type) {
        return PropertyValues.name(type).orElseThrow(() -> Problem.of(Kind.INVALID, "PRM-DOC-002", type));
    }

    private static Optional<String> checked(@Nullable String key) {
        if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
            throw Problem.of(Kind.INVALID, "PRM-REST-017", LONGEST_KEY);
        }
        return Optional.ofNullable(key);
    }
}
