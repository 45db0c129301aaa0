package org.alfresco.service.cmr.repository;

import java.io.InputStream;

/** Writes content. */
public interface ContentWriter {

    ContentReader getReader();

    void setMimetype(String mimetype);

    void setEncoding(String encoding);

    void putContent(InputStream stream);

    void putContent(String text);
}
