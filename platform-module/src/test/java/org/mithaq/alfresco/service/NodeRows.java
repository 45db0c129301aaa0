package org.mithaq.alfresco.service;

import java.util.List;
import java.util.Optional;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.DuplicateChildNodeNameException;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.StoreRef;
import org.alfresco.service.namespace.QName;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Nodes and associations in tables, hence in the transactions of the test's database: rolled back with it, and seen by
 * others after the commit. A node that somebody else has written since it was read is not written, as in the repository.
 */
final class NodeRows {

    private static final List<String> STATEMENTS = List.of(
            "CREATE TABLE played_node (number BIGINT GENERATED ALWAYS AS IDENTITY, store VARCHAR(100), id VARCHAR(100), version"
                    + " BIGINT, state BLOB, PRIMARY KEY (store, id))",
            "CREATE TABLE played_child (number BIGINT GENERATED ALWAYS AS IDENTITY, parent VARCHAR(200), type VARCHAR(200), name"
                    + " VARCHAR(200), unique_name VARCHAR(300), child VARCHAR(200), is_primary BOOLEAN, UNIQUE (parent, type,"
                    + " unique_name))",
            "CREATE TABLE played_peer (number BIGINT GENERATED ALWAYS AS IDENTITY, source VARCHAR(200), type VARCHAR(200),"
                    + " target VARCHAR(200), UNIQUE (source, type, target))");

    record Peer(NodeRef source, QName type, NodeRef target) {}

    /** @param version at which it was read */
    record Row(long number, long version, StoredNode state) {}

    private final JdbcTemplate jdbc;

    NodeRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        STATEMENTS.forEach(jdbc::execute);
    }

    Optional<Row> find(NodeRef node) {
        return jdbc
                .query(
                        "SELECT number, version, state FROM played_node WHERE store = ? AND id = ?",
                        (row, number) -> new Row(row.getLong(1), row.getLong(2), StoredNode.of(row.getBytes(3))),
                        node.getStoreRef().toString(),
                        node.getId())
                .stream()
                .findFirst();
    }

    Row get(NodeRef node) {
        return find(node).orElseThrow(() -> new IllegalArgumentException("InvalidNodeRefException: " + node));
    }

    void insert(NodeRef node, StoredNode state) {
        jdbc.update(
                "INSERT INTO played_node (store, id, version, state) VALUES (?, ?, 1, ?)",
                node.getStoreRef().toString(),
                node.getId(),
                state.bytes());
    }

    void update(NodeRef node, Row read, StoredNode state) {
        int written = jdbc.update(
                "UPDATE played_node SET version = version + 1, state = ? WHERE number = ? AND version = ?",
                state.bytes(),
                read.number(),
                read.version());
        if (written == 0) {
            throw new OptimisticLockingFailureException("written by somebody else: " + node);
        }
    }

    void delete(NodeRef node) {
        jdbc.update(
                "DELETE FROM played_node WHERE store = ? AND id = ?",
                node.getStoreRef().toString(),
                node.getId());
        jdbc.update("DELETE FROM played_child WHERE child = ? OR parent = ?", node.toString(), node.toString());
        jdbc.update("DELETE FROM played_peer WHERE source = ? OR target = ?", node.toString(), node.toString());
    }

    NodeRef ofNumber(long number) {
        return jdbc.query(
                        "SELECT store, id FROM played_node WHERE number = ?",
                        (row, n) -> new NodeRef(store(row.getString(1)), row.getString(2)),
                        number)
                .get(0);
    }

    /** @param uniqueName by which no other child of that association may be known */
    ChildAssociationRef addChild(
            NodeRef parent, QName type, QName name, String uniqueName, NodeRef child, boolean primary) {
        try {
            jdbc.update(
                    "INSERT INTO played_child (parent, type, name, unique_name, child, is_primary) VALUES (?, ?, ?, ?, ?, ?)",
                    parent.toString(),
                    type.toString(),
                    name.toString(),
                    uniqueName,
                    child.toString(),
                    primary);
        } catch (DuplicateKeyException e) {
            throw new DuplicateChildNodeNameException(parent, type, uniqueName, e);
        }
        return new ChildAssociationRef(type, parent, name, child);
    }

    ChildAssociationRef move(NodeRef child, NodeRef parent, QName type, QName name, String uniqueName) {
        jdbc.update("DELETE FROM played_child WHERE child = ? AND is_primary", child.toString());
        return addChild(parent, type, name, uniqueName, child, true);
    }

    void rename(NodeRef child, String uniqueName) {
        try {
            jdbc.update(
                    "UPDATE played_child SET unique_name = ? WHERE child = ? AND is_primary",
                    uniqueName,
                    child.toString());
        } catch (DuplicateKeyException e) {
            throw new DuplicateChildNodeNameException(null, null, uniqueName, e);
        }
    }

    List<ChildAssociationRef> children(NodeRef parent) {
        return jdbc.query(
                "SELECT type, parent, name, child FROM played_child WHERE parent = ? ORDER BY number",
                (row, number) -> child(row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
                parent.toString());
    }

    Optional<NodeRef> childByName(NodeRef parent, QName type, String uniqueName) {
        return jdbc
                .query(
                        "SELECT child FROM played_child WHERE parent = ? AND type = ? AND unique_name = ?",
                        (row, number) -> node(row.getString(1)),
                        parent.toString(),
                        type.toString(),
                        uniqueName)
                .stream()
                .findFirst();
    }

    Optional<ChildAssociationRef> primaryParent(NodeRef child) {
        return jdbc
                .query(
                        "SELECT type, parent, name, child FROM played_child WHERE child = ? AND is_primary",
                        (row, number) -> child(row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
                        child.toString())
                .stream()
                .findFirst();
    }

    void addPeer(NodeRef source, QName type, NodeRef target) {
        jdbc.update(
                "INSERT INTO played_peer (source, type, target) VALUES (?, ?, ?)",
                source.toString(),
                type.toString(),
                target.toString());
    }

    int removePeer(NodeRef source, QName type, NodeRef target) {
        return jdbc.update(
                "DELETE FROM played_peer WHERE source = ? AND type = ? AND target = ?",
                source.toString(),
                type.toString(),
                target.toString());
    }

    List<Peer> peersFrom(NodeRef source) {
        return peers("source", source);
    }

    List<Peer> peersTo(NodeRef target) {
        return peers("target", target);
    }

    private List<Peer> peers(String end, NodeRef node) {
        return jdbc.query(
                "SELECT source, type, target FROM played_peer WHERE " + end + " = ? ORDER BY number",
                (row, number) -> new Peer(node(row.getString(1)), name(row.getString(2)), node(row.getString(3))),
                node.toString());
    }

    private static ChildAssociationRef child(String type, String parent, String name, String child) {
        return new ChildAssociationRef(name(type), node(parent), name(name), node(child));
    }

    private static QName name(String text) {
        int end = text.indexOf('}');
        return QName.createQName(text.substring(1, end), text.substring(end + 1));
    }

    private static NodeRef node(String text) {
        int slash = text.lastIndexOf('/');
        return new NodeRef(store(text.substring(0, slash)), text.substring(slash + 1));
    }

    private static StoreRef store(String text) {
        int colon = text.indexOf("://");
        return new StoreRef(text.substring(0, colon), text.substring(colon + 3));
    }
}
