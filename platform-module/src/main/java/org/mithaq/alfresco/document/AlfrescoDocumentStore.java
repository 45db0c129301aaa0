package org.mithaq.alfresco.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.alfresco.service.cmr.repository.DuplicateChildNodeNameException;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.security.AccessStatus;
import org.alfresco.service.cmr.security.PermissionService;
import org.alfresco.service.namespace.QName;
import org.mithaq.access.Actor;
import org.mithaq.access.PersonId;
import org.mithaq.alfresco.access.AlfrescoDirectory;
import org.mithaq.alfresco.transaction.Identity;
import org.mithaq.document.Change;
import org.mithaq.document.Condition;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.DocumentStore;
import org.mithaq.document.NewDocument;
import org.mithaq.document.PageText;
import org.mithaq.document.Properties;
import org.mithaq.document.Revision;
import org.mithaq.document.StagedContent;
import org.mithaq.document.Version;
import org.mithaq.model.Cm;
import org.mithaq.model.ContentModel;
import org.mithaq.model.TypeDefinition;
import org.mithaq.problem.Problem;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * Documents as nodes.
 *
 * <p>{@link #find(DocumentId)} hides what the authenticated person may not read in the repository. Everything else works
 * with the system's rights: whether a person may do it was decided by the use case; who did it stays the person.
 */
public final class AlfrescoDocumentStore implements DocumentStore {

    private static final int PAGE = 200;

    private final NodeService nodes;
    private final PermissionService permissions;
    private final DocumentNodes documents;
    private final NodeFiles files;
    private final StagedUploads uploads;
    private final Registry registry;
    private final NodeProperties properties;
    private final ModelNames names;
    private final ContentModel model;
    private final Places places;
    private final StatusFolders folders;
    private final Identity identity;

    public AlfrescoDocumentStore(
            NodeService nodes,
            PermissionService permissions,
            DocumentNodes documents,
            NodeFiles files,
            StagedUploads uploads,
            Registry registry,
            NodeProperties properties,
            ModelNames names,
            ContentModel model,
            Places places,
            Identity identity) {
        this.nodes = nodes;
        this.permissions = permissions;
        this.documents = documents;
        this.files = files;
        this.uploads = uploads;
        this.registry = registry;
        this.properties = properties;
        this.names = names;
        this.model = model;
        this.places = places;
        this.folders = new StatusFolders(nodes, files, places, names);
        this.identity = identity;
    }

    @Override
    public StagedContent stage(String name, InputStream bytes, long limit) throws IOException {
        return uploads.stage(name, bytes, limit);
    }

    @Override
    public Optional<StagedContent> staged(String id) {
        return uploads.find(id);
    }

    @Override
    public Optional<InputStream> readStaged(String id) {
        return uploads.open(id);
    }

    @Override
    public boolean renewStaged(String id) {
        return uploads.renew(id);
    }

    @Override
    public Document create(NewDocument given) {
        return identity.asSystem(() -> {
            TypeDefinition type = model.type(given.type()).orElseThrow();
            Map<QName, Serializable> values = new HashMap<>();
            properties.writeNew(type, given.properties(), values);
            NodeRef node = create(given, values);
            if (!identity.person().equals(Optional.of(given.owner()))) {
                nodes.setProperty(
                        node,
                        QName.createQName(Cm.URI, "owner"),
                        given.owner().equals(PersonId.SYSTEM)
                                ? "System"
                                : given.owner().value());
            }
            given.staged().ifPresent(staged -> files.write(node, uploads.take(staged), staged.content()));
            if (type.isSubtypeOf(Cm.TYPE_CONTENT)) {
                files.keepVersions(node);
            }
            return written(node);
        });
    }

    private NodeRef create(NewDocument given, Map<QName, Serializable> values) {
        NodeRef parent;
        QName association;
        String name;
        if (given.location() instanceof NewDocument.Location.Under under) {
            parent = existing(under.parent());
            association = names.name(under.association());
            name = given.type().localName() + "-" + UUID.randomUUID();
            changed(parent);
        } else {
            NewDocument.Location.In in = (NewDocument.Location.In) given.location();
            parent = in.near()
                    .map(ModelNames::node)
                    .filter(nodes::exists)
                    .map(near -> places.folder(in.place(), near))
                    .orElseGet(() -> places.folder(in.place()));
            association = names.name(Cm.ASSOC_CONTAINS);
            name = files.freeName(parent, given.name());
        }
        values.put(names.name(Cm.PROP_NAME), name);
        QName path = QName.createQName(association.getNamespaceURI(), name);
        try {
            return nodes.createNode(parent, association, path, names.name(given.type()), values)
                    .getChildRef();
        } catch (DuplicateChildNodeNameException e) {
            // Somebody gave a file that name at the same moment. The repository would not try again by itself.
            throw new ConcurrencyFailureException("the name was taken meanwhile: " + name);
        }
    }

    @Override
    public Document adopt(DocumentId file, NewDocument as) {
        NodeRef node = ModelNames.node(file);
        if (identity.asSystem(() -> !nodes.exists(node)) || !isReadable(node)) {
            throw notFound(file);
        }
        if (permissions.hasPermission(node, "Write") != AccessStatus.ALLOWED) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "PRM-ACCESS-002");
        }
        return identity.asSystem(() -> {
            if (!files.isPlain(node)) {
                throw Problem.of(Problem.Kind.CONFLICT, "PRM-DOC-023");
            }
            TypeDefinition type = model.type(as.type()).orElseThrow();
            nodes.setType(node, names.name(as.type()));
            Map<QName, Serializable> values = new HashMap<>(nodes.getProperties(node));
            properties.write(type, properties.read(type, values).with(as.properties()), values);
            nodes.setProperties(node, values);
            files.adopt(node);
            if (as.location() instanceof NewDocument.Location.In in) {
                folders.bring(node, in.place());
            }
            return written(node);
        });
    }

    @Override
    public Optional<Document> find(DocumentId id) {
        NodeRef node = ModelNames.node(id);
        return documents
                .find(node)
                .filter(document ->
                        isReadable(document.parent().map(ModelNames::node).orElse(node)));
    }

    private boolean isReadable(NodeRef node) {
        return permissions.hasPermission(node, "Read") == AccessStatus.ALLOWED;
    }

    @Override
    public Optional<Document> lock(DocumentId id) {
        return registry.lock(id) ? find(id) : Optional.empty();
    }

    @Override
    public Document update(DocumentId id, Revision expected, Properties given) {
        return identity.asSystem(() -> {
            Document present = expected(id, expected);
            NodeRef node = ModelNames.node(id);
            Map<QName, Serializable> values = new HashMap<>(nodes.getProperties(node));
            properties.write(model.type(present.type()).orElseThrow(), given, values);
            nodes.setProperties(node, values);
            folders.follow(node, present.properties(), given);
            present.parent().ifPresent(parent -> changed(ModelNames.node(parent)));
            return written(node);
        });
    }

    @Override
    public Document replaceContent(DocumentId id, Revision expected, StagedContent staged) {
        return identity.asSystem(() -> {
            expected(id, expected);
            NodeRef node = ModelNames.node(id);
            files.rename(node, staged.name());
            files.write(node, uploads.take(staged), staged.content());
            files.keepVersions(node);
            return written(node);
        });
    }

    @Override
    public void delete(DocumentId id, Revision expected) {
        identity.asSystem(() -> {
            Document present = expected(id, expected);
            NodeRef node = ModelNames.node(id);
            nodes.deleteNode(node);
            registry.deleted(id);
            present.parent().ifPresent(parent -> changed(ModelNames.node(parent)));
            return true;
        });
    }

    @Override
    public Optional<InputStream> read(DocumentId id) {
        return identity.asSystem(() -> present(id).flatMap(files::read));
    }

    @Override
    public Optional<InputStream> read(DocumentId id, String versionLabel) {
        return identity.asSystem(() -> present(id).flatMap(node -> files.read(node, versionLabel)));
    }

    @Override
    public List<Version> versions(DocumentId id) {
        return identity.asSystem(() -> present(id).map(files::versions).orElse(List.of()));
    }

    @Override
    public void writeText(DocumentId id, PageText text) {
        identity.asSystem(() -> {
            NodeRef node = existing(id);
            files.writeText(node, text);
            changed(node);
            return true;
        });
    }

    @Override
    public Optional<PageText> text(DocumentId id) {
        return identity.asSystem(() -> present(id).flatMap(files::text));
    }

    @Override
    public List<Document> children(DocumentId parent, org.mithaq.model.QName association) {
        return identity.asSystem(() -> present(parent).stream()
                .flatMap(node -> documents.children(node, association).stream())
                .flatMap(child -> documents.find(child).stream())
                .toList());
    }

    @Override
    public void associate(DocumentId source, org.mithaq.model.QName association, DocumentId target) {
        identity.asSystem(() -> {
            NodeRef from = existing(source);
            NodeRef to = existing(target);
            registry.lock(source);
            if (!documents.targets(source, association).contains(target)) {
                nodes.createAssociation(from, to, names.name(association));
                changed(from);
            }
            return true;
        });
    }

    @Override
    public void dissociate(DocumentId source, org.mithaq.model.QName association, DocumentId target) {
        identity.asSystem(() -> {
            NodeRef from = existing(source);
            if (documents.targets(source, association).contains(target)) {
                nodes.removeAssociation(from, ModelNames.node(target), names.name(association));
                changed(from);
            }
            return true;
        });
    }

    @Override
    public List<DocumentId> targets(DocumentId source, org.mithaq.model.QName association) {
        return identity.asSystem(
                () -> present(source).isPresent() ? documents.targets(source, association) : List.<DocumentId>of());
    }

    @Override
    public List<DocumentId> sources(DocumentId target, org.mithaq.model.QName association) {
        return identity.asSystem(
                () -> present(target).isPresent() ? documents.sources(target, association) : List.<DocumentId>of());
    }

    @Override
    public List<Document> find(
            org.mithaq.model.QName type, org.mithaq.model.QName property, Condition condition, int limit) {
        return pages(
                (after, size) -> registry.find(types(type), property, condition, after, size),
                documents::find,
                Optional.empty(),
                limit,
                document -> holds(document, property, condition));
    }

    @Override
    public List<Document> outlines(
            org.mithaq.model.QName type,
            org.mithaq.model.QName property,
            Condition condition,
            Predicate<Document> wanted) {
        return pages(
                (after, size) -> registry.find(types(type), property, condition, after, size),
                documents::outline,
                Optional.empty(),
                Integer.MAX_VALUE,
                document -> holds(document, property, condition)
                        && wanted.test(document)
                        && isReadable(ModelNames.node(document.id())));
    }

    private static boolean holds(Document document, org.mithaq.model.QName property, Condition condition) {
        return document.properties()
                .value(property)
                .filter(value -> Conditions.holds(condition, value))
                .isPresent();
    }

    @Override
    public List<Document> walk(org.mithaq.model.QName type, Optional<DocumentId> after, int limit) {
        return pages(
                (last, size) -> registry.of(types(type), last, size), documents::find, after, limit, document -> true);
    }

    /** The registry may list what is no document any more; a page of such must not look like the end. */
    private List<Document> pages(
            BiFunction<Optional<DocumentId>, Integer, List<DocumentId>> listed,
            Function<NodeRef, Optional<Document>> read,
            Optional<DocumentId> begin,
            int limit,
            Predicate<Document> wanted) {
        List<Document> found = new ArrayList<>();
        Optional<DocumentId> after = begin;
        int size = Math.min(limit, PAGE);
        List<DocumentId> page;
        do {
            page = listed.apply(after, size);
            for (DocumentId id : page) {
                read.apply(ModelNames.node(id)).filter(wanted).ifPresent(found::add);
                if (found.size() == limit) {
                    return found;
                }
                after = Optional.of(id);
            }
        } while (page.size() == size);
        return found;
    }

    /** As {@link Registry#catchUp}, with the system's rights. */
    public Optional<DocumentId> catchUp(Optional<DocumentId> after, int limit) {
        return identity.asSystem(() -> registry.catchUp(after, limit));
    }

    private List<org.mithaq.model.QName> types(org.mithaq.model.QName ancestor) {
        return model.typesOf(ancestor).stream().map(TypeDefinition::name).toList();
    }

    @Override
    public Set<String> hostReaders(DocumentId id) {
        return identity.asSystem(() -> {
            NodeRef node = ModelNames.node(id);
            Long acl = nodes.getNodeAclId(node);
            if (acl == null) {
                return Set.of(Actor.EVERYONE);
            }
            Set<String> readers = new HashSet<>(permissions.getReaders(acl));
            readers.add(AlfrescoDirectory.ROLE_ADMINISTRATOR);
            if (readers.remove("ROLE_OWNER")) {
                documents
                        .find(node)
                        .ifPresent(document -> readers.add(document.owner().value()));
            }
            return readers;
        });
    }

    @Override
    public List<Change> changesSince(long mark, int limit) {
        return registry.since(mark, limit);
    }

    private Optional<NodeRef> present(DocumentId id) {
        NodeRef node = ModelNames.node(id);
        return nodes.exists(node) ? Optional.of(node) : Optional.empty();
    }

    private NodeRef existing(DocumentId id) {
        return present(id).orElseThrow(() -> notFound(id));
    }

    private Document expected(DocumentId id, Revision expected) {
        registry.lock(id);
        Document present = documents.find(ModelNames.node(id)).orElseThrow(() -> notFound(id));
        if (!present.revision().equals(expected)) {
            throw Problem.of(Problem.Kind.CONFLICT, "PRM-DOC-009");
        }
        return present;
    }

    private Document written(NodeRef node) {
        changed(node);
        return documents.find(node).orElseThrow();
    }

    private void changed(NodeRef node) {
        documents.type(node).ifPresent(type -> registry.changed(ModelNames.id(node), type.name()));
    }

    private static Problem notFound(DocumentId id) {
        return Problem.of(Problem.Kind.NOT_FOUND, "PRM-DOC-001", id.value());
    }
}
