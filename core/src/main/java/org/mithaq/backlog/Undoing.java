package org.mithaq.backlog;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.mithaq.access.Actor;
import org.mithaq.access.PersonId;
import org.mithaq.audit.AuditEvent;
import org.mithaq.audit.AuditTrail;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.DocumentStore;
import org.mithaq.language.Localized;
import org.mithaq.language.Translations;
import org.mithaq.model.AssociationDefinition;
import org.mithaq.model.ContentModel;
import org.mithaq.model.Prm;
import org.mithaq.problem.Problem;

/**
 * Takes back what a batch brought in, as long as nothing rests on it: nobody has changed it, and nothing that came later belongs
 * to it. Its reference stays used; the trail tells whose it was. Inside the caller's transaction.
 */
final class Undoing {

    /** Of the filing itself, and of what the software derives. */
    private static final Set<String> NOT_BUILT = Set.of("document.filed", "document.derived");

    private final DocumentStore store;
    private final AuditTrail audit;
    private final ContentModel model;
    private final Clock clock;

    Undoing(DocumentStore store, AuditTrail audit, ContentModel model, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.model = model;
        this.clock = clock;
    }

    /** What rests on a row's document, worded for a refusal; empty when it may go, or is gone. */
    Optional<Problem.Detail> builtOn(Row row) {
        return row.document().flatMap(store::find).flatMap(this::builtOn);
    }

    private Optional<Problem.Detail> builtOn(Document document) {
        Optional<AuditEvent> changed = audit.about(document.id().value()).stream()
                .filter(event -> !NOT_BUILT.contains(event.action()))
                .filter(event -> !event.person().equals(PersonId.SYSTEM))
                .findFirst();
        if (changed.isPresent()) {
            Localized action = Translations.message("audit." + changed.get().action());
            return Optional.of(
                    detail("PRM-BACKLOG-012", document, changed.get().person().value(), action));
        }
        return model.associations().stream()
                .filter(association -> !association.name().equals(Prm.ASSOC_PARTIES))
                .flatMap(association -> others(document, association).stream())
                .findFirst()
                .map(other -> detail("PRM-BACKLOG-013", document, (Localized) other::title));
    }

    private List<Document> others(Document document, AssociationDefinition association) {
        if (association.child()) {
            return store.children(document.id(), association.name());
        }
        return store.sources(document.id(), association.name()).stream()
                .flatMap(id -> store.find(id).stream())
                .toList();
    }

    private static Problem.Detail detail(String code, Document document, Object... arguments) {
        List<Object> all = new ArrayList<>(List.of((Localized) document::title));
        all.addAll(List.of(arguments));
        return new Problem.Detail(code, "", all);
    }

    /** Removes a row's document, unless something rests on it: that is answered. Nobody can change it between the two. */
    Optional<Problem.Detail> remove(Actor actor, Row row) {
        Optional<Document> locked = row.document().flatMap(store::lock);
        Optional<Problem.Detail> builtOn = locked.flatMap(this::builtOn);
        if (builtOn.isEmpty()) {
            locked.ifPresent(document -> remove(actor, document));
        }
        return builtOn;
    }

    /** Removes a partner that was made for a row, unless something rests on it; it is an organisation all the same. */
    void removePartner(Actor actor, DocumentId partner) {
        store.lock(partner)
                .filter(document -> builtOn(document).isEmpty())
                .ifPresent(document -> remove(actor, document));
    }

    private void remove(Actor actor, Document document) {
        Map<String, String> before = new TreeMap<>();
        document.properties()
                .text(Prm.PROP_REFERENCE)
                .ifPresent(reference -> before.put(Prm.PROP_REFERENCE.toString(), reference));
        audit.append(
                AuditEvent.of(clock.instant(), actor, document.id().value(), "backlog.takenBack", before, Map.of()));
        store.delete(document.id(), document.revision());
    }
}
