package org.mithaq.partner;

import java.time.LocalDate;
import java.util.List;
import org.mithaq.document.DocumentId;
import org.mithaq.document.DocumentStore;
import org.mithaq.model.Cm;
import org.mithaq.model.Prm;
import org.mithaq.partner.Assessment.Validity;

/** Tells how partners stand. Reads the repository inside the caller's transaction. */
public final class Standings {

    private final DocumentStore store;
    private final Partners partners;

    public Standings(DocumentStore store, Partners partners) {
        this.store = store;
        this.partners = partners;
    }

    /** @param day the day in the organisation's time zone */
    public Standing of(DocumentId partner, LocalDate day) {
        List<Assessment> assessments = assessments(partner);
        return new Standing(
                partner,
                !assessments.isEmpty(),
                Assessment.validity(assessments, day) == Validity.VALID,
                flags(partner).stream().anyMatch(flag -> flag.stands() && flag.colour() == Flag.Colour.RED),
                !partners.unresolvedDuplicates(partner).isEmpty());
    }

    /** In the order in which they were begun. */
    public List<Assessment> assessments(DocumentId partner) {
        return store.children(partner, Cm.ASSOC_CONTAINS).stream()
                .filter(child -> child.type().equals(Prm.TYPE_DUE_DILIGENCE))
                .map(Assessment::of)
                .toList();
    }

    /** In the order in which they were raised, lifted ones included. */
    public List<Flag> flags(DocumentId partner) {
        return store.children(partner, Prm.ASSOC_FLAGS).stream().map(Flag::of).toList();
    }
}
