package org.mithaq.rest.model;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.mithaq.access.Actor;
import org.mithaq.document.Documents;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.model.CodeList;
import org.mithaq.model.ContentModel;
import org.mithaq.problem.Problem;
import org.mithaq.problem.Problem.Kind;
import org.mithaq.rest.http.Revisions;
import org.mithaq.rest.json.Json;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Publishes the content model, in the reader's language. */
@RestController
final class ModelController {

    private final ContentModel model;
    private final ModelViews views;
    /** The model never changes while the host runs: each answer is made once for each language. */
    private final Map<String, Tagged> made = new ConcurrentHashMap<>();

    private record Tagged(Object body, String tag) {}

    ModelController(ContentModel model, Documents documents) {
        this.model = model;
        this.views = new ModelViews(model, documents::creatable);
    }

    @GetMapping(path = "/model", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> model(Actor actor) {
        return answer(actor, "", views::model);
    }

    @GetMapping(path = "/codes", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> codeLists(Actor actor) {
        return answer(actor, "codes", views::codeLists);
    }

    @GetMapping(path = "/codes/{list}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> codes(Actor actor, @PathVariable String list) {
        CodeList found = model.codeList(list).orElseThrow(() -> Problem.of(Kind.NOT_FOUND, "PRM-REST-018", list));
        return answer(actor, "codes/" + list, language -> views.codeList(found, language));
    }

    private ResponseEntity<Object> answer(Actor actor, String key, Function<WorkingLanguage, Object> view) {
        WorkingLanguage language = actor.language();
        Tagged tagged = made.computeIfAbsent(language.tag() + "/" + key, k -> tagged(view.apply(language)));
        return ResponseEntity.ok()
                .eTag(tagged.tag())
                .header("Cache-Control", "private, no-cache")
                .header("Vary", "Accept-Language")
                .header("Content-Language", language.tag())
                .body(tagged.body());
    }

    private static Tagged tagged(Object body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Json.write(body));
            return new Tagged(body, Revisions.tag(HexFormat.of().formatHex(digest)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
