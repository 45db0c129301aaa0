package org.mithaq.rest.document;

import java.util.ArrayList;
import java.util.List;
import org.mithaq.access.Actor;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.Documents;
import org.mithaq.document.UnitOfWork;
import org.mithaq.model.AssociationDefinition;
import org.mithaq.model.ContentModel;
import org.mithaq.model.TypeDefinition;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The documents that a document is associated with, in either direction. */
@RestController
@RequestMapping(path = "/documents/{id}/relations", produces = MediaType.APPLICATION_JSON_VALUE)
final class RelationController {

    private final UnitOfWork work;
    private final Documents documents;
    private final ContentModel model;
    private final Summaries summaries;

    RelationController(UnitOfWork work, Documents documents, ContentModel model, Summaries summaries) {
        this.work = work;
        this.documents = documents;
        this.model = model;
        this.summaries = summaries;
    }

    record Relations(List<Relation> relations) {}

    /**
     * @param label of the association, as the source says it of its target
     * @param incoming true when the other document is the source
     */
    record Relation(String association, String label, boolean incoming, Summary document) {}

    @GetMapping
    Relations relations(Actor actor, @PathVariable String id) {
        return work.inTransaction(() -> {
            Document document = documents.open(actor, Addresses.document(id));
            TypeDefinition type = model.type(document.type()).orElseThrow();
            List<Relation> relations = new ArrayList<>();
            for (TypeDefinition other : model.types()) {
                other.associations().values().stream()
                        .filter(association -> !association.child())
                        .filter(association -> association.declaredBy().equals(other.name()))
                        .forEach(association -> {
                            if (type.isSubtypeOf(other.name())) {
                                outgoing(actor, document, association, relations);
                            }
                            if (type.isSubtypeOf(association.target())) {
                                incoming(actor, document, association, relations);
                            }
                        });
            }
            return new Relations(relations);
        });
    }

    private void outgoing(Actor actor, Document document, AssociationDefinition association, List<Relation> found) {
        documents
                .targets(actor, document.id(), association.name())
                .forEach(target -> found.add(relation(actor, association, false, target)));
    }

    private void incoming(Actor actor, Document document, AssociationDefinition association, List<Relation> found) {
        documents
                .sources(actor, document.id(), association.name())
                .forEach(source -> found.add(relation(actor, association, true, source)));
    }

    /** A party stands for the instrument that it is a party of. */
    private Relation relation(Actor actor, AssociationDefinition association, boolean incoming, DocumentId other) {
        Document document = documents.open(actor, other);
        Document shown =
                document.parent().map(parent -> documents.open(actor, parent)).orElse(document);
        return new Relation(
                association.name().toString(),
                association.title(actor.language().locale()),
                incoming,
                summaries.of(actor, shown));
    }
}
