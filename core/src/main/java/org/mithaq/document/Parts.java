package org.mithaq.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mithaq.audit.ValuePath;
import org.mithaq.model.AssociationDefinition;
import org.mithaq.model.Cm;
import org.mithaq.model.ContentModel;
import org.mithaq.model.QName;
import org.mithaq.model.TypeDefinition;

/**
 * What is a part of a document: a child that has neither a file nor children of its own kind (a party, a review round). Its
 * trail is the document's.
 */
final class Parts {

    private final DocumentStore store;
    private final ContentModel model;

    Parts(DocumentStore store, ContentModel model) {
        this.store = store;
        this.model = model;
    }

    /** Whose trail tells of a document, and what stands there before the names of its values. */
    record Place(String subject, String prefix) {

        Map<String, String> prefixed(Map<String, String> values) {
            return values.entrySet().stream()
                    .collect(Collectors.toMap(entry -> prefix + entry.getKey(), Map.Entry::getValue));
        }
    }

    /** @param association by which it is a child, when that is known */
    Place place(Document document, Optional<QName> association) {
        Optional<Document> owner = owner(document);
        if (owner.isEmpty()) {
            return new Place(document.id().value(), "");
        }
        Place of = place(owner.get(), Optional.empty());
        QName by = association.orElseGet(() -> associationOf(owner.get(), document));
        return new Place(
                of.subject(),
                of.prefix() + ValuePath.prefix(by.toString(), document.id().value()));
    }

    /** The document that it is a part of. */
    Optional<Document> owner(Document document) {
        return isPart(document.type()) ? document.parent().flatMap(store::find) : Optional.empty();
    }

    boolean isPart(QName type) {
        return model.type(type)
                .filter(definition ->
                        !definition.isSubtypeOf(Cm.TYPE_CONTENT) && !definition.isSubtypeOf(Cm.TYPE_FOLDER))
                .isPresent();
    }

    /** Whether a person has something to say in it; a review round, for one, is written by the system alone. */
    static boolean isEditable(TypeDefinition type) {
        return type.properties().values().stream()
                .anyMatch(p ->
                        !p.isProtected() && p.name().prefix().equals(type.name().prefix()));
    }

    QName associationOf(Document parent, Document child) {
        List<QName> fitting = model.type(parent.type()).orElseThrow().associations().values().stream()
                .filter(association -> association.child()
                        && model.type(child.type())
                                .filter(type -> type.isSubtypeOf(association.target()))
                                .isPresent())
                .map(AssociationDefinition::name)
                .toList();
        if (fitting.size() == 1) {
            return fitting.get(0);
        }
        return fitting.stream()
                .filter(association -> store.children(parent.id(), association).stream()
                        .anyMatch(other -> other.id().equals(child.id())))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(child.id() + " is no child of " + parent.id()));
    }
}
