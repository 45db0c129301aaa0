package org.mithaq.alfresco.start;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.agreement.CycleNotices;
import org.mithaq.agreement.InForce;
import org.mithaq.agreement.SignatureNotices;
import org.mithaq.agreement.Signatures;
import org.mithaq.agreement.SignedCopies;
import org.mithaq.agreement.SignedCopyComparing;
import org.mithaq.agreement.Steps;
import org.mithaq.agreement.SupportingDocuments;
import org.mithaq.alfresco.access.Groups;
import org.mithaq.alfresco.database.TableSettings;
import org.mithaq.alfresco.database.Tables;
import org.mithaq.alfresco.notification.AlfrescoNotifier;
import org.mithaq.alfresco.notification.TableInbox;
import org.mithaq.alfresco.rest.Controllers;
import org.mithaq.alfresco.review.AlfrescoReviewProcess;
import org.mithaq.alfresco.review.Completions;
import org.mithaq.alfresco.review.RouteToLegalReview;
import org.mithaq.alfresco.review.StartVariables;
import org.mithaq.alfresco.search.AlfrescoTextExtractor;
import org.mithaq.alfresco.search.IndexJob;
import org.mithaq.calendar.WorkingCalendar;
import org.mithaq.document.DocumentId;
import org.mithaq.document.TextReading;
import org.mithaq.rest.http.ActorSource;
import org.mithaq.rest.http.Host;
import org.mithaq.review.LegalReview;
import org.mithaq.review.ReviewEnding;
import org.mithaq.review.ReviewNotices;
import org.mithaq.review.ReviewRouting;
import org.mithaq.review.Routing;
import org.mithaq.search.CatchUp;
import org.mithaq.search.Finder;
import org.mithaq.search.IndexAdministration;
import org.mithaq.search.Indexing;
import org.mithaq.search.lucene.LuceneDocumentSearch;
import org.mithaq.search.lucene.ModelCodeNames;

/** Mithaq inside one repository: the parts, put together once, and started when the repository's own services run. */
public final class Mithaq implements AutoCloseable {

    private final Repository repository;
    private final ModuleSettings settings;
    private final IndexJob job;
    private final DocumentParts parts;
    private final TableInbox inbox;
    private final Completions completions;
    private final WorkingCalendar calendar;
    private final Routing routing;
    private final AlfrescoReviewProcess process;
    private final AlfrescoNotifier notifier;
    private final LegalReview review;
    private final Steps steps;
    private final Signatures signatures;
    private final SignedCopies signedCopies;
    private final SupportingDocuments supportingDocuments;
    private final Controllers controllers;
    private @Nullable LuceneDocumentSearch index;
    private @Nullable CatchUp catchUp;

    public Mithaq(Repository repository, ModuleSettings settings) {
        this.repository = repository;
        this.settings = settings;
        this.parts = new DocumentParts(repository, settings, this::committed);
        this.job = new IndexJob(repository.locks(), parts.identity);
        this.inbox = new TableInbox(parts.jdbc, parts.numbers, parts.clock);
        this.completions = new Completions(parts.directory, parts.translations);
        TableSettings tables = new TableSettings(parts.jdbc);
        this.calendar =
                new WorkingCalendar(parts.work, tables, parts.audit, parts.clock, settings.zone(), settings.weekend());
        this.routing = new Routing(parts.work, tables, parts.directory, parts.model, parts.audit, parts.clock);
        this.process = new AlfrescoReviewProcess(
                repository.processes(),
                repository.tasks(),
                new StartVariables(
                        repository.workflows(), repository.workflowNodes(), repository.nodes(), repository.people()),
                completions,
                parts.identity);
        this.notifier = new AlfrescoNotifier(
                inbox,
                parts.work,
                parts.directory,
                repository.actions(),
                parts.identity,
                parts.translations,
                settings.mail());
        this.review = review();
        this.steps = new Steps(
                parts.work,
                parts.store,
                parts.documents,
                parts.instruments,
                parts.lifecycle,
                parts.audit,
                List.of(new ReviewEnding(process), new CycleNotices(notifier, parts.directory, parts.policy)),
                parts.clock);
        this.signatures = new Signatures(
                parts.work,
                parts.store,
                parts.documents,
                parts.instruments,
                parts.lifecycle,
                parts.audit,
                parts.clock);
        this.signedCopies = signedCopies();
        this.supportingDocuments = new SupportingDocuments(
                parts.work, parts.store, parts.documents, parts.instruments, parts.audit);
        this.controllers = new Controllers(this::restBeans);
        completions.tell(review);
        parts.behaviours.bind(repository.policies());
    }

    private SignedCopies signedCopies() {
        return new SignedCopies(
                parts.work,
                parts.store,
                parts.documents,
                parts.instruments,
                parts.lifecycle,
                signatures,
                new SignatureNotices(notifier, parts.directory, parts.policy),
                List.of(new CycleNotices(notifier, parts.directory, parts.policy)),
                parts.audit,
                parts.clock);
    }

    private LegalReview review() {
        return new LegalReview(
                parts.work,
                parts.store,
                parts.documents,
                parts.instruments,
                parts.lifecycle,
                routing,
                process,
                new ReviewNotices(notifier, parts.directory),
                parts.audit,
                calendar,
                parts.clock);
    }

    /** Makes tables and groups where they are missing; the site and the index follow after the commit. */
    void start() {
        new Tables(repository.dataSource()).create();
        new Groups(repository.authorities(), parts.model).create();
        // A site that cannot be made is logged, and keeps nobody from the rest of the repository.
        parts.work.afterCommit(() -> parts.work.inTransaction(parts.site::create));
        parts.work.afterCommit(this::catchUpDocuments);
        parts.work.afterCommit(this::startIndex);
    }

    /** In portions, so that a large repository needs no large transaction. */
    private void catchUpDocuments() {
        Optional<DocumentId> after = Optional.empty();
        do {
            Optional<DocumentId> from = after;
            after = parts.work.inTransaction(() -> parts.store.catchUp(from, 100));
        } while (after.isPresent());
    }

    private synchronized void startIndex() {
        if (index == null) {
            LuceneDocumentSearch opened =
                    LuceneDocumentSearch.open(settings.indexFolder(), new ModelCodeNames(parts.model));
            Indexing indexing = new Indexing(parts.work, parts.store, parts.model, parts.policy);
            AlfrescoTextExtractor extractor = new AlfrescoTextExtractor(
                    repository.contents(), repository.mediaTypes(), repository.transforms(), parts.identity);
            CatchUp following = new CatchUp(
                    parts.work,
                    parts.store,
                    opened,
                    indexing,
                    new TextReading(parts.work, parts.store, extractor),
                    job::inBackground,
                    List.of(new ReviewRouting(review), new SignedCopyComparing(signedCopies)),
                    parts.model);
            index = opened;
            catchUp = following;
            job.start(following, this::tidyUp);
        }
    }

    private void tidyUp() {
        parts.identity.asSystem(() -> parts.work.inTransaction(parts.keys::removeOld) + parts.uploads.removeOld());
    }

    private void committed() {
        job.committed();
    }

    /** What the REST API asks of its host. */
    private synchronized Map<String, Object> restBeans() {
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
        beans.put("instruments", parts.instruments);
        beans.put("lifecycle", parts.lifecycle);
        beans.put("legalReview", review);
        beans.put("routing", routing);
        beans.put("workingCalendar", calendar);
        beans.put("partners", parts.partners);
        beans.put("partnerRecords", parts.partnerRecords);
        beans.put("dueDiligence", parts.dueDiligence);
        beans.put("flags", parts.flags);
        beans.put("steps", steps);
        beans.put(
                "inForce",
                new InForce(
                        parts.work,
                        parts.store,
                        parts.documents,
                        parts.instruments,
                        parts.audit,
                        settings.zone()));
        beans.put("signatures", signatures);
        beans.put("signedCopies", signedCopies);
        beans.put("supportingDocuments", supportingDocuments);
        beans.put("inbox", inbox);
        beans.put("chosenLanguage", parts.languages);
        beans.put("finder", new Finder(parts.work, parts.documents, index));
        beans.put("catchUp", catchUp);
        beans.put("indexAdministration", new IndexAdministration(index, catchUp, job::inBackground));
        beans.put("host", new Host("alfresco", version(), settings.uploadLimit()));
        beans.put("actorSource", (ActorSource) request -> parts.directory.actor(request.getRemoteAddr()));
        return beans;
    }

    private static String version() {
        return Optional.ofNullable(Mithaq.class.getPackage().getImplementationVersion())
                .orElse("development");
    }

    /** For the bean registry of the workflow engine. */
    public Completions completions() {
        return completions;
    }

    /** For the web scripts. */
    public Controllers controllers() {
        return controllers;
    }

    /** For the rule action. */
    public RouteToLegalReview routeToLegalReview() {
        return new RouteToLegalReview(
                repository.nodes(),
                parts.files,
                parts.edits,
                parts.directory,
                parts.names,
                parts.model,
                parts.work,
                parts.identity);
    }

    @Override
    public synchronized void close() {
        job.close();
        controllers.close();
        if (index != null) {
            index.close();
            index = null;
        }
    }
}
