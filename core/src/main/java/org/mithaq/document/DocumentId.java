package org.mithaq.document;

import java.util.regex.Pattern;

/** Identity of a document: opaque, safe in a URL path, never reused. On Alfresco the node's UUID. */
public record DocumentId(String value) implements Comparable<DocumentId> {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9-]{1,64}");

    public DocumentId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a document id: " + value);
        }
    }

    @Override
    public int compareTo(DocumentId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
