package org.mithaq.review;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mithaq.access.Absence;
import org.mithaq.access.Absences;
import org.mithaq.access.Actor;
import org.mithaq.access.Directory;
import org.mithaq.access.DutyFamily;
import org.mithaq.access.Person;
import org.mithaq.access.PersonId;
import org.mithaq.access.Role;
import org.mithaq.audit.AuditEvent;
import org.mithaq.audit.AuditTrail;
import org.mithaq.document.UnitOfWork;
import org.mithaq.problem.Problem;

/**
 * Delegation during an absence: who is away when, and who stands in.
 *
 * <p>{@link Cover} says what follows from it today.
 */
public final class StandIns {

    private static final int LONGEST = 366;

    private final UnitOfWork work;
    private final Absences absences;
    private final Directory directory;
    private final AuditTrail audit;
    private final ReviewNotices notices;
    private final ZoneId zone;
    private final Clock clock;

    /** @param zone in which days begin and end */
    public StandIns(
            UnitOfWork work,
            Absences absences,
            Directory directory,
            AuditTrail audit,
            ReviewNotices notices,
            ZoneId zone,
            Clock clock) {
        this.work = work;
        this.absences = absences;
        this.directory = directory;
        this.audit = audit;
        this.notices = notices;
        this.zone = zone;
        this.clock = clock;
    }

    /**
     * Records that a person will be away: themselves, or an administrator or their head for them.
     *
     * @throws Problem {@code PRM-ABSENCE-002} for days that are past, the wrong way round or more than a year; {@code
     *     PRM-ABSENCE-003} when the stand-in cannot do the person's work; {@code PRM-ABSENCE-004} when the person is away
     *     on one of the days already; {@code PRM-ABSENCE-005} when it is not the actor's to record
     */
    public Absence record(Actor actor, PersonId person, LocalDate from, LocalDate to, PersonId standIn) {
        return work.inTransaction(() -> {
            Person absent = manageable(actor, person);
            if (to.isBefore(from) || to.isBefore(today()) || to.isAfter(from.plusDays(LONGEST))) {
                throw Problem.of(Problem.Kind.INVALID, "PRM-ABSENCE-002", LONGEST);
            }
            Person substitute = directory
                    .person(standIn)
                    .filter(Person::enabled)
                    .filter(candidate -> mayStandIn(absent, candidate))
                    .orElseThrow(() -> Problem.of(Problem.Kind.INVALID, "PRM-ABSENCE-003", standIn.value()));
            Absence absence = absences.add(person, from, to, substitute.id());
            audit(actor, absence, "absence.recorded");
            notices.standIn(actor, absence);
            return absence;
        });
    }

    /** Takes it back, also while it lasts. @throws Problem {@code PRM-ABSENCE-001} when there is none for this actor */
    public void takeBack(Actor actor, String id) {
        work.inTransaction(() -> {
            Absence absence = absences.find(id)
                    .filter(found -> directory
                            .person(found.person())
                            .filter(person -> manages(actor, person))
                            .isPresent())
                    .orElseThrow(() -> Problem.of(Problem.Kind.NOT_FOUND, "PRM-ABSENCE-001"));
            absences.remove(id);
            audit(actor, absence, "absence.takenBack");
            notices.standInEnded(actor, absence);
        });
    }

    /** Present and coming absences of a person. @throws Problem {@code PRM-ABSENCE-005} when not the actor's to see */
    public List<Absence> of(Actor actor, PersonId person) {
        return work.inTransaction(() -> absences.of(manageable(actor, person).id(), today()));
    }

    /** Present and coming absences in which the actor stands in. */
    public List<Absence> standingIn(Actor actor) {
        return work.inTransaction(() -> absences.standingIn(actor.person(), today()));
    }

    /** Who could stand in for a person, by name. */
    public List<Person> candidates(Actor actor, PersonId person) {
        return work.inTransaction(() -> {
            Person absent = manageable(actor, person);
            return Arrays.stream(Role.values())
                    .flatMap(role -> directory.members(role.group()).stream())
                    .filter(candidate -> mayStandIn(absent, candidate))
                    .distinct()
                    .sorted(Comparator.comparing(Person::displayName))
                    .toList();
        });
    }

    private static boolean mayStandIn(Person absent, Person standIn) {
        Set<DutyFamily> shared = DutyFamily.of(standIn.authorities());
        shared.retainAll(DutyFamily.of(absent.authorities()));
        return !absent.id().equals(standIn.id()) && !shared.isEmpty();
    }

    private Person manageable(Actor actor, PersonId person) {
        return directory
                .person(person)
                .filter(found -> manages(actor, found))
                .orElseThrow(() -> Problem.of(Problem.Kind.FORBIDDEN, "PRM-ABSENCE-005"));
    }

    private static boolean manages(Actor actor, Person person) {
        return actor.person().equals(person.id())
                || actor.has(Role.ADMINISTRATOR)
                || (actor.has(Role.HEAD_OF_LEGAL) && DutyFamily.LEGAL.among(person.authorities()))
                || (actor.has(Role.HEAD_OF_SECTOR)
                        && !DutyFamily.LEGAL.among(person.authorities())
                        && actor.sectors().stream()
                                .anyMatch(sector -> person.authorities().contains(Actor.SECTOR_GROUP_PREFIX + sector)));
    }

    private LocalDate today() {
        return clock.instant().atZone(zone).toLocalDate();
    }

    private void audit(Actor actor, Absence absence, String action) {
        audit.append(AuditEvent.of(
                clock.instant(),
                actor,
                absence.id(),
                action,
                Map.of(),
                Map.of(
                        "person", absence.person().value(),
                        "from", absence.from().toString(),
                        "to", absence.to().toString(),
                        "standIn", absence.standIn().value())));
    }
}
