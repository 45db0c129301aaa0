package org.mithaq.alfresco.document;

import java.util.Optional;
import org.alfresco.service.cmr.repository.NodeRef;
import org.mithaq.document.Place;

/** The folders in which documents lie when nobody chose one. Each site of partnerships has its own. */
public interface Places {

    /** The folder in the site of the sector; made when it does not exist. */
    NodeRef folder(Place place);

    /** The folder in the site of partnerships that a node lies in, else in that of the sector; made when it does not exist. */
    NodeRef folder(Place place, NodeRef near);

    /** Which of them a folder is, of whichever site; empty for any other folder. */
    Optional<Place> of(NodeRef folder);
}
