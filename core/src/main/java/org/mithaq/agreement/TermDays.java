package org.mithaq.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.mithaq.document.Properties;
import org.mithaq.language.Translations;
import org.mithaq.model.Prm;
import org.mithaq.model.QName;
import org.mithaq.problem.Problem;

/** What an instrument's days, its amount and its renewal say of each other; a day that is not given contradicts nothing. */
final class TermDays {

    /** The days that can contradict each other. */
    private static final Set<QName> DAYS = Set.of(Prm.PROP_SIGNED_ON, Prm.PROP_EFFECTIVE_ON, Prm.PROP_EXPIRES_ON);

    private static final Set<QName> PAIRED = Set.of(
            Prm.PROP_AMOUNT, Prm.PROP_CURRENCY, Prm.PROP_OPEN_ENDED, Prm.PROP_RENEWAL_MODE, Prm.PROP_RENEWAL_PERIOD);

    private final Properties properties;

    TermDays(Properties properties) {
        this.properties = properties;
    }

    /** Expires before it has been in force for a day: the expiry is after the entry into force. */
    boolean endBeforeTheyBegin() {
        return isAny(expiry(), effective(), (expiry, effective) -> !expiry.isAfter(effective));
    }

    /** A day of signature after the last day in force. */
    boolean endBefore(Optional<LocalDate> signature) {
        return isAny(expiry(), signature, LocalDate::isBefore);
    }

    /** Something is dated before the entry into force, where that is given. */
    boolean beginAfter(LocalDate day) {
        return effective().filter(day::isBefore).isPresent();
    }

    boolean haveAmountAndCurrencyOrNeither() {
        return properties.has(Prm.PROP_AMOUNT) == properties.has(Prm.PROP_CURRENCY);
    }

    /** A term that is renewed tacitly says by how long; one without an end is never renewed. */
    boolean sayHowLongARenewalLasts() {
        Term term = Term.of(properties);
        return term.renewal() != Renewal.TACIT
                || term.openEnded()
                || term.renewalPeriod().isPresent();
    }

    /**
     * What may not be written, whoever writes it. Only of what differs from the former values: an old contradiction does
     * not keep back a change of something else.
     *
     * @param former empty when the instrument is new
     * @throws Problem {@code PRM-INSTRUMENT-009}, {@code -010}
     */
    void requireSound(Optional<Properties> former) {
        if (former.isPresent() && areEqual(DAYS, former.get())) {
            return;
        }
        List<Problem.Detail> details = new ArrayList<>();
        if (endBeforeTheyBegin()) {
            details.add(detail("PRM-INSTRUMENT-009", expiry(), effective()));
        }
        if (endBefore(signed())) {
            details.add(detail("PRM-INSTRUMENT-010", signed(), expiry()));
        }
        refuse(details);
    }

    /**
     * What may not be written any more once no guard asks for it later.
     *
     * @throws Problem {@code PRM-INSTRUMENT-012}, {@code -013}
     */
    void requireComplete(Properties former) {
        if (areEqual(PAIRED, former)) {
            return;
        }
        List<Problem.Detail> details = new ArrayList<>();
        if (!haveAmountAndCurrencyOrNeither()) {
            details.add(Problem.Detail.of(
                    "PRM-INSTRUMENT-012",
                    (properties.has(Prm.PROP_AMOUNT) ? Prm.PROP_CURRENCY : Prm.PROP_AMOUNT).toString()));
        }
        if (!sayHowLongARenewalLasts()) {
            details.add(Problem.Detail.of("PRM-INSTRUMENT-013", Prm.PROP_RENEWAL_PERIOD.toString()));
        }
        refuse(details);
    }

    private static void refuse(List<Problem.Detail> details) {
        if (!details.isEmpty()) {
            Problem.Detail first = details.get(0);
            throw new Problem(Problem.Kind.INVALID, first.code(), first.arguments(), details);
        }
    }

    private static Problem.Detail detail(String code, Optional<LocalDate> day, Optional<LocalDate> other) {
        return Problem.Detail.of(
                code,
                Prm.PROP_EXPIRES_ON.toString(),
                Translations.day(day.orElseThrow()),
                Translations.day(other.orElseThrow()));
    }

    private boolean areEqual(Set<QName> names, Properties former) {
        return names.stream().allMatch(name -> properties.value(name).equals(former.value(name)));
    }

    Optional<LocalDate> effective() {
        return properties.date(Prm.PROP_EFFECTIVE_ON);
    }

    Optional<LocalDate> expiry() {
        return properties.flag(Prm.PROP_OPEN_ENDED) ? Optional.empty() : properties.date(Prm.PROP_EXPIRES_ON);
    }

    private Optional<LocalDate> signed() {
        return properties.date(Prm.PROP_SIGNED_ON);
    }

    private static boolean isAny(
            Optional<LocalDate> day, Optional<LocalDate> other, BiPredicate<LocalDate, LocalDate> relation) {
        return day.isPresent() && other.isPresent() && relation.test(day.get(), other.get());
    }
}
