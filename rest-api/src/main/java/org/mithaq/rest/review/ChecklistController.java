package org.mithaq.rest.review;

import jakarta.servlet.http.HttpServletRequest;
import org.mithaq.access.Actor;
import org.mithaq.rest.setting.TableAnswers;
import org.mithaq.rest.setting.TableAnswers.Table;
import org.mithaq.rest.setting.TableAnswers.TableBody;
import org.mithaq.review.Checklist;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The checklist of the legal review, read and put in force; what is ticked on it travels with tasks and rounds. */
@RestController
@RequestMapping(path = "/settings/checklist", produces = MediaType.APPLICATION_JSON_VALUE)
final class ChecklistController {

    private final Checklist checklist;

    ChecklistController(Checklist checklist) {
        this.checklist = checklist;
    }

    @GetMapping
    ResponseEntity<Table> read(Actor actor) {
        return TableAnswers.read(checklist.table(), actor);
    }

    @PutMapping
    ResponseEntity<Table> write(Actor actor, @RequestBody TableBody body, HttpServletRequest request) {
        return TableAnswers.write(checklist.table(), actor, body, request);
    }
}
