package org.mithaq.server.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import org.mithaq.notification.Letter;
import org.mithaq.notification.Mailer;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Sends letters by SMTP, each as plain text and as HTML. */
public final class SmtpMailer implements Mailer {

    private final JavaMailSender sender;
    private final String from;
    private final String host;

    /** @param host of this server as readers reach it, for the names of messages */
    public SmtpMailer(JavaMailSender sender, String from, String host) {
        this.sender = sender;
        this.from = from;
        this.host = host;
    }

    @Override
    public void send(Letter letter) throws MailFailure {
        try {
            sender.send(message(letter));
        } catch (MailException | MessagingException e) {
            throw new MailFailure(e);
        }
    }

    private MimeMessage message(Letter letter) throws MessagingException {
        MimeMessage message = sender.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(
                message, MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED, StandardCharsets.UTF_8.name());
        helper.setFrom(from);
        helper.setTo(letter.to());
        helper.setSubject(letter.subject());
        helper.setText(letter.text(), letter.html());
        message.setHeader("Content-Language", letter.language().tag());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.saveChanges();
        message.setHeader("Message-ID", "<" + letter.id() + "@" + host + ">");
        return message;
    }
}
