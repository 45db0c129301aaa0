package org.mithaq.rest.search;

import jakarta.servlet.http.HttpServletRequest;
import org.mithaq.access.Actor;
import org.mithaq.rest.setting.TableAnswers;
import org.mithaq.rest.setting.TableAnswers.Table;
import org.mithaq.rest.setting.TableAnswers.TableBody;
import org.mithaq.search.Thesaurus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The thesaurus of searches, read and put in force; what it adds to a search stands in the answer of the search. */
@RestController
@RequestMapping(path = "/settings/thesaurus", produces = MediaType.APPLICATION_JSON_VALUE)
final class ThesaurusController {

    private final Thesaurus thesaurus;

    ThesaurusController(Thesaurus thesaurus) {
        this.thesaurus = thesaurus;
    }

    @GetMapping
    ResponseEntity<Table> read(Actor actor) {
        return TableAnswers.read(thesaurus.table(), actor);
    }

    @PutMapping
    ResponseEntity<Table> write(Actor actor, @RequestBody TableBody body, HttpServletRequest request) {
        return TableAnswers.write(thesaurus.table(), actor, body, request);
    }
}
