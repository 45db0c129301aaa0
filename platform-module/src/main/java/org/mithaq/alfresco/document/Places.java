package org.mithaq.alfresco.document;

import org.alfresco.service.cmr.repository.NodeRef;
import org.mithaq.document.Place;

/** The folders in which documents lie when nobody chose one. */
public interface Places {

    /** The folder; made when it does not exist. */
    NodeRef folder(Place place);
}
