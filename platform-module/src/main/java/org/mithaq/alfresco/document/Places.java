package org.mithaq.alfresco.document;

import java.util.Optional;
import org.alfresco.service.cmr.repository.NodeRef;
import org.mithaq.document.Place;

/** The folders in which documents lie when nobody chose one. */
public interface Places {

    /** The folder; made when it does not exist. */
    NodeRef folder(Place place);

    /** Which of them a folder is; empty for any other folder. */
    Optional<Place> of(NodeRef folder);
}
