package org.mithaq.alert;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.mithaq.access.Actor;
import org.mithaq.access.Directory;
import org.mithaq.access.Person;
import org.mithaq.document.DocumentStore;
import org.mithaq.document.Documents;
import org.mithaq.document.Readership;
import org.mithaq.document.UnitOfWork;
import org.mithaq.language.Translations;
import org.mithaq.notification.Notifier;
import org.mithaq.search.Thesaurus;
import org.mithaq.view.SavedView;
import org.mithaq.view.Views;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells what was found and held back until the morning: all of one alert in one notice. The host calls it now and then, on one
 * node of a cluster at a time; a run that was missed loses nothing, and one that ends half-way tells nothing twice, because
 * what was told is marked with its notice, alert by alert.
 */
public final class HeldAlerts {

    private static final Logger LOG = LoggerFactory.getLogger(HeldAlerts.class);
    private static final int MOST = 1_000;

    private final UnitOfWork work;
    private final SavedAlerts alerts;
    private final Views views;
    private final Documents documents;
    private final Readership readership;
    private final Directory directory;
    private final AlertNotices notices;
    private final Notifier notifier;
    private final Clock clock;

    public HeldAlerts(
            UnitOfWork work,
            SavedAlerts alerts,
            Views views,
            DocumentStore store,
            Documents documents,
            Directory directory,
            Thesaurus thesaurus,
            Translations messages,
            Notifier notifier,
            Clock clock) {
        this.work = work;
        this.alerts = alerts;
        this.views = views;
        this.documents = documents;
        this.readership = new Readership(documents, store);
        this.directory = directory;
        this.notices = new AlertNotices(thesaurus, messages);
        this.notifier = notifier;
        this.clock = clock;
    }

    /** One thread at a time; how many notices were sent. */
    public synchronized int run() {
        Instant now = clock.instant();
        int sent = 0;
        for (Alert alert : work.inTransaction(() -> alerts.due(now, MOST))) {
            try {
                sent += work.inTransaction(() -> tell(alert)) ? 1 : 0;
            } catch (RuntimeException e) {
                LOG.warn("an alert could not be told and stays due", e);
            }
        }
        return sent;
    }

    /** What the person may read no more is not told, and is none of those that are counted. */
    private boolean tell(Alert alert) {
        List<Match> waiting = alerts.waiting(alert.person(), alert.view());
        waiting.forEach(match -> alerts.markTold(alert.person(), alert.view(), match.document()));
        Optional<Person> person = directory.person(alert.person()).filter(Person::enabled);
        if (person.isEmpty()) {
            return false;
        }
        Actor reader = Actor.of(
                person.get().id(), person.get().authorities(), person.get().language());
        Optional<SavedView> view = views.find(reader, alert.view());
        List<AlertNotices.Found> found = view.isEmpty()
                ? List.of()
                : waiting.stream()
                        .flatMap(match -> found(match, person.get(), reader).stream())
                        .toList();
        if (found.isEmpty()) {
            return false;
        }
        notifier.send(
                notices.notice(alert.person(), view.orElseThrow().content().name(), found));
        return true;
    }

    private Optional<AlertNotices.Found> found(Match match, Person person, Actor reader) {
        Predicate<Person> admitted = readership.of(match.document());
        return admitted.test(person)
                ? documents
                        .readable(reader, match.document())
                        .map(document -> new AlertNotices.Found(document, match.common()))
                : Optional.empty();
    }
}
