package org.mithaq.rest.document;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mithaq.access.Actor;
import org.mithaq.audit.AuditEvent;
import org.mithaq.document.Documents;
import org.mithaq.document.Version;
import org.mithaq.rest.person.People;
import org.mithaq.rest.person.PersonView;
import org.mithaq.rest.problem.Messages;
import org.mithaq.trail.Trail;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What became of a document: its versions and its trail. */
@RestController
@RequestMapping(path = "/documents/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
final class HistoryController {

    private final Documents documents;
    private final Trail trail;
    private final People people;
    private final Messages messages;

    HistoryController(Documents documents, Trail trail, People people, Messages messages) {
        this.documents = documents;
        this.trail = trail;
        this.people = people;
        this.messages = messages;
    }

    /** Newest last. */
    record Versions(List<VersionView> versions) {}

    record VersionView(
            String label, Instant at, PersonView by, String name, long size, String fingerprint, String mediaType) {}

    /** Oldest first. */
    record Events(List<EventView> events) {}

    /**
     * @param onBehalfOf the absent colleague whose delegation was used
     * @param actionLabel the action in words
     * @param before values that were replaced, by prefixed name
     * @param after values that were set
     */
    record EventView(
            Instant at,
            PersonView by,
            @Nullable PersonView onBehalfOf,
            String origin,
            String action,
            String actionLabel,
            Map<String, String> before,
            Map<String, String> after) {}

    @GetMapping("/versions")
    Versions versions(Actor actor, @PathVariable String id) {
        return new Versions(documents.versions(actor, Addresses.document(id)).stream()
                .map(version -> view(actor, version))
                .toList());
    }

    @GetMapping("/audit")
    Events audit(Actor actor, @PathVariable String id) {
        return new Events(trail.of(actor, Addresses.document(id)).stream()
                .map(event -> view(actor, event))
                .toList());
    }

    private VersionView view(Actor actor, Version version) {
        return new VersionView(
                version.label(),
                version.at(),
                people.view(version.by(), actor.language()),
                version.name(),
                version.content().size(),
                version.content().fingerprint(),
                version.content().mediaType());
    }

    private EventView view(Actor actor, AuditEvent event) {
        return new EventView(
                event.at(),
                people.view(event.person(), actor.language()),
                event.onBehalfOf()
                        .map(person -> people.view(person, actor.language()))
                        .orElse(null),
                event.origin(),
                event.action(),
                messages.text(actor.language(), "audit." + event.action()),
                new TreeMap<>(event.before()),
                new TreeMap<>(event.after()));
    }
}
