package org.mithaq.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mithaq.access.PersonId;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.NewDocument;
import org.mithaq.document.Place;
import org.mithaq.document.Properties;
import org.mithaq.memory.MemoryHost;
import org.mithaq.model.Prm;
import org.mithaq.model.QName;

class ReviewTimesTest {

    private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");

    private final MemoryHost host = new MemoryHost();

    @Test
    void everyMonthShouldHaveItsAverageAndItsMedian() {
        DocumentId instrument = instrument("ORGANISATION");
        round(instrument, "2026-11-02T08:00:00Z", Duration.ofDays(1), "CLEARED");
        round(instrument, "2026-11-03T08:00:00Z", Duration.ofDays(2), "CHANGES_REQUESTED");
        round(instrument, "2026-11-04T08:00:00Z", Duration.ofHours(12 * 24 + 12), "REJECTED");
        round(instrument, "2026-09-30T08:00:00Z", Duration.ofDays(2), "CLEARED_WITH_COMMENTS");
        round(instrument, "2026-09-30T08:00:00Z", Duration.ofDays(4), "NOT_REQUIRED");

        List<ReviewTimes.Month> months = times(ZoneOffset.UTC).of(host.actor("reader"));

        assertThat(months).hasSize(ReviewTimes.MONTHS);
        assertThat(months.get(0).month()).isEqualTo(YearMonth.of(2025, 12));
        ReviewTimes.Month november = months.get(11);
        assertThat(november.month()).isEqualTo(YearMonth.of(2026, 11));
        assertThat(november.days()).hasSize(3);
        assertThat(november.average().orElseThrow()).isCloseTo(15.5 / 3, within(1e-9));
        assertThat(november.median()).hasValue(2);
        assertThat(months.get(10).average()).hasValue(3);
        assertThat(months.get(10).median()).hasValue(3);
        assertThat(months.get(9).average()).isEmpty();
        assertThat(months.get(9).median()).isEmpty();
    }

    @Test
    void whatWasNotDecidedShouldNotCount() {
        DocumentId instrument = instrument("ORGANISATION");
        round(instrument, "2026-11-02T08:00:00Z", Duration.ofDays(1), "WITHDRAWN");
        round(instrument, "2026-11-02T08:00:00Z", Duration.ofDays(1), "VOIDED");
        create(
                Prm.TYPE_REVIEW_ROUND,
                new NewDocument.Location.Under(instrument, Prm.ASSOC_REVIEW_ROUNDS),
                Properties.EMPTY.with(Prm.PROP_OPENED_AT, Instant.parse("2026-11-02T08:00:00Z")));

        assertThat(times(ZoneOffset.UTC).of(host.actor("reader")))
                .allSatisfy(month -> assertThat(month.days()).isEmpty());
    }

    @Test
    void reviewsOfWhatOneMayNotReadShouldNotCount() {
        round(instrument("RESTRICTED"), "2026-11-02T08:00:00Z", Duration.ofDays(30), "CLEARED");
        round(instrument("ORGANISATION"), "2026-11-02T08:00:00Z", Duration.ofDays(2), "CLEARED");

        assertThat(november("reader").days()).containsExactly(2d);
        assertThat(november("head-of-sector").days()).hasSize(1);
    }

    @Test
    void monthsShouldBeginAtMidnightOfTheOrganisationAndEndAfterAYear() {
        DocumentId instrument = instrument("ORGANISATION");
        round(instrument, "2026-10-30T22:30:00Z", Duration.ofDays(1), "CLEARED");
        round(instrument, "2025-11-28T08:00:00Z", Duration.ofDays(1), "CLEARED");

        List<ReviewTimes.Month> months = times(ZoneId.of("Africa/Cairo")).of(host.actor("reader"));

        assertThat(months.get(10).days()).isEmpty();
        assertThat(months.get(11).days()).hasSize(1);
        assertThat(months.stream().mapToInt(month -> month.days().size()).sum()).isEqualTo(1);
    }

    private ReviewTimes.Month november(String person) {
        return times(ZoneOffset.UTC).of(host.actor(person)).get(11);
    }

    private ReviewTimes times(ZoneId zone) {
        return new ReviewTimes(host.work, host.store, host.documents, Clock.fixed(NOW, ZoneOffset.UTC), zone);
    }

    private DocumentId instrument(String confidentiality) {
        return create(
                Prm.TYPE_MOU,
                new NewDocument.Location.In(Place.DRAFTS),
                Properties.EMPTY.with(Prm.PROP_CONFIDENTIALITY, confidentiality));
    }

    private void round(DocumentId instrument, String opened, Duration took, String outcome) {
        Instant from = Instant.parse(opened);
        create(
                Prm.TYPE_REVIEW_ROUND,
                new NewDocument.Location.Under(instrument, Prm.ASSOC_REVIEW_ROUNDS),
                Properties.EMPTY
                        .with(Prm.PROP_OPENED_AT, from)
                        .with(Prm.PROP_DECIDED_AT, from.plus(took))
                        .with(Prm.PROP_ROUND_OUTCOME, outcome));
    }

    private DocumentId create(QName type, NewDocument.Location place, Properties properties) {
        return host.work
                .<Document>inTransaction(() -> host.store.create(
                        new NewDocument(type, place, "one", properties, Optional.empty(), new PersonId("officer"))))
                .id();
    }
}
