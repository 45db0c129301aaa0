package org.mithaq.rest.document;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.access.Actor;
import org.mithaq.agreement.Signatures;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.Documents;
import org.mithaq.document.PageText;
import org.mithaq.document.Version;
import org.mithaq.model.Prm;
import org.mithaq.problem.Problem;
import org.mithaq.problem.Problem.Kind;
import org.mithaq.rest.http.Download;
import org.mithaq.rest.problem.Messages;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Gives out the bytes of a document and the text that was read from them. */
@RestController
@RequestMapping("/documents/{id}")
final class ContentController {

    /** "1/2" while one of two parties has signed: whoever passes the file on knows that it is not concluded. */
    static final String SIGNATURES = "X-Mithaq-Signatures";

    private final Documents documents;
    private final Signatures signatures;
    private final Messages messages;

    ContentController(Documents documents, Signatures signatures, Messages messages) {
        this.documents = documents;
        this.signatures = signatures;
        this.messages = messages;
    }

    /**
     * @param languages most used first, ISO 639-1
     * @param direction of the pages, by the first language: {@code rtl} or {@code ltr}
     */
    record Text(List<String> pages, List<String> languages, String direction) {}

    @GetMapping("/content")
    void content(
            Actor actor,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String version,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Document document = documents.open(actor, Addresses.document(id));
        Optional<String> label = Optional.ofNullable(version);
        Download download = label.isPresent()
                ? version(actor, document.id(), label.get())
                : new Download(
                        marked(actor, document, response), document.content().orElseThrow(ContentController::noFile));
        download.send(request, response, () -> documents.read(actor, document.id(), label));
    }

    /** The file's name; of a partially signed instrument with that mark, in the reader's language. The bytes stay. */
    private String marked(Actor actor, Document document, HttpServletResponse response) {
        Optional<Signatures.Progress> partial = signatures.progress(document).filter(Signatures.Progress::isPartial);
        if (partial.isEmpty()) {
            return document.name();
        }
        response.setHeader(
                SIGNATURES, partial.get().signed() + "/" + partial.get().of());
        String mark = " (" + messages.text(actor.language(), "signature.partial") + ")";
        int extension = document.name().lastIndexOf('.');
        return extension <= 0
                ? document.name() + mark
                : document.name().substring(0, extension)
                        + mark
                        + document.name().substring(extension);
    }

    @GetMapping(path = "/text", produces = MediaType.APPLICATION_JSON_VALUE)
    Text text(Actor actor, @PathVariable String id) {
        Document document = documents.open(actor, Addresses.document(id));
        List<String> pages =
                documents.text(actor, document.id()).map(PageText::pages).orElse(List.of());
        List<String> languages = document.properties().texts(Prm.PROP_LANGUAGES_FOUND);
        String first = languages.stream()
                .findFirst()
                .or(() -> document.properties().text(Prm.PROP_LANGUAGE))
                .orElse("");
        return new Text(pages, languages, first.equals("ar") ? "rtl" : "ltr");
    }

    private Download version(Actor actor, DocumentId id, String label) {
        Version version = documents.versions(actor, id).stream()
                .filter(candidate -> candidate.label().equals(label))
                .findFirst()
                .orElseThrow(ContentController::noFile);
        return new Download(version.name(), version.content());
    }

    private static Problem noFile() {
        return Problem.of(Kind.NOT_FOUND, "PRM-DOC-007");
    }
}
