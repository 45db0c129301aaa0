package org.mithaq.alfresco.document;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;
import org.alfresco.service.namespace.RegexQNamePattern;
import org.mithaq.access.PersonId;
import org.mithaq.alfresco.transaction.Identity;
import org.mithaq.document.Content;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.Properties;
import org.mithaq.document.Revision;
import org.mithaq.model.AssociationDefinition;
import org.mithaq.model.Cm;
import org.mithaq.model.ContentModel;
import org.mithaq.model.Prm;
import org.mithaq.model.TypeDefinition;

/** Nodes of our types as documents. To be called with the system's rights, inside a transaction. */
public final class DocumentNodes {

    private static final QName OWNER = QName.createQName(Cm.URI, "owner");
    private static final Set<org.mithaq.model.QName> PARTS_OF_A_DOSSIER = Set.of(Prm.TYPE_DUE_DILIGENCE);
    private static final QName WORKING_COPY = QName.createQName(Cm.URI, "workingcopy");
    private static final String SYSTEM_USER = "System";
    private static final Revision NO_REVISION = new Revision("");

    private final NodeService nodes;
    private final Fingerprints fingerprints;
    private final NodeProperties properties;
    private final ModelNames names;
    private final ContentModel model;
    private final Identity identity;

    public DocumentNodes(
            NodeService nodes,
            Fingerprints fingerprints,
            NodeProperties properties,
            ModelNames names,
            ContentModel model,
            Identity identity) {
        this.nodes = nodes;
        this.fingerprints = fingerprints;
        this.properties = properties;
        this.names = names;
        this.model = model;
        this.identity = identity;
    }

    /** The type of a node when it is one of ours. */
    Optional<TypeDefinition> type(NodeRef node) {
        return names.name(nodes.getType(node))
                .filter(name -> name.prefix().equals("prm"))
                .flatMap(model::type);
    }

    /** Empty when it does not exist, is of no type of ours, or is somebody's working copy of a document. */
    Optional<Document> find(NodeRef node) {
        return identity.asSystem(() -> any(node).filter(document -> !isWorkingCopy(node)));
    }

    /** Of a node that exists. What is worked on counts once it replaces the document's own bytes. */
    boolean isWorkingCopy(NodeRef node) {
        return nodes.hasAspect(node, WORKING_COPY);
    }

    /** As {@link #find}, but a working copy, too: it tells as much as the document. */
    Optional<Document> any(NodeRef node) {
        return identity.asSystem(() -> nodes.exists(node)
                ? type(node).map(type -> document(node, type, nodes.getProperties(node)))
                : Optional.empty());
    }

    /**
     * As {@link #find}, for many that are only looked at: without its bytes and with a revision that no write accepts, both of
     * which cost far more than the rest.
     */
    public Optional<Document> outline(NodeRef node) {
        return identity.asSystem(() -> nodes.exists(node)
                ? type(node).filter(type -> !isWorkingCopy(node)).map(type -> outline(node, type))
                : Optional.empty());
    }

    private Document outline(NodeRef node, TypeDefinition type) {
        Map<QName, Serializable> values = nodes.getProperties(node);
        return document(node, type, values, properties.read(type, values), Optional.empty(), NO_REVISION);
    }

    /** The node as it was before it was given another type; one of ours. */
    Document of(NodeRef node, QName formerType) {
        TypeDefinition type = names.name(formerType).flatMap(model::type).orElseThrow();
        return identity.asSystem(() -> document(node, type, nodes.getProperties(node)));
    }

    /** The node as it was or is with these values. */
    Document document(NodeRef node, TypeDefinition type, Map<QName, Serializable> values) {
        return identity.asSystem(() -> {
            Properties read = properties.read(type, values);
            Optional<Content> content = fingerprints.content(values.get(names.name(Cm.PROP_CONTENT)));
            return document(node, type, values, read, content, revision(node, type, values, read));
        });
    }

    private Document document(
            NodeRef node,
            TypeDefinition type,
            Map<QName, Serializable> values,
            Properties read,
            Optional<Content> content,
            Revision revision) {
        return new Document(
                ModelNames.id(node),
                type.name(),
                parent(node, type),
                text(values, Cm.PROP_NAME, ModelNames.id(node).value()),
                read,
                content,
                owner(values),
                instant(values, Cm.PROP_CREATED),
                person(text(values, Cm.PROP_MODIFIER, SYSTEM_USER)),
                instant(values, Cm.PROP_MODIFIED),
                revision);
    }

    private Optional<DocumentId> parent(NodeRef node, TypeDefinition type) {
        ChildAssociationRef association = nodes.getPrimaryParent(node);
        return names.name(association.getTypeQName())
                .filter(name -> name.prefix().equals("prm") || livesInDossier(name, type, association.getParentRef()))
                .map(name -> ModelNames.id(association.getParentRef()));
    }

    /** People may put any file into a partner's dossier; only what is part of it is a child of the partner. */
    private boolean livesInDossier(org.mithaq.model.QName association, TypeDefinition type, NodeRef parent) {
        return association.equals(Cm.ASSOC_CONTAINS)
                && PARTS_OF_A_DOSSIER.contains(type.name())
                && type(parent).isPresent();
    }

    /** A digest of all that it tells apart: values, bytes, children, associations. */
    private Revision revision(NodeRef node, TypeDefinition type, Map<QName, Serializable> values, Properties read) {
        StringBuilder state = new StringBuilder(type.name().toString());
        state.append('\n').append(values.get(names.name(Cm.PROP_NAME)));
        state.append('\n').append(values.get(names.name(Cm.PROP_CONTENT)));
        state.append('\n').append(Revision.told(read));
        for (AssociationDefinition association : type.associations().values()) {
            if (association.child()) {
                for (NodeRef child : children(node, association.name())) {
                    find(child).filter(found -> found.parent().isPresent()).ifPresent(found -> state.append('\n')
                            .append(found.revision()));
                }
            } else if (!association.child()) {
                state.append('\n').append(targets(ModelNames.id(node), association.name()));
            }
        }
        byte[] digest = Fingerprints.sha256().digest(state.toString().getBytes(StandardCharsets.UTF_8));
        return new Revision(HexFormat.of().formatHex(digest, 0, 16));
    }

    List<NodeRef> children(NodeRef node, org.mithaq.model.QName association) {
        return nodes.getChildAssocs(node, names.name(association), RegexQNamePattern.MATCH_ALL).stream()
                .map(ChildAssociationRef::getChildRef)
                .toList();
    }

    /** Of a document that exists. */
    List<DocumentId> targets(DocumentId source, org.mithaq.model.QName association) {
        return nodes.getTargetAssocs(ModelNames.node(source), names.name(association)).stream()
                .map(found -> ModelNames.id(found.getTargetRef()))
                .toList();
    }

    /** Of a document that exists. */
    List<DocumentId> sources(DocumentId target, org.mithaq.model.QName association) {
        return nodes.getSourceAssocs(ModelNames.node(target), names.name(association)).stream()
                .map(found -> ModelNames.id(found.getSourceRef()))
                .toList();
    }

    private PersonId owner(Map<QName, Serializable> values) {
        String owner = NodeProperties.text(values, OWNER);
        return person(owner == null ? text(values, Cm.PROP_CREATOR, SYSTEM_USER) : owner);
    }

    private static PersonId person(String name) {
        return name.equals(SYSTEM_USER) ? PersonId.SYSTEM : new PersonId(name);
    }

    private String text(Map<QName, Serializable> values, org.mithaq.model.QName name, String otherwise) {
        String text = NodeProperties.text(values, names.name(name));
        return text == null ? otherwise : text;
    }

    private Instant instant(Map<QName, Serializable> values, org.mithaq.model.QName name) {
        return values.get(names.name(name)) instanceof Date date ? date.toInstant() : Instant.EPOCH;
    }

    /** Whether the node's type has text to be read. */
    static boolean isReadable(TypeDefinition type) {
        return type.hasAspect(Prm.ASPECT_READABLE);
    }
}
