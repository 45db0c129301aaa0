package org.mithaq.rest.partner;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.rest.document.DocumentView;
import org.mithaq.rest.person.PersonView;

/**
 * A partner as it is found.
 *
 * @param names every spelling, in any script
 * @param validity of its due diligence: NONE, STARTED, VALID, EXPIRED, DECLINED
 * @param redFlag whether a red flag stands; absent for those who may not know
 */
record PartnerView(
        String id,
        String title,
        List<String> names,
        List<String> acronyms,
        @Nullable String category,
        @Nullable String categoryLabel,
        @Nullable String country,
        @Nullable String countryLabel,
        String validity,
        @Nullable Boolean redFlag) {

    /**
     * A partner that looks like the one asked about.
     *
     * @param certainty LIKELY or POSSIBLE
     * @param reasons in the reader's language
     */
    record CandidateView(PartnerView partner, String certainty, int score, List<String> reasons) {}

    record AssessmentView(
            String id,
            @Nullable String tier,
            @Nullable String tierLabel,
            @Nullable String risk,
            @Nullable String riskLabel,
            List<String> exclusionGroups,
            @Nullable String result,
            @Nullable String resultLabel,
            @Nullable String mitigation,
            @Nullable LocalDate assessedOn,
            @Nullable PersonView assessedBy,
            @Nullable LocalDate validUntil,
            PersonView startedBy,
            boolean hasFile) {}

    /** @param mayLift whether the person who asks may lift it */
    record FlagView(
            String id,
            String colour,
            String colourLabel,
            String reason,
            PersonView raisedBy,
            Instant raisedAt,
            @Nullable PersonView liftedBy,
            @Nullable Instant liftedAt,
            @Nullable String liftedReason,
            boolean mayLift) {}

    /**
     * Something that was agreed with the partner, or is to be.
     *
     * @param expiresOn absent for what is open-ended or not known yet
     */
    record InstrumentView(
            String id,
            String title,
            String typeLabel,
            @Nullable String reference,
            @Nullable String status,
            @Nullable String statusLabel,
            @Nullable LocalDate signedOn,
            @Nullable LocalDate effectiveOn,
            @Nullable LocalDate expiresOn) {}

    /** What the person who asks may do. */
    record May(boolean assess, boolean flag, boolean declareDifferent, boolean merge) {}

    /**
     * A partner with all that belongs to it.
     *
     * @param assessments the last first; none for those who may not read them
     * @param flags the last first, lifted ones included; none for those who may not read them
     * @param candidates other records that look like it and were not declared different
     * @param mergedInto the partner that this record was merged into
     */
    record Profile(
            DocumentView document,
            PartnerView partner,
            List<AssessmentView> assessments,
            List<FlagView> flags,
            List<CandidateView> candidates,
            List<InstrumentView> instruments,
            @Nullable PartnerView mergedInto,
            May may) {}
}
