package org.mithaq.rest.trail;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mithaq.access.Actor;
import org.mithaq.rest.document.Addresses;
import org.mithaq.rest.document.ValueWords;
import org.mithaq.trail.PastState;
import org.mithaq.trail.Trail;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What happened to a document, and what it was. */
@RestController
@RequestMapping(path = "/documents/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
final class TrailOfDocumentController {

    private final Trail trail;
    private final EventViews views;
    private final ValueWords words;

    TrailOfDocumentController(Trail trail, EventViews views, ValueWords words) {
        this.trail = trail;
        this.views = views;
        this.words = words;
    }

    /** Oldest first. */
    record Events(List<EventView> events) {}

    /**
     * @param words of the properties that are ids or codes, in words
     * @param file its version's label and fingerprint
     */
    record PastView(
            Instant at,
            @Nullable String name,
            Map<String, String> properties,
            Map<String, String> words,
            Map<String, List<String>> targets,
            Map<String, List<ChildView>> children,
            @Nullable FileView file) {}

    record ChildView(String id, Map<String, String> properties, Map<String, List<String>> targets) {}

    record FileView(String version, String fingerprint) {}

    @GetMapping("/audit")
    Events audit(Actor actor, @PathVariable String id) {
        return new Events(trail.of(actor, Addresses.document(id)).stream()
                .map(event -> views.view(actor, event))
                .toList());
    }

    @GetMapping("/as-of")
    PastView asOf(Actor actor, @PathVariable String id, @RequestParam String at) {
        PastState state = trail.asOf(actor, Addresses.document(id), Moments.parse("at", at));
        Map<String, List<ChildView>> children = new TreeMap<>();
        state.children()
                .forEach((association, parts) -> children.put(
                        association,
                        parts.stream()
                                .map(part -> new ChildView(
                                        part.id(), new TreeMap<>(part.properties()), new TreeMap<>(part.associated())))
                                .toList()));
        return new PastView(
                state.at(),
                state.name().orElse(null),
                new TreeMap<>(state.properties()),
                words.ofTrail(state.properties(), actor.language()),
                new TreeMap<>(state.associated()),
                children,
                state.file()
                        .map(file -> new FileView(file.label(), file.fingerprint()))
                        .orElse(null));
    }
}
