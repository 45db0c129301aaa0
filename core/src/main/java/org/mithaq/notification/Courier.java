package org.mithaq.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.mithaq.access.Directory;
import org.mithaq.access.Person;
import org.mithaq.access.PersonId;
import org.mithaq.document.UnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what is due in the outbox. The host calls it now and then, on one node of a cluster at a time.
 *
 * <p>A bundle leaves the outbox once the mail server has taken its letter; when that is down nothing is lost, and it is tried
 * again after a pause that doubles. Only when the process ends between the server's answer and its commit is a letter sent
 * again, as the same letter. What the person has read in the application meanwhile is not mailed any more, nor what they may not
 * read any more.
 */
public final class Courier {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final int PAGE = 50;
    private static final int MOST_IN_ONE = 100;
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final UnitOfWork work;
    private final Outbox outbox;
    private final DeliveryChoices choices;
    private final Directory directory;
    private final ReadableNotices readable;
    private final LetterWriter writer;
    private final Mailer mailer;
    private final Supplier<String> ids;
    private final Clock clock;

    /** @param ids makes names for bundles, each another */
    public Courier(
            UnitOfWork work,
            Outbox outbox,
            DeliveryChoices choices,
            Directory directory,
            ReadableNotices readable,
            LetterWriter writer,
            Mailer mailer,
            Supplier<String> ids,
            Clock clock) {
        this.work = work;
        this.outbox = outbox;
        this.choices = choices;
        this.directory = directory;
        this.readable = readable;
        this.writer = writer;
        this.mailer = mailer;
        this.ids = ids;
        this.clock = clock;
    }

    /** Bundles and sends everything that is due; how many letters the mail server took. One thread at a time. */
    public synchronized int run() {
        Instant now = clock.instant();
        while (work.inTransaction(() -> gather(now))) {
            LOG.debug("more people have notices that are due");
        }
        int sent = 0;
        List<Outbox.Bundle> due = bundles(now);
        while (!due.isEmpty()) {
            for (Outbox.Bundle bundle : due) {
                sent += send(bundle) ? 1 : 0;
            }
            due = due.size() == PAGE ? bundles(now) : List.of();
        }
        return sent;
    }

    private List<Outbox.Bundle> bundles(Instant now) {
        return work.inTransaction(() -> outbox.bundles(now, PAGE));
    }

    /** Makes bundles of what is due; true when there may be more. */
    private boolean gather(Instant now) {
        List<PersonId> people = outbox.due(now, PAGE);
        people.forEach(person -> gather(person, now));
        return people.size() == PAGE;
    }

    private void gather(PersonId person, Instant now) {
        List<Inbox.Received> waiting = outbox.waiting(person);
        Delivery delivery = choices.of(person);
        if (delivery == Delivery.IN_APP || reader(person).isEmpty()) {
            outbox.remove(waiting.stream().map(Inbox.Received::id).toList());
            return;
        }
        outbox.remove(waiting.stream()
                .filter(Inbox.Received::read)
                .map(Inbox.Received::id)
                .toList());
        List<String> unread = waiting.stream()
                .filter(notice -> !notice.read())
                .map(Inbox.Received::id)
                .toList();
        int size = delivery == Delivery.AT_ONCE ? 1 : MOST_IN_ONE;
        for (int from = 0; from < unread.size(); from += size) {
            outbox.bundle(ids.get(), unread.subList(from, Math.min(from + size, unread.size())), now);
        }
    }

    private boolean send(Outbox.Bundle bundle) {
        Optional<Person> reader = reader(bundle.to());
        List<String> notices = bundle.notices().stream().map(Inbox.Received::id).toList();
        Outbox.Bundle left = work.inTransaction(() -> readable(bundle));
        boolean sends = reader.isPresent() && left.notices().stream().anyMatch(notice -> !notice.read());
        if (sends) {
            try {
                mailer.send(
                        writer.write(left, reader.get(), reader.get().email().orElseThrow()));
            } catch (Mailer.MailFailure e) {
                LOG.warn("letter {} could not be sent and stays in the outbox", bundle.id(), e);
                postpone(bundle, String.valueOf(e.getMessage()));
                return false;
            }
        }
        work.inTransaction(() -> outbox.remove(notices));
        return sends;
    }

    private Outbox.Bundle readable(Outbox.Bundle bundle) {
        List<Inbox.Received> left = bundle.notices().stream()
                .flatMap(received -> readable
                        .of(received.notice())
                        .map(notice -> new Inbox.Received(received.id(), received.at(), received.read(), notice))
                        .stream())
                .toList();
        return new Outbox.Bundle(bundle.id(), bundle.to(), left, bundle.attempts());
    }

    private void postpone(Outbox.Bundle bundle, String error) {
        Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(bundle.attempts(), 10));
        Instant due = clock.instant().plus(doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE);
        work.inTransaction(() -> outbox.postpone(bundle.id(), due, error));
    }

    /** Who can be written to: enabled, with an address. */
    private Optional<Person> reader(PersonId person) {
        return directory.person(person).filter(Person::enabled).filter(found -> found.email()
                .isPresent());
    }
}
