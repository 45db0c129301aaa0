package org.mithaq.server.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mithaq.access.PersonId;
import org.mithaq.language.Translations;
import org.mithaq.notification.Courier;
import org.mithaq.notification.Delivery;
import org.mithaq.notification.Inbox;
import org.mithaq.notification.LetterWriter;
import org.mithaq.notification.MailSchedule;
import org.mithaq.notification.Notice;
import org.mithaq.notification.ReadableNotices;
import org.mithaq.server.access.JdbcDirectory;
import org.mithaq.server.database.TestDatabase;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Notices by mail over a real SMTP server and a real database. */
class MailTest {

    private static final PersonId READER = new PersonId("legal-reviewer");
    private static final PersonId WITHOUT_ADDRESS = new PersonId("officer");

    private final GreenMail mailServer = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final TestDatabase database = TestDatabase.h2();
    private final SettableClock clock = new SettableClock();
    private final JdbcOutbox outbox = new JdbcOutbox(database.jdbc());
    private final JdbcDeliveryChoices choices = new JdbcDeliveryChoices(database.jdbc());
    private final JdbcNotices notices = new JdbcNotices(
            database.jdbc(),
            database.unitOfWork(),
            clock,
            Optional.of(new JdbcNotices.Post(
                    outbox, choices, new MailSchedule(Duration.ofMinutes(10), LocalTime.of(7, 0), ZoneOffset.UTC))),
            () -> {});

    @BeforeEach
    void prepare() {
        mailServer.start();
        database.clear();
        person("legal-reviewer", "legal-reviewer@example.org", "ar");
        person("officer", null, "fr");
    }

    @AfterEach
    void stop() {
        mailServer.stop();
    }

    @ParameterizedTest
    @CsvSource({
        "en, ltr, Mithaq: 2 notices, Open the document",
        "fr, ltr, Mithaq\u00a0: 2 notifications, Ouvrir le document",
        "ar, rtl, ميثاق: 2 من الإشعارات, فتح الوثيقة"
    })
    void noticesOfOneWindowShouldBeOneMailInTheReadersLanguageAndDirection(
            String language, String direction, String subject, String link) throws Exception {
        speak(language);
        send("document-1");
        clock.after(Duration.ofMinutes(5));
        send("document-2");

        assertThat(courier().run()).as("gathered").isZero();
        clock.after(Duration.ofMinutes(5));
        assertThat(courier().run()).isEqualTo(1);

        MimeMessage message = received().get(0);
        assertThat(message.getSubject()).isEqualTo(subject);
        assertThat(message.getRecipients(Message.RecipientType.TO)[0]).hasToString("legal-reviewer@example.org");
        assertThat(message.getHeader("Content-Language")).containsExactly(language);
        assertThat(part(message, "text/html"))
                .contains("<html lang=\"" + language + "\" dir=\"" + direction + "\">")
                .contains("<a href=\"https://mithaq.example.org/crm/#/documents/document-1\">" + link + "</a>")
                .contains("https://mithaq.example.org/crm/#/documents/document-2");
        assertThat(part(message, "text/plain"))
                .contains("تعليم العربية")
                .contains("https://mithaq.example.org/crm/#/documents/document-1")
                .doesNotContain("<");
    }

    @Test
    void nothingNewShouldBeQuiet() {
        send("document-1");
        clock.after(Duration.ofMinutes(10));

        assertThat(courier().run()).isEqualTo(1);
        clock.after(Duration.ofDays(2));
        assertThat(courier().run()).isZero();
        assertThat(received()).hasSize(1);
    }

    @Test
    void mailServerThatIsDownForADayShouldLoseNothingAndGetNothingTwiceOverARestart() throws Exception {
        send("document-1");
        int port = mailServer.getSmtp().getPort();
        for (int hour = 0; hour < 24; hour++) {
            clock.after(Duration.ofHours(1));
            assertThat(courier(1).run()).as("nobody listens").isZero();
            if (hour == 12) {
                send("document-2");
            }
        }

        clock.after(Duration.ofHours(1));
        assertThat(courier(port).run()).isEqualTo(2);
        assertThat(courier(port).run()).isZero();
        assertThat(received()).hasSize(2);
        assertThat(part(received().get(0), "text/plain")).contains("document-1");
        assertThat(part(received().get(1), "text/plain")).contains("document-2");
    }

    @Test
    void letterThatIsSentAgainShouldBearTheSameName() throws Exception {
        send("document-1");
        clock.after(Duration.ofMinutes(10));
        courier(1).run();
        String bundle = database.jdbc()
                .sql("SELECT bundle FROM mail_outbox")
                .query(String.class)
                .single();
        clock.after(Duration.ofHours(2));
        courier().run();

        assertThat(received().get(0).getMessageID()).isEqualTo("<" + bundle + "@mithaq.example.org>");
    }

    @Test
    void personShouldBeToldAsTheyChose() {
        choose(Delivery.AT_ONCE);
        send("document-1");
        send("document-2");
        assertThat(courier().run()).isEqualTo(2);

        choose(Delivery.IN_APP);
        send("document-3");
        clock.after(Duration.ofDays(2));
        assertThat(courier().run()).isZero();
        assertThat(inbox(READER)).hasSize(3);

        choose(Delivery.DAILY);
        send("document-4");
        clock.after(Duration.ofHours(21));
        assertThat(courier().run()).as("six in the morning").isZero();
        clock.after(Duration.ofHours(1));
        assertThat(courier().run()).isEqualTo(1);
    }

    @Test
    void personWithoutAddressShouldBeToldInTheApplicationOnly() {
        in(() -> {
            notices.send(notice(WITHOUT_ADDRESS, "document-1"));
            return true;
        });
        clock.after(Duration.ofDays(2));

        assertThat(courier().run()).isZero();
        assertThat(inbox(WITHOUT_ADDRESS)).hasSize(1);
    }

    @Test
    void noticeOfARolledBackTransactionShouldReachNobody() {
        try {
            in(() -> {
                notices.send(notice(READER, "document-1"));
                throw new IllegalStateException("refused");
            });
        } catch (IllegalStateException refused) {
            clock.after(Duration.ofDays(2));
            assertThat(courier().run()).isZero();
            assertThat(inbox(READER)).isEmpty();
            return;
        }
        throw new AssertionError("the refusal must reach the caller");
    }

    @Test
    void inboxShouldTellNewestFirstAndWhatIsUnread() {
        send("document-1");
        in(() -> {
            notices.send(new Notice(READER, "notice.review.returned", List.of("Title", 7L), Optional.empty()));
            return true;
        });

        List<Inbox.Received> received = inbox(READER);
        assertThat(received)
                .extracting(one -> one.notice().key())
                .containsExactly("notice.review.returned", "notice.review.requested");
        assertThat(received.get(0).notice().arguments()).containsExactly("Title", 7L);
        assertThat(unread()).isEqualTo(2);

        String id = received.get(0).id();
        assertThat(in(() -> notices.markRead(WITHOUT_ADDRESS, id)))
                .as("another's")
                .isFalse();
        assertThat(in(() -> notices.markRead(READER, id))).isTrue();
        assertThat(in(() -> notices.markRead(READER, id))).as("repeated").isTrue();
        assertThat(in(() -> notices.markRead(READER, "no number"))).isFalse();
        assertThat(unread()).isEqualTo(1);
        database.unitOfWork().inTransaction(() -> notices.markAllRead(READER));
        assertThat(unread()).isZero();
        assertThat(inbox(READER)).allMatch(Inbox.Received::read);
    }

    private static Notice notice(PersonId to, String document) {
        return new Notice(
                to, "notice.review.requested", List.of("تعليم العربية", "ICESCO/MOU/2026/0001"), Optional.of(document));
    }

    private void send(String document) {
        in(() -> {
            notices.send(notice(READER, document));
            return true;
        });
    }

    private void choose(Delivery delivery) {
        database.unitOfWork().inTransaction(() -> choices.choose(READER, delivery));
    }

    private void speak(String language) {
        database.jdbc()
                .sql("UPDATE person SET language = ? WHERE id = ?")
                .params(language, READER.value())
                .update();
    }

    private List<Inbox.Received> inbox(PersonId person) {
        return in(() -> notices.of(person, 10));
    }

    private int unread() {
        return in(() -> notices.unread(READER));
    }

    private <T> T in(Supplier<T> work) {
        return database.unitOfWork().inTransaction(work);
    }

    private List<MimeMessage> received() {
        return Arrays.asList(mailServer.getReceivedMessages());
    }

    /** The text of the part of a media type, wherever it stands. */
    private static String part(MimeMessage message, String type) throws MessagingException, IOException {
        return part((Multipart) message.getContent(), type).orElseThrow();
    }

    private static Optional<String> part(Multipart parts, String type) throws MessagingException, IOException {
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            if (part.isMimeType(type)) {
                return Optional.of((String) part.getContent());
            }
            if (part.getContent() instanceof Multipart inner) {
                Optional<String> found = part(inner, type);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private Courier courier() {
        return courier(mailServer.getSmtp().getPort());
    }

    /** Another one each time, as after a restart. */
    private Courier courier(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        return new Courier(
                database.unitOfWork(),
                outbox,
                choices,
                new JdbcDirectory(database.unitOfWork(), database.jdbc()),
                new ReadableNotices((person, document) -> true),
                new LetterWriter(
                        new Translations(), document -> "https://mithaq.example.org/crm/#/documents/" + document),
                new SmtpMailer(sender, "mithaq@example.org", "mithaq.example.org"),
                () -> UUID.randomUUID().toString(),
                clock);
    }

    private void person(String id, String email, String language) {
        database.jdbc()
                .sql("INSERT INTO person (id, display_name, email, language, password, enabled, demo)"
                        + " VALUES (?, ?, ?, ?, '{noop}x', TRUE, FALSE)")
                .param(id)
                .param(id)
                .param(email)
                .param(language)
                .update();
    }

    private static final class SettableClock extends Clock {
        private Instant now = Instant.parse("2026-03-01T09:00:00Z");

        void after(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
