package org.mithaq.review;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.mithaq.access.Absence;
import org.mithaq.access.Absences;
import org.mithaq.access.Actor;
import org.mithaq.access.Directory;
import org.mithaq.access.Person;
import org.mithaq.access.PersonId;

/**
 * Who does whose work today. Inside the caller's transaction.
 *
 * <p>A stand-in acts on the absent person's tasks, with that person's roles and no others, and only on documents that they
 * may read themselves. It begins and ends with the days of the absence. There are no chains: while a stand-in is away too,
 * they stand in for nobody, and the task stays with its group.
 */
public final class Cover {

    private final Absences absences;
    private final Directory directory;
    private final ZoneId zone;
    private final Clock clock;

    /** @param zone in which days begin and end */
    public Cover(Absences absences, Directory directory, ZoneId zone, Clock clock) {
        this.absences = absences;
        this.directory = directory;
        this.zone = zone;
        this.clock = clock;
    }

    /** The actor as each absent colleague that they stand in for today; empty while they are away themselves. */
    List<Actor> acting(Actor actor) {
        LocalDate today = today();
        if (actor.onBehalfOf().isPresent() || isAway(actor.person(), today)) {
            return List.of();
        }
        return absences.standingIn(actor.person(), today).stream()
                .filter(absence -> absence.covers(today))
                .flatMap(absence -> directory.person(absence.person()).stream())
                .filter(Person::enabled)
                .map(actor::onBehalfOf)
                .toList();
    }

    /** Who does the person's work today; empty when they are here, or their stand-in is away too. */
    Optional<Person> of(PersonId person) {
        LocalDate today = today();
        return absences.of(person, today).stream()
                .filter(absence -> absence.covers(today))
                .findFirst()
                .map(Absence::standIn)
                .filter(standIn -> !isAway(standIn, today))
                .flatMap(directory::person)
                .filter(Person::enabled);
    }

    private boolean isAway(PersonId person, LocalDate day) {
        return absences.of(person, day).stream().anyMatch(absence -> absence.covers(day));
    }

    private LocalDate today() {
        return clock.instant().atZone(zone).toLocalDate();
    }
}
