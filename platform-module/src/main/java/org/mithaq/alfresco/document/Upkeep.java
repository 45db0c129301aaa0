package org.mithaq.alfresco.document;

import java.util.Optional;
import java.util.function.Consumer;
import org.mithaq.alfresco.transaction.Identity;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.Governing;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Keeps in step with a document what the repository does not by itself: the table of its values, and who may read its node
 * and those that it governs.
 */
public final class Upkeep implements Consumer<DocumentId> {

    private final DocumentNodes documents;
    private final PropertyTable properties;
    private final NodeAccess access;
    private final Identity identity;
    private final Governing governing;

    public Upkeep(DocumentNodes documents, NodeAccess access, JdbcTemplate jdbc, Identity identity) {
        this.documents = documents;
        this.properties = new PropertyTable(jdbc);
        this.access = access;
        this.identity = identity;
        this.governing = new Governing(this::find, documents::targets, documents::sources);
    }

    @Override
    public void accept(DocumentId id) {
        identity.asSystem(() -> {
            Optional<Document> document = documents.any(ModelNames.node(id));
            document.ifPresentOrElse(this::keepAccess, () -> access.forget(id));
            find(id).ifPresentOrElse(found -> properties.write(id, found.properties()), () -> properties.remove(id));
            return true;
        });
    }

    private Optional<Document> find(DocumentId id) {
        return documents.find(ModelNames.node(id));
    }

    private void keepAccess(Document document) {
        access.keep(document, governing);
        governing.governedBy(document.id()).forEach(id -> find(id).ifPresent(found -> access.keep(found, governing)));
    }
}
