package org.mithaq.agreement;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.mithaq.document.Properties;
import org.mithaq.model.Prm;

/**
 * How long an instrument runs. A pure value: what day it is comes as an argument, and is the organisation's affair.
 *
 * <p>All dates are days of the calendar, without a time. The expiry is the last day in force. The notice deadline is the
 * last day on which notice keeps the term from being renewed tacitly: the expiry minus the notice period, the expiry itself
 * without one. The n-th renewal is counted from the first expiry (31 January and a month give 28 February, then 31 March),
 * so that the shortness of a month is not handed on.
 *
 * @param firstExpiry from which renewals are counted; empty while no expiry is set, and for an open-ended term
 * @param renewals how often it was renewed since that
 * @param openEnded declared to have no expiry
 * @param renewalPeriod how long each renewal lasts
 * @param noticePeriod how long before the expiry notice must be given
 * @param noticeGivenOn the day on which a party gave notice
 */
public record Term(
        Optional<LocalDate> firstExpiry,
        int renewals,
        boolean openEnded,
        Renewal renewal,
        Optional<Period> renewalPeriod,
        Optional<Period> noticePeriod,
        Optional<LocalDate> noticeGivenOn) {

    /** So many steps are taken to catch up; a term of days that was left alone for a century stops there. */
    private static final int MOST_STEPS = 1000;

    public Term {
        if (renewals < 0 || (renewals > 0 && renewalPeriod.isEmpty())) {
            throw new IllegalArgumentException("renewals are counted in renewal periods");
        }
        if (openEnded && firstExpiry.isPresent()) {
            throw new IllegalArgumentException("an open-ended term has no expiry");
        }
        renewalPeriod.ifPresent(Term::requirePositive);
        noticePeriod.ifPresent(Term::requirePositive);
    }

    private static void requirePositive(Period period) {
        if (period.isNegative() || period.isZero()) {
            throw new IllegalArgumentException("a period is longer than no day");
        }
    }

    /**
     * The term of an instrument. An expiry that is not the one which the renewals gave was set by people (an amendment, an
     * express renewal): renewals are then counted from it.
     */
    public static Term of(Properties properties) {
        boolean openEnded = properties.flag(Prm.PROP_OPEN_ENDED);
        Optional<LocalDate> expiry = openEnded ? Optional.empty() : properties.date(Prm.PROP_EXPIRES_ON);
        Optional<Period> renewalPeriod = period(properties.text(Prm.PROP_RENEWAL_PERIOD));
        Term counted = new Term(
                expiry,
                0,
                openEnded,
                properties.text(Prm.PROP_RENEWAL_MODE).map(Renewal::valueOf).orElse(Renewal.NONE),
                renewalPeriod,
                period(properties.text(Prm.PROP_NOTICE_PERIOD)),
                properties.date(Prm.PROP_NOTICE_GIVEN_ON));
        int renewals = properties.number(Prm.PROP_RENEWALS).orElse(0L).intValue();
        Optional<LocalDate> first = properties.date(Prm.PROP_FIRST_EXPIRES_ON);
        if (expiry.isEmpty() || first.isEmpty() || renewals == 0 || renewalPeriod.isEmpty()) {
            return counted;
        }
        Term renewed = counted.from(first.get(), renewals);
        return renewed.expiry().equals(expiry) ? renewed : counted;
    }

    /** Empty for a text that is no period or no positive one; the content model lets none in. */
    private static Optional<Period> period(Optional<String> text) {
        try {
            return text.map(Period::parse).filter(period -> !period.isNegative() && !period.isZero());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private Term from(LocalDate first, int times) {
        return new Term(Optional.of(first), times, openEnded, renewal, renewalPeriod, noticePeriod, noticeGivenOn);
    }

    /** The last day in force; empty when none is set or the term is open-ended. */
    public Optional<LocalDate> expiry() {
        return firstExpiry.map(first -> expiryAfter(first, renewals));
    }

    /** What the expiry would be after one more renewal; empty without an expiry or a renewal period. */
    public Optional<LocalDate> nextExpiry() {
        return firstExpiry.filter(first -> renewalPeriod.isPresent()).map(first -> expiryAfter(first, renewals + 1));
    }

    private LocalDate expiryAfter(LocalDate first, int times) {
        return times == 0 ? first : first.plus(renewalPeriod.orElseThrow().multipliedBy(times));
    }

    /** The last day on which notice ends the term at its expiry; empty without an expiry. */
    public Optional<LocalDate> noticeDeadline() {
        return expiry().map(expiry -> noticePeriod.map(expiry::minus).orElse(expiry));
    }

    /** Whether a party gave notice early enough to end the term at its present expiry. */
    public boolean noticeInTime() {
        return noticeGivenOn
                .flatMap(given -> noticeDeadline().filter(deadline -> !given.isAfter(deadline)))
                .isPresent();
    }

    /** Whether the last day in force is over. */
    public boolean isOver(LocalDate today) {
        return expiry().filter(today::isAfter).isPresent();
    }

    /** Whether it will go on by itself at its expiry, as things stand. */
    public boolean willRenewTacitly() {
        return renewal == Renewal.TACIT && nextExpiry().isPresent() && !noticeInTime();
    }

    /** Whether its last day is over and it has gone on by itself: one renewal is to be recorded. */
    public boolean isRenewedTacitly(LocalDate today) {
        return isOver(today) && willRenewTacitly();
    }

    /** Whether its last day is over and nothing has prolonged it. */
    public boolean isExpired(LocalDate today) {
        return isOver(today) && !willRenewTacitly();
    }

    /** The term after one renewal by its period. @throws IllegalStateException without an expiry or a renewal period */
    public Term renewed() {
        LocalDate first = firstExpiry
                .filter(any -> renewalPeriod.isPresent())
                .orElseThrow(() -> new IllegalStateException("there is nothing to renew"));
        return from(first, renewals + 1);
    }

    /**
     * The term after the parties agreed on another expiry; later renewals are counted from it.
     *
     * @throws IllegalArgumentException when that is not after the present one
     */
    public Term renewedUntil(LocalDate newExpiry) {
        if (expiry().filter(newExpiry::isAfter).isEmpty()) {
            throw new IllegalArgumentException("a renewal lasts longer than what it renews");
        }
        return from(newExpiry, 0);
    }

    /** The term after every tacit renewal that has come about by a day; this one when there is none. */
    public Term asOf(LocalDate today) {
        Term term = this;
        for (int step = 0; step < MOST_STEPS && term.isRenewedTacitly(today); step++) {
            term = term.renewed();
        }
        return term;
    }
}
