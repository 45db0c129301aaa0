package org.alfresco.service.cmr.version;

/** What a version is in the numbering. */
public enum VersionType {
    MAJOR,
    MINOR
}
