package org.alfresco.service.cmr.repository;

import java.io.InputStream;
import java.io.OutputStream;

/** Writes content. */
public interface ContentWriter {

    String getContentUrl();

    ContentReader getReader();

    void setMimetype(String mimetype);

    void setEncoding(String encoding);

    void putContent(InputStream stream);

    void putContent(String text);

    OutputStream getContentOutputStream();

    ContentData getContentData();
}
