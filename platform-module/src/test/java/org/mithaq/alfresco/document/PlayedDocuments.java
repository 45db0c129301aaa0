package org.mithaq.alfresco.document;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
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
import org.mithaq.alfresco.access.AlfrescoDirectory;
import org.mithaq.alfresco.access.ChosenLanguages;
import org.mithaq.alfresco.audit.TableAuditTrail;
import org.mithaq.alfresco.database.TableNumbers;
import org.mithaq.alfresco.database.TableSettings;
import org.mithaq.alfresco.service.PlayedIdentity;
import org.mithaq.alfresco.service.PlayedRepository;
import org.mithaq.alfresco.service.Recorded;
import org.mithaq.alfresco.transaction.TestDatabase;
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
final class PlayedDocuments {

    /** As far from UTC as a repository may be, so that a day that is read in the wrong zone shows. */
    private static final ZoneId ZONE = ZoneId.of("Pacific/Kiritimati");

    final ContentModel model = ContentModel.load();
    final TestDatabase database = new TestDatabase();
    final UnitOfWork work = database.unitOfWork();
    final PlayedIdentity identity;
    final PlayedRepository repository;
    final NodeService nodes;
    final TableAuditTrail audit;
    final AlfrescoDocumentStore store;
    final StagedUploads uploads;
    final FolderAccess folders;

    PlayedDocuments(PersonId person, Path folder) {
        identity = new PlayedIdentity(person);
        repository = new PlayedRepository(database, identity, model);
        nodes = repository.nodeService();
        ModelNames names = new ModelNames(model);
        NodeProperties properties = new NodeProperties(names, ZONE);
        Fingerprints fingerprints = new Fingerprints(repository.contentService(), database.jdbc());
        DocumentNodes documents = new DocumentNodes(nodes, fingerprints, properties, names, model, identity);
        NodeFiles files = new NodeFiles(
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
        TableNumbers numbers = new TableNumbers(database.jdbc());
        audit = new TableAuditTrail(database.jdbc(), database.commits());
        DocumentBehaviours behaviours = new DocumentBehaviours(
                nodes,
                documents,
                files,
                properties,
                names,
                model,
                registry,
                access,
                new HostEdits(store, audit, model, policies(numbers), Clock.systemUTC()),
                directory(),
                identity,
                database.commits(),
                new Translations());
        behaviours.bind(repository.policies().of(behaviours));
        folders = new FolderAccess(
                nodes, documents, registry, database.jdbc(), database.commits(), work, identity, () -> {});
        FolderBehaviours folderBehaviours = new FolderBehaviours(nodes, repository.dictionaryService(), folders);
        folderBehaviours.bind(repository.policies().of(folderBehaviours));
    }

    private List<TypePolicy> policies(TableNumbers numbers) {
        Clock clock = Clock.systemUTC();
        Partners partners = new Partners(work, store, new TableSettings(database.jdbc()), NameMatching.load(model));
        Standings standings = new Standings(store, partners);
        Instruments instruments = new Instruments(store, model, standings, clock, ZONE);
        ReferenceNumbers references = new ReferenceNumbers(numbers, clock, ZONE, "ICESCO");
        Lifecycle lifecycle = new Lifecycle(store, instruments, references, audit, model, clock);
        return List.of(
                new InstrumentPolicy(store, instruments, lifecycle, references, clock),
                new LiteraturePolicy(),
                new PartnerPolicy(store, partners, audit, clock),
                new DueDiligencePolicy());
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
