package org.mithaq.alert;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mithaq.access.Actor;
import org.mithaq.access.Directory;
import org.mithaq.access.Person;
import org.mithaq.access.PersonId;
import org.mithaq.document.ChangeListener;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.DocumentStore;
import org.mithaq.document.Documents;
import org.mithaq.document.Readership;
import org.mithaq.document.UnitOfWork;
import org.mithaq.language.Translations;
import org.mithaq.model.ContentModel;
import org.mithaq.notification.Notifier;
import org.mithaq.search.Commonalities;
import org.mithaq.search.Concept;
import org.mithaq.search.IndexedDocument;
import org.mithaq.search.Indexing;
import org.mithaq.search.SearchMonitor;
import org.mithaq.search.SearchQuery;
import org.mithaq.search.Thesaurus;
import org.mithaq.view.SavedView;
import org.mithaq.view.Views;

/**
 * Holds each changed document against the alerts that it may be new for. It is told of a change again after a crash; a match
 * and the notice of it are kept in one transaction, and a document that was found for an alert is never found for it again.
 *
 * <p>A document that does not fit when it is filed is new for an alert later, when somebody completes it or when the person may
 * read it. Who may not read it is not told and nothing is noted for them.
 */
public final class AlertMatching implements ChangeListener {

    /** What an alert tells one by one within {@link #WHILE}; the rest of a flood is told together after it. */
    static final int MOST_AT_ONCE = 20;

    static final Duration WHILE = Duration.ofHours(1);

    private final UnitOfWork work;
    private final SavedAlerts alerts;
    private final Views views;
    private final DocumentStore store;
    private final Readership readership;
    private final Directory directory;
    private final Indexing indexing;
    private final SearchMonitor monitor;
    private final Thesaurus thesaurus;
    private final ViewSearch searches;
    private final AlertNotices notices;
    private final Notifier notifier;
    private final AlertSchedule schedule;
    private final Clock clock;

    public AlertMatching(
            UnitOfWork work,
            SavedAlerts alerts,
            Views views,
            DocumentStore store,
            Documents documents,
            Directory directory,
            Indexing indexing,
            SearchMonitor monitor,
            Thesaurus thesaurus,
            ContentModel model,
            Translations messages,
            Notifier notifier,
            AlertSchedule schedule,
            Clock clock) {
        this.work = work;
        this.alerts = alerts;
        this.views = views;
        this.store = store;
        this.readership = new Readership(documents, store);
        this.directory = directory;
        this.indexing = indexing;
        this.monitor = monitor;
        this.thesaurus = thesaurus;
        this.searches = new ViewSearch(model);
        this.notices = new AlertNotices(thesaurus, messages);
        this.notifier = notifier;
        this.schedule = schedule;
        this.clock = clock;
    }

    @Override
    public void changed(DocumentId id) {
        Map<SavedAlerts.Standing, SearchQuery> standing = work.inTransaction(() -> standing(id));
        if (standing.isEmpty()) {
            return;
        }
        Optional<IndexedDocument> document = indexing.of(id);
        document.ifPresent(indexed -> monitor.finding(indexed, standing)
                .forEach((found, common) -> work.inTransaction(() -> note(found, id, common))));
    }

    private Map<SavedAlerts.Standing, SearchQuery> standing(DocumentId id) {
        Map<SavedAlerts.Standing, SearchQuery> wanted = new LinkedHashMap<>();
        Map<PersonId, Optional<Actor>> people = new HashMap<>();
        List<SavedAlerts.Standing> standing = store.find(id)
                .map(document -> alerts.standing(id, document.created()))
                .orElse(List.of());
        List<Concept> concepts = standing.isEmpty() ? List.of() : thesaurus.concepts();
        for (SavedAlerts.Standing one : standing) {
            people.computeIfAbsent(
                            one.alert().person(), person -> person(person).map(AlertMatching::actor))
                    .filter(actor -> views.isOffered(actor, one.view()))
                    .flatMap(actor -> searches.of(one.view(), actor, concepts))
                    .ifPresent(query -> wanted.put(one, query));
        }
        return wanted;
    }

    /** Everything is asked again: rights, alert and view may have changed while the words were compared. */
    private void note(SavedAlerts.Standing standing, DocumentId id, Commonalities common) {
        person(standing.alert().person()).ifPresent(person -> views.find(
                        actor(person), standing.view().id())
                .ifPresent(view -> readership.readable(person, id).ifPresent(document -> alerts.find(
                                person.id(), view.id())
                        .filter(alert -> !alert.paused() && !alert.since().isAfter(document.created()))
                        .ifPresent(alert -> note(alert, view, document, common)))));
    }

    private void note(Alert alert, SavedView view, Document document, Commonalities common) {
        Instant now = clock.instant();
        Optional<Instant> due = due(alert, now);
        boolean isNew = alerts.note(new Match(alert.person(), alert.view(), document.id(), common, now, due));
        if (isNew && due.isEmpty()) {
            List<AlertNotices.Found> found = List.of(new AlertNotices.Found(document, common));
            notifier.send(notices.notice(alert.person(), view.content().name(), found));
        }
    }

    private Optional<Instant> due(Alert alert, Instant now) {
        boolean flood = alert.cadence() == Cadence.AT_ONCE
                && alerts.countSince(alert.person(), alert.view(), now.minus(WHILE)) >= MOST_AT_ONCE;
        return flood ? Optional.of(now.plus(WHILE)) : schedule.due(alert.cadence(), now);
    }

    private Optional<Person> person(PersonId id) {
        return directory.person(id).filter(Person::enabled);
    }

    private static Actor actor(Person person) {
        return Actor.of(person.id(), person.authorities(), person.language());
    }
}
