package org.mithaq.document;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.mithaq.access.PersonId;
import org.mithaq.audit.AuditEvent;
import org.mithaq.audit.AuditTrail;
import org.mithaq.model.ContentModel;
import org.mithaq.model.QName;

/**
 * A store whose every write is noted in the audit trail, with before and after: the trail of a document can be folded to
 * what the document was at any time, also in what the software derived and in children that are gone.
 *
 * <p>What happens to a part of a document (a party, a review round: a child that has neither a file nor children of its
 * own kind) is noted as the document's; a child with a file or a folder is a document with a trail of its own.
 */
public final class RecordedStore implements DocumentStore {

    /** The name under which the trail tells the file's fingerprint. */
    public static final String FINGERPRINT = "prm:fingerprint";

    /** The name under which the trail tells the file's name. */
    public static final String NAME = "cm:name";

    /** The name under which the trail tells which of several parts made in one transaction was made first. */
    public static final String POSITION = "position";

    private static final String DERIVED = "document.derived";

    private final DocumentStore store;
    private final AuditTrail audit;
    private final ContentModel model;
    private final Parts parts;
    private final Clock clock;
    private final Supplier<PersonId> writer;

    /** @param writer in whose name the running thread writes; the software's own when it is nobody's */
    public RecordedStore(
            DocumentStore store, AuditTrail audit, ContentModel model, Clock clock, Supplier<PersonId> writer) {
        this.store = store;
        this.audit = audit;
        this.model = model;
        this.parts = new Parts(store, model);
        this.clock = clock;
        this.writer = writer;
    }

    @Override
    public Optional<InputStream> readStaged(String id) {
        return store.readStaged(id);
    }

    @Override
    public boolean renewStaged(String id) {
        return store.renewStaged(id);
    }

    @Override
    public Document create(NewDocument document) {
        Document created = store.create(document);
        return noted(created, document);
    }

    @Override
    public Document adopt(DocumentId file, NewDocument as) {
        return noted(store.adopt(file, as), as);
    }

    private Document noted(Document created, NewDocument document) {
        Optional<QName> association = document.location() instanceof NewDocument.Location.Under under
                ? Optional.of(under.association())
                : Optional.empty();
        Parts.Place place = parts.place(created, association);
        Map<String, String> values = values(created);
        if (!place.prefix().isEmpty()) {
            int siblings = store.children(created.parent().orElseThrow(), association.orElseThrow())
                    .size();
            values.put(POSITION, Integer.toString(siblings));
        }
        note(place, "document.created", Map.of(), values);
        return created;
    }

    @Override
    public Document update(DocumentId id, Revision expected, Properties properties) {
        Optional<Document> before = store.find(id);
        Document written = store.update(id, expected, properties);
        note(before, written, DERIVED);
        return written;
    }

    @Override
    public Document replaceContent(DocumentId id, Revision expected, StagedContent staged) {
        Optional<Document> before = store.find(id);
        Document written = store.replaceContent(id, expected, staged);
        note(before, written, "document.contentReplaced");
        return written;
    }

    @Override
    public void delete(DocumentId id, Revision expected) {
        Optional<Document> gone = store.find(id);
        if (gone.isEmpty()) {
            store.delete(id, expected);
            return;
        }
        Parts.Place place = parts.place(gone.get(), Optional.empty());
        Map<String, String> before = values(gone.get());
        targets(gone.get(), before);
        store.delete(id, expected);
        note(place, "document.deleted", before, Map.of());
    }

    @Override
    public void associate(DocumentId source, QName association, DocumentId target) {
        List<DocumentId> before = store.targets(source, association);
        store.associate(source, association, target);
        associated(source, association, before);
    }

    @Override
    public void dissociate(DocumentId source, QName association, DocumentId target) {
        List<DocumentId> before = store.targets(source, association);
        store.dissociate(source, association, target);
        associated(source, association, before);
    }

    private void associated(DocumentId source, QName association, List<DocumentId> before) {
        List<DocumentId> after = store.targets(source, association);
        store.find(source).filter(found -> !before.equals(after)).ifPresent(document -> {
            Map<String, String> replaced = new TreeMap<>();
            Map<String, String> set = new TreeMap<>();
            put(replaced, association, before);
            put(set, association, after);
            note(parts.place(document, Optional.empty()), DERIVED, replaced, set);
        });
    }

    private static void put(Map<String, String> values, QName association, List<DocumentId> targets) {
        if (!targets.isEmpty()) {
            values.put(
                    association.toString(),
                    targets.stream().map(DocumentId::value).collect(Collectors.joining(Changes.SEPARATOR)));
        }
    }

    private void note(Optional<Document> before, Document written, String action) {
        Map<String, String> replaced = before.map(RecordedStore::values).orElseGet(TreeMap::new);
        Map<String, String> set = values(written);
        set.entrySet().removeIf(entry -> replaced.remove(entry.getKey(), entry.getValue()));
        if (!replaced.isEmpty() || !set.isEmpty()) {
            note(parts.place(written, Optional.empty()), action, replaced, set);
        }
    }

    private void note(Parts.Place place, String action, Map<String, String> before, Map<String, String> after) {
        audit.note(new AuditEvent(
                clock.instant(),
                writer.get(),
                Optional.empty(),
                "",
                place.subject(),
                place.prefix().isEmpty() ? action : DERIVED,
                place.prefixed(before),
                place.prefixed(after)));
    }

    static Map<String, String> values(Document document) {
        Map<String, String> values = new TreeMap<>();
        Changes.between(Properties.EMPTY, document.properties(), new TreeMap<>(), values);
        values.put(NAME, document.name());
        document.content().ifPresent(content -> values.put(FINGERPRINT, content.fingerprint()));
        return values;
    }

    private void targets(Document source, Map<String, String> values) {
        model.type(source.type()).ifPresent(type -> type.associations().values().stream()
                .filter(association -> !association.child())
                .forEach(association ->
                        put(values, association.name(), store.targets(source.id(), association.name()))));
    }

    @Override
    public StagedContent stage(String name, InputStream bytes, long limit) throws IOException {
        return store.stage(name, bytes, limit);
    }

    @Override
    public Optional<StagedContent> staged(String id) {
        return store.staged(id);
    }

    @Override
    public Optional<Document> find(DocumentId id) {
        return store.find(id);
    }

    @Override
    public Optional<Document> lock(DocumentId id) {
        return store.lock(id);
    }

    @Override
    public Optional<InputStream> read(DocumentId id) {
        return store.read(id);
    }

    @Override
    public Optional<InputStream> read(DocumentId id, String versionLabel) {
        return store.read(id, versionLabel);
    }

    @Override
    public List<Version> versions(DocumentId id) {
        return store.versions(id);
    }

    /** The text is read from the file and follows from it: it is not told of. */
    @Override
    public void writeText(DocumentId id, PageText text) {
        store.writeText(id, text);
    }

    @Override
    public Optional<PageText> text(DocumentId id) {
        return store.text(id);
    }

    @Override
    public List<Document> children(DocumentId parent, QName association) {
        return store.children(parent, association);
    }

    @Override
    public List<DocumentId> targets(DocumentId source, QName association) {
        return store.targets(source, association);
    }

    @Override
    public List<DocumentId> sources(DocumentId target, QName association) {
        return store.sources(target, association);
    }

    @Override
    public List<Document> find(QName type, QName property, Condition condition, int limit) {
        return store.find(type, property, condition, limit);
    }

    @Override
    public List<Document> outlines(QName type, QName property, Condition condition, Predicate<Document> wanted) {
        return store.outlines(type, property, condition, wanted);
    }

    @Override
    public List<Document> walk(QName type, Optional<DocumentId> after, int limit) {
        return store.walk(type, after, limit);
    }

    @Override
    public Set<String> hostReaders(DocumentId id) {
        return store.hostReaders(id);
    }

    @Override
    public List<Change> changesSince(long mark, int limit) {
        return store.changesSince(mark, limit);
    }
}
