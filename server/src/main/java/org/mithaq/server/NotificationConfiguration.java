package org.mithaq.server;

import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.mithaq.access.Directory;
import org.mithaq.document.DocumentStore;
import org.mithaq.document.Documents;
import org.mithaq.document.Readership;
import org.mithaq.document.UnitOfWork;
import org.mithaq.language.Translations;
import org.mithaq.notification.Courier;
import org.mithaq.notification.DeliveryChoices;
import org.mithaq.notification.LetterWriter;
import org.mithaq.notification.MailSchedule;
import org.mithaq.notification.ReadableNotices;
import org.mithaq.schedule.JobRuns;
import org.mithaq.server.notification.JdbcDeliveryChoices;
import org.mithaq.server.notification.JdbcNotices;
import org.mithaq.server.notification.JdbcOutbox;
import org.mithaq.server.notification.SmtpMailer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Notices in the application, and by mail when a mail server is set. */
@Configuration(proxyBeanMethods = false)
class NotificationConfiguration {

    private static final String TIMEOUT_MILLISECONDS = "20000";

    @Bean
    Signal mail() {
        return new Signal();
    }

    @Bean
    JdbcOutbox outbox(JdbcClient jdbc) {
        return new JdbcOutbox(jdbc);
    }

    @Bean
    DeliveryChoices deliveryChoices(JdbcClient jdbc) {
        return new JdbcDeliveryChoices(jdbc);
    }

    @Bean
    JdbcNotices notices(
            JdbcClient jdbc,
            UnitOfWork work,
            Clock clock,
            JdbcOutbox outbox,
            DeliveryChoices choices,
            Signal mail,
            ServerSettings settings) {
        MailSchedule schedule =
                new MailSchedule(settings.mail().bundling(), settings.mail().morning(), settings.zone());
        return new JdbcNotices(
                jdbc,
                work,
                clock,
                settings.mail().host().isBlank()
                        ? Optional.empty()
                        : Optional.of(new JdbcNotices.Post(outbox, choices, schedule)),
                mail);
    }

    @Bean
    ReadableNotices readableNotices(Directory directory, Documents documents, DocumentStore store) {
        Readership readership = new Readership(documents, store);
        return new ReadableNotices((person, document) -> readership.mayRead(directory.person(person), document));
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty("mithaq.mail.host")
    static class ByMail {

        @Bean
        JavaMailSender mailSender(ServerSettings settings) {
            ServerSettings.Mail mail = settings.mail();
            JavaMailSenderImpl sender = new JavaMailSenderImpl();
            sender.setHost(mail.host());
            sender.setPort(mail.port());
            sender.setDefaultEncoding("UTF-8");
            Properties properties = sender.getJavaMailProperties();
            if (!mail.user().isBlank()) {
                sender.setUsername(mail.user());
                sender.setPassword(mail.password());
                properties.setProperty("mail.smtp.auth", "true");
            }
            properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(mail.startTls()));
            properties.setProperty("mail.smtp.starttls.required", Boolean.toString(mail.startTls()));
            properties.setProperty("mail.smtp.connectiontimeout", TIMEOUT_MILLISECONDS);
            properties.setProperty("mail.smtp.timeout", TIMEOUT_MILLISECONDS);
            properties.setProperty("mail.smtp.writetimeout", TIMEOUT_MILLISECONDS);
            return sender;
        }

        @Bean
        Courier courier(
                UnitOfWork work,
                JdbcOutbox outbox,
                DeliveryChoices choices,
                Directory directory,
                ReadableNotices readable,
                Translations translations,
                JavaMailSender mailSender,
                Clock clock,
                ServerSettings settings) {
            URI address = settings.address();
            return new Courier(
                    work,
                    outbox,
                    choices,
                    directory,
                    readable,
                    new LetterWriter(translations, document -> address.resolve("#/documents/" + document)
                            .toString()),
                    new SmtpMailer(mailSender, settings.mail().from(), address.getHost()),
                    () -> UUID.randomUUID().toString(),
                    clock);
        }

        @Bean
        Follower mailFollower(Signal mail, Courier courier, JobRuns runs) {
            return new Follower("mail-courier", mail, () -> runs.run("mail", courier::run));
        }
    }
}
