package org.mithaq.rest.feed;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.property.CalendarScale;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mithaq.agreement.Lifecycle;
import org.mithaq.deadline.ClockKind;
import org.mithaq.deadline.Deadline;
import org.mithaq.feed.Feeds;
import org.mithaq.language.Localized;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.model.Prm;
import org.mithaq.rest.http.PublicAddresses;
import org.mithaq.rest.problem.Messages;

/**
 * Deadlines as a calendar (RFC 5545, with the names of RFC 7986): an event of a whole day for each, without an alarm, that
 * blocks no time. The same deadlines make the same bytes, and an event keeps its identity while its day moves.
 */
final class FeedCalendar {

    /** In characters: the standard counts 75 bytes, and a letter of Arabic has two. */
    private static final int LINE = 37;

    private static final String HOURLY = "PT1H";

    private final Lifecycle lifecycle;
    private final Messages messages;
    private final PublicAddresses addresses;

    FeedCalendar(Lifecycle lifecycle, Messages messages, PublicAddresses addresses) {
        this.lifecycle = lifecycle;
        this.messages = messages;
        this.addresses = addresses;
    }

    byte[] write(Feeds.Fetched fetched) {
        WorkingLanguage language = fetched.reader().language();
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Mithaq//Deadlines//" + language.tag().toUpperCase(Locale.ROOT));
        calendar.setCalendarScale(CalendarScale.gregorian());
        String name = messages.text(language, fetched.feed().mine() ? "feed.name.mine" : "feed.name");
        calendar.setName(name);
        calendar.setExperimentalProperty("X-WR-CALNAME", name);
        // The standard wants the type said, which is the only one that there is.
        calendar.setRefreshInterval(Duration.parse(HOURLY)).setParameter("VALUE", "DURATION");
        calendar.setExperimentalProperty("X-PUBLISHED-TTL", HOURLY);
        fetched.deadlines().forEach(deadline -> calendar.addEvent(event(deadline, language)));
        return written(calendar);
    }

    private VEvent event(Deadline deadline, WorkingLanguage language) {
        Localized status = lifecycle.label(deadline.status());
        String address = addresses.document(deadline.document().id());
        VEvent event = new VEvent();
        event.setUid(identity(deadline, address).toString());
        // When the document said so; the moment of asking would make every answer another one.
        ICalDate said = moment(deadline.document().modified());
        event.setDateTimeStamp(said);
        event.setLastModified(said);
        event.setDateStart(day(deadline.day()));
        event.setSummary(summary(deadline, language)).setLanguage(language.tag());
        event.setDescription(description(deadline, status, language, address)).setLanguage(language.tag());
        event.setUrl(address);
        event.setTransparency(true);
        return event;
    }

    /** Of one document one deadline of each kind, and of each status one that counts from it. */
    private static UUID identity(Deadline deadline, String address) {
        String name =
                address + " " + deadline.kind() + (deadline.kind() == ClockKind.STATUS ? " " + deadline.status() : "");
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private String summary(Deadline deadline, WorkingLanguage language) {
        boolean renews = deadline.kind() == ClockKind.BEFORE_EXPIRY && deadline.renewsTacitly();
        String key = "feed." + deadline.kind() + (renews ? ".renews" : "");
        return messages.text(language, key, List.of(oneLine(deadline.document().title(language))));
    }

    private static String description(Deadline deadline, Localized status, WorkingLanguage language, String address) {
        Optional<String> reference = deadline.document().properties().text(Prm.PROP_REFERENCE);
        return Stream.of(
                        Optional.of(deadline.words(status).in(language)),
                        reference,
                        Optional.of(status.in(language)),
                        Optional.of(address))
                .flatMap(Optional::stream)
                .map(FeedCalendar::oneLine)
                .collect(Collectors.joining("\n"));
    }

    /** Without what is no character of a text. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ").strip();
    }

    private static ICalDate day(LocalDate day) {
        return new ICalDate(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
    }

    private static ICalDate moment(Instant instant) {
        OffsetDateTime at = instant.atOffset(ZoneOffset.UTC);
        return new ICalDate(
                new DateTimeComponents(
                        at.getYear(),
                        at.getMonthValue(),
                        at.getDayOfMonth(),
                        at.getHour(),
                        at.getMinute(),
                        at.getSecond(),
                        true),
                true);
    }

    private static byte[] written(ICalendar calendar) {
        StringWriter text = new StringWriter();
        try (ICalWriter writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(LINE);
            writer.write(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
