package org.mithaq.rest.person;

import java.util.List;
import org.mithaq.access.Actor;
import org.mithaq.access.Directory;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** People to choose from: focal points, readers of a restricted document. */
@RestController
final class PeopleController {

    private static final int MOST = 20;

    private final Directory directory;

    PeopleController(Directory directory) {
        this.directory = directory;
    }

    record Found(List<PersonView> people) {}

    @GetMapping(path = "/people", produces = MediaType.APPLICATION_JSON_VALUE)
    Found find(Actor actor, @RequestParam(defaultValue = "") String q) {
        return new Found(directory.find(q, MOST).stream()
                .map(person -> new PersonView(person.id().value(), person.displayName()))
                .toList());
    }
}
