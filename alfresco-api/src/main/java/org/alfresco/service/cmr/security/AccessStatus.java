package org.alfresco.service.cmr.security;

/** Whether access is allowed. */
public enum AccessStatus {
    DENIED,
    ALLOWED
}
