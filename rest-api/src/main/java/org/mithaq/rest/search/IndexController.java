package org.mithaq.rest.search;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mithaq.access.Actor;
import org.mithaq.search.IndexAdministration;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The state of the index, for administrators. */
@RestController
@RequestMapping(path = "/index", produces = MediaType.APPLICATION_JSON_VALUE)
final class IndexController {

    private final IndexAdministration administration;

    IndexController(IndexAdministration administration) {
        this.administration = administration;
    }

    /**
     * @param progress absent while no rebuild runs
     * @param readable by media type, whether texts of such files can be read at the moment
     */
    record IndexView(
            long documents,
            long mark,
            int backlog,
            boolean rebuilding,
            @Nullable Progress progress,
            List<Unprocessed> unprocessed,
            Map<String, Boolean> readable) {}

    record Progress(long done, long expected) {}

    /** @param reason technical, as in the log */
    record Unprocessed(String document, String reason) {}

    @GetMapping
    IndexView state(Actor actor) {
        IndexAdministration.State state = administration.state(actor);
        return new IndexView(
                state.documents(),
                state.mark(),
                state.backlog(),
                state.progress().isPresent(),
                state.progress()
                        .map(progress -> new Progress(progress.done(), progress.expected()))
                        .orElse(null),
                state.unprocessed().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry -> new Unprocessed(entry.getKey().value(), entry.getValue()))
                        .toList(),
                new TreeMap<>(state.readable()));
    }

    @PostMapping("/rebuild")
    ResponseEntity<Void> rebuild(Actor actor) {
        administration.rebuild(actor);
        return ResponseEntity.accepted().build();
    }
}
