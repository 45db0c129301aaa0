package org.mithaq.memory;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.mithaq.access.AccessPolicy;
import org.mithaq.access.Actor;
import org.mithaq.access.Impersonation;
import org.mithaq.access.Person;
import org.mithaq.access.PersonId;
import org.mithaq.access.Role;
import org.mithaq.agreement.InForce;
import org.mithaq.agreement.InstrumentPolicy;
import org.mithaq.agreement.Instruments;
import org.mithaq.agreement.Lifecycle;
import org.mithaq.agreement.ReferenceNumbers;
import org.mithaq.agreement.Signatures;
import org.mithaq.agreement.SignedCopies;
import org.mithaq.agreement.SignedCopyComparing;
import org.mithaq.agreement.SignedCopyPolicy;
import org.mithaq.agreement.Steps;
import org.mithaq.agreement.SupportingDocumentPolicy;
import org.mithaq.agreement.SupportingDocuments;
import org.mithaq.agreement.Worklists;
import org.mithaq.alert.AlertMatching;
import org.mithaq.alert.AlertSchedule;
import org.mithaq.alert.Alerts;
import org.mithaq.alert.HeldAlerts;
import org.mithaq.backlog.Backlog;
import org.mithaq.calendar.WorkingCalendar;
import org.mithaq.digest.DigestMatching;
import org.mithaq.digest.Digests;
import org.mithaq.digest.Interests;
import org.mithaq.document.ChangeListener;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.Documents;
import org.mithaq.document.PageText;
import org.mithaq.document.Readership;
import org.mithaq.document.RecordedStore;
import org.mithaq.document.StagedContent;
import org.mithaq.document.TextExtractor;
import org.mithaq.document.TextReading;
import org.mithaq.document.TextState;
import org.mithaq.document.TypePolicy;
import org.mithaq.language.Translations;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.literature.Library;
import org.mithaq.literature.LiteraturePolicy;
import org.mithaq.literature.Recommendations;
import org.mithaq.model.ContentModel;
import org.mithaq.notification.ReadableNotices;
import org.mithaq.partner.DueDiligence;
import org.mithaq.partner.DueDiligencePolicy;
import org.mithaq.partner.Flags;
import org.mithaq.partner.NameMatching;
import org.mithaq.partner.PartnerPolicy;
import org.mithaq.partner.PartnerRecords;
import org.mithaq.partner.Partners;
import org.mithaq.partner.Standings;
import org.mithaq.register.Register;
import org.mithaq.review.Checklist;
import org.mithaq.review.Consultation;
import org.mithaq.review.Cover;
import org.mithaq.review.CycleNotices;
import org.mithaq.review.DocumentNotices;
import org.mithaq.review.LegalReview;
import org.mithaq.review.ReviewDecisions;
import org.mithaq.review.ReviewEnding;
import org.mithaq.review.ReviewNotices;
import org.mithaq.review.ReviewRouting;
import org.mithaq.review.ReviewTasks;
import org.mithaq.review.Routing;
import org.mithaq.review.SignatureNotices;
import org.mithaq.review.StandIns;
import org.mithaq.schedule.JobRuns;
import org.mithaq.search.CatchUp;
import org.mithaq.search.Finder;
import org.mithaq.search.IndexCheck;
import org.mithaq.search.Indexing;
import org.mithaq.search.Thesaurus;
import org.mithaq.trail.Trail;
import org.mithaq.view.Views;

/**
 * The use cases over the ports in memory, wired as a host does, with one person per role. The clock stands still until a
 * test moves it; following the changes is a call of the test's.
 */
public final class MemoryHost {

    private static final ContentModel MODEL = ContentModel.load();
    private static final AccessPolicy POLICY = new AccessPolicy();
    private static final NameMatching MATCHING = NameMatching.load(MODEL);

    public final ContentModel model = MODEL;
    public final MovableClock clock = new MovableClock(Instant.parse("2026-03-02T09:00:00Z"));
    public final MemoryUnitOfWork work = new MemoryUnitOfWork();
    public final MemoryRecords records = new MemoryRecords(work);
    public final MemoryExceptionsList exceptions = new MemoryExceptionsList(work);
    public final RecordedStore store = new RecordedStore(
            new MemoryDocumentStore(work, model, clock), records, model, clock, () -> PersonId.SYSTEM);
    public final MemoryDirectory directory = people();
    public final MemoryNotifier notifier = new MemoryNotifier(work);
    public final RecordingSearch index = new RecordingSearch();
    public final TextExtractor extractor = MemoryHost::read;
    public final JobRuns runs = new JobRuns(clock);
    public final MemoryReviewProcess process;
    public final Partners partners = new Partners(work, store, records, MATCHING);
    public final Standings standings = new Standings(store, partners);
    public final Instruments instruments = new Instruments(store, model, standings, clock, ZoneOffset.UTC);
    private final ReferenceNumbers references = new ReferenceNumbers(records, clock, ZoneOffset.UTC, "ICESCO");
    public final Lifecycle lifecycle = new Lifecycle(store, instruments, references, records, model, clock);
    public final List<TypePolicy> types = List.of(
            new InstrumentPolicy(store, instruments, lifecycle, references, clock),
            new SignedCopyPolicy(store, instruments, lifecycle, POLICY),
            new SupportingDocumentPolicy(store, instruments, POLICY),
            new LiteraturePolicy(),
            new PartnerPolicy(store, partners, records, clock),
            new DueDiligencePolicy());
    public final Documents documents =
            new Documents(work, store, records, records, model, directory, POLICY, types, clock, 10_000_000);
    public final PartnerRecords partnerRecords =
            new PartnerRecords(work, store, documents, standings, POLICY, model, records, clock);
    public final DueDiligence dueDiligence =
            new DueDiligence(work, store, documents, standings, POLICY, model, records, clock, ZoneOffset.UTC);
    public final Flags flags = new Flags(work, store, documents, standings, POLICY, records, clock);
    public final Trail trail = new Trail(work, records, documents, model);
    public final Routing routing = new Routing(work, records, directory, model, records, clock);
    public final Checklist checklist = new Checklist(work, records, model, records, clock);
    public final Views views = new Views(work, new MemorySavedViews(work));
    public final MemoryAlerts savedAlerts = new MemoryAlerts(work);
    public final MemoryReadingLists readingLists = new MemoryReadingLists(work);
    public final Recommendations recommendations =
            new Recommendations(work, documents, store, directory, notifier, records, model, clock);
    public final MemoryAbsences absences = new MemoryAbsences(work);
    public final Cover cover = new Cover(absences, directory, ZoneOffset.UTC, clock);
    public final ReviewNotices reviewNotices = new ReviewNotices(notifier, directory, cover, POLICY);
    public final DocumentNotices documentNotices = new DocumentNotices(notifier, directory, cover, POLICY);
    public final StandIns standIns =
            new StandIns(work, absences, directory, records, reviewNotices, ZoneOffset.UTC, clock);
    public final WorkingCalendar calendar = new WorkingCalendar(
            work, records, records, clock, ZoneOffset.UTC, EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
    public final LegalReview review;
    public final ReviewDecisions decisions;
    public final Steps steps;
    public final InForce inForce = new InForce(work, store, documents, instruments, records, ZoneOffset.UTC);
    public final Signatures signatures;
    public final SignedCopies signedCopies;
    public final SupportingDocuments supportingDocuments;
    public final ReviewTasks tasks;
    public final Consultation consultation;
    public final CatchUp catchUp;
    public final MemorySites sites = new MemorySites();
    public final Worklists worklists = new Worklists(work, store, POLICY, instruments, sites);
    public final Thesaurus thesaurus = new Thesaurus(work, records, model, records, clock);
    public final Finder finder = new Finder(work, documents, instruments, index, thesaurus);
    public final Library library =
            new Library(work, documents, new AnsweringSearch(index), thesaurus, readingLists, model, clock);
    public final Alerts alerts =
            new Alerts(work, savedAlerts, views, documents, thesaurus, model, new Translations(), clock);
    public final AlertMatching alertMatching = new AlertMatching(
            work,
            savedAlerts,
            views,
            store,
            documents,
            directory,
            new Indexing(work, store, model, POLICY),
            new RecordingMonitor(),
            thesaurus,
            model,
            new Translations(),
            notifier,
            new AlertSchedule(LocalTime.of(7, 0), ZoneOffset.UTC),
            clock);
    public final HeldAlerts heldAlerts = new HeldAlerts(
            work, savedAlerts, views, store, documents, directory, thesaurus, new Translations(), notifier, clock);
    public final MemoryDigests savedDigests = new MemoryDigests(work);
    public final Interests interests = new Interests(work, records, model, records, clock);
    public final DigestMatching digestMatching = new DigestMatching(
            work,
            savedDigests,
            interests,
            store,
            documents,
            directory,
            new Indexing(work, store, model, POLICY),
            new RecordingMonitor(),
            thesaurus,
            model,
            new AlertSchedule(LocalTime.of(7, 0), ZoneOffset.UTC),
            clock);
    public final Digests digests = new Digests(
            work, savedDigests, store, documents, directory, thesaurus, new Translations(), model, notifier, clock);
    public final MemoryBatches batches = new MemoryBatches(work);
    public final Backlog backlog = new Backlog(
            work,
            batches,
            store,
            documents,
            partners,
            extractor,
            directory,
            Impersonation.NONE_NEEDED,
            records,
            records,
            model,
            clock,
            "ICESCO",
            () -> UUID.randomUUID().toString(),
            () -> {});
    public final ReadableNotices readableNotices = new ReadableNotices(
            (person, document) -> new Readership(documents, store).mayRead(directory.person(person), document));
    public final Register register = new Register(work, documents, instruments, index, model);

    public MemoryHost() {
        process = new MemoryReviewProcess(work, clock, this::decisions);
        review = new LegalReview(
                work,
                store,
                documents,
                instruments,
                lifecycle,
                routing,
                process,
                reviewNotices,
                records,
                calendar,
                clock);
        decisions = new ReviewDecisions(
                store, instruments, lifecycle, routing, process, checklist, reviewNotices, records, calendar, clock);
        steps = new Steps(
                work,
                store,
                POLICY,
                documents,
                instruments,
                lifecycle,
                records,
                List.of(new ReviewEnding(process), new CycleNotices(documentNotices)),
                clock);
        signatures = new Signatures(work, store, documents, instruments, lifecycle, records, clock);
        signedCopies = new SignedCopies(
                work,
                store,
                documents,
                instruments,
                lifecycle,
                signatures,
                new SignatureNotices(documentNotices),
                List.of(new CycleNotices(documentNotices)),
                records,
                clock);
        supportingDocuments = new SupportingDocuments(work, store, documents, instruments, records);
        tasks = new ReviewTasks(
                work,
                store,
                documents,
                instruments,
                process,
                reviewNotices,
                records,
                directory,
                cover,
                calendar,
                clock);
        consultation = new Consultation(
                work, store, documents, instruments, process, reviewNotices, records, directory, cover, clock);
        catchUp = follower(Runnable::run);
    }

    /** Another follower of the same changes, as a process has after its start. @param readers run the reading of texts */
    public IndexCheck indexCheck() {
        return new IndexCheck(work, store, index, new Indexing(work, store, model, POLICY), catchUp, clock);
    }

    public CatchUp follower(Executor readers) {
        return follower(
                readers,
                new ReviewRouting(review),
                new SignedCopyComparing(signedCopies),
                alertMatching,
                digestMatching);
    }

    public CatchUp follower(Executor readers, ChangeListener... listeners) {
        return new CatchUp(
                work,
                store,
                index,
                new Indexing(work, store, model, POLICY),
                new TextReading(work, store, extractor),
                readers,
                readers,
                List.of(listeners),
                model);
    }

    /** Every document that is no part of another, inside a transaction. */
    List<DocumentId> documentIds() {
        return work.state().documents.values().stream()
                .filter(document -> document.parent().isEmpty())
                .map(Document::id)
                .toList();
    }

    private ReviewDecisions decisions() {
        return decisions;
    }

    /** A person of the host by the role's name in lower case, for example {@code officer}. */
    public Actor actor(String person) {
        Person found = directory.person(new PersonId(person)).orElseThrow();
        return new Actor(found.id(), found.authorities(), Optional.empty(), "127.0.0.1", found.language());
    }

    public StagedContent stage(String person, String name, String text) {
        try {
            return documents.stage(
                    actor(person), name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Follows the changes until nothing is left to do; fails when something cannot be processed. */
    public void settle() {
        for (int i = 0; i < 20 && catchUp.run() > 0; i++) {
            if (!catchUp.unprocessed().isEmpty()) {
                throw new AssertionError(catchUp.unprocessed());
            }
        }
    }

    /**
     * Reads plain text; a file that begins with "%encrypted" stands for one that needs a password, with "%recognised" for a
     * scan that was read by OCR.
     */
    private static TextExtractor.Extraction read(InputStream bytes, String name, String mediaType) {
        try {
            String text = new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
            if (text.startsWith("%encrypted")) {
                return TextExtractor.Extraction.unreadable(TextState.ENCRYPTED, Optional.of(mediaType));
            }
            if (text.isBlank()) {
                return TextExtractor.Extraction.unreadable(TextState.EMPTY, Optional.of(mediaType));
            }
            List<WorkingLanguage> languages = text.matches("(?s).*[\\u0621-\\u064A].*")
                    ? List.of(WorkingLanguage.AR)
                    : List.of(WorkingLanguage.EN);
            return new TextExtractor.Extraction(
                    text.startsWith("%recognised") ? TextState.RECOGNISED : TextState.READABLE,
                    Optional.of(new PageText(List.of(text))),
                    Optional.of("text/plain"),
                    Optional.empty(),
                    languages);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MemoryDirectory people() {
        MemoryDirectory directory = new MemoryDirectory();
        Map<Role, String> names = Map.of(
                Role.OFFICER, "officer",
                Role.HEAD_OF_SECTOR, "head-of-sector",
                Role.LEGAL_REVIEWER, "legal-reviewer",
                Role.HEAD_OF_LEGAL, "head-of-legal",
                Role.TECHNICAL_FOCAL_POINT, "technical-focal-point",
                Role.FINANCE_OFFICER, "finance-officer",
                Role.DIRECTOR_GENERAL, "director-general",
                Role.RECORDS_MANAGER, "records-manager",
                Role.READER, "reader",
                Role.ADMINISTRATOR, "administrator");
        names.forEach((role, id) -> directory.with(person(id, role.group(), sector(role))));
        directory.with(person("other-officer", Role.OFFICER.group(), Actor.SECTOR_GROUP_PREFIX + "CULT"));
        return directory.with(person("other-reviewer", Role.LEGAL_REVIEWER.group()));
    }

    private static String sector(Role role) {
        return Actor.SECTOR_GROUP_PREFIX
                + switch (role) {
                    case TECHNICAL_FOCAL_POINT -> "EDU";
                    case READER -> "SCI";
                    default -> "PART";
                };
    }

    private static Person person(String id, String... groups) {
        String name = id.replace('-', ' ');
        return new Person(
                new PersonId(id),
                Character.toUpperCase(name.charAt(0)) + name.substring(1),
                Optional.of(id + "@example.org"),
                WorkingLanguage.EN,
                Set.of(groups),
                true);
    }

    /** A clock that a test moves. */
    public static final class MovableClock extends Clock {
        private Instant now;

        MovableClock(Instant now) {
            this.now = now;
        }

        public void set(Instant instant) {
            now = instant;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
