package org.mithaq.alfresco.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alfresco.repo.forms.Form;
import org.alfresco.repo.forms.FormData;
import org.alfresco.repo.forms.FormData.FieldData;
import org.alfresco.repo.forms.processor.AbstractFilter;
import org.alfresco.repo.node.integrity.IntegrityException;
import org.alfresco.repo.node.integrity.IntegrityRecord;
import org.alfresco.service.cmr.repository.NodeRef;
import org.mithaq.access.Actor;
import org.mithaq.alfresco.access.AlfrescoDirectory;
import org.mithaq.alfresco.document.ModelNames;
import org.mithaq.document.Document;
import org.mithaq.document.Documents;
import org.mithaq.language.Translations;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.model.ContentModel;
import org.mithaq.problem.Problem;
import org.mithaq.rest.document.FormEdits;
import org.mithaq.rest.problem.Messages;

/**
 * Saves what a form of Share says of a document of ours beyond its own fields, in the transaction in which the repository
 * saves those: values that its fields would spoil (several with commas in them, a title in three languages, a list without a
 * value) and the parties. What is refused undoes the whole form, and the person reads why.
 */
public final class DocumentForms extends AbstractFilter<Object, NodeRef> {

    /** The field, which Share's own have no name like. */
    static final String FIELD = "prm_edit";

    private final Documents documents;
    private final AlfrescoDirectory directory;
    private final ContentModel model;
    private final FormEdits edits;
    private final Messages messages;

    public DocumentForms(
            Documents documents, AlfrescoDirectory directory, ContentModel model, Translations translations) {
        this.documents = documents;
        this.directory = directory;
        this.model = model;
        this.edits = new FormEdits(model);
        this.messages = new Messages(List.of(translations));
    }

    @Override
    public void beforeGenerate(
            Object item, List<String> fields, List<String> forced, Form form, Map<String, Object> context) {}

    @Override
    public void afterGenerate(
            Object item, List<String> fields, List<String> forced, Form form, Map<String, Object> context) {}

    /** Of a node that is there: before the repository writes its own fields, so that the revision is the one that was seen. */
    @Override
    public void beforePersist(Object item, FormData data) {
        if (item instanceof NodeRef node) {
            sent(data).ifPresent(json -> edit(node, json));
            data.removeFieldData(FIELD);
        }
    }

    /** Of a type: the node has just been made. */
    @Override
    public void afterPersist(Object item, FormData data, NodeRef made) {
        sent(data).ifPresent(json -> edit(made, json));
    }

    private static Optional<String> sent(FormData data) {
        return Optional.ofNullable(data.getFieldData(FIELD))
                .map(FieldData::getValue)
                .map(Object::toString)
                .filter(json -> !json.isBlank());
    }

    private void edit(NodeRef node, String json) {
        Actor actor = directory.actor("form");
        try {
            Document document = documents.open(actor, ModelNames.id(node));
            FormEdits.Sent sent = edits.read(model.type(document.type()).orElseThrow(), json);
            documents.edit(actor, document.id(), sent.seen().orElse(document.revision()), sent.edit());
        } catch (Problem problem) {
            String words = words(problem, actor.language());
            throw new IntegrityException(words, List.of(new IntegrityRecord(words)));
        }
    }

    /** The refusal with each of its reasons, also when it is about how the change was written down. */
    private String words(Problem problem, WorkingLanguage language) {
        Stream<String> reasons =
                problem.details().stream().map(detail -> messages.text(language, detail.code(), detail.arguments()));
        return Stream.concat(Stream.of(messages.text(language, problem.code(), problem.arguments())), reasons)
                .distinct()
                .collect(Collectors.joining(" "));
    }
}
