package org.mithaq.alfresco.start;

import java.time.Clock;
import java.util.List;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.mithaq.access.AccessPolicy;
import org.mithaq.access.PersonId;
import org.mithaq.agreement.InstrumentPolicy;
import org.mithaq.agreement.Instruments;
import org.mithaq.agreement.Lifecycle;
import org.mithaq.agreement.ReferenceNumbers;
import org.mithaq.agreement.SignedCopyPolicy;
import org.mithaq.agreement.SupportingDocumentPolicy;
import org.mithaq.alfresco.access.AlfrescoDirectory;
import org.mithaq.alfresco.access.ChosenLanguages;
import org.mithaq.alfresco.audit.TableAuditTrail;
import org.mithaq.alfresco.database.TableIdempotencyKeys;
import org.mithaq.alfresco.database.TableNumbers;
import org.mithaq.alfresco.database.TableSettings;
import org.mithaq.alfresco.document.AlfrescoDocumentStore;
import org.mithaq.alfresco.document.ArrivingDocuments;
import org.mithaq.alfresco.document.AssociationBehaviours;
import org.mithaq.alfresco.document.DocumentBehaviours;
import org.mithaq.alfresco.document.DocumentNodes;
import org.mithaq.alfresco.document.Fingerprints;
import org.mithaq.alfresco.document.FolderAccess;
import org.mithaq.alfresco.document.FolderBehaviours;
import org.mithaq.alfresco.document.HostChanges;
import org.mithaq.alfresco.document.ModelNames;
import org.mithaq.alfresco.document.NodeAccess;
import org.mithaq.alfresco.document.NodeFiles;
import org.mithaq.alfresco.document.NodeProperties;
import org.mithaq.alfresco.document.Registry;
import org.mithaq.alfresco.document.StagedUploads;
import org.mithaq.alfresco.document.Upkeep;
import org.mithaq.alfresco.site.Dashboard;
import org.mithaq.alfresco.site.Furnishing;
import org.mithaq.alfresco.site.PartnershipsSite;
import org.mithaq.alfresco.site.SharePreset;
import org.mithaq.alfresco.site.SiteBehaviours;
import org.mithaq.alfresco.site.SitePlaces;
import org.mithaq.alfresco.transaction.AlfrescoCommitListeners;
import org.mithaq.alfresco.transaction.AlfrescoIdentity;
import org.mithaq.alfresco.transaction.AlfrescoUnitOfWork;
import org.mithaq.document.Documents;
import org.mithaq.document.HostEdits;
import org.mithaq.document.RecordedStore;
import org.mithaq.document.TypePolicy;
import org.mithaq.language.Translations;
import org.mithaq.literature.LiteraturePolicy;
import org.mithaq.model.ContentModel;
import org.mithaq.partner.DueDiligence;
import org.mithaq.partner.DueDiligencePolicy;
import org.mithaq.partner.Flags;
import org.mithaq.partner.NameMatching;
import org.mithaq.partner.PartnerKeys;
import org.mithaq.partner.PartnerPolicy;
import org.mithaq.partner.PartnerRecords;
import org.mithaq.partner.Partners;
import org.mithaq.partner.Standings;
import org.mithaq.schedule.JobRuns;
import org.mithaq.trail.Trail;
import org.springframework.jdbc.core.JdbcTemplate;

/** Documents of every type, the cycle of instruments, and the stores beneath. */
final class DocumentParts {

    final Clock clock = Clock.systemUTC();
    final JobRuns runs = new JobRuns(clock);
    final ContentModel model = ContentModel.load();
    final Translations translations = new Translations();
    final AccessPolicy policy = new AccessPolicy();
    final AlfrescoIdentity identity = new AlfrescoIdentity();
    final AlfrescoUnitOfWork work;
    final JdbcTemplate jdbc;
    final TableNumbers numbers;
    final TableIdempotencyKeys keys;
    final TableAuditTrail audit;
    final ChosenLanguages languages;
    final AlfrescoDirectory directory;
    final ModelNames names;
    final PartnershipsSite site;
    final SiteBehaviours siteBehaviours;
    final StagedUploads uploads;
    final NodeFiles files;
    final DocumentNodes nodes;
    /** Documents of an archive. */
    final ArrivingDocuments arriving;

    final AlfrescoCommitListeners commits = new AlfrescoCommitListeners();
    /** The store itself, for its own upkeep; everybody else writes through {@link #store}. */
    final AlfrescoDocumentStore stored;

    final RecordedStore store;
    final Partners partners;
    final PartnerKeys partnerKeys;
    final PartnerRecords partnerRecords;
    final DueDiligence dueDiligence;
    final Flags flags;
    final Instruments instruments;
    final Lifecycle lifecycle;
    final Documents documents;
    final Trail trail;
    final HostEdits edits;
    final DocumentBehaviours behaviours;
    final AssociationBehaviours associationBehaviours;
    final FolderAccess folders;
    final FolderBehaviours folderBehaviours;

    DocumentParts(Repository repository, ModuleSettings settings, Runnable committed) {
        work = new AlfrescoUnitOfWork(repository.transactions(), commits);
        jdbc = new JdbcTemplate(repository.dataSource());
        numbers = new TableNumbers(jdbc);
        keys = new TableIdempotencyKeys(jdbc, clock);
        audit = new TableAuditTrail(jdbc, commits);
        languages = new ChosenLanguages(work, jdbc);
        directory = new AlfrescoDirectory(
                repository.people(), repository.authorities(), repository.nodes(), languages, identity, work);
        names = new ModelNames(model);
        SitePlaces places = new SitePlaces(repository.sites(), repository.nodes());
        Furnishing furnishing = furnishing(repository, places);
        site = new PartnershipsSite(repository.sites(), furnishing);
        siteBehaviours = new SiteBehaviours(
                repository.sites(), repository.nodes(), furnishing, DocumentParts::withRightsOfTheSystem);
        uploads = new StagedUploads(settings.uploadFolder(), work, jdbc, repository.mediaTypes(), clock);
        NodeProperties properties = new NodeProperties(names, settings.zone());
        Fingerprints fingerprints = new Fingerprints(repository.contents(), jdbc);
        nodes = new DocumentNodes(repository.nodes(), fingerprints, properties, names, model, identity);
        files = new NodeFiles(
                repository.nodes(),
                repository.contents(),
                repository.versions(),
                repository.behaviours(),
                fingerprints,
                names);
        NodeAccess access = new NodeAccess(repository.permissions(), policy, jdbc);
        Registry registry = new Registry(jdbc, commits, new Upkeep(nodes, access, jdbc, identity), committed);
        stored = new AlfrescoDocumentStore(
                repository.nodes(),
                repository.permissions(),
                nodes,
                files,
                uploads,
                registry,
                properties,
                names,
                model,
                places,
                identity);
        // What everybody uses: no write goes past the audit trail.
        store = new RecordedStore(
                stored, audit, model, clock, () -> identity.person().orElse(PersonId.SYSTEM));
        TableSettings tables = new TableSettings(jdbc);
        NameMatching matching = NameMatching.load(model);
        partners = new Partners(work, store, tables, matching);
        partnerKeys = new PartnerKeys(store, tables, matching);
        Standings standings = new Standings(store, partners);
        instruments = new Instruments(store, model, standings, clock, settings.zone());
        ReferenceNumbers references = new ReferenceNumbers(numbers, clock, settings.zone(), settings.organisation());
        lifecycle = new Lifecycle(store, instruments, references, audit, model, clock);
        List<TypePolicy> types = List.of(
                new InstrumentPolicy(store, instruments, lifecycle, references, clock),
                new SignedCopyPolicy(store, instruments, lifecycle, policy),
                new SupportingDocumentPolicy(store, instruments, policy),
                new LiteraturePolicy(),
                new PartnerPolicy(store, partners, audit, clock),
                new DueDiligencePolicy());
        arriving = new ArrivingDocuments(
                repository.nodes(),
                files,
                properties,
                repository.behaviours(),
                repository.rules(),
                names,
                model,
                places,
                types);
        documents =
                new Documents(work, store, keys, audit, model, directory, policy, types, clock, settings.uploadLimit());
        trail = new Trail(work, audit, documents, model);
        partnerRecords = new PartnerRecords(work, store, documents, standings, policy, model, audit, clock);
        dueDiligence =
                new DueDiligence(work, store, documents, standings, policy, model, audit, clock, settings.zone());
        flags = new Flags(work, store, documents, standings, policy, audit, clock);
        edits = new HostEdits(store, audit, model, types, clock);
        HostChanges changes =
                new HostChanges(repository.nodes(), nodes, files, registry, directory, identity, commits, translations);
        behaviours = new DocumentBehaviours(
                repository.nodes(),
                nodes,
                properties,
                names,
                model,
                registry,
                access,
                edits,
                changes,
                identity,
                commits);
        associationBehaviours = new AssociationBehaviours(nodes, names, model, edits, changes, commits);
        folders = new FolderAccess(repository.nodes(), nodes, registry, jdbc, commits, work, identity, committed);
        folderBehaviours = new FolderBehaviours(repository.nodes(), repository.dictionary(), folders);
    }

    private static Furnishing furnishing(Repository repository, SitePlaces places) {
        return new Furnishing(
                repository.sites(),
                repository.rules(),
                repository.actions(),
                places,
                new Dashboard(
                        repository.sites(),
                        repository.nodes(),
                        repository.contents(),
                        repository.permissions(),
                        SharePreset.load()));
    }

    private static void withRightsOfTheSystem(Runnable work) {
        AuthenticationUtil.runAsSystem(() -> {
            work.run();
            return true;
        });
    }
}
