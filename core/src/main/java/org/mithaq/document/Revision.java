package org.mithaq.document;

/** Opaque mark of one state of a document: it differs after every change of a property, content, party or association. */
public record Revision(String value) {
    @Override
    public String toString() {
        return value;
    }
}
