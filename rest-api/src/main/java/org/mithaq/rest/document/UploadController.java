package org.mithaq.rest.document;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.mithaq.access.Actor;
import org.mithaq.document.Content;
import org.mithaq.document.Documents;
import org.mithaq.document.StagedContent;
import org.mithaq.rest.http.Host;
import org.mithaq.rest.http.ReceivedFile;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Receives a file before it is filed, so that it travels while the form is filled in. */
@RestController
final class UploadController {

    private final Documents documents;
    private final Host host;

    UploadController(Documents documents, Host host) {
        this.documents = documents;
        this.host = host;
    }

    /** @param upload to be named when the document is filed, within a day */
    record Upload(String upload, String name, long size, String mediaType, String fingerprint) {}

    @PostMapping(path = "/uploads", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Upload> receive(
            Actor actor, @RequestParam(required = false) @Nullable String name, HttpServletRequest request)
            throws IOException {
        ReceivedFile file = ReceivedFile.of(request, name, host.uploadLimit());
        StagedContent staged = documents.stage(actor, file.name(), file.bytes());
        Content content = staged.content();
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(new Upload(
                        staged.id(), staged.name(), content.size(), content.mediaType(), content.fingerprint()));
    }
}
