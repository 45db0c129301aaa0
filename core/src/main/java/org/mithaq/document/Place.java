package org.mithaq.document;

/** Where documents lie when nobody chose a folder: folders of the site on Alfresco, a mark on the server. */
public enum Place {
    DRAFTS,
    PARTNERS,
    REFERENCE_LITERATURE
}
