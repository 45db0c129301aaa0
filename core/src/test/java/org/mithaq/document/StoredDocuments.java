package org.mithaq.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.mithaq.access.PersonId;
import org.mithaq.model.Cm;
import org.mithaq.model.Prm;
import org.mithaq.model.QName;

/**
 * What the contracts of {@link DocumentStore} share: the store, and short ways to fill it. The host's authenticated person
 * is {@link #OFFICER}.
 */
public interface StoredDocuments {

    PersonId OFFICER = new PersonId("officer");
    long LIMIT = 1_000_000;

    DocumentStore store();

    UnitOfWork unitOfWork();

    default <T> T inTransaction(Supplier<T> work) {
        return unitOfWork().inTransaction(work);
    }

    default Properties titled(String title) {
        return Properties.of(Map.of(Cm.PROP_TITLE, MultilingualText.of("en", title)));
    }

    /** A memorandum without a file. */
    default Document memorandum(String title) {
        return memorandum(titled(title));
    }

    default Document memorandum(Properties properties) {
        return memorandumNamed("memorandum.docx", properties);
    }

    /** For transactions that are open at once: a host with folders keeps a second file of one name waiting. */
    default Document memorandumNamed(String name, String title) {
        return memorandumNamed(name, titled(title));
    }

    private Document memorandumNamed(String name, Properties properties) {
        return inTransaction(() -> store().create(new NewDocument(
                Prm.TYPE_MOU, new NewDocument.Location.In(Place.DRAFTS), name, properties, Optional.empty(), OFFICER)));
    }

    /** A memorandum with a file. */
    default Document memorandumOf(StagedContent staged) {
        return inTransaction(() -> store().create(new NewDocument(
                Prm.TYPE_MOU,
                new NewDocument.Location.In(Place.DRAFTS),
                staged.name(),
                titled("Memorandum"),
                Optional.of(staged),
                OFFICER)));
    }

    default Document partner(String title) {
        return inTransaction(() -> store().create(new NewDocument(
                Prm.TYPE_PARTNER,
                new NewDocument.Location.In(Place.PARTNERS),
                title,
                titled(title),
                Optional.empty(),
                OFFICER)));
    }

    default Document party(Document instrument, String name) {
        return inTransaction(() -> store().create(new NewDocument(
                Prm.TYPE_PARTY,
                new NewDocument.Location.Under(instrument.id(), Prm.ASSOC_PARTIES),
                name,
                Properties.of(Map.of(Prm.PROP_PARTY_NAME, name)),
                Optional.empty(),
                OFFICER)));
    }

    default Document present(DocumentId id) {
        return inTransaction(() -> store().find(id)).orElseThrow();
    }

    default Document set(Document document, QName property, Object value) {
        return inTransaction(() -> store().update(
                        document.id(),
                        document.revision(),
                        document.properties().with(property, value)));
    }

    default StagedContent stage(String name, String text) {
        return stage(name, text.getBytes(StandardCharsets.UTF_8));
    }

    default StagedContent stage(String name, byte[] bytes) {
        try {
            return store().stage(name, new ByteArrayInputStream(bytes), LIMIT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String textOf(Optional<InputStream> stream) {
        try (InputStream bytes = stream.orElseThrow()) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
