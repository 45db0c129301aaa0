package org.mithaq.rest.document;

import java.time.Instant;
import java.util.List;
import org.mithaq.access.Actor;
import org.mithaq.document.Documents;
import org.mithaq.document.Version;
import org.mithaq.rest.person.People;
import org.mithaq.rest.person.PersonView;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The files that a document has had. */
@RestController
@RequestMapping(path = "/documents/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
final class HistoryController {

    private final Documents documents;
    private final People people;

    HistoryController(Documents documents, People people) {
        this.documents = documents;
        this.people = people;
    }

    /** Newest last. */
    record Versions(List<VersionView> versions) {}

    record VersionView(
            String label, Instant at, PersonView by, String name, long size, String fingerprint, String mediaType) {}

    @GetMapping("/versions")
    Versions versions(Actor actor, @PathVariable String id) {
        return new Versions(documents.versions(actor, Addresses.document(id)).stream()
                .map(version -> view(actor, version))
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
}
