package org.mithaq.rest.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.mithaq.access.Actor;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.Documents;
import org.mithaq.document.TextState;
import org.mithaq.document.UnitOfWork;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.model.AssociationDefinition;
import org.mithaq.model.ContentModel;
import org.mithaq.model.Prm;
import org.mithaq.model.QName;
import org.mithaq.model.TypeDefinition;
import org.mithaq.problem.Problem;
import org.mithaq.problem.Problem.Kind;
import org.mithaq.rest.http.Revisions;
import org.mithaq.rest.json.PropertyValues;
import org.mithaq.rest.person.People;
import org.mithaq.rest.problem.Messages;
import org.springframework.http.ResponseEntity;

/** Shows documents to the person who asks. */
public final class DocumentViews {

    /** Children that have an address of their own. */
    private static final Set<QName> WITH_ADDRESS =
            Set.of(Prm.ASSOC_REVIEW_ROUNDS, Prm.ASSOC_REVIEW_NOTES, Prm.ASSOC_OPINIONS);

    private final UnitOfWork work;
    private final Documents documents;
    private final ContentModel model;
    private final ValueWords words;
    private final People people;
    private final Messages messages;

    public DocumentViews(
            UnitOfWork work,
            Documents documents,
            ContentModel model,
            ValueWords words,
            People people,
            Messages messages) {
        this.work = work;
        this.documents = documents;
        this.model = model;
        this.words = words;
        this.people = people;
        this.messages = messages;
    }

    /** With the revision as ETag; not to be kept, since it also shows what no revision tells apart. */
    public ResponseEntity<DocumentView> answer(ResponseEntity.BodyBuilder response, Actor actor, Document document) {
        return response.eTag(Revisions.tag(document.revision())).body(view(actor, document));
    }

    public DocumentView view(Actor actor, Document document) {
        return work.inTransaction(() -> viewNow(actor, document));
    }

    private DocumentView viewNow(Actor actor, Document document) {
        WorkingLanguage language = actor.language();
        TypeDefinition type = type(document.type());
        boolean hasFile = type.hasAspect(Prm.ASPECT_READABLE);
        boolean edit = documents.mayEdit(actor, document);
        return new DocumentView(
                document.id().value(),
                document.type().toString(),
                type.title(language.locale()),
                document.name(),
                document.title(language),
                document.revision().value(),
                PropertyValues.write(document.properties()),
                words.beyondTheModel(document.properties(), language),
                document.content()
                        .map(c -> new DocumentView.File(c.mediaType(), c.size(), c.fingerprint()))
                        .orElse(null),
                hasFile ? textState(document).name() : null,
                hasFile ? unreadable(document, language).orElse(null) : null,
                children(actor, document, type),
                people.view(document.owner(), language),
                document.created(),
                document.modified(),
                people.view(document.modifier(), language),
                new DocumentView.Capabilities(
                        edit,
                        edit && hasFile && documents.contentLocked(document).isEmpty(),
                        edit ? kept(actor, document) : Map.of()));
    }

    private Map<String, String> kept(Actor actor, Document document) {
        Map<String, String> kept = new TreeMap<>();
        documents
                .kept(actor, document)
                .forEach((name, reason) ->
                        kept.put(name.toString(), messages.text(actor.language(), reason.code(), reason.arguments())));
        return kept;
    }

    /** @throws Problem {@code PRM-DOC-002} when the model has no such type */
    public TypeDefinition type(QName name) {
        return model.type(name).orElseThrow(() -> Problem.of(Kind.INVALID, "PRM-DOC-002", name.toString()));
    }

    private static TextState textState(Document document) {
        return document.textIsCurrent() ? document.textState() : TextState.PENDING;
    }

    private Optional<String> unreadable(Document document, WorkingLanguage language) {
        TextState state = textState(document);
        return state == TextState.READABLE
                ? Optional.empty()
                : Optional.of(messages.text(language, "PRM-GUARD-001." + state.name()));
    }

    private Map<String, List<DocumentView.Child>> children(Actor actor, Document document, TypeDefinition type) {
        Map<String, List<DocumentView.Child>> byAssociation = new LinkedHashMap<>();
        type.associations().values().stream()
                .filter(AssociationDefinition::child)
                .filter(association -> !WITH_ADDRESS.contains(association.name()))
                .forEach(association -> byAssociation.put(
                        association.name().toString(),
                        documents.children(actor, document.id(), association.name()).stream()
                                .map(child -> child(actor, child))
                                .toList()));
        return byAssociation;
    }

    private DocumentView.Child child(Actor actor, Document child) {
        Map<String, List<String>> targets = new LinkedHashMap<>();
        type(child.type()).associations().values().stream()
                .filter(association -> !association.child())
                .forEach(association -> targets.put(
                        association.name().toString(),
                        documents.targets(actor, child.id(), association.name()).stream()
                                .map(DocumentId::value)
                                .toList()));
        return new DocumentView.Child(child.id().value(), PropertyValues.write(child.properties()), targets);
    }
}
