package org.mithaq.rest.digest;

import jakarta.servlet.http.HttpServletRequest;
import org.mithaq.access.Actor;
import org.mithaq.digest.Interests;
import org.mithaq.rest.setting.TableAnswers;
import org.mithaq.rest.setting.TableAnswers.Table;
import org.mithaq.rest.setting.TableAnswers.TableBody;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the sectors want to read about, read and put in force. */
@RestController
@RequestMapping(path = "/settings/interests", produces = MediaType.APPLICATION_JSON_VALUE)
final class InterestController {

    private final Interests interests;

    InterestController(Interests interests) {
        this.interests = interests;
    }

    @GetMapping
    ResponseEntity<Table> read(Actor actor) {
        return TableAnswers.read(interests.table(), actor);
    }

    @PutMapping
    ResponseEntity<Table> write(Actor actor, @RequestBody TableBody body, HttpServletRequest request) {
        return TableAnswers.write(interests.table(), actor, body, request);
    }
}
