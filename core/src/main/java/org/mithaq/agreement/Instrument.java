package org.mithaq.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mithaq.access.PersonId;
import org.mithaq.document.Document;
import org.mithaq.document.TextState;
import org.mithaq.model.Prm;
import org.mithaq.partner.Standing;

/**
 * A negotiated text with what its guards look at.
 *
 * @param authors whoever filed it or gave it a text
 * @param around what lies around it, read on demand in the same transaction
 */
public record Instrument(Document document, List<Party> parties, Set<PersonId> authors, Surroundings around) {

    public Instrument {
        parties = List.copyOf(parties);
        authors = Set.copyOf(authors);
    }

    public Status status() {
        return statusOf(document);
    }

    /** The status of a document that is an instrument. */
    public static Status statusOf(Document document) {
        return document.properties().text(Prm.PROP_STATUS).map(Status::valueOf).orElse(Status.NEGOTIATION);
    }

    /** True until it comes into force or is given up. */
    static boolean isOpen(Document document) {
        return switch (statusOf(document)) {
            case CONTACT, NEGOTIATION, LEGAL_REVIEW, APPROVAL, SIGNATURE, VALIDATION -> true;
            case IN_FORCE, SUSPENDED, EXPIRED, TERMINATED, CLOSED, NOT_CONCLUDED -> false;
        };
    }

    /** True from its reference on until it comes into force or is given up: such an amendment keeps others back. */
    static boolean isUnderWay(Document document) {
        return isOpen(document) && document.properties().has(Prm.PROP_REFERENCE);
    }

    public boolean isAmendment() {
        return document.type().equals(Prm.TYPE_AMENDMENT);
    }

    /** The parties that sign: witnesses and depositaries do not. */
    public List<Party> signatories() {
        return parties.stream().filter(Party::signs).toList();
    }

    /** How the registered counterparties stand today. */
    List<Standing> counterparties() {
        return parties.stream()
                .filter(Party::isCounterparty)
                .flatMap(party -> party.partner().stream())
                .distinct()
                .map(around::standing)
                .toList();
    }

    /** How long it is in force, and how it goes on. */
    public Term term() {
        return Term.of(document.properties());
    }

    /** What its days and terms say of each other. */
    TermDays termDays() {
        return new TermDays(document.properties());
    }

    /** True once one party has signed: from then on the text is locked. */
    public boolean isPartlySigned() {
        return parties.stream().anyMatch(party -> party.signedOn().isPresent());
    }

    /** The day on which the last party signed. */
    Optional<LocalDate> lastSignature() {
        return parties.stream().flatMap(party -> party.signedOn().stream()).max(LocalDate::compareTo);
    }

    public Optional<String> reference() {
        return document.properties().text(Prm.PROP_REFERENCE);
    }

    /** Number of the last review round; 0 before the first. */
    public int round() {
        return document.properties().number(Prm.PROP_REVIEW_ROUND).orElse(0L).intValue();
    }

    /** State of the text that the file has now; PENDING while a new file was not read yet. */
    public TextState textState() {
        return document.textIsCurrent() ? document.textState() : TextState.PENDING;
    }

    /** True when legal cleared exactly the bytes that the document has now. */
    public boolean isCleared() {
        return document.content()
                        .map(content -> content.fingerprint())
                        .equals(document.properties().text(Prm.PROP_CLEARED_FINGERPRINT))
                && document.content().isPresent();
    }
}
