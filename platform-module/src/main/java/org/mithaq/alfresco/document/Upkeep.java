package org.mithaq.alfresco.document;

import java.util.function.Consumer;
import org.mithaq.alfresco.transaction.Identity;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps in step with a document what the repository does not by itself: the table of its values. */
public final class Upkeep implements Consumer<DocumentId> {

    private final DocumentNodes documents;
    private final PropertyTable properties;
    private final Identity identity;

    public Upkeep(DocumentNodes documents, JdbcTemplate jdbc, Identity identity) {
        this.documents = documents;
        this.properties = new PropertyTable(jdbc);
        this.identity = identity;
    }

    @Override
    public void accept(DocumentId id) {
        identity.asSystem(() -> {
            documents
                    .find(ModelNames.node(id))
                    .map(Document::properties)
                    .ifPresentOrElse(values -> properties.write(id, values), () -> properties.remove(id));
            return true;
        });
    }
}
