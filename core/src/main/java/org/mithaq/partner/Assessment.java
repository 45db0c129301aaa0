package org.mithaq.partner;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mithaq.access.PersonId;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.Properties;
import org.mithaq.model.Prm;

/**
 * One due diligence of a partner. A renewal is a new one; those before it are kept.
 *
 * @param document where it is kept, with its file if it has one
 * @param tier code SIMPLIFIED, STANDARD or ENHANCED
 * @param risk code LOW, MEDIUM or HIGH
 * @param exclusionGroups codes of the groups of excluded activities that were checked
 * @param result empty until it is completed
 * @param assessedOn the day on which it was completed
 * @param validUntil last day on which it may be relied on
 */
public record Assessment(
        DocumentId document,
        Optional<String> tier,
        Optional<String> risk,
        List<String> exclusionGroups,
        Optional<Result> result,
        Optional<String> mitigation,
        Optional<LocalDate> assessedOn,
        Optional<PersonId> assessedBy,
        Optional<LocalDate> validUntil,
        PersonId startedBy,
        boolean hasFile) {

    /** What an assessment concludes. Stored by name. */
    public enum Result {
        PROCEED,
        PROCEED_WITH_MITIGATION,
        DECLINE
    }

    /** Whether a partner may be relied on, by its assessments. */
    public enum Validity {
        /** None was begun. */
        NONE,
        /** The first was begun, and not completed. */
        STARTED,
        /** The last that was completed lets the cooperation proceed, and is within its time. */
        VALID,
        /** The last that was completed let the cooperation proceed; its time is over. */
        EXPIRED,
        /** The last that was completed advises against the cooperation. */
        DECLINED
    }

    public Assessment {
        exclusionGroups = List.copyOf(exclusionGroups);
    }

    static Assessment of(Document document) {
        Properties properties = document.properties();
        return new Assessment(
                document.id(),
                properties.text(Prm.PROP_TIER),
                properties.text(Prm.PROP_ASSESSED_RISK),
                properties.texts(Prm.PROP_EXCLUSION_GROUPS),
                properties.text(Prm.PROP_DUE_DILIGENCE_RESULT).map(Result::valueOf),
                properties.text(Prm.PROP_MITIGATION),
                properties.date(Prm.PROP_ASSESSED_ON),
                properties.text(Prm.PROP_ASSESSED_BY).map(PersonId::new),
                properties.date(Prm.PROP_VALID_UNTIL),
                document.owner(),
                document.content().isPresent());
    }

    public boolean isCompleted() {
        return result.isPresent() && assessedOn.isPresent();
    }

    /** The one that counts on any day: of those completed the last; of two of one day the later. */
    static Optional<Assessment> last(List<Assessment> inOrderOfCreation) {
        return inOrderOfCreation.stream()
                .filter(Assessment::isCompleted)
                .reduce((one, later) -> later.day().isBefore(one.day()) ? one : later);
    }

    private LocalDate day() {
        return assessedOn.orElseThrow();
    }

    /** How the assessments of a partner, in the order in which they were begun, stand on a day. */
    public static Validity validity(List<Assessment> inOrderOfCreation, LocalDate day) {
        Optional<Assessment> last = last(inOrderOfCreation);
        if (last.isEmpty()) {
            return inOrderOfCreation.isEmpty() ? Validity.NONE : Validity.STARTED;
        }
        if (last.get().result.orElseThrow() == Result.DECLINE) {
            return Validity.DECLINED;
        }
        boolean inTime =
                last.get().validUntil.filter(until -> !until.isBefore(day)).isPresent();
        return inTime ? Validity.VALID : Validity.EXPIRED;
    }
}
