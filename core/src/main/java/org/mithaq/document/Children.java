package org.mithaq.document;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.mithaq.model.AssociationDefinition;
import org.mithaq.model.ContentModel;
import org.mithaq.model.PropertyDefinition;
import org.mithaq.model.QName;
import org.mithaq.model.TypeDefinition;
import org.mithaq.problem.Problem;

/** Writes the children and associations that a person gave (the parties of an instrument) as the content model allows. */
final class Children {

    private final DocumentStore store;
    private final PropertyRules rules;
    private final ContentModel model;

    Children(DocumentStore store, PropertyRules rules, ContentModel model) {
        this.store = store;
        this.rules = rules;
        this.model = model;
    }

    /** Makes the children of each named association what was given; true when anything changed. */
    boolean write(
            Document parent, TypeDefinition type, Map<QName, List<Draft.Child>> given, Predicate<Document> mayRead) {
        boolean changed = false;
        for (Map.Entry<QName, List<Draft.Child>> entry : given.entrySet()) {
            AssociationDefinition association = type.association(entry.getKey())
                    .filter(AssociationDefinition::child)
                    .filter(definition -> editable(definition.target()))
                    .orElseThrow(() -> Problem.of(
                            Problem.Kind.INVALID, "PRM-DOC-013", entry.getKey().toString(), PropertyRules.label(type)));
            changed |= write(parent, association, entry.getValue(), mayRead);
        }
        return changed;
    }

    private boolean write(
            Document parent, AssociationDefinition association, List<Draft.Child> given, Predicate<Document> mayRead) {
        List<Document> present = store.children(parent.id(), association.name());
        Map<DocumentId, Document> byId = present.stream().collect(Collectors.toMap(Document::id, d -> d));
        Set<DocumentId> kept = new HashSet<>();
        boolean changed = false;
        for (Draft.Child child : given) {
            TypeDefinition childType = rules.type(association.target());
            rules.check(childType, child.properties().asMap());
            if (child.id().isPresent()) {
                Document existing = Optional.ofNullable(byId.get(child.id().get()))
                        .orElseThrow(() -> Documents.notFound(child.id().get()));
                kept.add(existing.id());
                changed |= update(existing, child, childType, mayRead);
            } else {
                create(parent, association, child, childType, mayRead);
                changed = true;
            }
        }
        for (Document child : present) {
            if (!kept.contains(child.id())) {
                store.delete(child.id(), child.revision());
                changed = true;
            }
        }
        return changed;
    }

    private void create(
            Document parent,
            AssociationDefinition association,
            Draft.Child child,
            TypeDefinition type,
            Predicate<Document> mayRead) {
        Document created = store.create(new NewDocument(
                type.name(),
                new NewDocument.Location.Under(parent.id(), association.name()),
                type.name().localName(),
                child.properties(),
                Optional.empty(),
                parent.owner()));
        associate(created.id(), child.targets(), type, mayRead);
    }

    private boolean update(Document existing, Draft.Child child, TypeDefinition type, Predicate<Document> mayRead) {
        Properties now = child.properties();
        for (PropertyDefinition property : type.properties().values()) {
            // what the system wrote (the day of a signature) is not the person's to take away
            if (property.isProtected()) {
                now = now.with(property.name(), existing.properties().value(property.name()));
            }
        }
        boolean changed = !existing.properties().equals(now);
        if (changed) {
            store.update(existing.id(), existing.revision(), now);
        }
        return associate(existing.id(), child.targets(), type, mayRead) || changed;
    }

    /**
     * Makes the targets of each named peer association what was given; true when anything changed.
     *
     * @param mayRead whether the person may know of a target; what they may not read is as if it did not exist
     */
    boolean associate(
            DocumentId source, Map<QName, List<DocumentId>> targets, TypeDefinition type, Predicate<Document> mayRead) {
        boolean changed = false;
        for (Map.Entry<QName, List<DocumentId>> entry : targets.entrySet()) {
            AssociationDefinition association = type.association(entry.getKey())
                    .filter(definition -> !definition.child())
                    .orElseThrow(() -> Problem.of(
                            Problem.Kind.INVALID, "PRM-DOC-013", entry.getKey().toString(), PropertyRules.label(type)));
            List<DocumentId> present = store.targets(source, association.name());
            for (DocumentId target : entry.getValue()) {
                requireTarget(target, association, mayRead);
                if (!present.contains(target)) {
                    store.associate(source, association.name(), target);
                    changed = true;
                }
            }
            for (DocumentId target : present) {
                if (!entry.getValue().contains(target)) {
                    store.dissociate(source, association.name(), target);
                    changed = true;
                }
            }
        }
        return changed;
    }

    private void requireTarget(DocumentId target, AssociationDefinition association, Predicate<Document> mayRead) {
        Document found = store.find(target).filter(mayRead).orElseThrow(() -> Documents.notFound(target));
        if (!rules.type(found.type()).isSubtypeOf(association.target())) {
            throw Problem.of(
                    Problem.Kind.INVALID, "PRM-DOC-014", association.name().toString());
        }
    }

    private boolean editable(QName childType) {
        return model.type(childType).filter(Parts::isEditable).isPresent();
    }
}
