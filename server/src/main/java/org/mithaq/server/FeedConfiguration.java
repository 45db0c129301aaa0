package org.mithaq.server;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import org.mithaq.access.Directory;
import org.mithaq.access.Impersonation;
import org.mithaq.audit.AuditTrail;
import org.mithaq.calendar.WorkingCalendar;
import org.mithaq.deadline.Deadlines;
import org.mithaq.document.DocumentId;
import org.mithaq.document.UnitOfWork;
import org.mithaq.feed.CalendarFeeds;
import org.mithaq.feed.Feeds;
import org.mithaq.rest.http.PublicAddresses;
import org.mithaq.server.feed.JdbcCalendarFeeds;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What comes due, for calendar programs. */
@Configuration(proxyBeanMethods = false)
class FeedConfiguration {

    private static final SecureRandom RANDOM = new SecureRandom();

    @Bean
    CalendarFeeds calendarFeeds(JdbcClient jdbc) {
        return new JdbcCalendarFeeds(jdbc);
    }

    @Bean
    Feeds feeds(
            UnitOfWork work,
            CalendarFeeds kept,
            Directory directory,
            Deadlines deadlines,
            WorkingCalendar calendar,
            AuditTrail audit,
            Clock clock) {
        return new Feeds(
                work,
                kept,
                directory,
                Impersonation.NONE_NEEDED,
                deadlines,
                calendar,
                audit,
                clock,
                FeedConfiguration::random);
    }

    @Bean
    PublicAddresses publicAddresses(ServerSettings settings) {
        URI address = settings.address();
        return new PublicAddresses() {
            @Override
            public String document(DocumentId document) {
                return address.resolve("#/documents/" + document.value()).toString();
            }

            /** As the browser reaches this server, so do its neighbours. */
            @Override
            public String api(String path) {
                return path;
            }
        };
    }

    private static byte[] random(int bytes) {
        byte[] made = new byte[bytes];
        RANDOM.nextBytes(made);
        return made;
    }
}
