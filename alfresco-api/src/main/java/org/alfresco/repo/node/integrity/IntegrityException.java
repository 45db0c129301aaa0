package org.alfresco.repo.node.integrity;

import java.util.List;

/** The model was broken. */
public class IntegrityException extends RuntimeException {

    public IntegrityException(String msg, List<IntegrityRecord> records) {
        super(msg);
    }
}
