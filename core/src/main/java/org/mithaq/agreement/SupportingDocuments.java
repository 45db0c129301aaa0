package org.mithaq.agreement;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mithaq.access.Actor;
import org.mithaq.audit.AuditEvent;
import org.mithaq.audit.AuditTrail;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.DocumentStore;
import org.mithaq.document.Documents;
import org.mithaq.document.Draft;
import org.mithaq.document.MultilingualText;
import org.mithaq.document.Properties;
import org.mithaq.document.UnitOfWork;
import org.mithaq.model.Cm;
import org.mithaq.model.Prm;
import org.mithaq.model.QName;
import org.mithaq.problem.Problem;

/** What proves a step of an instrument: exchanges, notices, evaluations, signed renewals. Guards ask for them by kind. */
public final class SupportingDocuments {

    private final UnitOfWork work;
    private final DocumentStore store;
    private final Documents documents;
    private final Instruments instruments;
    private final AuditTrail audit;

    public SupportingDocuments(
            UnitOfWork work, DocumentStore store, Documents documents, Instruments instruments, AuditTrail audit) {
        this.work = work;
        this.store = store;
        this.documents = documents;
        this.instruments = instruments;
        this.audit = audit;
    }

    /**
     * A document to be attached.
     *
     * @param upload id of the staged file
     * @param title in the language of whoever files it; empty: people see the file's name
     */
    public record NewDocument(String upload, SupportingKind kind, Optional<LocalDate> date, String title) {}

    /**
     * Attaches a document, in whatever status the instrument is.
     *
     * @param key as {@link Documents#file}
     * @throws Problem {@code PRM-ACCESS-002} for whoever may not change the instrument, and as {@link Documents#file}
     */
    public Document attach(Actor actor, DocumentId instrument, NewDocument given, Optional<String> key) {
        Map<QName, Object> properties = new HashMap<>();
        properties.put(Prm.PROP_SUPPORTING_KIND, given.kind().name());
        given.date().ifPresent(day -> properties.put(Prm.PROP_DOCUMENT_DATE, day));
        if (!given.title().isBlank()) {
            properties.put(Cm.PROP_TITLE, MultilingualText.of(actor.language().tag(), given.title()));
        }
        return work.inTransaction(() -> {
            Document supported = instrument(actor, instrument);
            Draft draft = Draft.attachment(
                    Prm.TYPE_SUPPORTING_DOCUMENT,
                    Properties.of(properties),
                    given.upload(),
                    Prm.ASSOC_SUPPORTS,
                    supported.id());
            Document filed = documents.file(actor, draft, key);
            audit.append(AuditEvent.of(
                    filed.created(),
                    actor,
                    supported.id().value(),
                    "instrument.supportingDocumentAttached",
                    Map.of(),
                    Map.of(
                            "cm:name",
                            filed.name(),
                            Prm.PROP_SUPPORTING_KIND.toString(),
                            given.kind().name())));
            return filed;
        });
    }

    /** Documents of the instrument, oldest first. */
    public List<Document> of(Actor actor, DocumentId instrument) {
        return work.inTransaction(
                () -> store.sources(instrument(actor, instrument).id(), Prm.ASSOC_SUPPORTS).stream()
                        .flatMap(id -> documents.readable(actor, id).stream())
                        .toList());
    }

    private Document instrument(Actor actor, DocumentId id) {
        return instruments.require(documents.open(actor, id));
    }
}
