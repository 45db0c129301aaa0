package org.alfresco.service.cmr.repository;

/** Media types of files. */
public interface MimetypeService {

    String guessMimetype(String filename);

    String guessMimetype(String filename, ContentReader reader);
}
