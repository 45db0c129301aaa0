package org.mithaq.alfresco.document;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.StoreRef;
import org.alfresco.service.namespace.QName;
import org.mithaq.document.DocumentId;
import org.mithaq.model.ContentModel;

/** Names and ids of ours as the repository's, and back. */
public final class ModelNames {

    private final Map<String, String> uriOfPrefix = new HashMap<>();
    private final Map<String, String> prefixOfUri = new HashMap<>();

    public ModelNames(ContentModel model) {
        Stream.of("cm", "sys", "bpm", "prm", "prmwf")
                .forEach(prefix -> model.namespace(prefix).ifPresent(uri -> {
                    uriOfPrefix.put(prefix, uri);
                    prefixOfUri.put(uri, prefix);
                }));
    }

    public QName name(org.mithaq.model.QName name) {
        String uri = uriOfPrefix.get(name.prefix());
        if (uri == null) {
            throw new IllegalArgumentException("no namespace of ours: " + name);
        }
        return QName.createQName(uri, name.localName());
    }

    /** Empty for a name that our model knows no prefix of. */
    public Optional<org.mithaq.model.QName> name(QName name) {
        return Optional.ofNullable(prefixOfUri.get(name.getNamespaceURI()))
                .map(prefix -> new org.mithaq.model.QName(prefix, name.getLocalName()));
    }

    public static NodeRef node(DocumentId id) {
        return new NodeRef(StoreRef.STORE_REF_WORKSPACE_SPACESSTORE, id.value());
    }

    public static DocumentId id(NodeRef node) {
        return new DocumentId(node.getId());
    }
}
