package org.mithaq.alfresco.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mithaq.document.Condition;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.DocumentStore;
import org.mithaq.document.StoredDocuments;
import org.mithaq.document.UnitOfWork;
import org.mithaq.model.Prm;

/** How the repository answers which documents have a value, beside what the contract says that it answers. */
class FindingByValueTest implements StoredDocuments {

    @TempDir
    Path uploads;

    private PlayedDocuments played;

    @BeforeEach
    void play() {
        played = new PlayedDocuments(OFFICER, uploads);
    }

    @Test
    void shouldReadNoDocumentThatItDoesNotFind() {
        for (int i = 0; i < 12; i++) {
            memorandumNamed("draft-" + i + ".docx", "Draft");
        }
        Document wanted = memorandum(titled("Wanted").with(Prm.PROP_RISK, "HIGH"));
        played.repository.read().clear();

        assertThat(found("HIGH")).containsExactly(wanted.id());
        assertThat(played.repository.read()).containsExactly(ModelNames.node(wanted.id()));
    }

    @Test
    void documentsOfAnEarlierReleaseShouldBeFoundOnceTheyWereToldOf() {
        Document first = memorandum(titled("First").with(Prm.PROP_RISK, "HIGH"));
        Document second = memorandum(titled("Second").with(Prm.PROP_RISK, "HIGH"));
        played.database.jdbc().update("DELETE FROM mithaq_property");
        assertThat(found("HIGH")).isEmpty();

        Optional<DocumentId> last = inTransaction(() -> played.store.catchUp(Optional.empty(), 1));
        assertThat(found("HIGH")).hasSize(1);
        Optional<DocumentId> end = inTransaction(() -> played.store.catchUp(last, 1));

        assertThat(found("HIGH")).containsExactlyInAnyOrder(first.id(), second.id());
        assertThat(inTransaction(() -> played.store.catchUp(end, 1))).isEmpty();
    }

    private List<DocumentId> found(String risk) {
        return inTransaction(() -> store().find(Prm.TYPE_MOU, Prm.PROP_RISK, new Condition.Is(risk), 10)).stream()
                .map(Document::id)
                .toList();
    }

    @Override
    public DocumentStore store() {
        return played.store;
    }

    @Override
    public UnitOfWork unitOfWork() {
        return played.work;
    }
}
