package org.alfresco.service.cmr.repository;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads content. */
public interface ContentReader {

    boolean exists();

    String getContentUrl();

    @Nullable
    String getMimetype();

    void setMimetype(String mimetype);

    void setEncoding(String encoding);

    long getSize();

    InputStream getContentInputStream();
}
