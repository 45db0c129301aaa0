package org.mithaq.document;

/** Where documents lie when nobody chose a folder: folders of the site on Alfresco, a mark on the server. */
public enum Place {
    /** Instruments that are negotiated. */
    DRAFTS,
    /** Instruments from the legal review to the validation of what was signed. */
    UNDER_REVIEW,
    IN_FORCE,
    /** Instruments that are over, or never came to be. */
    ARCHIVE,
    /** Signed copies and supporting documents of instruments. */
    ATTACHMENTS,
    PARTNERS,
    REFERENCE_LITERATURE
}
