package org.mithaq.document;

/** Where documents lie when nobody chose a folder: folders of the site on Alfresco, a mark on the server. */
public enum Place {
    DRAFTS,
    /** Signed copies and supporting documents of instruments. */
    ATTACHMENTS,
    PARTNERS,
    REFERENCE_LITERATURE
}
