package org.mithaq.partner;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.DocumentStore;
import org.mithaq.document.Properties;
import org.mithaq.model.Cm;
import org.mithaq.model.Prm;

/** Tells how partners stand. Reads the repository inside the caller's transaction. */
public final class Standings {

    private static final Set<String> PROCEED = Set.of("PROCEED", "PROCEED_WITH_MITIGATION");

    private final DocumentStore store;
    private final Partners partners;

    public Standings(DocumentStore store, Partners partners) {
        this.store = store;
        this.partners = partners;
    }

    /** @param day the day in the organisation's time zone */
    public Standing of(DocumentId partner, LocalDate day) {
        List<Properties> assessments = store.children(partner, Cm.ASSOC_CONTAINS).stream()
                .filter(child -> child.type().equals(Prm.TYPE_DUE_DILIGENCE))
                .map(Document::properties)
                .toList();
        return new Standing(
                partner,
                !assessments.isEmpty(),
                last(assessments).filter(assessment -> isValid(assessment, day)).isPresent(),
                store.children(partner, Prm.ASSOC_FLAGS).stream()
                        .map(Document::properties)
                        .anyMatch(Standings::isOpenRedFlag),
                !partners.unresolvedDuplicates(partner).isEmpty());
    }

    /** The last one that was completed. */
    private static Optional<Properties> last(List<Properties> assessments) {
        return assessments.stream()
                .filter(assessment -> assessment.has(Prm.PROP_ASSESSED_ON))
                .max(Comparator.comparing(
                        assessment -> assessment.date(Prm.PROP_ASSESSED_ON).orElse(LocalDate.MIN)));
    }

    private static boolean isValid(Properties assessment, LocalDate day) {
        return assessment
                        .text(Prm.PROP_DUE_DILIGENCE_RESULT)
                        .filter(PROCEED::contains)
                        .isPresent()
                && assessment
                        .date(Prm.PROP_VALID_UNTIL)
                        .filter(until -> !until.isBefore(day))
                        .isPresent();
    }

    private static boolean isOpenRedFlag(Properties flag) {
        return flag.text(Prm.PROP_FLAG_COLOUR).filter("RED"::equals).isPresent() && !flag.has(Prm.PROP_FLAG_LIFTED_AT);
    }
}
