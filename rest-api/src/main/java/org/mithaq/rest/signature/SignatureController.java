package org.mithaq.rest.signature;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mithaq.access.Actor;
import org.mithaq.agreement.Signatures;
import org.mithaq.document.Document;
import org.mithaq.document.Documents;
import org.mithaq.rest.document.Addresses;
import org.mithaq.rest.document.DocumentViews;
import org.mithaq.rest.http.Revisions;
import org.mithaq.rest.json.Json;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The signatures of the parties of one instrument. */
@RestController
@RequestMapping(path = "/documents/{id}/signatures", produces = MediaType.APPLICATION_JSON_VALUE)
final class SignatureController {

    private final Documents documents;
    private final Signatures signatures;
    private final SignatureViews views;
    private final DocumentViews documentViews;

    SignatureController(Documents documents, Signatures signatures, SignatureViews views, DocumentViews documentViews) {
        this.documents = documents;
        this.signatures = signatures;
        this.views = views;
        this.documentViews = documentViews;
    }

    /** @param signatoryCapacity absent when it is not known */
    record SignatureBody(
            @Nullable LocalDate signedOn,
            @Nullable String signatoryName,
            @Nullable String signatoryCapacity) {}

    record CorrectionBody(
            @Nullable LocalDate signedOn,
            @Nullable String signatoryName,
            @Nullable String signatoryCapacity,
            @Nullable String reason) {}

    record WithdrawalBody(@Nullable String reason) {}

    @GetMapping
    SignatureView signatures(Actor actor, @PathVariable String id) {
        return views.of(actor, documents.open(actor, Addresses.document(id)));
    }

    @PostMapping("/{party}")
    ResponseEntity<SignatureView.Signed> record(
            Actor actor,
            @PathVariable String id,
            @PathVariable String party,
            @RequestBody SignatureBody body,
            HttpServletRequest request) {
        Document document = documents.open(actor, Addresses.document(id));
        return answer(
                actor,
                signatures.record(
                        actor,
                        document.id(),
                        Addresses.document(party),
                        Revisions.expected(request),
                        signature(body.signedOn(), body.signatoryName(), body.signatoryCapacity())));
    }

    @PutMapping("/{party}")
    ResponseEntity<SignatureView.Signed> correct(
            Actor actor,
            @PathVariable String id,
            @PathVariable String party,
            @RequestBody CorrectionBody body,
            HttpServletRequest request) {
        Document document = documents.open(actor, Addresses.document(id));
        return answer(
                actor,
                signatures.correct(
                        actor,
                        document.id(),
                        Addresses.document(party),
                        Revisions.expected(request),
                        signature(body.signedOn(), body.signatoryName(), body.signatoryCapacity()),
                        Json.text(body.reason())));
    }

    @PostMapping("/{party}/withdrawal")
    ResponseEntity<SignatureView.Signed> takeBack(
            Actor actor,
            @PathVariable String id,
            @PathVariable String party,
            @RequestBody WithdrawalBody body,
            HttpServletRequest request) {
        Document document = documents.open(actor, Addresses.document(id));
        return answer(
                actor,
                signatures.takeBack(
                        actor,
                        document.id(),
                        Addresses.document(party),
                        Revisions.expected(request),
                        Json.text(body.reason())));
    }

    private static Signatures.Signature signature(
            @Nullable LocalDate signedOn, @Nullable String signatoryName, @Nullable String signatoryCapacity) {
        return new Signatures.Signature(
                Json.required("signedOn", signedOn), Json.text(signatoryName), Json.text(signatoryCapacity));
    }

    private ResponseEntity<SignatureView.Signed> answer(Actor actor, Document document) {
        return ResponseEntity.ok()
                .eTag(Revisions.tag(document.revision()))
                .body(new SignatureView.Signed(documentViews.view(actor, document), views.of(actor, document)));
    }
}
