package org.mithaq.alfresco.document;

import java.io.InputStream;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alfresco.repo.policy.BehaviourFilter;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.rule.RuleService;
import org.alfresco.service.namespace.QName;
import org.mithaq.access.PersonId;
import org.mithaq.agreement.Status;
import org.mithaq.archive.ArchivedDocument;
import org.mithaq.archive.Relation;
import org.mithaq.document.Content;
import org.mithaq.document.DocumentId;
import org.mithaq.document.PageText;
import org.mithaq.document.Place;
import org.mithaq.document.TypePolicy;
import org.mithaq.document.Version;
import org.mithaq.model.Cm;
import org.mithaq.model.ContentModel;
import org.mithaq.model.Prm;
import org.mithaq.model.TypeDefinition;

/**
 * Documents of an archive as nodes: with their ids, their dates, their people and their versions, in the folders of the sector's
 * site. The repository neither dates anything anew nor runs the rules of its folders; it labels versions, and numbers a name
 * that the folder has already, in its own way. With the system's rights, in a transaction.
 */
public final class ArrivingDocuments {

    private static final QName AUDITABLE = cm("auditable");
    private static final QName NODE_ID = QName.createQName("http://www.alfresco.org/model/system/1.0", "node-uuid");
    private static final Pattern NODE = Pattern.compile("[0-9A-Za-z-]{1,36}");
    private static final String SYSTEM_USER = "System";

    private final NodeService nodes;
    private final NodeFiles files;
    private final NodeProperties properties;
    private final BehaviourFilter behaviours;
    private final RuleService rules;
    private final ModelNames names;
    private final ContentModel model;
    private final Places places;
    private final List<TypePolicy> policies;

    public ArrivingDocuments(
            NodeService nodes,
            NodeFiles files,
            NodeProperties properties,
            BehaviourFilter behaviours,
            RuleService rules,
            ModelNames names,
            ContentModel model,
            Places places,
            List<TypePolicy> policies) {
        this.nodes = nodes;
        this.files = files;
        this.properties = properties;
        this.behaviours = behaviours;
        this.rules = rules;
        this.names = names;
        this.model = model;
        this.places = places;
        this.policies = List.copyOf(policies);
    }

    /**
     * @param bytes of a file by its fingerprint; a version whose bytes the archive lacks is left out
     * @throws IllegalArgumentException for an id that no node can have
     */
    public void add(ArchivedDocument archived, Function<String, Optional<InputStream>> bytes) {
        if (!NODE.matcher(archived.id().value()).matches()) {
            throw new IllegalArgumentException("id: no id of a node");
        }
        asItWas(() -> {
            TypeDefinition type = model.type(archived.type()).orElseThrow();
            NodeRef parent = archived.parent().map(ModelNames::node).orElseGet(() -> places.folder(place(archived)));
            Names free = new Names(parent);
            NodeRef node = create(archived, type, parent, free.of(archived.name()));
            if (type.isSubtypeOf(Cm.TYPE_CONTENT)) {
                files.keepVersionsByHand(node);
                addFiles(node, archived, free, bytes);
            }
        });
    }

    /** A folder's names are told apart once for each name of a document, so that it is not in its own way. */
    private final class Names {

        private final NodeRef folder;
        private final Map<String, String> given = new HashMap<>();

        Names(NodeRef folder) {
            this.folder = folder;
        }

        String of(String wanted) {
            return given.computeIfAbsent(wanted, name -> files.freeName(folder, name));
        }
    }

    private Place place(ArchivedDocument archived) {
        return archived.properties()
                .text(Prm.PROP_STATUS)
                .flatMap(text -> Stream.of(Status.values())
                        .filter(status -> status.name().equals(text))
                        .findFirst())
                .map(Status::place)
                .orElseGet(() -> placeOfType(archived));
    }

    private Place placeOfType(ArchivedDocument archived) {
        TypeDefinition type = model.type(archived.type()).orElseThrow();
        return policies.stream()
                .filter(policy -> type.isSubtypeOf(policy.type()))
                .findFirst()
                .map(policy -> policy.place(archived.properties()))
                .orElse(Place.ATTACHMENTS);
    }

    private NodeRef create(ArchivedDocument archived, TypeDefinition type, NodeRef parent, String name) {
        Map<QName, Serializable> values = new HashMap<>();
        properties.writeNew(type, archived.properties(), values);
        values.put(NODE_ID, archived.id().value());
        values.put(cm("creator"), user(archived.owner()));
        values.put(cm("created"), Date.from(archived.created()));
        values.putAll(state(name, archived.modifier(), archived.modified()));
        QName association = names.name(archived.association().orElse(Cm.ASSOC_CONTAINS));
        QName path = QName.createQName(association.getNamespaceURI(), name);
        return nodes.createNode(parent, association, path, names.name(archived.type()), values)
                .getChildRef();
    }

    private static Map<QName, Serializable> state(String name, PersonId modifier, Instant modified) {
        Map<QName, Serializable> values = new HashMap<>();
        values.put(cm("name"), name);
        values.put(cm("modifier"), user(modifier));
        values.put(cm("modified"), Date.from(modified));
        return values;
    }

    private void addFiles(
            NodeRef node, ArchivedDocument archived, Names free, Function<String, Optional<InputStream>> bytes) {
        List<Content> versioned = new ArrayList<>();
        for (Version version : archived.versions()) {
            bytes.apply(version.content().fingerprint()).ifPresent(in -> {
                nodes.addProperties(node, state(free.of(version.name()), version.by(), version.at()));
                files.write(node, in, version.content());
                files.addVersion(node);
                versioned.add(version.content());
            });
        }
        Optional<Content> last =
                versioned.isEmpty() ? Optional.empty() : Optional.of(versioned.get(versioned.size() - 1));
        nodes.addProperties(node, state(free.of(archived.name()), archived.modifier(), archived.modified()));
        if (!archived.content().equals(last)) {
            nodes.removeProperty(node, names.name(Cm.PROP_CONTENT));
            archived.content()
                    .ifPresent(content -> bytes.apply(content.fingerprint()).ifPresent(in -> {
                        files.write(node, in, content);
                        if (!versioned.contains(content)) {
                            files.addVersion(node);
                        }
                    }));
        }
    }

    /** The documents were taken over before. */
    public void add(Relation relation) {
        asItWas(() -> relation.targets()
                .forEach(target -> nodes.createAssociation(
                        ModelNames.node(relation.source()),
                        ModelNames.node(target),
                        names.name(relation.association()))));
    }

    /** The document was taken over before. */
    public void add(DocumentId document, PageText text) {
        asItWas(() -> files.writeText(ModelNames.node(document), text));
    }

    private void asItWas(Runnable work) {
        rules.disableRules();
        behaviours.disableBehaviour(AUDITABLE);
        try {
            work.run();
        } finally {
            behaviours.enableBehaviour(AUDITABLE);
            rules.enableRules();
        }
    }

    private static String user(PersonId person) {
        return person.equals(PersonId.SYSTEM) ? SYSTEM_USER : person.value();
    }

    private static QName cm(String name) {
        return QName.createQName(Cm.URI, name);
    }
}
