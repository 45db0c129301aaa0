package org.mithaq.alfresco.notification;

import java.time.Clock;
import java.util.Optional;
import org.mithaq.access.Directory;
import org.mithaq.notification.DeliveryChoices;
import org.mithaq.notification.MailSchedule;
import org.mithaq.notification.Notice;
import org.mithaq.notification.Notifier;
import org.mithaq.notification.Outbox;

/**
 * Keeps the in-app notice with the transaction, and its mail in the outbox beside it, where the administrator has asked for
 * mail ({@code mithaq.mail.enabled}) and the person has an address and wants some.
 */
public final class AlfrescoNotifier implements Notifier {

    private final TableInbox inbox;
    private final Directory directory;
    private final Optional<Post> post;
    private final Clock clock;

    /** How notices go by mail. */
    public record Post(Outbox outbox, DeliveryChoices choices, MailSchedule schedule) {}

    /** @param post empty where no mail is sent */
    public AlfrescoNotifier(TableInbox inbox, Directory directory, Optional<Post> post, Clock clock) {
        this.inbox = inbox;
        this.directory = directory;
        this.post = post;
        this.clock = clock;
    }

    @Override
    public void send(Notice notice) {
        String id = inbox.keep(notice);
        post.filter(by -> directory
                        .person(notice.to())
                        .flatMap(person -> person.email())
                        .isPresent())
                .ifPresent(by -> by.schedule()
                        .due(by.choices().of(notice.to()), clock.instant())
                        .ifPresent(due -> by.outbox().post(id, notice.to(), due)));
    }
}
