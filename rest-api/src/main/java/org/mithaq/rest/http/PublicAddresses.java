package org.mithaq.rest.http;

import org.mithaq.document.DocumentId;

/** Given by the host: the addresses that leave the pages, for people and for other programs. */
public interface PublicAddresses {

    /** Where people read a document; absolute. */
    String document(DocumentId document);

    /**
     * Where programs reach an operation of this API.
     *
     * @param path from the base of the API
     * @return absolute where the pages may reach the API through something else, as in Share; else the path itself
     */
    String api(String path);
}
