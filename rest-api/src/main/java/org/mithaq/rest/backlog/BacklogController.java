package org.mithaq.rest.backlog;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.access.Actor;
import org.mithaq.backlog.Backlog;
import org.mithaq.backlog.Field;
import org.mithaq.language.Translations;
import org.mithaq.rest.http.Host;
import org.mithaq.rest.http.ReceivedFile;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The imports, and the mappings that are kept for the next. */
@RestController
@RequestMapping(path = "/backlog", produces = MediaType.APPLICATION_JSON_VALUE)
final class BacklogController {

    private final Backlog backlog;
    private final Translations translations;
    private final Host host;

    BacklogController(Backlog backlog, Translations translations, Host host) {
        this.backlog = backlog;
        this.translations = translations;
        this.host = host;
    }

    record FieldView(String code, String label) {}

    /** @param fields what a column can say */
    record Answer(List<BatchView> batches, List<String> mappings, List<FieldView> fields) {}

    @GetMapping
    Answer list(Actor actor) {
        return new Answer(
                backlog.all(actor).stream()
                        .map(view -> BatchView.of(view, translations, actor))
                        .toList(),
                List.copyOf(backlog.mappings(actor).keySet()),
                Arrays.stream(Field.values())
                        .map(field -> new FieldView(
                                field.name(), translations.text(actor.language(), "backlog.field." + field, List.of())))
                        .toList());
    }

    @PostMapping
    ResponseEntity<BatchView> open(
            Actor actor,
            @RequestParam(required = false) @Nullable String name,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(required = false) @Nullable String mapping,
            HttpServletRequest request)
            throws IOException {
        backlog.requireMayOpen(actor);
        ReceivedFile file = ReceivedFile.of(request, name, host.uploadLimit());
        Backlog.View opened = backlog.open(
                actor,
                file.name(),
                source,
                RegisterFile.read(file.bytes()),
                Optional.ofNullable(mapping).filter(kept -> !kept.isBlank()));
        return ResponseEntity.status(HttpStatus.CREATED).body(BatchView.of(opened, translations, actor));
    }

    @DeleteMapping("/mappings/{mapping}")
    ResponseEntity<Void> removeMapping(Actor actor, @PathVariable String mapping) {
        backlog.removeMapping(actor, mapping);
        return ResponseEntity.noContent().build();
    }
}
