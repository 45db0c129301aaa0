package org.mithaq.alfresco.start;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.mithaq.alfresco.notification.AlfrescoMailer;
import org.mithaq.alfresco.notification.AlfrescoNotifier;
import org.mithaq.alfresco.notification.TableDeliveryChoices;
import org.mithaq.alfresco.notification.TableInbox;
import org.mithaq.alfresco.notification.TableOutbox;
import org.mithaq.document.Readership;
import org.mithaq.notification.Courier;
import org.mithaq.notification.LetterWriter;
import org.mithaq.notification.MailSchedule;
import org.mithaq.notification.ReadableNotices;

/** Notices, in the application and by mail. */
final class MailParts {

    private static final Duration BUNDLING = Duration.ofMinutes(10);
    /** The hour of the daily mail. */
    static final LocalTime MORNING = LocalTime.of(7, 0);

    final TableInbox inbox;
    final TableDeliveryChoices choices;
    final AlfrescoNotifier notifier;
    final ReadableNotices readable;

    /** Empty where no mail is sent. */
    final Optional<Courier> courier;

    MailParts(Repository repository, DocumentParts parts, ModuleSettings settings) {
        this.inbox = new TableInbox(parts.jdbc, parts.numbers, parts.clock);
        this.choices = new TableDeliveryChoices(parts.jdbc);
        TableOutbox outbox = new TableOutbox(parts.jdbc);
        MailSchedule schedule = new MailSchedule(BUNDLING, MORNING, settings.zone());
        this.notifier = new AlfrescoNotifier(
                inbox,
                parts.directory,
                settings.mail() ? Optional.of(new AlfrescoNotifier.Post(outbox, choices, schedule)) : Optional.empty(),
                parts.clock);
        Readership readership = new Readership(parts.documents, parts.store);
        this.readable =
                new ReadableNotices((person, document) -> readership.mayRead(parts.directory.person(person), document));
        this.courier = settings.mail()
                ? Optional.of(new Courier(
                        parts.work,
                        outbox,
                        choices,
                        parts.directory,
                        readable,
                        new LetterWriter(parts.translations, document -> settings.documentAddress()
                                .replace("{id}", document)),
                        new AlfrescoMailer(parts.work, repository.actions(), parts.identity),
                        () -> UUID.randomUUID().toString(),
                        parts.clock))
                : Optional.empty();
    }
}
