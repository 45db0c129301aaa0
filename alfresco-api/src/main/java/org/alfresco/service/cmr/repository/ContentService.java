package org.alfresco.service.cmr.repository;

import org.alfresco.service.namespace.QName;
import org.jspecify.annotations.Nullable;

/** Access to the bytes of nodes. */
public interface ContentService {

    ContentReader getRawReader(String contentUrl);

    @Nullable
    ContentReader getReader(NodeRef nodeRef, QName propertyQName);

    ContentWriter getWriter(@Nullable NodeRef nodeRef, QName propertyQName, boolean update);

    ContentWriter getTempWriter();
}
