package org.mithaq.document;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.mithaq.access.Actor;
import org.mithaq.audit.AuditEvent;
import org.mithaq.audit.AuditTrail;
import org.mithaq.model.ContentModel;
import org.mithaq.model.QName;
import org.mithaq.model.TypeDefinition;
import org.mithaq.problem.Problem;

/**
 * Parts of a document (its parties, its obligations) that were made, changed or removed by the host's own means: the policy of
 * the document decides and settles what depends on them, and the trail of the document tells of them.
 */
final class HostParts {

    private final DocumentStore store;
    private final AuditTrail audit;
    private final ContentModel model;
    private final Parts parts;
    private final Function<TypeDefinition, Optional<TypePolicy>> policies;
    private final Clock clock;

    HostParts(
            DocumentStore store,
            AuditTrail audit,
            ContentModel model,
            Function<TypeDefinition, Optional<TypePolicy>> policies,
            Clock clock) {
        this.store = store;
        this.audit = audit;
        this.model = model;
        this.parts = new Parts(store, model);
        this.policies = policies;
        this.clock = clock;
    }

    Optional<Document> owner(Document document) {
        return parts.owner(document);
    }

    void made(Actor actor, Document owner, Document part) {
        QName association = requireWritable(actor, owner, part);
        Map<String, String> values = RecordedStore.values(part);
        values.put(
                RecordedStore.POSITION,
                Integer.toString(store.children(owner.id(), association).size()));
        note(actor, part, Map.of(), values);
        settle(actor, owner);
    }

    void changed(Actor actor, Document owner, Document before, Document now) {
        if (!before.properties().equals(now.properties())) {
            requireWritable(actor, owner, now);
            Map<String, String> replaced = new TreeMap<>();
            Map<String, String> set = new TreeMap<>();
            Changes.between(before.properties(), now.properties(), replaced, set);
            note(actor, now, replaced, set);
            settle(actor, owner);
        }
    }

    /** Before it goes; {@link #settle} is for afterwards. */
    void leaving(Actor actor, Document owner, Document part) {
        requireWritable(actor, owner, part);
        note(actor, part, RecordedStore.values(part), Map.of());
    }

    /** As a child of its owner; or as what points at something by an association of its own. */
    QName requireWritable(Actor actor, Document owner, Document part) {
        TypeDefinition type = model.type(part.type()).orElseThrow();
        if (!Parts.isEditable(type)) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "PRM-DOC-019", PropertyRules.label(type));
        }
        QName association = parts.associationOf(owner, part);
        policy(owner).flatMap(p -> p.childrenLocked(actor, owner, association)).ifPresent(problem -> {
            throw problem;
        });
        return association;
    }

    void settle(Actor actor, Document owner) {
        Document now = store.lock(owner.id()).orElseThrow(() -> Documents.notFound(owner.id()));
        policy(now).ifPresent(p -> p.onChanged(actor, Optional.of(now), now));
    }

    /** In the trail of the document that it belongs to. */
    void note(Actor actor, Document part, Map<String, String> before, Map<String, String> after) {
        Parts.Place place = parts.place(part, Optional.empty());
        audit.append(AuditEvent.of(
                clock.instant(),
                actor,
                place.subject(),
                "document.edited",
                place.prefixed(before),
                place.prefixed(after)));
    }

    private Optional<TypePolicy> policy(Document document) {
        return policies.apply(model.type(document.type()).orElseThrow());
    }
}
