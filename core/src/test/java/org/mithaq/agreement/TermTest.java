package org.mithaq.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.document.Properties;
import org.mithaq.model.Prm;

class TermTest {

    private static final LocalDate EXPIRY = LocalDate.of(2027, 12, 31);

    @ParameterizedTest
    @CsvSource({
        "2027-12-31, P6M, 2027-06-30",
        "2027-12-31, P90D, 2027-10-02",
        "2028-02-29, P1Y, 2027-02-28",
        "2028-05-31, P3M, 2028-02-29",
        "2027-05-31, P3M, 2027-02-28",
        "2028-03-01, P1D, 2028-02-29",
        "2027-03-31, P1M, 2027-02-28",
        "2031-03-01, P5Y, 2026-03-01"
    })
    void noticeDeadlineShouldBeTheExpiryMinusTheNoticePeriod(LocalDate expiry, String notice, LocalDate deadline) {
        assertThat(tacit(expiry, "P1Y", notice).noticeDeadline()).contains(deadline);
    }

    @Test
    void withoutNoticePeriodNoticeShouldBePossibleToTheLastDay() {
        Term term = term(Renewal.TACIT, Optional.of("P1Y"), Optional.empty(), Optional.of(EXPIRY));

        assertThat(term.noticeDeadline()).contains(EXPIRY);
        assertThat(term.noticeInTime()).isTrue();
        assertThat(term.isExpired(EXPIRY.plusDays(1))).isTrue();
    }

    @Test
    void expiryShouldBeTheLastDayInForce() {
        Term term = term(Renewal.NONE, Optional.empty(), Optional.empty(), Optional.empty());

        assertThat(term.isOver(EXPIRY)).isFalse();
        assertThat(term.isExpired(EXPIRY)).isFalse();
        assertThat(term.isExpired(EXPIRY.plusDays(1))).isTrue();
    }

    @Test
    void termShouldGoOnTacitlyUnlessNoticeWasGivenInTime() {
        LocalDate deadline = LocalDate.of(2027, 6, 30);
        LocalDate after = EXPIRY.plusDays(1);

        assertThat(noticed(Optional.empty()).isRenewedTacitly(after)).isTrue();
        assertThat(noticed(Optional.of(deadline)).isRenewedTacitly(after)).isFalse();
        assertThat(noticed(Optional.of(deadline)).isExpired(after)).isTrue();
        assertThat(noticed(Optional.of(deadline.plusDays(1))).isRenewedTacitly(after))
                .as("a day late")
                .isTrue();
        assertThat(noticed(Optional.empty()).isRenewedTacitly(EXPIRY))
                .as("still running")
                .isFalse();
    }

    @Test
    void lateNoticeShouldEndTheTermAfterTheOneThatItCouldNotEnd() {
        Term late = noticed(Optional.of(LocalDate.of(2027, 8, 1)));

        assertThat(late.renewed().expiry()).contains(LocalDate.of(2028, 12, 31));
        assertThat(late.renewed().noticeInTime()).isTrue();
        assertThat(late.asOf(LocalDate.of(2040, 1, 1)).expiry()).contains(LocalDate.of(2028, 12, 31));
    }

    @Test
    void expressRenewalShouldNotComeByItself() {
        Term term = term(Renewal.EXPRESS, Optional.of("P2Y"), Optional.of("P6M"), Optional.empty());

        assertThat(term.isRenewedTacitly(EXPIRY.plusYears(3))).isFalse();
        assertThat(term.isExpired(EXPIRY.plusDays(1))).isTrue();
        assertThat(term.renewed().expiry()).contains(LocalDate.of(2029, 12, 31));
        assertThat(term.renewedUntil(LocalDate.of(2028, 3, 31)).renewed().expiry())
                .contains(LocalDate.of(2030, 3, 31));
        assertThatThrownBy(() -> term.renewedUntil(EXPIRY)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void openEndedTermShouldHaveNoDates() {
        Term term = new Term(
                Optional.empty(),
                0,
                true,
                Renewal.TACIT,
                Optional.of(Period.ofYears(1)),
                Optional.of(Period.ofMonths(6)),
                Optional.empty());

        assertThat(term.expiry()).isEmpty();
        assertThat(term.noticeDeadline()).isEmpty();
        assertThat(term.isOver(LocalDate.MAX)).isFalse();
        assertThat(term.willRenewTacitly()).isFalse();
        assertThatThrownBy(term::renewed).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"P1M", "P3M", "P6M", "P1Y", "P5Y", "P90D", "P1D", "P2W", "P1Y6M"})
    void hundredRenewalsShouldNotDrift(String period) {
        LocalDate.of(2027, 12, 25).datesUntil(LocalDate.of(2028, 3, 5)).forEach(first -> {
            Term term = tacit(first, period, "P1D");
            List<LocalDate> expiries = new ArrayList<>(List.of(first));
            for (int i = 1; i <= 100; i++) {
                assertThat(term.nextExpiry()).isEqualTo(term.renewed().expiry());
                term = term.renewed();
                expiries.add(term.expiry().orElseThrow());
            }
            assertThat(expiries).isSorted().doesNotHaveDuplicates();
            assertThat(term.expiry()).contains(first.plus(Period.parse(period).multipliedBy(100)));
            if (Period.parse(period).getDays() == 0) {
                assertThat(expiries)
                        .as("the day of the month, or the last one of a shorter month")
                        .allMatch(expiry ->
                                expiry.getDayOfMonth() == Math.min(first.getDayOfMonth(), expiry.lengthOfMonth()));
            }
        });
    }

    @Test
    void shortMonthShouldNotShortenTheOnesAfterIt() {
        Term january = tacit(LocalDate.of(2027, 1, 31), "P1M", "P1D");

        assertThat(january.renewed().expiry()).contains(LocalDate.of(2027, 2, 28));
        assertThat(january.renewed().renewed().expiry()).contains(LocalDate.of(2027, 3, 31));
        assertThat(tacit(LocalDate.of(2028, 2, 29), "P1Y", "P1D")
                        .asOf(LocalDate.of(2032, 1, 1))
                        .expiry())
                .as("a leap day comes back")
                .contains(LocalDate.of(2032, 2, 29));
    }

    @Test
    void sleepOfYearsShouldBeCaughtUpToTheTermThatRunsNow() {
        SplittableRandom random = new SplittableRandom(20261126);
        List<String> periods = List.of("P1M", "P6M", "P1Y", "P3Y", "P90D");
        for (int i = 0; i < 2000; i++) {
            LocalDate first = LocalDate.ofEpochDay(random.nextLong(20_000, 22_000));
            Term term = tacit(first, periods.get(random.nextInt(periods.size())), "P30D");
            LocalDate today = first.plusDays(random.nextLong(0, 15_000));

            Term caughtUp = term.asOf(today);

            assertThat(caughtUp.isOver(today)).isFalse();
            assertThat(caughtUp.asOf(today)).as("twice is once").isEqualTo(caughtUp);
            Optional<LocalDate> before = Optional.of(caughtUp.renewals())
                    .filter(renewals -> renewals > 0)
                    .map(renewals ->
                            first.plus(term.renewalPeriod().orElseThrow().multipliedBy(renewals - 1)));
            assertThat(before.filter(expiry -> !today.isAfter(expiry)))
                    .as("not one too many")
                    .isEmpty();
        }
    }

    @Test
    void dayShouldBeTheOneOfTheOrganisation() {
        Instant midnightInRabat = Instant.parse("2027-12-31T23:30:00Z");
        Term term = term(Renewal.NONE, Optional.empty(), Optional.empty(), Optional.empty());

        assertThat(term.isExpired(
                        midnightInRabat.atZone(ZoneId.of("Africa/Casablanca")).toLocalDate()))
                .isTrue();
        assertThat(term.isExpired(midnightInRabat.atZone(ZoneId.of("UTC")).toLocalDate()))
                .isFalse();
    }

    @Test
    void termOfAnInstrumentShouldCountFromTheFirstExpiry() {
        Properties january = Properties.of(Map.of(
                Prm.PROP_EXPIRES_ON,
                LocalDate.of(2027, 2, 28),
                Prm.PROP_FIRST_EXPIRES_ON,
                LocalDate.of(2027, 1, 31),
                Prm.PROP_RENEWALS,
                1L,
                Prm.PROP_RENEWAL_MODE,
                "TACIT",
                Prm.PROP_RENEWAL_PERIOD,
                "P1M"));

        assertThat(Term.of(january).nextExpiry()).contains(LocalDate.of(2027, 3, 31));
        assertThat(Term.of(january.with(Prm.PROP_EXPIRES_ON, LocalDate.of(2030, 6, 15)))
                        .nextExpiry())
                .as("people set another expiry")
                .contains(LocalDate.of(2030, 7, 15));
        assertThat(Term.of(january.with(Prm.PROP_OPEN_ENDED, true)).expiry()).isEmpty();
        assertThat(Term.of(Properties.EMPTY).isOver(LocalDate.MAX)).isFalse();
        assertThat(Term.of(january.with(Prm.PROP_RENEWAL_PERIOD, "soon")).nextExpiry())
                .isEmpty();
    }

    @Test
    void impossibleTermShouldBeRefused() {
        assertThatThrownBy(() -> tacit(EXPIRY, "P0D", "P1D")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tacit(EXPIRY, "P-1M", "P1D")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Term(
                        Optional.of(EXPIRY),
                        1,
                        false,
                        Renewal.TACIT,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Term noticed(Optional<LocalDate> given) {
        return term(Renewal.TACIT, Optional.of("P1Y"), Optional.of("P6M"), given);
    }

    private static Term tacit(LocalDate expiry, String period, String notice) {
        return new Term(
                Optional.of(expiry),
                0,
                false,
                Renewal.TACIT,
                Optional.of(Period.parse(period)),
                Optional.of(Period.parse(notice)),
                Optional.empty());
    }

    private static Term term(
            Renewal renewal, Optional<String> period, Optional<String> notice, Optional<LocalDate> given) {
        return new Term(
                Optional.of(EXPIRY), 0, false, renewal, period.map(Period::parse), notice.map(Period::parse), given);
    }
}
