package org.alfresco.service.cmr.security;

/** Kinds of authorities. */
public enum AuthorityType {
    USER,
    GROUP
}
