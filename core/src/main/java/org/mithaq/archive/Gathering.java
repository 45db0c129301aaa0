package org.mithaq.archive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mithaq.audit.AuditEntry;
import org.mithaq.audit.AuditHead;
import org.mithaq.audit.AuditTrail;
import org.mithaq.backlog.Batch;
import org.mithaq.backlog.Batches;
import org.mithaq.backlog.Row;
import org.mithaq.document.Content;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.DocumentStore;
import org.mithaq.document.PageText;
import org.mithaq.document.Version;
import org.mithaq.model.AssociationDefinition;
import org.mithaq.model.Cm;
import org.mithaq.model.CodeList;
import org.mithaq.model.ContentModel;
import org.mithaq.model.Labels;
import org.mithaq.model.QName;
import org.mithaq.review.ReviewProcess;
import org.mithaq.review.ReviewTask;

/** Reads everything that a host keeps into a spool. Inside a reading of {@link Holdings}. */
final class Gathering {

    private static final int PAGE = 200;

    private final DocumentStore store;
    private final ReviewProcess process;
    private final Batches batches;
    private final AuditTrail audit;
    private final Holdings holdings;
    private final ContentModel model;
    private final Spool spool;
    private final Map<String, Source> files = new TreeMap<>();

    /** Where the bytes of a file are found: in a version of a document; in its present file when the label is empty. */
    record Source(DocumentId document, Optional<String> label, Content content) {}

    Gathering(
            DocumentStore store,
            ReviewProcess process,
            Batches batches,
            AuditTrail audit,
            Holdings holdings,
            ContentModel model,
            Spool spool) {
        this.store = store;
        this.process = process;
        this.batches = batches;
        this.audit = audit;
        this.holdings = holdings;
        this.model = model;
        this.spool = spool;
    }

    /** @return every file by its fingerprint */
    Map<String, Source> files() {
        return files;
    }

    /** @return the end of the trail that was read */
    AuditHead read() {
        holdings.settings().forEach(setting -> spool.add(Kind.SETTINGS, RecordLines.of(setting)));
        holdings.sequences().forEach(sequence -> spool.add(Kind.NUMBERS, RecordLines.of(sequence)));
        holdings.groups().forEach(group -> spool.add(Kind.GROUPS, PeopleLines.of(group)));
        holdings.views().forEach(view -> spool.add(Kind.VIEWS, PeopleLines.of(view)));
        holdings.people().forEach(member -> spool.add(Kind.PEOPLE, PeopleLines.of(member)));
        holdings.absences().forEach(absence -> spool.add(Kind.ABSENCES, PeopleLines.of(absence)));
        documents();
        holdings.readingLists().stream()
                .filter(reading -> store.find(reading.document()).isPresent())
                .forEach(reading -> spool.add(Kind.READING_LISTS, PeopleLines.of(reading)));
        reviews();
        batches();
        model();
        return trail();
    }

    private void documents() {
        Optional<DocumentId> after = Optional.empty();
        List<Document> page;
        do {
            page = store.walk(Cm.TYPE_CMOBJECT, after, PAGE);
            for (Document document : page) {
                if (document.parent().isEmpty()) {
                    document(document, Optional.empty());
                }
                after = Optional.of(document.id());
            }
        } while (page.size() == PAGE);
    }

    /** The document, then its children in their order, then theirs. */
    private void document(Document document, Optional<QName> association) {
        List<Version> versions = store.versions(document.id());
        versions.forEach(version -> files.putIfAbsent(
                version.content().fingerprint(),
                new Source(document.id(), Optional.of(version.label()), version.content())));
        document.content()
                .ifPresent(content ->
                        files.putIfAbsent(content.fingerprint(), new Source(document.id(), Optional.empty(), content)));
        spool.add(
                Kind.DOCUMENTS,
                DocumentLines.of(new ArchivedDocument(
                        document.id(),
                        document.type(),
                        association.flatMap(by -> document.parent()),
                        association,
                        document.name(),
                        document.properties(),
                        document.content(),
                        versions,
                        document.owner(),
                        document.created(),
                        document.modifier(),
                        document.modified())));
        store.text(document.id()).ifPresent(text -> text(document.id(), text));
        for (AssociationDefinition joins :
                model.type(document.type()).orElseThrow().associations().values()) {
            if (joins.child()) {
                children(document, joins.name());
            } else {
                relation(document.id(), joins.name());
            }
        }
    }

    private void children(Document parent, QName association) {
        for (Document child : store.children(parent.id(), association)) {
            if (child.parent().equals(Optional.of(parent.id()))) {
                document(child, Optional.of(association));
            }
        }
    }

    private void relation(DocumentId source, QName association) {
        List<DocumentId> targets = store.targets(source, association);
        if (!targets.isEmpty()) {
            spool.add(Kind.RELATIONS, DocumentLines.of(new Relation(source, association, targets)));
        }
    }

    private void text(DocumentId document, PageText text) {
        int number = 0;
        for (String page : text.pages()) {
            number++;
            spool.add(
                    Kind.TEXTS,
                    new Members()
                            .with("document", document)
                            .with("page", number)
                            .with("of", text.pages().size())
                            .with("text", page));
        }
    }

    private void reviews() {
        Map<DocumentId, List<ReviewTask>> open = new LinkedHashMap<>();
        process.open().stream()
                .sorted(Comparator.comparing(
                        (ReviewTask task) -> task.document().value()))
                .forEach(task -> open.computeIfAbsent(task.document(), id -> new ArrayList<>())
                        .add(task));
        open.forEach((id, tasks) -> store.find(id)
                .ifPresent(document -> spool.add(Kind.REVIEWS, RecordLines.of(RunningReview.of(document, tasks)))));
    }

    private void batches() {
        List<Batch> all = batches.all().stream()
                .sorted(Comparator.comparing(Batch::created).thenComparing(Batch::id))
                .toList();
        for (Batch batch : all) {
            spool.add(Kind.BATCHES, RecordLines.of(RecordLines.atItsEnd(batch)));
            int after = 0;
            List<Row> rows;
            do {
                rows = batches.rows(batch.id(), after, Optional.empty(), PAGE);
                for (Row row : rows) {
                    spool.add(Kind.BATCHES, RecordLines.of(batch.id(), row));
                    after = row.number();
                }
            } while (rows.size() == PAGE);
        }
    }

    private AuditHead trail() {
        AuditHead head = AuditHead.NONE;
        List<AuditEntry> entries;
        do {
            entries = audit.entries(head.sequence(), PAGE);
            for (AuditEntry entry : entries) {
                spool.add(Kind.AUDIT, RecordLines.of(entry));
                head = new AuditHead(entry.sequence(), entry.hash());
            }
        } while (entries.size() == PAGE);
        return head;
    }

    private void model() {
        model.types()
                .forEach(type -> spool.add(
                        Kind.MODEL,
                        new Members()
                                .with("type", type.name())
                                .with("parent", type.parent())
                                .with("labels", labels(type.labels()))
                                .with("properties", names(type.properties().keySet()))
                                .with("associations", names(type.associations().keySet()))));
        model.properties()
                .forEach(property -> spool.add(
                        Kind.MODEL,
                        new Members()
                                .with("property", property.name())
                                .with("values", property.type().modelName())
                                .with("multiple", property.multiple())
                                .with("codes", property.codeList().map(CodeList::name))
                                .with("labels", labels(property.labels()))));
        model.associations()
                .forEach(association -> spool.add(
                        Kind.MODEL,
                        new Members()
                                .with("association", association.name())
                                .with("child", association.child())
                                .with("target", association.target())
                                .with("labels", labels(association.labels()))));
        model.codeLists().forEach(list -> list.entries()
                .values()
                .forEach(code -> spool.add(
                        Kind.CODES,
                        new Members()
                                .with("list", list.name())
                                .with("code", code.code())
                                .with("labels", labels(code.labels())))));
    }

    private static Map<String, String> labels(Labels labels) {
        return new TreeMap<>(labels.titles());
    }

    private static List<String> names(Iterable<QName> names) {
        List<String> texts = new ArrayList<>();
        names.forEach(name -> texts.add(name.toString()));
        return texts.stream().sorted().collect(Collectors.toList());
    }
}
