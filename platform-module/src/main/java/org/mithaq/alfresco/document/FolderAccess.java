package org.mithaq.alfresco.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.jspecify.annotations.Nullable;
import org.mithaq.alfresco.transaction.CommitListeners;
import org.mithaq.alfresco.transaction.Identity;
import org.mithaq.document.DocumentId;
import org.mithaq.document.UnitOfWork;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Has the documents beneath a folder indexed anew when those who may read it changed: the index keeps the readers of each
 * document, and the repository tells of such a change at the folder only.
 *
 * <p>The change is noted in its own transaction; {@link #follow} works the notes off later, so that a site with thousands of
 * documents is made private as fast as any other. It goes through the documents of the registry and looks what they lie in,
 * and not down from the folder: beneath that may be millions of files that are none of ours.
 */
public final class FolderAccess {

    private static final int PORTION = 100;

    private final NodeService nodes;
    private final DocumentNodes documents;
    private final Registry registry;
    private final JdbcTemplate jdbc;
    private final CommitListeners commits;
    private final UnitOfWork work;
    private final Identity identity;
    private final Runnable committed;

    /** @param committed told after each commit that noted a folder */
    public FolderAccess(
            NodeService nodes,
            DocumentNodes documents,
            Registry registry,
            JdbcTemplate jdbc,
            CommitListeners commits,
            UnitOfWork work,
            Identity identity,
            Runnable committed) {
        this.nodes = nodes;
        this.documents = documents;
        this.registry = registry;
        this.jdbc = jdbc;
        this.commits = commits;
        this.work = work;
        this.identity = identity;
        this.committed = committed;
    }

    /** Once in a transaction for each folder; a row of its own each time, so that nobody waits for anybody. */
    void changed(NodeRef folder) {
        Object key = "mithaq.access." + folder.getId();
        if (commits.kept(key).isEmpty()) {
            commits.keep(key, true);
            jdbc.update(
                    "INSERT INTO mithaq_folder_access (id, folder) VALUES (?, ?)",
                    UUID.randomUUID().toString(),
                    folder.getId());
            commits.afterCommit(committed);
        }
    }

    /** Whether there is something to {@link #follow}. */
    public boolean isDue() {
        return work.inTransaction(() -> !noted(1).isEmpty());
    }

    /**
     * Works off what was noted up to now, in one walk for all of it. A walk that is broken off begins anew the next time.
     *
     * @param portionDone told after each portion; may throw to break off
     * @return number of documents that are indexed anew
     */
    public int follow(Runnable portionDone) {
        List<Note> notes = work.inTransaction(() -> noted(Integer.MAX_VALUE));
        if (notes.isEmpty()) {
            return 0;
        }
        Set<String> folders = new HashSet<>();
        notes.forEach(note -> folders.add(note.folder()));
        int found = 0;
        Optional<DocumentId> after = Optional.empty();
        do {
            Optional<DocumentId> from = after;
            Portion portion = work.inTransaction(() -> portion(folders, from));
            found += portion.found();
            after = portion.last();
            portionDone.run();
        } while (after.isPresent());
        work.inTransaction(() -> forget(notes));
        return found;
    }

    private record Note(String id, String folder) {}

    /** @param last where to go on; empty at the end */
    private record Portion(int found, Optional<DocumentId> last) {}

    private Portion portion(Set<String> folders, Optional<DocumentId> after) {
        return identity.asSystem(() -> {
            List<DocumentId> all = registry.all(after, PORTION);
            Map<NodeRef, Boolean> known = new HashMap<>();
            int found = 0;
            for (DocumentId id : all) {
                NodeRef node = ModelNames.node(id);
                if (nodes.exists(node) && isBeneath(node, folders, known)) {
                    documents.type(node).ifPresent(type -> registry.changed(id, type.name()));
                    found++;
                }
            }
            return new Portion(found, all.size() < PORTION ? Optional.empty() : Optional.of(all.get(all.size() - 1)));
        });
    }

    private boolean isBeneath(NodeRef node, Set<String> folders, Map<NodeRef, Boolean> known) {
        List<NodeRef> way = new ArrayList<>();
        @Nullable NodeRef at = node;
        while (at != null && !folders.contains(at.getId()) && !known.containsKey(at)) {
            way.add(at);
            at = nodes.getPrimaryParent(at).getParentRef();
        }
        boolean beneath = at != null && known.getOrDefault(at, true);
        way.forEach(passed -> known.put(passed, beneath));
        return beneath;
    }

    private List<Note> noted(int limit) {
        JdbcTemplate limited = new JdbcTemplate(jdbc.getDataSource());
        limited.setMaxRows(limit == Integer.MAX_VALUE ? 0 : limit);
        return limited.query(
                "SELECT id, folder FROM mithaq_folder_access",
                (row, number) -> new Note(row.getString(1), row.getString(2)));
    }

    private boolean forget(List<Note> notes) {
        notes.forEach(note -> jdbc.update("DELETE FROM mithaq_folder_access WHERE id = ?", note.id()));
        return true;
    }
}
