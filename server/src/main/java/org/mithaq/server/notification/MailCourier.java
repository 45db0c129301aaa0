package org.mithaq.server.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.mithaq.document.UnitOfWork;
import org.mithaq.language.Translations;
import org.mithaq.language.WorkingLanguage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/**
 * Takes the outbox to the mail server, one message at a time, in the reader's language with a link to the document.
 *
 * <p>A message leaves the outbox when the mail server has taken it. What fails stays and is tried again after a minute,
 * two, four, … at most an hour. When this process ends between the two, the message is sent twice, under one Message-ID.
 */
public final class MailCourier {

    private static final Logger LOG = LoggerFactory.getLogger(MailCourier.class);
    private static final int PAGE = 50;
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final UnitOfWork work;
    private final JavaMailSender sender;
    private final Translations notices;
    private final Translations server;
    private final Clock clock;
    private final String from;
    private final URI address;

    /**
     * @param notices the messages of notices
     * @param server the messages around them
     * @param address of this server as readers reach it, with a slash at the end
     */
    public MailCourier(
            JdbcClient jdbc,
            UnitOfWork work,
            JavaMailSender sender,
            Translations notices,
            Translations server,
            Clock clock,
            String from,
            URI address) {
        this.jdbc = jdbc;
        this.work = work;
        this.sender = sender;
        this.notices = notices;
        this.server = server;
        this.clock = clock;
        this.from = from;
        this.address = address;
    }

    private record Letter(
            long notice,
            String to,
            WorkingLanguage language,
            String key,
            List<Object> arguments,
            Optional<String> document,
            int attempts) {}

    /** Sends everything that is due; how many messages the mail server took. One thread at a time. */
    public synchronized int run() {
        int sent = 0;
        List<Letter> due;
        do {
            due = work.inTransaction(this::due);
            for (Letter letter : due) {
                sent += send(letter) ? 1 : 0;
            }
        } while (due.size() == PAGE);
        return sent;
    }

    private List<Letter> due() {
        return jdbc.sql("SELECT n.id, p.email, p.language, n.message_key, n.arguments, n.subject, o.attempts"
                        + " FROM mail_outbox o JOIN notice n ON n.id = o.notice_id JOIN person p ON p.id = n.person_id"
                        + " WHERE o.due_at <= ? AND p.enabled AND p.email IS NOT NULL ORDER BY n.id LIMIT ?")
                .params(clock.instant().atOffset(ZoneOffset.UTC), PAGE)
                .query((row, number) -> new Letter(
                        row.getLong("id"),
                        row.getString("email"),
                        WorkingLanguage.ofTag(row.getString("language")).orElse(WorkingLanguage.EN),
                        row.getString("message_key"),
                        JdbcNotices.arguments(row.getString("arguments")),
                        Optional.ofNullable(row.getString("subject")),
                        row.getInt("attempts")))
                .list();
    }

    private boolean send(Letter letter) {
        try {
            sender.send(message(letter));
        } catch (MailException | MessagingException e) {
            LOG.warn("mail of notice {} could not be sent and stays in the outbox", letter.notice(), e);
            postpone(letter, String.valueOf(e.getMessage()));
            return false;
        }
        work.inTransaction(() -> jdbc.sql("DELETE FROM mail_outbox WHERE notice_id = ?")
                .param(letter.notice())
                .update());
        return true;
    }

    private MimeMessage message(Letter letter) throws MessagingException {
        MimeMessage message = sender.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        helper.setFrom(from);
        helper.setTo(letter.to());
        helper.setSubject(notices.text(letter.language(), letter.key() + ".subject", letter.arguments()));
        helper.setText(text(letter));
        message.setHeader("Content-Language", letter.language().tag());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.saveChanges();
        message.setHeader("Message-ID", "<notice-" + letter.notice() + "@" + address.getHost() + ">");
        return message;
    }

    private String text(Letter letter) {
        String body = notices.text(letter.language(), letter.key() + ".body", letter.arguments());
        String link = letter.document()
                .map(document -> server.text(
                        letter.language(),
                        "mail.open",
                        List.of(address.resolve("#/documents/" + document).toString())))
                .orElse("");
        return body + "\n\n" + link + "\n\n-- \n" + server.text(letter.language(), "mail.footer", List.of()) + "\n";
    }

    private void postpone(Letter letter, String error) {
        Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(letter.attempts(), 10));
        Duration pause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
        OffsetDateTime due = clock.instant().plus(pause).atOffset(ZoneOffset.UTC);
        work.inTransaction(() -> jdbc.sql(
                        "UPDATE mail_outbox SET attempts = ?, due_at = ?, last_error = ? WHERE notice_id = ?")
                .params(letter.attempts() + 1, due, error.substring(0, Math.min(error.length(), 1000)), letter.notice())
                .update());
    }
}
