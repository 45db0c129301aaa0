package org.alfresco.service.cmr.version;

import java.io.Serializable;
import java.util.Date;
import org.alfresco.service.cmr.repository.NodeRef;

/** One version of a node. */
public interface Version extends Serializable {

    String getVersionLabel();

    Date getFrozenModifiedDate();

    String getFrozenModifier();

    NodeRef getFrozenStateNodeRef();
}
