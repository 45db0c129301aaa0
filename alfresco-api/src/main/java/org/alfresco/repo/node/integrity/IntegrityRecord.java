package org.alfresco.repo.node.integrity;

/** One breach of the model. */
public class IntegrityRecord {

    public IntegrityRecord(String msg) {}
}
