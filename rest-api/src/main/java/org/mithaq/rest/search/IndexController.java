package org.mithaq.rest.search;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mithaq.access.Actor;
import org.mithaq.document.DocumentId;
import org.mithaq.search.IndexAdministration;
import org.mithaq.search.IndexAdministration.Task;
import org.mithaq.search.IndexCheck;
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

    private static final int NAMED = 20;

    private final IndexAdministration administration;

    IndexController(IndexAdministration administration) {
        this.administration = administration;
    }

    /**
     * @param progress of the rebuild or check that runs; absent while none does
     * @param check how the last check since the start ended; absent before
     * @param readable by media type, whether texts of such files can be read at the moment
     */
    record IndexView(
            long documents,
            long mark,
            int backlog,
            boolean rebuilding,
            boolean checking,
            @Nullable Progress progress,
            @Nullable Check check,
            List<Unprocessed> unprocessed,
            Map<String, Boolean> readable) {}

    record Progress(long done, long expected) {}

    /**
     * All of it was put right.
     *
     * @param documents the first twenty on which index and repository disagreed
     */
    record Check(Instant endedAt, long compared, int missing, int different, int surplus, List<String> documents) {

        static Check of(IndexCheck.Outcome outcome) {
            return new Check(
                    outcome.endedAt(),
                    outcome.compared(),
                    outcome.missing().size(),
                    outcome.different().size(),
                    outcome.surplus().size(),
                    Stream.of(outcome.missing(), outcome.different(), outcome.surplus())
                            .flatMap(List::stream)
                            .limit(NAMED)
                            .map(DocumentId::value)
                            .toList());
        }
    }

    /** @param reason technical, as in the log */
    record Unprocessed(String document, String reason) {}

    @GetMapping
    IndexView state(Actor actor) {
        IndexAdministration.State state = administration.state(actor);
        return new IndexView(
                state.documents(),
                state.mark(),
                state.backlog(),
                state.task().equals(Optional.of(Task.REBUILD)),
                state.task().equals(Optional.of(Task.CHECK)),
                state.progress()
                        .map(progress -> new Progress(progress.done(), progress.expected()))
                        .orElse(null),
                state.checked().map(Check::of).orElse(null),
                state.unprocessed().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry -> new Unprocessed(entry.getKey().value(), entry.getValue()))
                        .toList(),
                new TreeMap<>(state.readable()));
    }

    @PostMapping("/check")
    ResponseEntity<Void> check(Actor actor) {
        administration.check(actor);
        return ResponseEntity.accepted().build();
    }

    @PostMapping("/rebuild")
    ResponseEntity<Void> rebuild(Actor actor) {
        administration.rebuild(actor);
        return ResponseEntity.accepted().build();
    }
}
