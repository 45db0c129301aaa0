package org.mithaq.alfresco.service;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.alfresco.service.namespace.QName;

/** What the repository keeps of a node beside its identity and its associations. */
final class StoredNode implements Serializable {

    private static final long serialVersionUID = 1L;

    final QName type;
    final HashMap<QName, Serializable> properties;
    final HashSet<QName> aspects;
    /** Permissions set on the node itself, by authority. */
    final TreeMap<String, HashSet<String>> permissions;

    boolean inherits;

    StoredNode(QName type, Map<QName, Serializable> properties, Set<QName> aspects) {
        this.type = type;
        this.properties = new HashMap<>(properties);
        this.aspects = new HashSet<>(aspects);
        this.permissions = new TreeMap<>();
        this.inherits = true;
    }

    StoredNode(QName type, StoredNode other) {
        this.type = type;
        this.properties = new HashMap<>(other.properties);
        this.aspects = new HashSet<>(other.aspects);
        this.permissions = new TreeMap<>(other.permissions);
        this.inherits = other.inherits;
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(this);
        } catch (IOException e) {
            throw new IllegalStateException("not a value of the repository", e);
        }
        return bytes.toByteArray();
    }

    static StoredNode of(byte[] bytes) {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return (StoredNode) in.readObject();
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
