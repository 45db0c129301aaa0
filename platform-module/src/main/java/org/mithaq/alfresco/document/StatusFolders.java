package org.mithaq.alfresco.document;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.alfresco.service.cmr.repository.DuplicateChildNodeNameException;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;
import org.mithaq.agreement.Status;
import org.mithaq.document.Place;
import org.mithaq.document.Properties;
import org.mithaq.model.Cm;
import org.mithaq.model.Prm;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * Moves an instrument into the folder of its status when that changes, as long as it lies in one of those folders: where
 * people put it elsewhere it stays. To be called with the system's rights, inside the transaction of the change.
 */
final class StatusFolders {

    private static final Set<Place> OF_A_STATUS =
            EnumSet.of(Place.DRAFTS, Place.UNDER_REVIEW, Place.IN_FORCE, Place.ARCHIVE);

    private final NodeService nodes;
    private final NodeFiles files;
    private final Places places;
    private final QName contains;
    private final QName name;

    StatusFolders(NodeService nodes, NodeFiles files, Places places, ModelNames names) {
        this.nodes = nodes;
        this.files = files;
        this.places = places;
        this.contains = names.name(Cm.ASSOC_CONTAINS);
        this.name = names.name(Cm.PROP_NAME);
    }

    /** A status that is set for the first time moves nothing: the document lies where it was filed. */
    void follow(NodeRef node, Properties before, Properties after) {
        Optional<Place> former = place(before);
        Optional<Place> now = place(after);
        if (former.isPresent() && now.isPresent() && !former.equals(now)) {
            NodeRef parent = nodes.getPrimaryParent(node).getParentRef();
            if (places.of(parent).filter(OF_A_STATUS::contains).isPresent()) {
                NodeRef folder = places.folder(now.get(), parent);
                if (!folder.equals(parent)) {
                    move(node, parent, folder);
                }
            }
        }
    }

    /** Brings what lies in one of our places to another of them. */
    void bring(NodeRef node, Place place) {
        NodeRef parent = nodes.getPrimaryParent(node).getParentRef();
        NodeRef folder = places.folder(place);
        if (places.of(parent).isPresent() && !folder.equals(parent)) {
            move(node, parent, folder);
        }
    }

    private void move(NodeRef node, NodeRef from, NodeRef to) {
        String present = String.valueOf(nodes.getProperty(node, name));
        String free = files.freeName(from, to, present);
        try {
            if (!free.equals(present)) {
                nodes.setProperty(node, name, free);
            }
            nodes.moveNode(node, to, contains, QName.createQName(Cm.URI, free));
        } catch (DuplicateChildNodeNameException e) {
            // Somebody gave a file that name at the same moment. The repository would not try again by itself.
            throw new ConcurrencyFailureException("the name was taken meanwhile: " + free);
        }
    }

    private static Optional<Place> place(Properties properties) {
        return properties
                .text(Prm.PROP_STATUS)
                .flatMap(text -> Stream.of(Status.values())
                        .filter(status -> status.name().equals(text))
                        .findFirst())
                .map(Status::place);
    }
}
