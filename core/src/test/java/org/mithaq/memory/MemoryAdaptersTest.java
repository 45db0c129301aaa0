package org.mithaq.memory;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.mithaq.access.Absences;
import org.mithaq.access.AbsencesContract;
import org.mithaq.access.ChosenDigits;
import org.mithaq.access.ChosenDigitsContract;
import org.mithaq.access.Directory;
import org.mithaq.access.DirectoryContract;
import org.mithaq.access.Person;
import org.mithaq.access.PersonId;
import org.mithaq.alert.SavedAlerts;
import org.mithaq.alert.SavedAlertsContract;
import org.mithaq.archive.Holdings;
import org.mithaq.archive.HoldingsContract;
import org.mithaq.audit.AuditEntry;
import org.mithaq.audit.AuditTrail;
import org.mithaq.audit.AuditTrailContract;
import org.mithaq.backlog.Batches;
import org.mithaq.backlog.BatchesContract;
import org.mithaq.digest.SavedDigests;
import org.mithaq.digest.SavedDigestsContract;
import org.mithaq.document.DocumentContentContract;
import org.mithaq.document.DocumentFindContract;
import org.mithaq.document.DocumentId;
import org.mithaq.document.DocumentStore;
import org.mithaq.document.DocumentStoreContract;
import org.mithaq.document.IdempotencyKeys;
import org.mithaq.document.IdempotencyKeysContract;
import org.mithaq.document.Numbers;
import org.mithaq.document.NumbersContract;
import org.mithaq.document.Settings;
import org.mithaq.document.SettingsContract;
import org.mithaq.document.Sites;
import org.mithaq.document.SitesContract;
import org.mithaq.document.UnitOfWork;
import org.mithaq.document.UnitOfWorkContract;
import org.mithaq.feed.CalendarFeeds;
import org.mithaq.feed.CalendarFeedsContract;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.literature.ReadingLists;
import org.mithaq.literature.ReadingListsContract;
import org.mithaq.notification.DeliveryChoices;
import org.mithaq.review.ReviewProcess;
import org.mithaq.review.ReviewProcessContract;
import org.mithaq.schedule.ExceptionsList;
import org.mithaq.schedule.ExceptionsListContract;
import org.mithaq.view.SavedViews;
import org.mithaq.view.SavedViewsContract;

/**
 * The adapters in memory hold the contracts that the hosts' adapters hold, so that a use case tested over them is tested
 * over what it will meet. They run one transaction at a time, which is why those about two transactions that are open at
 * once are left to adapters with a database.
 */
class MemoryAdaptersTest {

    private final MemoryHost host = new MemoryHost();

    @Nested
    class Store implements DocumentStoreContract, DocumentContentContract, DocumentFindContract {
        @Override
        public DocumentStore store() {
            return host.store;
        }

        @Override
        public UnitOfWork unitOfWork() {
            return host.work;
        }
    }

    @Nested
    class SitesOfDocuments implements SitesContract {
        @Override
        public Sites sites() {
            return host.sites;
        }

        @Override
        public DocumentStore store() {
            return host.store;
        }

        @Override
        public UnitOfWork unitOfWork() {
            return host.work;
        }
    }

    @Nested
    class Work
            implements UnitOfWorkContract,
                    NumbersContract,
                    SettingsContract,
                    AuditTrailContract,
                    ExceptionsListContract {
        @Override
        public ExceptionsList exceptions() {
            return host.exceptions;
        }

        @Override
        public UnitOfWork unitOfWork() {
            return host.work;
        }

        @Override
        public Numbers numbers() {
            return host.records;
        }

        @Override
        public RuntimeException transientFailure() {
            return new MemoryUnitOfWork.Transient();
        }

        @Override
        public Settings settings() {
            return host.records;
        }

        @Override
        public AuditTrail auditTrail() {
            return host.records;
        }

        @Override
        public void remove(long sequence) {
            host.work.inTransaction(() -> host.records.remove(sequence));
        }

        @Override
        public void insert(AuditEntry entry) {
            host.work.inTransaction(() -> host.records.insert(entry));
        }
    }

    @Nested
    class Keys implements IdempotencyKeysContract {
        @Override
        public UnitOfWork unitOfWork() {
            return host.work;
        }

        @Override
        public IdempotencyKeys idempotencyKeys() {
            return host.records;
        }
    }

    @Nested
    class People implements DirectoryContract {
        @Override
        public Directory directory() {
            Set<String> heads = Set.of(HEADS, REVIEWERS);
            return new MemoryDirectory()
                    .with(person("legal-reviewer", "Legal reviewer", WorkingLanguage.FR, Set.of(REVIEWERS), true))
                    .with(new Person(
                            new PersonId("head-of-legal"),
                            "Head of legal",
                            Optional.empty(),
                            WorkingLanguage.AR,
                            heads,
                            true))
                    .with(person("former-reviewer", "Former reviewer", WorkingLanguage.EN, Set.of(REVIEWERS), false))
                    .withGroup(NOBODY);
        }

        private Person person(String id, String name, WorkingLanguage language, Set<String> groups, boolean enabled) {
            return new Person(new PersonId(id), name, Optional.of(id + "@example.org"), language, groups, enabled);
        }
    }

    @Nested
    class Away implements AbsencesContract {
        @Override
        public UnitOfWork unitOfWork() {
            return host.work;
        }

        @Override
        public Absences absences() {
            return host.absences;
        }
    }

    @Nested
    class AlertsOfPeople implements SavedAlertsContract {
        @Override
        public UnitOfWork unitOfWork() {
            return host.work;
        }

        @Override
        public SavedAlerts alerts() {
            return new MemoryAlerts(host.work);
        }

        @Override
        public SavedViews views() {
            return new MemorySavedViews(host.work);
        }
    }

    @Nested
    class DigestsOfPeople implements SavedDigestsContract {
        @Override
        public UnitOfWork unitOfWork() {
            return host.work;
        }

        @Override
        public SavedDigests digests() {
            return new MemoryDigests(host.work);
        }
    }

    @Nested
    class Put implements ReadingListsContract {
        @Override
        public UnitOfWork unitOfWork() {
            return host.work;
        }

        @Override
        public ReadingLists lists() {
            return new MemoryReadingLists(host.work);
        }
    }

    @Nested
    class Feeds implements CalendarFeedsContract {
        @Override
        public UnitOfWork unitOfWork() {
            return host.work;
        }

        @Override
        public CalendarFeeds feeds() {
            return new MemoryCalendarFeeds(host.work);
        }
    }

    @Nested
    class DigitsOfPeople implements ChosenDigitsContract {
        @Override
        public UnitOfWork unitOfWork() {
            return host.work;
        }

        @Override
        public ChosenDigits digits() {
            return new MemoryDigits(host.work);
        }
    }

    @Nested
    class ViewsOfPages implements SavedViewsContract {
        @Override
        public UnitOfWork unitOfWork() {
            return host.work;
        }

        @Override
        public SavedViews views() {
            return new MemorySavedViews(host.work);
        }
    }

    @Nested
    class Held implements HoldingsContract {

        private final MemoryMail mail = new MemoryMail(host.work);

        @Override
        public UnitOfWork unitOfWork() {
            return host.work;
        }

        @Override
        public Holdings holdings() {
            return new MemoryHoldings(host.work, host.directory);
        }

        @Override
        public Settings settings() {
            return host.records;
        }

        @Override
        public Numbers numbers() {
            return host.records;
        }

        @Override
        public Absences absences() {
            return host.absences;
        }

        @Override
        public SavedViews views() {
            return new MemorySavedViews(host.work);
        }

        @Override
        public ReadingLists readingLists() {
            return host.readingLists;
        }

        @Override
        public DeliveryChoices deliveries() {
            return mail;
        }

        @Override
        public ChosenDigits digits() {
            return new MemoryDigits(host.work);
        }

        @Override
        public SavedAlerts alerts() {
            return new MemoryAlerts(host.work);
        }

        @Override
        public SavedDigests digests() {
            return new MemoryDigests(host.work);
        }

        @Override
        public PersonId member(String group) {
            PersonId id = new PersonId("member-" + group);
            host.directory.with(new Person(id, "Member", Optional.empty(), WorkingLanguage.FR, Set.of(group), true));
            return id;
        }
    }

    @Nested
    class Backlog implements BatchesContract {
        @Override
        public UnitOfWork unitOfWork() {
            return host.work;
        }

        @Override
        public Batches batches() {
            return new MemoryBatches(host.work);
        }
    }

    @Nested
    class Process implements ReviewProcessContract {
        private final RecordingDecisions recording = new RecordingDecisions();
        private final MemoryUnitOfWork work = new MemoryUnitOfWork();
        private final ReviewProcess process = new MemoryReviewProcess(work, host.clock, () -> recording);

        @Override
        public UnitOfWork unitOfWork() {
            return work;
        }

        @Override
        public ReviewProcess process() {
            return process;
        }

        @Override
        public RecordingDecisions decisions() {
            return recording;
        }

        @Override
        public DocumentId newDocument() {
            return new DocumentId("document-" + Instant.now().toEpochMilli() + "-" + System.nanoTime());
        }
    }
}
