package org.mithaq.document;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mithaq.access.Actor;
import org.mithaq.audit.AuditEvent;
import org.mithaq.audit.AuditTrail;
import org.mithaq.model.ContentModel;
import org.mithaq.model.Prm;
import org.mithaq.model.PropertyDefinition;
import org.mithaq.model.TypeDefinition;
import org.mithaq.problem.Problem;

/**
 * Documents that were made or changed by the host's own means (its pages, a desktop client, a rule): the same rules and the
 * same trail as for those that came through {@link Documents}. Whether the person may do it was decided by the host. To be
 * called in the transaction of the change.
 */
public final class HostEdits {

    private final DocumentStore store;
    private final AuditTrail audit;
    private final ContentModel model;
    private final List<TypePolicy> types;
    private final Clock clock;

    public HostEdits(DocumentStore store, AuditTrail audit, ContentModel model, List<TypePolicy> types, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.model = model;
        this.types = List.copyOf(types);
        this.clock = clock;
    }

    /**
     * Makes a file that the host created a document as it is when it is filed; what only the system may set is set anew.
     *
     * @param routeWhenComplete whether an instrument goes to legal review by itself as soon as its guards hold; when it does
     *     not, that stays undecided, so that a rule of its folder may decide it
     * @throws Problem {@code PRM-DOC-006} for a type that cannot be filed
     */
    public Document filed(Actor actor, DocumentId id, boolean routeWhenComplete) {
        Document created = locked(id);
        TypeDefinition type = type(created);
        Properties given = created.properties();
        for (PropertyDefinition property : type.properties().values()) {
            given = property.isProtected() ? given.without(property.name()) : given;
        }
        Optional<TypePolicy> policy = policy(type);
        if (policy.isEmpty()) {
            return given.equals(created.properties()) ? created : store.update(id, created.revision(), given);
        }
        if (!policy.get().creatable(type.name())) {
            throw Problem.of(Problem.Kind.INVALID, "PRM-DOC-006", PropertyRules.label(type));
        }
        Draft draft = new Draft(type.name(), given, Optional.empty(), Map.of(), routeWhenComplete);
        Properties set = given.with(policy.get().onFiling(actor, draft));
        Properties filed = routeWhenComplete ? set : set.without(Prm.PROP_ROUTING_REQUESTED);
        Document now =
                store.update(id, created.revision(), type.hasAspect(Prm.ASPECT_READABLE) ? pending(filed) : filed);
        audit(actor, now, "document.filed", Properties.EMPTY);
        return policy.get().onChanged(actor, Optional.empty(), now);
    }

    /**
     * Settles what depends on a change that the host has written.
     *
     * @param before the document as it was
     * @throws Problem {@code PRM-DOC-011} when its state did not allow new bytes; the host undoes the change then
     */
    public Document changed(Actor actor, Document before) {
        Document now = locked(before.id());
        Optional<TypePolicy> policy = policy(type(now));
        if (policy.isEmpty()) {
            return now;
        }
        if (!before.content().equals(now.content())) {
            policy.get().contentLocked(before).ifPresent(problem -> {
                throw problem;
            });
            audit(actor, now, "document.contentReplaced", before.properties());
            now = store.update(now.id(), now.revision(), pending(now.properties()));
        } else if (!before.properties().equals(now.properties())) {
            audit(actor, now, "document.edited", before.properties());
        }
        return policy.get().onChanged(actor, Optional.of(before), now);
    }

    private static Properties pending(Properties properties) {
        return properties.with(Prm.PROP_TEXT_STATE, TextState.PENDING.name());
    }

    private Document locked(DocumentId id) {
        return store.lock(id).orElseThrow(() -> Documents.notFound(id));
    }

    private TypeDefinition type(Document document) {
        return model.type(document.type()).orElseThrow();
    }

    private Optional<TypePolicy> policy(TypeDefinition type) {
        return types.stream().filter(p -> type.isSubtypeOf(p.type())).findFirst();
    }

    private void audit(Actor actor, Document now, String action, Properties former) {
        Map<String, String> before = new TreeMap<>();
        Map<String, String> after = new TreeMap<>();
        Changes.between(former, now.properties(), before, after);
        after.put("cm:name", now.name());
        now.content().ifPresent(content -> after.put("prm:fingerprint", content.fingerprint()));
        audit.append(AuditEvent.of(clock.instant(), actor, now.id().value(), action, before, after));
    }
}
