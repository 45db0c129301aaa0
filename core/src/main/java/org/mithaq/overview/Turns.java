package org.mithaq.overview;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mithaq.access.Actor;
import org.mithaq.access.Directory;
import org.mithaq.access.Person;
import org.mithaq.access.PersonId;
import org.mithaq.access.Role;
import org.mithaq.agreement.Attempt;
import org.mithaq.agreement.Guard;
import org.mithaq.agreement.Instrument;
import org.mithaq.agreement.Instruments;
import org.mithaq.agreement.Lifecycle;
import org.mithaq.agreement.Transition;
import org.mithaq.document.Document;
import org.mithaq.language.Localized;
import org.mithaq.language.Translations;
import org.mithaq.model.Prm;
import org.mithaq.review.ReviewTask;

/** Finds out whose turn it is with an instrument. Inside the caller's transaction. */
final class Turns {

    private final Instruments instruments;
    private final Lifecycle lifecycle;
    private final Directory directory;

    Turns(Instruments instruments, Lifecycle lifecycle, Directory directory) {
        this.instruments = instruments;
        this.lifecycle = lifecycle;
        this.directory = directory;
    }

    /**
     * @param task of the review that is under way
     * @return empty when nothing is waited for
     */
    Optional<Turn> of(Actor actor, Document document, Optional<ReviewTask> task) {
        return switch (Instrument.statusOf(document)) {
            case CONTACT, EXPIRED, TERMINATED -> Optional.of(ofHead(actor, document));
            case NEGOTIATION, SIGNATURE -> Optional.of(ofOfficer(actor, document));
            case LEGAL_REVIEW -> task.map(open -> ofReview(actor, open));
            case APPROVAL -> Optional.of(of(actor, Role.DIRECTOR_GENERAL));
            case VALIDATION ->
                Optional.of(of(actor, isAccepted(actor, document) ? Role.RECORDS_MANAGER : Role.LEGAL_REVIEWER));
            case IN_FORCE, SUSPENDED, CLOSED, NOT_CONCLUDED -> Optional.empty();
        };
    }

    private static Turn of(Actor actor, Role role) {
        return new Turn(label(role), actor.has(role));
    }

    /** Of the sector that the instrument belongs to. */
    private static Turn ofHead(Actor actor, Document document) {
        Set<String> sectors = document.confinement().sectors();
        boolean theirs = sectors.isEmpty() || sectors.stream().anyMatch(actor.sectors()::contains);
        return new Turn(label(Role.HEAD_OF_SECTOR), actor.has(Role.HEAD_OF_SECTOR) && theirs);
    }

    /** Its focal point's, else of who filed it. */
    private Turn ofOfficer(Actor actor, Document document) {
        PersonId person = document.properties()
                .text(Prm.PROP_FOCAL_POINT)
                .map(PersonId::new)
                .orElse(document.owner());
        return directory
                .person(person)
                .map(officer -> new Turn(named(officer), officer.id().equals(actor.person())))
                .orElseGet(() -> of(actor, Role.OFFICER));
    }

    private Turn ofReview(Actor actor, ReviewTask task) {
        Optional<Person> assignee = task.assignee().flatMap(directory::person);
        if (assignee.isPresent()) {
            return new Turn(named(assignee.get()), assignee.get().id().equals(actor.person()));
        }
        String group = task.group().orElse("");
        return new Turn(label(group), actor.authorities().contains(group));
    }

    /** Whether legal affairs have accepted what was signed. */
    private boolean isAccepted(Actor actor, Document document) {
        return lifecycle.refusals(Transition.ENTER_INTO_FORCE, instruments.of(document), Attempt.by(actor)).stream()
                .noneMatch(refusal -> refusal.code().startsWith(Guard.SIGNED_TEXT_ACCEPTED.code()));
    }

    private static Localized named(Person person) {
        return language -> person.displayName();
    }

    private static Localized label(Role role) {
        return Translations.message("role." + role.name());
    }

    /** A role's name for its group, else the group's own. */
    static Localized label(String group) {
        return Stream.of(Role.values())
                .filter(role -> role.group().equals(group))
                .findFirst()
                .map(Turns::label)
                .orElse(language -> group.replaceFirst("^GROUP_", ""));
    }
}
