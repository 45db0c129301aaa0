package org.mithaq.alfresco.document;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.security.AuthorityService;
import org.alfresco.service.cmr.security.PersonService;
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
import org.mithaq.alfresco.database.TableNumbers;
import org.mithaq.alfresco.database.TableSettings;
import org.mithaq.alfresco.service.PlayedIdentity;
import org.mithaq.alfresco.service.PlayedRepository;
import org.mithaq.alfresco.service.Recorded;
import org.mithaq.alfresco.transaction.TestDatabase;
import org.mithaq.document.DocumentId;
import org.mithaq.document.HostEdits;
import org.mithaq.document.TypePolicy;
import org.mithaq.document.UnitOfWork;
import org.mithaq.language.Translations;
import org.mithaq.literature.LiteraturePolicy;
import org.mithaq.model.ContentModel;
import org.mithaq.partner.DueDiligencePolicy;
import org.mithaq.partner.NameMatching;
import org.mithaq.partner.PartnerPolicy;
import org.mithaq.partner.Partners;
import org.mithaq.partner.Standings;

/** The document store and the behaviours, put together as the module does, over a played repository. */
public final class PlayedDocuments {

    /** As far from UTC as a repository may be, so that a day that is read in the wrong zone shows. */
    public static final ZoneId ZONE = ZoneId.of("Pacific/Kiritimati");

    public final ContentModel model = ContentModel.load();
    public final TestDatabase database = new TestDatabase();
    public final UnitOfWork work = database.unitOfWork();
    public final PlayedIdentity identity;
    public final PlayedRepository repository;
    public final NodeService nodes;
    public final TableAuditTrail audit;
    public final AlfrescoDocumentStore store;
    public final NodeFiles files;
    public final AlfrescoDirectory directory;
    public final Instruments instruments;
    public final Lifecycle lifecycle;
    public final List<TypePolicy> policies;
    public final HostEdits edits;
    public final DocumentBehaviours behaviours;
    public final DocumentNodes documents;
    /** Documents of an archive. */
    public final ArrivingDocuments arriving;

    final StagedUploads uploads;
    final FolderAccess folders;
    /** What was deleted, by whichever means. */
    final List<DocumentId> gone = new ArrayList<>();

    public PlayedDocuments(PersonId person, Path folder) {
        identity = new PlayedIdentity(person);
        repository = new PlayedRepository(database, identity, model);
        nodes = repository.nodeService();
        ModelNames names = new ModelNames(model);
        NodeProperties properties = new NodeProperties(names, ZONE);
        Fingerprints fingerprints = new Fingerprints(repository.contentService(), database.jdbc());
        documents = new DocumentNodes(nodes, fingerprints, properties, names, model, identity);
        files = new NodeFiles(
                nodes,
                repository.contentService(),
                repository.versionService(),
                repository.behaviourFilter(),
                fingerprints,
                names);
        NodeAccess access = new NodeAccess(repository.permissionService(), new AccessPolicy(), database.jdbc());
        Registry registry = new Registry(
                database.jdbc(),
                database.commits(),
                new Upkeep(documents, access, database.jdbc(), identity),
                () -> {});
        uploads = new StagedUploads(folder, work, database.jdbc(), repository.mimetypeService(), Clock.systemUTC());
        store = new AlfrescoDocumentStore(
                nodes,
                repository.permissionService(),
                documents,
                files,
                uploads,
                registry,
                properties,
                names,
                model,
                repository.places(),
                identity);
        audit = new TableAuditTrail(database.jdbc(), database.commits());
        directory = directory();
        Clock clock = Clock.systemUTC();
        Partners partners = new Partners(work, store, new TableSettings(database.jdbc()), NameMatching.load(model));
        instruments = new Instruments(store, model, new Standings(store, partners), clock, ZONE);
        ReferenceNumbers references = new ReferenceNumbers(new TableNumbers(database.jdbc()), clock, ZONE, "ICESCO");
        lifecycle = new Lifecycle(store, instruments, references, audit, model, clock);
        policies = List.of(
                new InstrumentPolicy(store, instruments, lifecycle, references, clock),
                new SignedCopyPolicy(store, instruments, lifecycle, new AccessPolicy()),
                new SupportingDocumentPolicy(store, instruments, new AccessPolicy()),
                new LiteraturePolicy(),
                new PartnerPolicy(store, partners, audit, clock),
                new DueDiligencePolicy());
        arriving = new ArrivingDocuments(
                nodes,
                files,
                properties,
                repository.behaviourFilter(),
                repository.ruleService(),
                names,
                model,
                repository.places(),
                policies);
        edits = new HostEdits(store, audit, model, policies, clock);
        HostChanges changes = new HostChanges(
                nodes, documents, files, registry, directory, identity, database.commits(), new Translations());
        behaviours = new DocumentBehaviours(
                nodes,
                documents,
                properties,
                names,
                model,
                registry,
                access,
                edits,
                changes,
                identity,
                database.commits());
        behaviours.bind(repository.policies().of(behaviours), gone::add);
        AssociationBehaviours associations =
                new AssociationBehaviours(documents, names, model, edits, changes, database.commits());
        associations.bind(repository.policies().of(associations));
        folders = new FolderAccess(
                nodes, documents, registry, database.jdbc(), database.commits(), work, identity, () -> {});
        FolderBehaviours folderBehaviours = new FolderBehaviours(nodes, repository.dictionaryService(), folders);
        folderBehaviours.bind(repository.policies().of(folderBehaviours));
    }

    private AlfrescoDirectory directory() {
        return new AlfrescoDirectory(
                Recorded.service(PersonService.class, Map.of()),
                Recorded.service(
                        AuthorityService.class, Map.of("getAuthoritiesForUser", given -> groups((String) given[0]))),
                nodes,
                new ChosenLanguages(work, database.jdbc()),
                identity,
                work);
    }

    private Set<String> groups(String person) {
        return new HashSet<>(identity.groupsOf(person));
    }
}
