package org.mithaq.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mithaq.access.AccessPolicy;
import org.mithaq.access.Actor;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.DocumentStore;
import org.mithaq.document.Place;
import org.mithaq.document.TypePolicy;
import org.mithaq.language.Localized;
import org.mithaq.language.Translations;
import org.mithaq.model.Prm;
import org.mithaq.model.QName;
import org.mithaq.problem.Problem;

/** A supporting document belongs to one instrument; whoever may change the instrument files and corrects it. */
public final class SupportingDocumentPolicy implements TypePolicy {

    private final DocumentStore store;
    private final Instruments instruments;
    private final AccessPolicy access;

    public SupportingDocumentPolicy(DocumentStore store, Instruments instruments, AccessPolicy access) {
        this.store = store;
        this.instruments = instruments;
        this.access = access;
    }

    @Override
    public QName type() {
        return Prm.TYPE_SUPPORTING_DOCUMENT;
    }

    @Override
    public Place place() {
        return Place.ATTACHMENTS;
    }

    /** It proves something of an instrument that is a record. */
    @Override
    public Optional<Problem> deletionLocked(Document document) {
        return store.targets(document.id(), Prm.ASSOC_SUPPORTS).stream()
                .flatMap(instrument -> store.find(instrument).stream())
                .filter(instrument -> instrument.properties().has(Prm.PROP_REFERENCE))
                .findFirst()
                .map(instrument -> Problem.of(Problem.Kind.CONFLICT, "PRM-DOC-018", (Localized) document::title));
    }

    @Override
    public Optional<Problem> childrenLocked(Actor actor, Document document, QName association) {
        return association.equals(Prm.ASSOC_SUPPORTS)
                ? Optional.of(Problem.of(Problem.Kind.INVALID, "PRM-SIGNATURE-015"))
                : Optional.empty();
    }

    @Override
    public Document onChanged(Actor actor, Optional<Document> before, Document now) {
        if (before.isEmpty()) {
            List<DocumentId> targets = store.targets(now.id(), Prm.ASSOC_SUPPORTS);
            Document instrument = Optional.of(targets)
                    .filter(named -> named.size() == 1 && now.properties().has(Prm.PROP_SUPPORTING_KIND))
                    .flatMap(named -> store.find(named.get(0)))
                    .orElseThrow(() -> Problem.of(Problem.Kind.INVALID, "PRM-SIGNATURE-015"));
            if (!access.mayEdit(actor, instrument.confinement())) {
                throw Problem.of(Problem.Kind.FORBIDDEN, "PRM-ACCESS-002");
            }
        }
        if (before.isEmpty() || !dated(before.get()).equals(dated(now))) {
            requireSoundDay(now);
        }
        return now;
    }

    private static List<Optional<?>> dated(Document document) {
        return List.of(
                document.properties().date(Prm.PROP_DOCUMENT_DATE),
                document.properties().text(Prm.PROP_SUPPORTING_KIND));
    }

    /** It proves what has happened, and a notice or what follows one cannot be older than the entry into force. */
    private void requireSoundDay(Document document) {
        Optional<LocalDate> given = document.properties().date(Prm.PROP_DOCUMENT_DATE);
        if (given.isEmpty()) {
            return;
        }
        LocalDate day = given.get();
        if (day.isAfter(instruments.today())) {
            throw Problem.of(Problem.Kind.INVALID, "PRM-SIGNATURE-021", Translations.day(day));
        }
        document.properties()
                .text(Prm.PROP_SUPPORTING_KIND)
                .map(SupportingKind::valueOf)
                .filter(SupportingKind::followsEntryIntoForce)
                .flatMap(kind -> store.targets(document.id(), Prm.ASSOC_SUPPORTS).stream()
                        .findFirst())
                .flatMap(store::find)
                .map(instrument -> new TermDays(instrument.properties()))
                .filter(days -> days.beginAfter(day))
                .flatMap(TermDays::effective)
                .ifPresent(effective -> {
                    throw Problem.of(
                            Problem.Kind.INVALID,
                            "PRM-SIGNATURE-020",
                            Translations.day(day),
                            Translations.day(effective));
                });
    }
}
