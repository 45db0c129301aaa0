package org.mithaq.access;

import static org.mithaq.access.Role.DIRECTOR_GENERAL;
import static org.mithaq.access.Role.FINANCE_OFFICER;
import static org.mithaq.access.Role.HEAD_OF_LEGAL;
import static org.mithaq.access.Role.HEAD_OF_SECTOR;
import static org.mithaq.access.Role.LEGAL_REVIEWER;
import static org.mithaq.access.Role.OFFICER;
import static org.mithaq.access.Role.RECORDS_MANAGER;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who may read a document and who may change it, by confidentiality and role.
 *
 * <p>Pure functions: opening a document and filtering a search give the same answer because both ask {@link
 * #readers(Confinement)}. The administrator's role reads nothing by itself: it administers.
 */
public final class AccessPolicy {

    private static final List<Role> READ_RESTRICTED =
            List.of(HEAD_OF_SECTOR, HEAD_OF_LEGAL, DIRECTOR_GENERAL, RECORDS_MANAGER);
    private static final List<Role> READ_SECTOR =
            List.of(HEAD_OF_SECTOR, HEAD_OF_LEGAL, DIRECTOR_GENERAL, RECORDS_MANAGER, LEGAL_REVIEWER);
    private static final Set<Role> FILE = Set.of(OFFICER, HEAD_OF_SECTOR, RECORDS_MANAGER);
    private static final Set<Role> EDIT_ANY = Set.of(HEAD_OF_SECTOR, RECORDS_MANAGER);

    private static final Set<Role> ASSESS = Set.of(OFFICER, HEAD_OF_SECTOR);

    /** Those who negotiate, clear, pay for, decide and keep records. */
    private static final List<Role> READ_ASSESSMENTS = List.of(
            OFFICER, HEAD_OF_SECTOR, LEGAL_REVIEWER, HEAD_OF_LEGAL, FINANCE_OFFICER, DIRECTOR_GENERAL, RECORDS_MANAGER);

    private static final Set<Role> MERGE = Set.of(HEAD_OF_SECTOR, RECORDS_MANAGER);

    /** The authorities (people and groups) any of which suffices to read. Never empty. */
    public Set<String> readers(Confinement confinement) {
        if (confinement.confidentiality() == Confidentiality.ORGANISATION) {
            return Set.of(Actor.EVERYONE);
        }
        Set<String> readers = new HashSet<>();
        readers.add(confinement.owner().value());
        confinement.focalPoint().ifPresent(person -> readers.add(person.value()));
        confinement.reviewGroup().ifPresent(readers::add);
        readers.addAll(confinement.named());
        if (confinement.confidentiality() == Confidentiality.SECTOR) {
            confinement.sectors().forEach(sector -> readers.add(Actor.SECTOR_GROUP_PREFIX + sector));
            READ_SECTOR.forEach(role -> readers.add(role.group()));
        } else {
            READ_RESTRICTED.forEach(role -> readers.add(role.group()));
        }
        return Set.copyOf(readers);
    }

    public boolean mayRead(Actor actor, Confinement confinement) {
        return actor.isSystem() || readers(confinement).stream().anyMatch(actor.readingAuthorities()::contains);
    }

    /** Of the {@link #readers}, the groups that may change whatever they may read; others may where they have a part in it. */
    public Set<String> editors() {
        return EDIT_ANY.stream().map(Role::group).collect(Collectors.toUnmodifiableSet());
    }

    /** May file documents at all. */
    public boolean mayFile(Actor actor) {
        return actor.isSystem() || actor.hasAny(FILE);
    }

    /**
     * May change properties, parties and content: the owner, the focal point, an officer of the lead or technical sector,
     * a head of sector or a records manager; always only what they may read.
     */
    public boolean mayEdit(Actor actor, Confinement confinement) {
        if (actor.isSystem()) {
            return true;
        }
        if (!mayRead(actor, confinement)) {
            return false;
        }
        boolean own = actor.person().equals(confinement.owner())
                || confinement.focalPoint().filter(actor.person()::equals).isPresent();
        boolean sector = actor.has(OFFICER) && actor.sectors().stream().anyMatch(confinement.sectors()::contains);
        return actor.hasAny(EDIT_ANY) || sector || (own && mayFile(actor));
    }

    /** May begin and complete the due diligence of a partner. */
    public boolean mayAssess(Actor actor) {
        return actor.isSystem() || actor.hasAny(ASSESS);
    }

    /** May read what was found about a partner and why it was flagged; others learn only whether it may be relied on. */
    public boolean mayReadAssessments(Actor actor) {
        return actor.isSystem() || READ_ASSESSMENTS.stream().anyMatch(actor::has);
    }

    /** The groups whose members {@link #mayReadAssessments}. */
    public List<String> assessmentReaders() {
        return READ_ASSESSMENTS.stream().map(Role::group).toList();
    }

    /** May raise a flag on a partner, and lift one; who raised a red one lifts it only as head of sector. */
    public boolean mayFlag(Actor actor) {
        return mayReadAssessments(actor);
    }

    /** May merge two records of one partner. */
    public boolean mayMergePartners(Actor actor) {
        return actor.isSystem() || actor.hasAny(MERGE);
    }
}
