package org.alfresco.service.cmr.security;

/** Kinds of authorities. */
public enum AuthorityType {
    ADMIN,
    EVERYONE,
    OWNER,
    GUEST,
    USER,
    GROUP,
    ROLE,
    WILDCARD
}
