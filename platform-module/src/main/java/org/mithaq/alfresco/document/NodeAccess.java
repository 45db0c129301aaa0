package org.mithaq.alfresco.document;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.security.PermissionService;
import org.mithaq.access.AccessPolicy;
import org.mithaq.access.Actor;
import org.mithaq.access.Confinement;
import org.mithaq.access.PersonId;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.Governing;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Writes who may read a confidential document as permissions of its node, so that the repository itself hides it: in its
 * own pages and searches, over WebDAV and CMIS.
 *
 * <p>What is open to the organisation inherits the permissions of its folder and is left alone. What is not inherits none:
 * the readers that {@link AccessPolicy} names are the only ones, and those of them who may change whatever they read may do
 * so here, too. Which permissions were written is kept in a table, so that nothing is written twice and only ours are taken
 * back. Children inherit from their document. To be called with the system's rights, inside a transaction.
 */
public final class NodeAccess {

    private static final String READER = "Consumer";
    private static final String EDITOR = "Collaborator";

    private final PermissionService permissions;
    private final AccessPolicy policy;
    private final JdbcTemplate jdbc;

    public NodeAccess(PermissionService permissions, AccessPolicy policy, JdbcTemplate jdbc) {
        this.permissions = permissions;
        this.policy = policy;
        this.jdbc = jdbc;
    }

    /** Brings the permissions of a document's node in step with what governs it. */
    void keep(Document document, Governing governing) {
        List<Confinement> confinements = governing.over(document);
        if (!confinements.isEmpty()) {
            Map<String, String> wanted = inheritsThem(document) ? Map.<String, String>of() : wanted(confinements);
            Map<String, String> present = written(document.id());
            if (!wanted.equals(present)) {
                write(document.id(), present, wanted);
            }
        }
    }

    /** A child that is no more confined than what it lies in. */
    private boolean inheritsThem(Document document) {
        return document.parent().isPresent() && isOpen(policy.readers(document.confinement()));
    }

    private static boolean isOpen(Set<String> readers) {
        return readers.contains(Actor.EVERYONE);
    }

    /** Whether its readers are told by its confidentiality, and by nothing that is set on the node. */
    boolean isConfined(DocumentId id) {
        return !written(id).isEmpty();
    }

    /** Should it come back, its permissions are written anew. */
    void forget(DocumentId id) {
        jdbc.update("DELETE FROM mithaq_confined WHERE id = ?", id.value());
    }

    /**
     * Permissions by authority; none where the folder's hold. Where two confinements must both allow it, only those whom both
     * name: some who belong to a group of the one and to another of the other read it in Mithaq's pages alone.
     */
    private Map<String, String> wanted(List<Confinement> confinements) {
        List<Set<String>> confined = confinements.stream()
                .map(policy::readers)
                .filter(readers -> !isOpen(readers))
                .toList();
        if (confined.isEmpty()) {
            return Map.of();
        }
        Set<String> readers = new HashSet<>(confined.get(0));
        confined.forEach(readers::retainAll);
        Set<String> editors = policy.editors();
        Map<String, String> wanted = new TreeMap<>();
        for (String reader : readers) {
            if (!reader.equals(PersonId.SYSTEM.value())) {
                wanted.put(reader, editors.contains(reader) ? EDITOR : READER);
            }
        }
        return wanted;
    }

    private void write(DocumentId id, Map<String, String> present, Map<String, String> wanted) {
        NodeRef node = ModelNames.node(id);
        if (wanted.isEmpty()) {
            present.keySet().forEach(authority -> permissions.clearPermission(node, authority));
            permissions.setInheritParentPermissions(node, true);
            forget(id);
            return;
        }
        if (present.isEmpty()) {
            permissions.deletePermissions(node);
            permissions.setInheritParentPermissions(node, false);
        }
        present.forEach((authority, permission) -> {
            if (!permission.equals(wanted.get(authority))) {
                permissions.clearPermission(node, authority);
            }
        });
        wanted.forEach((authority, permission) -> {
            if (!permission.equals(present.get(authority))) {
                permissions.setPermission(node, authority, permission, true);
            }
        });
        keepWritten(id, wanted);
    }

    private void keepWritten(DocumentId id, Map<String, String> permissionsOf) {
        String told = permissionsOf.entrySet().stream()
                .map(entry -> entry.getKey() + "\t" + entry.getValue())
                .collect(Collectors.joining("\n"));
        if (jdbc.update("UPDATE mithaq_confined SET permissions = ? WHERE id = ?", told, id.value()) == 0) {
            jdbc.update("INSERT INTO mithaq_confined (id, permissions) VALUES (?, ?)", id.value(), told);
        }
    }

    private Map<String, String> written(DocumentId id) {
        Optional<String> told = jdbc
                .query(
                        "SELECT permissions FROM mithaq_confined WHERE id = ?",
                        (row, number) -> row.getString(1),
                        id.value())
                .stream()
                .findFirst();
        Map<String, String> written = new TreeMap<>();
        told.ifPresent(lines -> lines.lines().forEach(line -> {
            int tab = line.indexOf('\t');
            written.put(line.substring(0, tab), line.substring(tab + 1));
        }));
        return written;
    }
}
