package org.mithaq.document;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mithaq.access.Actor;
import org.mithaq.audit.AuditEvent;
import org.mithaq.audit.AuditTrail;
import org.mithaq.model.ContentModel;
import org.mithaq.model.Prm;
import org.mithaq.model.PropertyDefinition;
import org.mithaq.model.QName;
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
    private final HostParts parts;

    public HostEdits(DocumentStore store, AuditTrail audit, ContentModel model, List<TypePolicy> types, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.model = model;
        this.types = List.copyOf(types);
        this.clock = clock;
        this.parts = new HostParts(store, audit, model, this::policy, clock);
    }

    /** Whether people make documents of the type at all; a review round, for one, is made by the system alone. */
    public boolean isMadeByPeople(QName type) {
        TypeDefinition definition = model.type(type).orElseThrow();
        return policy(definition).map(p -> p.creatable(type)).orElseGet(() -> Parts.isEditable(definition));
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
            Document stripped =
                    given.equals(created.properties()) ? created : store.update(id, created.revision(), given);
            parts.owner(stripped).ifPresent(owner -> parts.made(actor, owner, stripped));
            return stripped;
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
     * @throws Problem {@code PRM-DOC-011}, or another, when its state did not allow it; the host undoes the change then
     */
    public Document changed(Actor actor, Document before) {
        Document now = locked(before.id());
        Optional<TypePolicy> policy = policy(type(now));
        return policy.isPresent() ? changed(actor, policy.get(), before, now) : partChanged(actor, before, now);
    }

    private Document partChanged(Actor actor, Document before, Document now) {
        parts.owner(now).ifPresent(owner -> parts.changed(actor, owner, before, now));
        return now;
    }

    private Document changed(Actor actor, TypePolicy policy, Document before, Document written) {
        Document now = written;
        if (!before.properties().equals(now.properties())) {
            refuse(policy.propertiesLocked(before));
        }
        if (!before.content().equals(now.content())) {
            refuse(policy.contentLocked(before));
            audit(actor, now, "document.contentReplaced", before.properties());
            now = store.update(now.id(), now.revision(), pending(now.properties()));
        } else if (!before.properties().equals(now.properties())) {
            audit(actor, now, "document.edited", before.properties());
        }
        return policy.onChanged(actor, Optional.of(before), now);
    }

    /**
     * Settles what depends on another type that the host has given a document.
     *
     * @param before the document with its former type
     * @throws Problem {@code PRM-DOC-020} when it has to keep it
     */
    public Document retyped(Actor actor, Document before) {
        Document now = locked(before.id());
        Optional<TypePolicy> policy = policy(type(before));
        refuse(
                policy.isPresent()
                        ? policy.get().typeLocked(before, now.type())
                        : Optional.of(
                                Problem.of(Problem.Kind.CONFLICT, "PRM-DOC-020", PropertyRules.label(type(before)))));
        audit.append(AuditEvent.of(
                clock.instant(),
                actor,
                now.id().value(),
                "document.edited",
                Map.of("type", before.type().toString()),
                Map.of("type", now.type().toString())));
        return policy.get().onChanged(actor, Optional.of(before), now);
    }

    /**
     * Tells that the host is about to delete a document, or a part of one that stays.
     *
     * @throws Problem {@code PRM-DOC-018}, or another, when it has to stay
     */
    public void leaving(Actor actor, Document gone) {
        Optional<Document> owner = parts.owner(gone);
        if (owner.isPresent()) {
            parts.leaving(actor, owner.get(), gone);
        } else {
            refuse(policy(type(gone)).flatMap(p -> p.deletionLocked(gone)));
            audit.append(AuditEvent.of(
                    clock.instant(),
                    actor,
                    gone.id().value(),
                    "document.deleted",
                    RecordedStore.values(gone),
                    Map.of()));
        }
    }

    /** Tells that the host has brought a deleted document back, as it was. */
    public void restored(Actor actor, DocumentId id) {
        Document back = locked(id);
        if (parts.owner(back).isEmpty()) {
            audit.append(AuditEvent.of(
                    clock.instant(), actor, id.value(), "document.restored", Map.of(), RecordedStore.values(back)));
        }
    }

    /** Settles what depends on a part that is gone. */
    public void partLeft(Actor actor, DocumentId owner) {
        store.find(owner).ifPresent(found -> parts.settle(actor, found));
    }

    /**
     * Settles what depends on the targets of an association, which the host has changed.
     *
     * @param before the targets as they were
     * @throws Problem when the state of the document does not allow other ones
     */
    public void associated(Actor actor, DocumentId source, QName association, List<DocumentId> before) {
        Document now = locked(source);
        // What is deleted takes the associations that lead to it along; whether it might be is another question.
        Set<DocumentId> former = new LinkedHashSet<>(before);
        former.removeIf(target -> store.find(target).isEmpty());
        Set<DocumentId> present = new LinkedHashSet<>(store.targets(source, association));
        if (former.equals(present)) {
            return;
        }
        Optional<Document> owner = parts.owner(now);
        if (owner.isPresent()) {
            parts.requireWritable(actor, owner.get(), now);
        } else {
            refuse(policy(type(now)).flatMap(p -> p.childrenLocked(actor, now, association)));
        }
        parts.note(actor, now, listed(association, former), listed(association, present));
        if (owner.isPresent()) {
            parts.settle(actor, owner.get());
        } else {
            policy(type(now)).ifPresent(p -> p.onChanged(actor, Optional.of(now), now));
        }
    }

    private static Map<String, String> listed(QName association, Set<DocumentId> targets) {
        return targets.isEmpty()
                ? Map.of()
                : Map.of(
                        association.toString(),
                        targets.stream().map(DocumentId::value).collect(Collectors.joining(Changes.SEPARATOR)));
    }

    private static void refuse(Optional<Problem> problem) {
        problem.ifPresent(found -> {
            throw found;
        });
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
