package org.alfresco.service.cmr.repository;

import java.io.InputStream;

/** Reads content. */
public interface ContentReader {

    boolean exists();

    long getSize();

    InputStream getContentInputStream();
}
