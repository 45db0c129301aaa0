package org.mithaq.server;

import java.time.Clock;
import java.util.Properties;
import org.mithaq.document.UnitOfWork;
import org.mithaq.language.Translations;
import org.mithaq.server.notification.JdbcNotices;
import org.mithaq.server.notification.MailCourier;
import org.mithaq.server.web.ServerMessages;
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
    JdbcNotices notices(JdbcClient jdbc, UnitOfWork work, Clock clock, Signal mail, ServerSettings settings) {
        return new JdbcNotices(jdbc, work, clock, !settings.mail().host().isBlank(), mail);
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
        MailCourier mailCourier(
                JdbcClient jdbc,
                UnitOfWork work,
                JavaMailSender mailSender,
                Translations translations,
                ServerMessages messages,
                Clock clock,
                ServerSettings settings) {
            return new MailCourier(
                    jdbc,
                    work,
                    mailSender,
                    translations,
                    messages.translations(),
                    clock,
                    settings.mail().from(),
                    settings.address());
        }

        @Bean
        Follower mailFollower(Signal mail, MailCourier courier) {
            return new Follower("mail-courier", mail, courier::run);
        }
    }
}
