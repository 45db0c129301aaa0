package org.mithaq.alert;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mithaq.access.Actor;
import org.mithaq.access.Directory;
import org.mithaq.access.Person;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
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

    /** Alerts in one run; those of people who are disabled stay due and must not keep the others out. */
    private static final int MOST = 10_000;

    private final UnitOfWork work;
    private final SavedAlerts alerts;
    private final Views views;
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

    /**
     * What the person may not read now is not told, is none of those that are counted, and is new again when it changes. For
     * somebody who is disabled everything waits.
     */
    private boolean tell(Alert alert) {
        Optional<Person> person = directory.person(alert.person()).filter(Person::enabled);
        if (person.isEmpty()) {
            return false;
        }
        Optional<SavedView> view = views.find(actor(person.get()), alert.view());
        List<DocumentId> told = new ArrayList<>();
        List<DocumentId> dropped = new ArrayList<>();
        List<AlertNotices.Found> found = new ArrayList<>();
        for (Match match : alerts.waiting(alert.person(), alert.view())) {
            Optional<Document> document = view.flatMap(present -> readership.readable(person.get(), match.document()));
            document.ifPresent(readable -> found.add(new AlertNotices.Found(readable, match.common())));
            (document.isPresent() ? told : dropped).add(match.document());
        }
        alerts.markTold(alert.person(), alert.view(), told);
        alerts.drop(alert.person(), alert.view(), dropped);
        if (!found.isEmpty()) {
            notifier.send(
                    notices.notice(alert.person(), view.orElseThrow().content().name(), found));
        }
        return !found.isEmpty();
    }

    private static Actor actor(Person person) {
        return Actor.of(person.id(), person.authorities(), person.language());
    }
}
