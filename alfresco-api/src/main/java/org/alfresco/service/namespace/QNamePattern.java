package org.alfresco.service.namespace;

/** A pattern for qualified names. */
public interface QNamePattern {
    boolean isMatch(QName name);
}
