package org.alfresco.repo.jscript.app;

import java.io.Serializable;
import java.util.Set;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.json.simple.JSONAware;
import org.jspecify.annotations.Nullable;

/** Shows a property of a node to the document library in another form than its value. */
public interface PropertyDecorator {

    Set<QName> getPropertyNames();

    @Nullable
    JSONAware decorate(QName propertyName, NodeRef nodeRef, Serializable value);
}
