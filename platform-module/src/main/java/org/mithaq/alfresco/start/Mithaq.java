package org.mithaq.alfresco.start;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mithaq.agreement.InForce;
import org.mithaq.agreement.Signatures;
import org.mithaq.agreement.SignedCopies;
import org.mithaq.agreement.SignedCopyComparing;
import org.mithaq.agreement.Steps;
import org.mithaq.agreement.SupportingDocuments;
import org.mithaq.agreement.Worklists;
import org.mithaq.alfresco.access.Groups;
import org.mithaq.alfresco.access.TableDigits;
import org.mithaq.alfresco.administration.Administration;
import org.mithaq.alfresco.administration.PageParts;
import org.mithaq.alfresco.backlog.BacklogJob;
import org.mithaq.alfresco.backlog.TableBatches;
import org.mithaq.alfresco.database.TableSettings;
import org.mithaq.alfresco.facet.CodeLabels;
import org.mithaq.alfresco.feed.TableCalendarFeeds;
import org.mithaq.alfresco.form.DocumentForms;
import org.mithaq.alfresco.literature.TableReadingLists;
import org.mithaq.alfresco.rest.Controllers;
import org.mithaq.alfresco.review.Completions;
import org.mithaq.alfresco.review.ProcessDefinition;
import org.mithaq.alfresco.search.AlfrescoTextExtractor;
import org.mithaq.alfresco.search.IndexJob;
import org.mithaq.alfresco.site.AlfrescoSites;
import org.mithaq.backlog.Backlog;
import org.mithaq.calendar.WorkingCalendar;
import org.mithaq.document.BulkEdits;
import org.mithaq.document.ChangeListener;
import org.mithaq.document.DocumentId;
import org.mithaq.document.TextReading;
import org.mithaq.feed.Feeds;
import org.mithaq.literature.Library;
import org.mithaq.literature.Recommendations;
import org.mithaq.model.QName;
import org.mithaq.overview.ReviewTimes;
import org.mithaq.register.Register;
import org.mithaq.rest.http.Host;
import org.mithaq.review.CycleNotices;
import org.mithaq.review.ReviewEnding;
import org.mithaq.review.ReviewRouting;
import org.mithaq.review.Routing;
import org.mithaq.review.SignatureNotices;
import org.mithaq.search.CatchUp;
import org.mithaq.search.DocumentSearch;
import org.mithaq.search.Finder;
import org.mithaq.search.IndexAdministration;
import org.mithaq.search.IndexCheck;
import org.mithaq.search.Indexing;
import org.mithaq.search.Thesaurus;
import org.mithaq.search.lucene.ModelCodeNames;
import org.mithaq.search.opensearch.SearchEngine;
import org.mithaq.trail.VersionTexts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.extensions.surf.util.I18NUtil;

/** Mithaq inside one repository: the parts, put together once, and started when the repository's own services run. */
public final class Mithaq implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Mithaq.class);

    private final Repository repository;
    private final ModuleSettings settings;
    private final IndexJob job;
    private final DocumentParts parts;
    private final MailParts mail;
    private final Completions completions;
    private final WorkingCalendar calendar;
    private final Routing routing;
    private final ReviewParts reviews;
    private final Steps steps;
    private final Signatures signatures;
    private final SignedCopies signedCopies;
    private final SupportingDocuments supportingDocuments;
    private final ScheduleParts schedule;
    private final BacklogJob backlogJob;
    private final Backlog backlog;
    private final RuleParts rules;
    private final LibraryParts library;
    private final Thesaurus thesaurus;
    private final AlertParts alerts;
    private final ArchiveParts archives;
    private final Controllers controllers;
    private @Nullable SearchEngine engine;
    private @Nullable DocumentSearch index;
    private @Nullable CatchUp catchUp;
    private @Nullable Administration administration;

    public Mithaq(Repository repository, ModuleSettings settings) {
        this.repository = repository;
        this.settings = settings;
        this.parts = new DocumentParts(repository, settings, this::committed);
        this.job = new IndexJob(repository.locks(), parts.identity, parts.runs);
        this.mail = new MailParts(repository, parts, settings);
        this.completions = new Completions(parts.directory);
        this.thesaurus =
                new Thesaurus(parts.work, new TableSettings(parts.jdbc), parts.model, parts.audit, parts.clock);
        this.alerts = new AlertParts(parts, settings, thesaurus, mail.notifier);
        TableSettings tables = new TableSettings(parts.jdbc);
        this.calendar =
                new WorkingCalendar(parts.work, tables, parts.audit, parts.clock, settings.zone(), settings.weekend());
        this.routing = new Routing(parts.work, tables, parts.directory, parts.model, parts.audit, parts.clock);
        this.reviews = new ReviewParts(repository, settings, parts, calendar, routing, completions, mail.notifier);
        this.steps = new Steps(
                parts.work,
                parts.store,
                parts.policy,
                parts.documents,
                parts.instruments,
                parts.lifecycle,
                parts.audit,
                List.of(new ReviewEnding(reviews.process), new CycleNotices(reviews.documentNotices)),
                parts.clock);
        this.signatures = new Signatures(
                parts.work, parts.store, parts.documents, parts.instruments, parts.lifecycle, parts.audit, parts.clock);
        this.signedCopies = signedCopies();
        this.supportingDocuments =
                new SupportingDocuments(parts.work, parts.store, parts.documents, parts.instruments, parts.audit);
        this.schedule = new ScheduleParts(
                repository,
                parts,
                steps,
                calendar,
                routing,
                reviews.process,
                reviews.review,
                reviews.cover,
                reviews.notifier);
        this.backlogJob = new BacklogJob(repository.locks(), parts.identity, parts.runs);
        this.backlog = backlog();
        this.rules = new RuleParts(repository, settings, parts, reviews, signatures);
        this.library = new LibraryParts(parts, reviews, schedule.deadlines);
        this.archives = new ArchiveParts(repository, settings, parts, reviews.process, version());
        this.controllers = new Controllers(this::restBeans);
        parts.behaviours.bind(repository.policies(), id -> reviews.process.cancel(id, "deleted"));
        parts.associationBehaviours.bind(repository.policies());
        parts.siteBehaviours.bind(repository.policies());
    }

    private Backlog backlog() {
        return new Backlog(
                parts.work,
                new TableBatches(parts.jdbc),
                parts.store,
                parts.documents,
                parts.partners,
                extractor(),
                parts.directory,
                parts.identity,
                new TableSettings(parts.jdbc),
                parts.audit,
                parts.model,
                parts.clock,
                settings.organisation(),
                () -> UUID.randomUUID().toString(),
                this::wakeBacklog);
    }

    private void wakeBacklog() {
        backlogJob.wake(backlog.importing());
    }

    private SignedCopies signedCopies() {
        return new SignedCopies(
                parts.work,
                parts.store,
                parts.documents,
                parts.instruments,
                parts.lifecycle,
                signatures,
                new SignatureNotices(reviews.documentNotices),
                List.of(new CycleNotices(reviews.documentNotices)),
                parts.audit,
                parts.clock);
    }

    /**
     * Makes the tables where they are missing; what the repository itself holds, and the index, follow after the commit of
     * its own start. What cannot be made then is logged, and keeps nobody from the rest of the repository.
     */
    void start() {
        Installation.makeTables(repository.locks(), repository.dataSource());
        // One action, because the repository runs several in any order.
        parts.work.afterCommit(
                () -> inOrder(this::watchFolders, installation()::complete, this::catchUpDocuments, this::startIndex));
    }

    /** Not before the tables are there: the first start of a repository makes folders of its own, with permissions. */
    void watchFolders() {
        parts.folderBehaviours.bind(repository.policies());
    }

    /** What fails keeps nothing that follows from being done. */
    static void inOrder(Runnable... steps) {
        for (Runnable step : steps) {
            try {
                step.run();
            } catch (RuntimeException e) {
                LOG.error("a part of the start failed; the next start takes it up", e);
            }
        }
    }

    private Installation installation() {
        return new Installation(
                repository.locks(),
                parts.work,
                List.of(
                        parts.audit::chainFormer,
                        new Groups(repository.authorities(), parts.model)::create,
                        new ProcessDefinition(repository.definitions())::deploy,
                        parts.site::create));
    }

    /** In portions, so that a large repository needs no large transaction. */
    private void catchUpDocuments() {
        Optional<DocumentId> after = Optional.empty();
        do {
            Optional<DocumentId> from = after;
            after = parts.work.inTransaction(() -> parts.stored.catchUp(from, 100));
        } while (after.isPresent());
    }

    synchronized void startIndex() {
        if (index == null) {
            SearchEngine started = SearchEngine.open(
                    settings.indexFolder(), settings.search().cluster(), new ModelCodeNames(parts.model));
            DocumentSearch opened = started.index();
            Indexing indexing = new Indexing(parts.work, parts.store, parts.model, parts.policy);
            CatchUp following = new CatchUp(
                    parts.work,
                    parts.store,
                    opened,
                    indexing,
                    new TextReading(parts.work, parts.store, extractor()),
                    job::inTurn,
                    job::inTurn,
                    listeners(indexing),
                    parts.model);
            engine = started;
            index = opened;
            catchUp = following;
            job.start(following, parts.folders, this::tidyUp);
            schedule.start(following, alerts::tell, mail.courier);
            backlogJob.start(backlog.importing());
        }
    }

    private List<ChangeListener> listeners(Indexing indexing) {
        List<ChangeListener> listeners = new ArrayList<>();
        listeners.add(new ReviewRouting(reviews.review));
        listeners.add(new SignedCopyComparing(signedCopies));
        listeners.addAll(alerts.listeners(indexing));
        return listeners;
    }

    private AlfrescoTextExtractor extractor() {
        return new AlfrescoTextExtractor(
                repository.contents(), repository.mediaTypes(), repository.transforms(), parts.identity);
    }

    private void tidyUp() {
        archives.receiving.removeLeft(parts.clock.instant());
        parts.identity.asSystem(() -> {
            backlog.importing().keepFiles();
            return parts.work.inTransaction(parts.keys::removeOld) + parts.uploads.removeOld();
        });
    }

    private void committed() {
        job.committed();
    }

    /** What the REST API asks of its host. */
    synchronized Map<String, Object> restBeans() {
        if (index == null || catchUp == null) {
            throw new IllegalStateException("the repository is still starting");
        }
        Map<String, Object> beans = new LinkedHashMap<>();
        beans.put("contentModel", parts.model);
        beans.put("translations", parts.translations);
        beans.put("clock", parts.clock);
        beans.put("directory", parts.directory);
        beans.put("unitOfWork", parts.work);
        beans.put("documents", parts.documents);
        beans.put("bulkEdits", new BulkEdits(parts.work, parts.documents, parts.model));
        beans.put("trail", parts.trail);
        beans.put("versionTexts", new VersionTexts(parts.documents, extractor()));
        beans.put("instruments", parts.instruments);
        beans.put("lifecycle", parts.lifecycle);
        beans.put("legalReview", reviews.review);
        beans.put("reviewTasks", reviews.tasks);
        beans.put("consultation", reviews.consultation);
        beans.put("standIns", reviews.standIns);
        beans.put("routing", routing);
        beans.put("checklist", reviews.checklist);
        beans.put("workingCalendar", calendar);
        beans.putAll(schedule.restBeans());
        beans.put("partners", parts.partners);
        beans.put("partnerRecords", parts.partnerRecords);
        beans.put("dueDiligence", parts.dueDiligence);
        beans.put("flags", parts.flags);
        beans.put("steps", steps);
        beans.put(
                "worklists",
                new Worklists(
                        parts.work,
                        parts.store,
                        parts.policy,
                        parts.instruments,
                        new AlfrescoSites(repository.sites(), repository.nodes(), parts.identity)));
        beans.put(
                "inForce",
                new InForce(parts.work, parts.store, parts.documents, parts.instruments, parts.audit, settings.zone()));
        beans.put("signatures", signatures);
        beans.put("signedCopies", signedCopies);
        beans.put("supportingDocuments", supportingDocuments);
        beans.put("inbox", mail.inbox);
        beans.put("readableNotices", mail.readable);
        beans.put("deliveryChoices", mail.choices);
        beans.put("views", alerts.views);
        beans.put("alerts", alerts.alerts);
        beans.put("digests", alerts.digests);
        beans.put("interests", alerts.interests);
        beans.put("feeds", feeds());
        beans.put("backlog", backlog);
        beans.put("archiving", archives.archiving);
        beans.put("receiving", archives.receiving);
        beans.put("publicAddresses", settings.addresses());
        beans.put("chosenLanguage", parts.languages);
        beans.put("chosenDigits", new TableDigits(parts.jdbc));
        beans.put("thesaurus", thesaurus);
        Finder finder = new Finder(parts.work, parts.documents, parts.instruments, index, thesaurus);
        beans.put("finder", finder);
        beans.put("board", library.board(finder));
        beans.put(
                "reviewTimes", new ReviewTimes(parts.work, parts.store, parts.documents, parts.clock, settings.zone()));
        beans.put("register", new Register(parts.work, parts.documents, parts.instruments, index, parts.model));
        beans.putAll(literatureBeans(index));
        beans.put("catchUp", catchUp);
        Administration administration = administration();
        beans.put("indexAdministration", administration.index());
        beans.put("host", administration.host());
        beans.put("actorSource", administration.actors());
        return beans;
    }

    private Map<String, Object> literatureBeans(DocumentSearch index) {
        Library literature = new Library(
                parts.work,
                parts.documents,
                index,
                thesaurus,
                new TableReadingLists(parts.jdbc),
                parts.model,
                parts.clock);
        Recommendations recommendations = new Recommendations(
                parts.work,
                parts.documents,
                parts.store,
                parts.directory,
                mail.notifier,
                parts.audit,
                parts.model,
                parts.clock);
        return Map.of("literature", literature, "recommendations", recommendations);
    }

    private Feeds feeds() {
        return new Feeds(
                parts.work,
                new TableCalendarFeeds(parts.jdbc),
                parts.directory,
                parts.identity,
                schedule.deadlines,
                calendar,
                parts.audit,
                parts.clock,
                Mithaq::random);
    }

    private static byte[] random(int bytes) {
        byte[] made = new byte[bytes];
        new SecureRandom().nextBytes(made);
        return made;
    }

    /** One for all: the rebuild that one page began is the rebuild that another asks for. */
    private synchronized Administration administration() {
        if (administration == null) {
            if (index == null || catchUp == null) {
                throw new IllegalStateException("the repository is still starting");
            }
            administration = new Administration(
                    new Host("alfresco", version(), settings.uploadLimit()),
                    request -> parts.directory.actor(request.getRemoteAddr()),
                    new IndexAdministration(index, catchUp, indexCheck(index, catchUp), extractor(), job::inBackground),
                    parts.runs,
                    routing,
                    schedule.exceptions,
                    parts.trail);
        }
        return administration;
    }

    private IndexCheck indexCheck(DocumentSearch checked, CatchUp following) {
        Indexing indexing = new Indexing(parts.work, parts.store, parts.model, parts.policy);
        return new IndexCheck(parts.work, parts.store, checked, indexing, following, parts.clock);
    }

    private static String version() {
        return Optional.ofNullable(Mithaq.class.getPackage().getImplementationVersion())
                .orElse("development");
    }

    /** For the bean registry of the workflow engine. */
    public Completions completions() {
        return completions;
    }

    /** For the web scripts of the page for administrators. */
    public PageParts pageParts() {
        return new PageParts(this::administration, parts.translations);
    }

    /** For the web scripts. */
    public Controllers controllers() {
        return controllers;
    }

    /** For the document library. */
    public LibraryParts library() {
        return library;
    }

    /** For the forms of Share. */
    public DocumentForms forms() {
        return new DocumentForms(parts.documents, parts.directory, parts.model, parts.translations);
    }

    /** For the facets of Share's search. @param property whose values are named */
    public CodeLabels facetLabels(String property) {
        return new CodeLabels(parts.model, QName.of(property), I18NUtil::getLocale);
    }

    /** For the rules of folders. */
    public RuleParts rules() {
        return rules;
    }

    @Override
    public synchronized void close() {
        schedule.close();
        backlogJob.close();
        job.close();
        controllers.close();
        if (engine != null) {
            engine.close();
            engine = null;
            index = null;
        }
    }
}
