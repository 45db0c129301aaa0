package org.mithaq.backlog;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mithaq.document.MultilingualText;
import org.mithaq.document.Properties;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.model.Cm;
import org.mithaq.model.Prm;
import org.mithaq.model.QName;

/**
 * Reads a row of a register. Every value that cannot be read is a finding; nothing is guessed but what is said: an entry into
 * force that is not given is the day of the signature, and an expiry is the last day of the duration from there.
 */
final class RowReading {

    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[/.\\-](\\d{1,2})[/.\\-](\\d{4})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[/.\\-](\\d{1,2})[/.\\-](\\d{1,2})(?:T.*)?");
    /** What may have a separator of thousands and may have one of three decimals. */
    private static final Pattern EITHER = Pattern.compile("[+-]?[1-9]\\d{0,2}[.,]\\d{3}");

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;
    /** As registers write an end that never comes. */
    private static final int NEVER = 9999;

    private static final long MOST_MONTHS = 500 * 12L;
    private static final int MOST_DAYS = 500 * 366;
    private static final Pattern SO_MANY = Pattern.compile("(\\d{1,3})\\s*(\\p{L}+)");

    private final RegisterWords words;
    private final Map<Field, Integer> columns;
    private final Row row;
    private final WorkingLanguage otherwise;
    private final List<Finding> findings = new ArrayList<>();

    /** @param otherwise language of a title that nothing tells the language of */
    RowReading(RegisterWords words, Map<Integer, Field> mapping, Row row, WorkingLanguage otherwise) {
        this.words = words;
        this.columns = RegisterWords.byField(mapping);
        this.row = row;
        this.otherwise = otherwise;
    }

    /**
     * What a row says.
     *
     * @param type empty when it cannot be told; its finding is among the others
     * @param parties names as they stand
     * @param category of new partners
     */
    record Entry(
            Optional<QName> type,
            Properties properties,
            List<String> parties,
            String partyLanguage,
            Optional<String> category,
            Optional<String> file,
            Optional<String> fingerprint,
            Optional<LocalDate> signedOn,
            Optional<String> reference,
            Optional<String> source,
            List<Finding> findings) {

        boolean isInstrument() {
            return type.filter(name -> !name.equals(Prm.TYPE_REFERENCE_LITERATURE))
                    .isPresent();
        }
    }

    Entry read() {
        Optional<QName> type = columns.containsKey(Field.KIND)
                ? coded("kind", Field.KIND, "PRM-BACKLOG-032").map(QName::of)
                : Optional.of(Prm.TYPE_AGREEMENT);
        Optional<String> language = coded("language", Field.LANGUAGE, "PRM-BACKLOG-033");
        Optional<MultilingualText> title = title(language);
        Properties properties = Properties.EMPTY
                .with(Cm.PROP_TITLE, title)
                .with(Prm.PROP_LANGUAGE, language)
                .with(Prm.PROP_LEAD_SECTOR, coded("sector", Field.LEAD_SECTOR, "PRM-BACKLOG-033"))
                .with(Prm.PROP_CONFIDENTIALITY, coded("confidentiality", Field.CONFIDENTIALITY, "PRM-BACKLOG-033"));
        Optional<LocalDate> signed = day(Field.SIGNED_ON);
        if (type.filter(Prm.TYPE_REFERENCE_LITERATURE::equals).isEmpty()) {
            properties = properties.with(terms(signed)).with(money());
        }
        return new Entry(
                type,
                properties,
                parties(),
                language.orElse(otherwise.tag()),
                coded("category", Field.PARTNER_CATEGORY, "PRM-BACKLOG-033").filter(code -> !code.isEmpty()),
                given(Field.FILE),
                given(Field.FINGERPRINT).map(text -> text.toLowerCase(Locale.ROOT)),
                signed,
                given(Field.REFERENCE),
                given(Field.SOURCE),
                List.copyOf(findings));
    }

    private Optional<String> given(Field field) {
        return Optional.ofNullable(columns.get(field))
                .filter(column -> column < row.cells().size())
                .map(column -> row.cells().get(column))
                .filter(text -> !text.isBlank());
    }

    private Optional<String> coded(String list, Field field, String otherwiseFinding) {
        Optional<String> text = given(field);
        Optional<String> code = text.flatMap(word -> words.code(list, word));
        if (code.isEmpty() && (text.isPresent() || field == Field.KIND)) {
            findings.add(Finding.refusal(otherwiseFinding, field, text.orElse("")));
        }
        return code;
    }

    private Optional<MultilingualText> title(Optional<String> language) {
        Map<String, String> texts = new LinkedHashMap<>();
        Optional<String> plain = given(Field.TITLE);
        plain.ifPresent(text -> texts.put(isArabic(text) ? "ar" : language.orElse(otherwise.tag()), text));
        given(Field.TITLE_EN).ifPresent(text -> texts.put("en", text));
        given(Field.TITLE_FR).ifPresent(text -> texts.put("fr", text));
        given(Field.TITLE_AR).ifPresent(text -> texts.put("ar", text));
        if (texts.isEmpty()) {
            findings.add(Finding.refusal("PRM-BACKLOG-034", Field.TITLE));
            return Optional.empty();
        }
        return Optional.of(new MultilingualText(texts));
    }

    private static boolean isArabic(String text) {
        return text.codePoints()
                .anyMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.ARABIC);
    }

    private List<String> parties() {
        return given(Field.PARTIES)
                .map(text -> Arrays.stream(text.split("[;؛\\n|]"))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .toList())
                .orElse(List.of());
    }

    private Properties terms(Optional<LocalDate> signed) {
        Optional<LocalDate> effective = day(Field.EFFECTIVE_ON);
        if (effective.isEmpty()
                && signed.isPresent()
                && given(Field.EFFECTIVE_ON).isEmpty()) {
            effective = signed;
            findings.add(Finding.note("PRM-BACKLOG-041", Field.EFFECTIVE_ON));
        }
        boolean open = isOpenEnded(Field.DURATION) || isOpenEnded(Field.EXPIRES_ON);
        Optional<Period> duration = open ? Optional.empty() : period(Field.DURATION);
        Optional<LocalDate> expires = open ? Optional.empty() : expiry(effective, duration);
        if (!open && expires.isEmpty() && given(Field.EXPIRES_ON).isEmpty()) {
            findings.add(Finding.note("PRM-BACKLOG-042", Field.EXPIRES_ON));
        }
        Optional<String> renewal = open
                ? Optional.empty()
                : coded("renewal", Field.RENEWAL, "PRM-BACKLOG-033").filter(code -> !code.isEmpty());
        Optional<Period> renewalPeriod =
                open ? Optional.empty() : period(Field.RENEWAL_PERIOD).or(() -> duration);
        if (renewal.filter("TACIT"::equals).isPresent() && renewalPeriod.isEmpty()) {
            findings.add(Finding.note("PRM-BACKLOG-043", Field.RENEWAL));
        }
        Properties terms = Properties.EMPTY
                .with(Prm.PROP_EFFECTIVE_ON, effective)
                .with(Prm.PROP_EXPIRES_ON, expires)
                .with(Prm.PROP_RENEWAL_MODE, renewal)
                .with(
                        Prm.PROP_RENEWAL_PERIOD,
                        renewal.filter(mode -> !mode.equals("NONE")).isPresent()
                                ? renewalPeriod.map(Period::toString)
                                : Optional.empty())
                .with(Prm.PROP_NOTICE_PERIOD, period(Field.NOTICE_PERIOD).map(Period::toString));
        return open ? terms.with(Prm.PROP_OPEN_ENDED, true) : terms;
    }

    private Optional<LocalDate> expiry(Optional<LocalDate> effective, Optional<Period> duration) {
        Optional<LocalDate> given = day(Field.EXPIRES_ON);
        return given.isPresent() || given(Field.EXPIRES_ON).isPresent()
                ? given
                : effective.flatMap(
                        day -> duration.map(length -> day.plus(length).minusDays(1)));
    }

    private boolean isOpenEnded(Field field) {
        return given(field).flatMap(text -> words.code("openEnded", text)).isPresent();
    }

    private Optional<LocalDate> day(Field field) {
        Optional<String> text = given(field).filter(word -> !isOpenEnded(field));
        Optional<LocalDate> day = text.flatMap(RowReading::day)
                .filter(found -> found.getYear() <= LAST_YEAR || field == Field.EXPIRES_ON);
        if (text.isPresent() && day.isEmpty()) {
            findings.add(Finding.refusal("PRM-BACKLOG-031", field, text.get()));
        }
        return day;
    }

    /** Of two numbers before the year the first is the day, as in all three working languages. */
    private static Optional<LocalDate> day(String text) {
        String digits = RegisterWords.digits(text.strip());
        Matcher dayFirst = DAY_FIRST.matcher(digits);
        Matcher yearFirst = YEAR_FIRST.matcher(digits);
        try {
            if (yearFirst.matches()) {
                return Optional.of(date(yearFirst, 1, 2, 3));
            }
            return dayFirst.matches() ? Optional.of(date(dayFirst, 3, 2, 1)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A year of the Hijri calendar is none that an agreement is of. */
    private static LocalDate date(Matcher found, int year, int month, int day) {
        int given = Integer.parseInt(found.group(year));
        if ((given < FIRST_YEAR || given > LAST_YEAR) && given != NEVER) {
            throw new DateTimeException("year " + given);
        }
        return LocalDate.of(given, Integer.parseInt(found.group(month)), Integer.parseInt(found.group(day)));
    }

    private Optional<Period> period(Field field) {
        Optional<String> text = given(field);
        Optional<Period> period = text.flatMap(this::period);
        if (text.isPresent() && period.isEmpty()) {
            findings.add(Finding.refusal("PRM-BACKLOG-035", field, text.get()));
        }
        return period;
    }

    /** {@code P5Y}, or a number and a unit. */
    private Optional<Period> period(String text) {
        String digits = RegisterWords.digits(text.strip());
        Matcher soMany = SO_MANY.matcher(digits);
        try {
            String written = soMany.matches()
                    ? words.code("unit", soMany.group(2))
                            .map(unit -> "P" + soMany.group(1) + unit)
                            .orElse(digits)
                    : digits;
            return Optional.of(Period.parse(written))
                    .filter(period -> !period.isNegative() && !period.isZero())
                    .filter(period -> period.toTotalMonths() <= MOST_MONTHS && period.getDays() <= MOST_DAYS);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private Properties money() {
        Optional<String> amount = given(Field.AMOUNT);
        Optional<String> code = given(Field.CURRENCY).map(text -> text.strip().toUpperCase(Locale.ROOT));
        if (amount.isEmpty()) {
            return Properties.EMPTY;
        }
        Optional<Currency> currency = code.flatMap(RowReading::currency);
        if (currency.isEmpty()) {
            findings.add(Finding.refusal("PRM-BACKLOG-036", Field.CURRENCY, code.orElse("")));
            return Properties.EMPTY;
        }
        try {
            int decimals = currency.get().getDefaultFractionDigits();
            long minor = new BigDecimal(plain(amount.get(), decimals))
                    .movePointRight(decimals)
                    .longValueExact();
            return Properties.EMPTY
                    .with(Prm.PROP_AMOUNT, minor)
                    .with(Prm.PROP_CURRENCY, currency.get().getCurrencyCode());
        } catch (ArithmeticException | NumberFormatException e) {
            findings.add(Finding.refusal("PRM-BACKLOG-036", Field.AMOUNT, amount.get()));
            return Properties.EMPTY;
        }
    }

    private static Optional<Currency> currency(String code) {
        try {
            return Optional.of(Currency.getInstance(code)).filter(known -> known.getDefaultFractionDigits() >= 0);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * The last separator is the decimal one when it stands once and cannot be one of thousands.
     *
     * @throws NumberFormatException for what may be either, in a currency that has three decimals
     */
    private static String plain(String amount, int decimals) {
        String digits = RegisterWords.digits(amount)
                .replaceAll("[\\s\\u00a0\\u202f'’]", "")
                .replace('٫', '.')
                .replace('٬', ',');
        int last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
        if (last < 0) {
            return digits;
        }
        char separator = digits.charAt(last);
        boolean either = EITHER.matcher(digits).matches();
        if (either && decimals == 3) {
            throw new NumberFormatException(amount);
        }
        boolean decimal = digits.indexOf(separator) == last && !either;
        String whole = digits.substring(0, last).replaceAll("[.,]", "");
        String rest = digits.substring(last + 1);
        return decimal ? whole + "." + rest : whole + rest;
    }
}
