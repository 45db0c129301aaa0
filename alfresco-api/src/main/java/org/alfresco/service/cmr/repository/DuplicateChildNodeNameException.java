package org.alfresco.service.cmr.repository;

import org.alfresco.service.namespace.QName;
import org.jspecify.annotations.Nullable;

/** A parent has a child of that name already. */
public class DuplicateChildNodeNameException extends RuntimeException {

    public DuplicateChildNodeNameException(
            @Nullable NodeRef parentNodeRef,
            @Nullable QName assocTypeQName,
            @Nullable String childName,
            @Nullable Throwable cause) {
        super(childName, cause);
    }
}
