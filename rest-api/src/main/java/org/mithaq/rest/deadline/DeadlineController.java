package org.mithaq.rest.deadline;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import org.mithaq.access.Actor;
import org.mithaq.agreement.Lifecycle;
import org.mithaq.deadline.Clocks;
import org.mithaq.deadline.Deadline;
import org.mithaq.deadline.Deadlines;
import org.mithaq.document.DocumentId;
import org.mithaq.rest.setting.TableAnswers;
import org.mithaq.rest.setting.TableAnswers.Table;
import org.mithaq.rest.setting.TableAnswers.TableBody;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What comes due, and the table of clocks behind it. */
@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
final class DeadlineController {

    private static final String TABLE = "/settings/clocks";

    private final Deadlines deadlines;
    private final Clocks clocks;
    private final DeadlineViews views;

    DeadlineController(Deadlines deadlines, Clocks clocks, Lifecycle lifecycle) {
        this.deadlines = deadlines;
        this.clocks = clocks;
        this.views = new DeadlineViews(lifecycle);
    }

    record Answer(List<DeadlineView> deadlines) {}

    @GetMapping("/deadlines")
    Answer deadlines(
            Actor actor,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            @RequestParam(defaultValue = "false") boolean mine) {
        return answer(actor, deadlines.between(actor, from, to, mine));
    }

    @GetMapping("/documents/{id}/deadlines")
    Answer ofDocument(Actor actor, @PathVariable String id) {
        return answer(actor, deadlines.of(actor, new DocumentId(id)));
    }

    @GetMapping(TABLE)
    ResponseEntity<Table> read(Actor actor) {
        return TableAnswers.read(clocks.table(), actor);
    }

    @PutMapping(TABLE)
    ResponseEntity<Table> write(Actor actor, @RequestBody TableBody body, HttpServletRequest request) {
        return TableAnswers.write(clocks.table(), actor, body, request);
    }

    private Answer answer(Actor actor, List<Deadline> found) {
        return new Answer(
                found.stream().map(deadline -> views.of(actor, deadline)).toList());
    }
}
