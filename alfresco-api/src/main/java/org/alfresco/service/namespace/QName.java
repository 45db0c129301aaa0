package org.alfresco.service.namespace;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** A qualified name. */
public final class QName implements QNamePattern, Serializable {

    private final String namespaceUri;
    private final String localName;

    private QName(String namespaceUri, String localName) {
        this.namespaceUri = namespaceUri;
        this.localName = localName;
    }

    public static QName createQName(String namespaceUri, String localName) {
        return new QName(namespaceUri, localName);
    }

    public String getNamespaceURI() {
        return namespaceUri;
    }

    public String getLocalName() {
        return localName;
    }

    @Override
    public boolean isMatch(QName name) {
        return equals(name);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof QName name
                && namespaceUri.equals(name.namespaceUri)
                && localName.equals(name.localName);
    }

    @Override
    public int hashCode() {
        return 31 * namespaceUri.hashCode() + localName.hashCode();
    }

    @Override
    public String toString() {
        return "{" + namespaceUri + "}" + localName;
    }
}
