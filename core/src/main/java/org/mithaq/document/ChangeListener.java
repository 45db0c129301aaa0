package org.mithaq.document;

/** Told of every committed change of a document, at least once, after its text was read; may be told twice. */
public interface ChangeListener {
    void changed(DocumentId id);
}
