package org.mithaq.rest.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.access.Absence;
import org.mithaq.access.Actor;
import org.mithaq.access.PersonId;
import org.mithaq.rest.json.Json;
import org.mithaq.rest.person.People;
import org.mithaq.rest.person.PersonView;
import org.mithaq.review.StandIns;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who is away when, and who stands in. */
@RestController
@RequestMapping(path = "/absences", produces = MediaType.APPLICATION_JSON_VALUE)
final class AbsenceController {

    private final StandIns standIns;
    private final People people;

    AbsenceController(StandIns standIns, People people) {
        this.standIns = standIns;
        this.people = people;
    }

    /** @param to inclusive */
    record AbsenceView(String id, PersonView person, LocalDate from, LocalDate to, PersonView standIn) {}

    /**
     * @param absences of the person asked about
     * @param standingIn absences of others in which the asking person stands in
     * @param candidates who could stand in for the person asked about
     */
    record Absences(List<AbsenceView> absences, List<AbsenceView> standingIn, List<PersonView> candidates) {}

    /** @param person who will be away; the asking person when left out */
    record AbsenceBody(
            @Nullable String person,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String standIn) {}

    @GetMapping
    Absences absences(Actor actor, @RequestParam Optional<String> person) {
        PersonId asked = person.map(id -> People.id("person", id)).orElse(actor.person());
        return new Absences(
                views(actor, standIns.of(actor, asked)),
                views(actor, standIns.standingIn(actor)),
                standIns.candidates(actor, asked).stream()
                        .map(candidate -> people.view(candidate.id(), actor.language()))
                        .toList());
    }

    @PostMapping
    ResponseEntity<AbsenceView> record(Actor actor, @RequestBody AbsenceBody body) {
        PersonId person = body.person() == null ? actor.person() : People.id("person", body.person());
        Absence absence = standIns.record(
                actor,
                person,
                Json.required("from", body.from()),
                Json.required("to", body.to()),
                People.id("standIn", Json.required("standIn", body.standIn())));
        return ResponseEntity.status(HttpStatus.CREATED).body(view(actor, absence));
    }

    @DeleteMapping("/{absence}")
    ResponseEntity<Void> takeBack(Actor actor, @PathVariable String absence) {
        standIns.takeBack(actor, absence);
        return ResponseEntity.noContent().build();
    }

    private List<AbsenceView> views(Actor actor, List<Absence> absences) {
        return absences.stream().map(absence -> view(actor, absence)).toList();
    }

    private AbsenceView view(Actor actor, Absence absence) {
        return new AbsenceView(
                absence.id(),
                people.view(absence.person(), actor.language()),
                absence.from(),
                absence.to(),
                people.view(absence.standIn(), actor.language()));
    }
}
