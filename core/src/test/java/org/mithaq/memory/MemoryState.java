package org.mithaq.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mithaq.access.Absence;
import org.mithaq.access.PersonId;
import org.mithaq.alert.Alert;
import org.mithaq.alert.Match;
import org.mithaq.audit.AuditEntry;
import org.mithaq.audit.AuditHead;
import org.mithaq.audit.Chain;
import org.mithaq.audit.Pending;
import org.mithaq.backlog.Batch;
import org.mithaq.backlog.Row;
import org.mithaq.backlog.SourceFile;
import org.mithaq.digest.DigestChoice;
import org.mithaq.digest.DigestEntry;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.IdempotencyKeys;
import org.mithaq.document.PageText;
import org.mithaq.document.Settings;
import org.mithaq.document.StagedContent;
import org.mithaq.document.Version;
import org.mithaq.feed.CalendarFeed;
import org.mithaq.language.Digits;
import org.mithaq.model.QName;
import org.mithaq.notification.Delivery;
import org.mithaq.notification.Inbox;
import org.mithaq.notification.Notice;
import org.mithaq.review.ReviewProcess;
import org.mithaq.review.ReviewTask;
import org.mithaq.schedule.Unprocessed;
import org.mithaq.view.SavedView;

/** Everything that a rollback takes back; values are immutable, so a copy of the collections is a snapshot. */
final class MemoryState {

    record Association(DocumentId source, QName name, DocumentId target) {}

    record Child(DocumentId parent, QName association, DocumentId child) {}

    record Round(ReviewProcess.Start start, ReviewTask task) {}

    final Map<DocumentId, Document> documents = new TreeMap<>();
    final Map<DocumentId, List<Version>> versions = new HashMap<>();
    final Map<DocumentId, PageText> texts = new HashMap<>();
    final List<Child> children = new ArrayList<>();
    final List<Association> associations = new ArrayList<>();
    final List<DocumentId> journal = new ArrayList<>();
    final Map<String, Long> numbers = new HashMap<>();
    final Map<String, Settings.Setting> settings = new HashMap<>();
    final Map<String, IdempotencyKeys.Kept> keys = new HashMap<>();
    final List<AuditEntry> trail = new ArrayList<>();
    /** What the running transaction appends; a snapshot begins without any. */
    final Pending pending = new Pending();

    AuditHead head = AuditHead.NONE;
    final List<Notice> notices = new ArrayList<>();
    final Map<String, Unprocessed> unprocessed = new TreeMap<>();
    final Map<String, Inbox.Received> inbox = new LinkedHashMap<>();
    final Map<String, MemoryMail.Posted> outbox = new LinkedHashMap<>();
    final Map<PersonId, Delivery> deliveries = new HashMap<>();
    final Map<String, Round> rounds = new TreeMap<>();
    final Map<PersonId, Digits> digits = new HashMap<>();
    final Map<String, Absence> absences = new TreeMap<>();
    final Map<String, SavedView> savedViews = new TreeMap<>();
    final Map<MemorySavedViews.First, String> firstViews = new HashMap<>();
    final Map<MemoryAlerts.Key, Alert> alerts = new LinkedHashMap<>();
    final Map<MemoryAlerts.Found, Match> matches = new LinkedHashMap<>();
    final Map<PersonId, DigestChoice> digestChoices = new HashMap<>();
    final Map<MemoryDigests.Key, DigestEntry> digestEntries = new LinkedHashMap<>();
    final Map<MemoryReadingLists.Saved, Instant> readingLists = new LinkedHashMap<>();
    final Map<String, CalendarFeed> feeds = new LinkedHashMap<>();
    final Map<String, String> feedsByDigest = new HashMap<>();
    final Map<String, Batch> batches = new LinkedHashMap<>();
    final Map<String, Map<Integer, Row>> batchRows = new HashMap<>();
    final Map<String, Map<String, SourceFile>> batchFiles = new HashMap<>();
    final Map<String, StagedContent> staged = new HashMap<>();
    final Map<String, Instant> stagedAt = new HashMap<>();

    MemoryState() {}

    MemoryState(MemoryState other) {
        documents.putAll(other.documents);
        other.versions.forEach((id, list) -> versions.put(id, List.copyOf(list)));
        texts.putAll(other.texts);
        children.addAll(other.children);
        associations.addAll(other.associations);
        journal.addAll(other.journal);
        numbers.putAll(other.numbers);
        settings.putAll(other.settings);
        keys.putAll(other.keys);
        trail.addAll(other.trail);
        head = other.head;
        notices.addAll(other.notices);
        unprocessed.putAll(other.unprocessed);
        inbox.putAll(other.inbox);
        outbox.putAll(other.outbox);
        deliveries.putAll(other.deliveries);
        rounds.putAll(other.rounds);
        digits.putAll(other.digits);
        absences.putAll(other.absences);
        savedViews.putAll(other.savedViews);
        firstViews.putAll(other.firstViews);
        alerts.putAll(other.alerts);
        matches.putAll(other.matches);
        digestChoices.putAll(other.digestChoices);
        digestEntries.putAll(other.digestEntries);
        readingLists.putAll(other.readingLists);
        feeds.putAll(other.feeds);
        feedsByDigest.putAll(other.feedsByDigest);
        batches.putAll(other.batches);
        batchRows.putAll(other.batchRows);
        batchFiles.putAll(other.batchFiles);
        staged.putAll(other.staged);
        stagedAt.putAll(other.stagedAt);
    }

    /** Before the commit: what was appended takes its place in the chain. */
    void seal() {
        List<AuditEntry> sealed = Chain.sealed(head, pending.events());
        trail.addAll(sealed);
        head = Chain.head(head, sealed);
        pending.clear();
    }

    Optional<Document> document(DocumentId id) {
        return Optional.ofNullable(documents.get(id));
    }
}
