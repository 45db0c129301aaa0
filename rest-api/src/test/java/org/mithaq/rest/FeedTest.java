package org.mithaq.rest;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalReader;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mithaq.access.Person;
import org.mithaq.access.PersonId;
import org.mithaq.language.WorkingLanguage;

class FeedTest {

    private static final String WHOLE = "{\"mine\": false}";

    private final Client client = new Client();
    private final Filing filing = new Filing(client);

    @Test
    void addressShouldBeToldOnceAndListedWithoutIt() {
        Client.Answer made = client.as("officer").post("/calendar/feeds", WHOLE);

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.text("/address")).matches("calendar/feed/[A-Za-z0-9_-]{43}\\.ics");
        assertThat(made.json().has("fetched")).isFalse();
        JsonNode listed = client.as("officer").get("/calendar/feeds").json();
        assertThat(listed.at("/feeds")).hasSize(1);
        assertThat(listed.at("/feeds/0").has("address")).isFalse();
        assertThat(client.as("reader").get("/calendar/feeds").json().at("/feeds"))
                .isEmpty();

        read(made);
        assertThat(client.as("officer").get("/calendar/feeds").text("/feeds/0/fetched"))
                .isNotEmpty();
    }

    @Test
    void calendarShouldHoldADayForEachDeadlineInThePersonsLanguage() {
        String id = titled("{\"ar\": \"التعليم، \\\"العلوم\\\"; والثقافة 💧\"}");
        client.host.directory.with(new Person(
                new PersonId("arabic"),
                "Arabic",
                Optional.empty(),
                WorkingLanguage.AR,
                Set.of("GROUP_PRM_HEADS_OF_SECTOR"),
                true));

        Client.Answer answer = read(client.as("arabic").post("/calendar/feeds", WHOLE));

        assertThat(answer.header("Content-Type")).isEqualTo("text/calendar;charset=UTF-8");
        assertThat(answer.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        String text = text(answer);
        assertThat(text)
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
                .contains("REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n", "X-PUBLISHED-TTL:PT1H\r\n")
                .contains("TRANSP:TRANSPARENT", "DTSTART;VALUE=DATE:2026")
                .doesNotContain("VALARM", "DTEND");
        assertThat(text.lines().mapToInt(line -> line.getBytes(StandardCharsets.UTF_8).length))
                .allMatch(length -> length <= 75);
        List<VEvent> events = events(answer);
        assertThat(events).isNotEmpty().allSatisfy(event -> {
            assertThat(event.getSummary().getValue()).endsWith("التعليم، \"العلوم\"; والثقافة 💧");
            assertThat(event.getUrl().getValue()).isEqualTo("https://mithaq.test/#/documents/" + id);
        });
        assertThat(events)
                .extracting(event -> event.getSummary().getValue())
                .anyMatch(name -> name.startsWith("القرار: "));
    }

    @Test
    void sameDeadlinesShouldBeSentOnce() {
        filing.complete();
        Client.Answer made = client.as("officer").post("/calendar/feeds", WHOLE);
        Client.Answer first = read(made);
        later(Duration.ofHours(1));

        Client.Answer again =
                client.as("nobody").with("If-None-Match", first.header("ETag")).get(path(made));

        assertThat(again.status()).isEqualTo(304);
        assertThat(again.bytes()).isEmpty();
        assertThat(read(made).bytes()).isEqualTo(first.bytes());
        assertThat(client.as("nobody").head(path(made)).status()).isEqualTo(200);
    }

    @Test
    void eventShouldKeepItsIdentityWhileItsDayMoves() {
        JsonNode document = filing.complete();
        client.host.settle();
        Client.Answer made = client.as("officer").post("/calendar/feeds", WHOLE);
        List<String> before = identities(read(made));

        later(Duration.ofDays(1));
        JsonNode now =
                client.as("officer").get("/documents/" + Filing.id(document)).json();
        client.as("officer")
                .with("If-Match", Filing.tag(now))
                .put("/documents/" + Filing.id(document) + "/properties", "{\"properties\": {\"prm:risk\": \"LOW\"}}");

        assertThat(before).isNotEmpty().doesNotHaveDuplicates();
        assertThat(identities(read(made))).isEqualTo(before);
    }

    @Test
    void onlyWhatThePersonMayReadAtThatMomentShouldBeInIt() {
        filing.complete("\"prm:confidentiality\": \"RESTRICTED\",");
        client.host.settle();
        Client.Answer own = client.as("officer").post("/calendar/feeds", WHOLE);
        Client.Answer others = client.as("reader").post("/calendar/feeds", WHOLE);
        assertThat(events(read(own))).isNotEmpty();
        assertThat(events(read(others))).isEmpty();

        with("reader", Set.of("GROUP_PRM_HEADS_OF_SECTOR"), true);
        assertThat(events(read(others))).isNotEmpty();

        with("reader", Set.of("GROUP_PRM_HEADS_OF_SECTOR"), false);
        assertThat(read(others).code()).isEqualTo("PRM-FEED-001");
    }

    @Test
    void addressThatDoesNotWorkShouldBeAnsweredAlikeWhateverTheReason() {
        Client.Answer made = client.as("officer").post("/calendar/feeds", WHOLE);
        assertThat(client.as("reader")
                        .delete("/calendar/feeds/" + made.text("/id"))
                        .code())
                .isEqualTo("PRM-FEED-001");
        assertThat(client.as("officer")
                        .delete("/calendar/feeds/" + made.text("/id"))
                        .status())
                .isEqualTo(204);
        Client.Answer gone = read(made);

        for (String wrong : List.of("a", "A".repeat(43), "A".repeat(5_000), "%00", "..%2f", made.text("/id"))) {
            Client.Answer answer = client.as("nobody").get("/calendar/feed/" + wrong + ".ics");
            assertThat(answer.status()).as(wrong).isEqualTo(404);
            assertThat(answer.bytes()).as(wrong).isEqualTo(gone.bytes());
        }
    }

    @Test
    void whoAsksTooOftenShouldBeToldToWait() {
        Client.Answer made = client.as("officer").post("/calendar/feeds", WHOLE);
        for (int i = 0; i < 30; i++) {
            assertThat(read(made).status()).isEqualTo(200);
        }
        later(Duration.ofMinutes(4));

        Client.Answer refused = read(made);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.code()).isEqualTo("PRM-FEED-003");
        assertThat(refused.header("Retry-After")).isEqualTo("361");
        later(Duration.ofMinutes(6));
        assertThat(read(made).status()).isEqualTo(200);
    }

    @Test
    void titleShouldNotReachIntoTheCalendar() {
        titled("{\"en\": \"A\\nEND:VEVENT\\r\\nBEGIN:VALARM, <b>\\u2028x\"}");

        Client.Answer answer = read(client.as("officer").post("/calendar/feeds", WHOLE));

        assertThat(text(answer).lines()).doesNotContain("BEGIN:VALARM");
        assertThat(events(answer))
                .extracting(event -> event.getSummary().getValue())
                .anyMatch(name -> name.contains("A END:VEVENT BEGIN:VALARM, <b> x"));
    }

    /** A draft of this title, on its way through legal review. */
    private String titled(String title) {
        JsonNode filed = filing.complete();
        Client.Answer named = client.as("officer")
                .with("If-Match", Filing.tag(filed))
                .put(
                        "/documents/" + Filing.id(filed) + "/properties",
                        "{\"properties\": {\"cm:title\": " + title + "}}");
        assertThat(named.status()).isEqualTo(200);
        client.host.settle();
        return Filing.id(filed);
    }

    private void later(Duration duration) {
        client.host.clock.set(client.host.clock.instant().plus(duration));
    }

    private void with(String name, Set<String> groups, boolean enabled) {
        client.host.directory.with(
                new Person(new PersonId(name), name, Optional.empty(), WorkingLanguage.EN, groups, enabled));
    }

    private Client.Answer read(Client.Answer made) {
        return client.as("nobody").get(path(made));
    }

    private static String path(Client.Answer made) {
        return "/" + made.text("/address");
    }

    private static String text(Client.Answer answer) {
        return new String(answer.bytes(), StandardCharsets.UTF_8);
    }

    private static List<String> identities(Client.Answer answer) {
        return events(answer).stream()
                .map(event -> event.getUid().getValue())
                .sorted()
                .toList();
    }

    private static List<VEvent> events(Client.Answer answer) {
        try (ICalReader reader = new ICalReader(text(answer))) {
            ICalendar calendar = reader.readNext();
            assertThat(Arrays.asList(reader.readNext())).containsOnlyNulls();
            return calendar.getEvents();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
