package org.mithaq.server.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mithaq.access.PersonId;
import org.mithaq.language.Translations;
import org.mithaq.notification.Inbox;
import org.mithaq.notification.Notice;
import org.mithaq.server.database.TestDatabase;
import org.mithaq.server.web.ServerMessages;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class MailCourierTest {

    private static final PersonId REVIEWER = new PersonId("legal-reviewer");
    private static final PersonId OFFICER = new PersonId("officer");

    private final GreenMail mailServer = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final TestDatabase database = TestDatabase.h2();
    private final SettableClock clock = new SettableClock();
    private final JdbcNotices notices = new JdbcNotices(database.jdbc(), database.unitOfWork(), clock, true, () -> {});

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

    @Test
    void noticeShouldGoByMailInTheReadersLanguageWithALink() throws Exception {
        send(notice(REVIEWER));

        assertThat(courier(port()).run()).isEqualTo(1);

        MimeMessage message = mailServer.getReceivedMessages()[0];
        assertThat(message.getSubject()).isEqualTo("للمراجعة: تعليم العربية");
        assertThat(message.getRecipients(Message.RecipientType.TO)[0]).hasToString("legal-reviewer@example.org");
        assertThat((String) message.getContent())
                .contains("تعليم العربية")
                .contains("https://mithaq.example.org/crm/#/documents/document-1");
        assertThat(message.getHeader("Content-Language")).containsExactly("ar");
    }

    @Test
    void noticeShouldBeSentOnce() {
        send(notice(REVIEWER));
        MailCourier courier = courier(port());

        assertThat(courier.run()).isEqualTo(1);
        assertThat(courier.run()).isZero();
        assertThat(mailServer.getReceivedMessages()).hasSize(1);
    }

    @Test
    void mailServerThatIsDownShouldLoseNothing() {
        send(notice(REVIEWER));

        assertThat(courier(1).run()).as("nobody listens").isZero();
        assertThat(courier(port()).run()).as("not due again yet").isZero();
        clock.now = clock.now.plusSeconds(61);
        assertThat(courier(port()).run()).isEqualTo(1);
        assertThat(GreenMailUtil.getBody(mailServer.getReceivedMessages()[0])).isNotEmpty();
    }

    @Test
    void personWithoutAddressShouldBeToldInTheApplicationOnly() {
        send(notice(OFFICER));

        assertThat(courier(port()).run()).isZero();
        assertThat(inbox(OFFICER)).hasSize(1);
    }

    @Test
    void noticeOfARolledBackTransactionShouldReachNobody() {
        try {
            database.unitOfWork().inTransaction(() -> {
                notices.send(notice(REVIEWER));
                throw new IllegalStateException("refused");
            });
        } catch (IllegalStateException refused) {
            assertThat(courier(port()).run()).isZero();
            assertThat(inbox(REVIEWER)).isEmpty();
            return;
        }
        throw new AssertionError("the refusal must reach the caller");
    }

    @Test
    void inboxShouldTellNewestFirstAndWhatIsUnread() {
        send(notice(REVIEWER));
        send(new Notice(REVIEWER, "notice.review.returned", List.of("Title", 7L), Optional.empty()));

        List<Inbox.Received> received = inbox(REVIEWER);
        assertThat(received)
                .extracting(one -> one.notice().key())
                .containsExactly("notice.review.returned", "notice.review.requested");
        assertThat(received.get(0).notice().arguments()).containsExactly("Title", 7L);
        assertThat(unread()).isEqualTo(2);

        String id = received.get(0).id();
        assertThat(inTransaction(() -> notices.markRead(OFFICER, id)))
                .as("another's")
                .isFalse();
        assertThat(inTransaction(() -> notices.markRead(REVIEWER, id))).isTrue();
        assertThat(inTransaction(() -> notices.markRead(REVIEWER, id)))
                .as("repeated")
                .isTrue();
        assertThat(inTransaction(() -> notices.markRead(REVIEWER, "no number"))).isFalse();
        assertThat(unread()).isEqualTo(1);
        database.unitOfWork().inTransaction(() -> notices.markAllRead(REVIEWER));
        assertThat(unread()).isZero();
        assertThat(inbox(REVIEWER)).allMatch(Inbox.Received::read);
    }

    private static Notice notice(PersonId to) {
        return new Notice(
                to,
                "notice.review.requested",
                List.of("تعليم العربية", "ICESCO/MOU/2026/0001"),
                Optional.of("document-1"));
    }

    private void send(Notice notice) {
        database.unitOfWork().inTransaction(() -> notices.send(notice));
    }

    private List<Inbox.Received> inbox(PersonId person) {
        return inTransaction(() -> notices.of(person, 10));
    }

    private int unread() {
        return inTransaction(() -> notices.unread(REVIEWER));
    }

    private <T> T inTransaction(java.util.function.Supplier<T> work) {
        return database.unitOfWork().inTransaction(work);
    }

    private int port() {
        return mailServer.getSmtp().getPort();
    }

    private MailCourier courier(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        return new MailCourier(
                database.jdbc(),
                database.unitOfWork(),
                sender,
                new Translations(),
                new ServerMessages().translations(),
                clock,
                "mithaq@example.org",
                URI.create("https://mithaq.example.org/crm/"));
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
