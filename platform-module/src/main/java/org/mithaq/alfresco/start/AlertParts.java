package org.mithaq.alfresco.start;

import java.util.List;
import org.mithaq.alert.AlertMatching;
import org.mithaq.alert.AlertSchedule;
import org.mithaq.alert.Alerts;
import org.mithaq.alert.HeldAlerts;
import org.mithaq.alfresco.alert.TableAlerts;
import org.mithaq.alfresco.database.TableSettings;
import org.mithaq.alfresco.digest.TableDigests;
import org.mithaq.alfresco.view.TableSavedViews;
import org.mithaq.digest.DigestMatching;
import org.mithaq.digest.Digests;
import org.mithaq.digest.Interests;
import org.mithaq.document.ChangeListener;
import org.mithaq.notification.Notifier;
import org.mithaq.search.Indexing;
import org.mithaq.search.Thesaurus;
import org.mithaq.search.lucene.LuceneSearchMonitor;
import org.mithaq.search.lucene.ModelCodeNames;
import org.mithaq.view.Views;

/** Saved views, what people asked to be told of, what their sectors want to read about, and telling them. */
final class AlertParts {

    final Views views;
    final Alerts alerts;
    final HeldAlerts held;
    private final DocumentParts parts;
    private final Thesaurus thesaurus;
    private final Notifier notifier;
    final Digests digests;
    final Interests interests;
    private final TableAlerts saved;
    private final TableDigests savedDigests;
    private final LuceneSearchMonitor monitor;
    private final AlertSchedule schedule;

    AlertParts(DocumentParts parts, ModuleSettings settings, Thesaurus thesaurus, Notifier notifier) {
        this.parts = parts;
        this.monitor = new LuceneSearchMonitor(new ModelCodeNames(parts.model));
        this.schedule = new AlertSchedule(MailParts.MORNING, settings.zone());
        this.thesaurus = thesaurus;
        this.notifier = notifier;
        this.saved = new TableAlerts(parts.jdbc);
        this.savedDigests = new TableDigests(parts.jdbc);
        this.interests =
                new Interests(parts.work, new TableSettings(parts.jdbc), parts.model, parts.audit, parts.clock);
        this.digests = new Digests(
                parts.work,
                savedDigests,
                parts.store,
                parts.documents,
                parts.directory,
                thesaurus,
                parts.translations,
                parts.model,
                notifier,
                parts.clock);
        this.views = new Views(parts.work, new TableSavedViews(parts.jdbc));
        this.alerts = new Alerts(
                parts.work, saved, views, parts.documents, thesaurus, parts.model, parts.translations, parts.clock);
        this.held = new HeldAlerts(
                parts.work,
                saved,
                views,
                parts.store,
                parts.documents,
                parts.directory,
                thesaurus,
                parts.translations,
                notifier,
                parts.clock);
    }

    /** Tells the alerts and sends the digests that are due. */
    void tell() {
        held.run();
        digests.run();
    }

    /** Told of every change once the index is open. */
    List<ChangeListener> listeners(Indexing indexing) {
        return List.of(matching(indexing), digestMatching(indexing));
    }

    private DigestMatching digestMatching(Indexing indexing) {
        return new DigestMatching(
                parts.work,
                savedDigests,
                interests,
                parts.store,
                parts.documents,
                parts.directory,
                indexing,
                monitor,
                thesaurus,
                parts.model,
                schedule,
                parts.clock);
    }

    private AlertMatching matching(Indexing indexing) {
        return new AlertMatching(
                parts.work,
                saved,
                views,
                parts.store,
                parts.documents,
                parts.directory,
                indexing,
                monitor,
                thesaurus,
                parts.model,
                parts.translations,
                notifier,
                schedule,
                parts.clock);
    }
}
