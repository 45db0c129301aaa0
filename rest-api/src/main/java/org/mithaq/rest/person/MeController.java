package org.mithaq.rest.person;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.access.Actor;
import org.mithaq.access.ChosenDigits;
import org.mithaq.access.Directory;
import org.mithaq.access.Role;
import org.mithaq.document.UnitOfWork;
import org.mithaq.language.Digits;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.problem.Problem;
import org.mithaq.problem.Problem.Kind;
import org.mithaq.rest.json.Json;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The person who asks. */
@RestController
@RequestMapping(path = "/me", produces = MediaType.APPLICATION_JSON_VALUE)
final class MeController {

    private final Directory directory;
    private final People people;
    private final ChosenLanguage chosen;
    private final UnitOfWork work;
    private final ChosenDigits chosenDigits;

    MeController(
            Directory directory, People people, ChosenLanguage chosen, UnitOfWork work, ChosenDigits chosenDigits) {
        this.directory = directory;
        this.people = people;
        this.chosen = chosen;
        this.work = work;
        this.chosenDigits = chosenDigits;
    }

    /**
     * @param language in which the person is written to
     * @param digits of their Arabic pages; absent until they chose
     * @param sectors codes of the sectors that they belong to
     * @param authorities every group, by name
     */
    record Me(
            String person,
            String displayName,
            String language,
            @Nullable String digits,
            List<Role> roles,
            List<String> sectors,
            List<String> authorities) {}

    record LanguageBody(@Nullable String language) {}

    record DigitsBody(@Nullable String digits) {}

    @GetMapping
    Me me(Actor actor) {
        WorkingLanguage language = directory
                .person(actor.person())
                .map(person -> person.language())
                .orElse(actor.language());
        return new Me(
                actor.person().value(),
                people.view(actor.person(), actor.language()).displayName(),
                language.tag(),
                work.inTransaction(() -> chosenDigits.of(actor.person()))
                        .map(Digits::code)
                        .orElse(null),
                actor.roles().stream().sorted().toList(),
                actor.sectors().stream().sorted().toList(),
                actor.authorities().stream().sorted().toList());
    }

    @PutMapping("/language")
    ResponseEntity<Void> language(Actor actor, @RequestBody LanguageBody body) {
        String tag = Json.required("language", body.language());
        WorkingLanguage language =
                WorkingLanguage.ofTag(tag).orElseThrow(() -> Problem.of(Kind.INVALID, "PRM-REST-014", "language", tag));
        chosen.keep(actor.person(), language);
        return ResponseEntity.noContent().build();
    }

    @PutMapping("/digits")
    ResponseEntity<Void> digits(Actor actor, @RequestBody DigitsBody body) {
        String code = Json.required("digits", body.digits());
        Digits digits = Digits.of(code).orElseThrow(() -> Problem.of(Kind.INVALID, "PRM-REST-014", "digits", code));
        work.inTransaction(() -> chosenDigits.keep(actor.person(), digits));
        return ResponseEntity.noContent().build();
    }
}
