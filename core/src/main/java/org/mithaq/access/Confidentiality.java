package org.mithaq.access;

/** How widely a document may be read. Stored by name. */
public enum Confidentiality {
    /** By everybody in the organisation. */
    ORGANISATION,
    /** By the lead and the technical sector, and by those who handle every instrument. */
    SECTOR,
    /** By the people and groups named, the owner, the focal point, and those who must decide. */
    RESTRICTED
}
