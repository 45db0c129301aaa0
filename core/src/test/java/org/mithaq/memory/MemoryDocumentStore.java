package org.mithaq.memory;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.mithaq.access.Actor;
import org.mithaq.access.PersonId;
import org.mithaq.document.Change;
import org.mithaq.document.Condition;
import org.mithaq.document.Content;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.DocumentStore;
import org.mithaq.document.NewDocument;
import org.mithaq.document.PageText;
import org.mithaq.document.Properties;
import org.mithaq.document.Revision;
import org.mithaq.document.StagedContent;
import org.mithaq.document.Version;
import org.mithaq.model.ContentModel;
import org.mithaq.model.QName;
import org.mithaq.problem.Problem;

/** The repository in memory. */
public final class MemoryDocumentStore implements DocumentStore {

    private static final Duration KEPT = Duration.ofDays(1);

    private final MemoryUnitOfWork work;
    private final ContentModel model;
    private final Clock clock;
    private final Map<String, byte[]> bytes = new ConcurrentHashMap<>();

    public MemoryDocumentStore(MemoryUnitOfWork work, ContentModel model, Clock clock) {
        this.work = work;
        this.model = model;
        this.clock = clock;
    }

    @Override
    public StagedContent stage(String name, InputStream in, long limit) throws IOException {
        ByteArrayOutputStream received = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            received.write(buffer, 0, n);
            if (received.size() > limit) {
                throw Problem.of(Problem.Kind.TOO_LARGE, "PRM-DOC-010", limit);
            }
        }
        byte[] content = received.toByteArray();
        String fingerprint = sha256(content);
        bytes.put(fingerprint, content);
        String bare = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        StagedContent staged = new StagedContent(
                UUID.randomUUID().toString(), bare, new Content(mediaType(bare), content.length, fingerprint));
        work.inTransaction(() -> {
            work.state().staged.put(staged.id(), staged);
            work.state().stagedAt.put(staged.id(), clock.instant());
        });
        return staged;
    }

    private static String mediaType(String name) {
        return name.endsWith(".txt") ? "text/plain" : "application/octet-stream";
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Optional<StagedContent> staged(String id) {
        return Optional.ofNullable(work.state().staged.get(id))
                .filter(found -> !work.state().stagedAt.get(id).plus(KEPT).isBefore(clock.instant()));
    }

    @Override
    public Optional<InputStream> readStaged(String id) {
        return staged(id)
                .map(found -> new ByteArrayInputStream(
                        Objects.requireNonNull(bytes.get(found.content().fingerprint()))));
    }

    @Override
    public boolean renewStaged(String id) {
        return work.state().staged.containsKey(id) && work.state().stagedAt.put(id, clock.instant()) != null;
    }

    @Override
    public Document create(NewDocument given) {
        MemoryState state = work.state();
        DocumentId id = new DocumentId(UUID.randomUUID().toString());
        Optional<DocumentId> parent = Optional.empty();
        if (given.location() instanceof NewDocument.Location.Under under) {
            require(under.parent());
            parent = Optional.of(under.parent());
            state.children.add(new MemoryState.Child(under.parent(), under.association(), id));
        }
        Document document = new Document(
                id,
                given.type(),
                parent,
                given.name(),
                given.properties(),
                given.staged().map(StagedContent::content),
                given.owner(),
                clock.instant(),
                given.owner(),
                clock.instant(),
                revision());
        state.documents.put(id, document);
        given.staged().ifPresent(staged -> addVersion(document, staged, given.owner()));
        touch(id);
        return document;
    }

    private void addVersion(Document document, StagedContent staged, PersonId by) {
        List<Version> versions = new ArrayList<>(versions(document.id()));
        versions.add(new Version(
                Integer.toString(versions.size() + 1), clock.instant(), by, staged.name(), staged.content()));
        work.state().versions.put(document.id(), versions);
        work.state().staged.remove(staged.id());
    }

    private static Revision revision() {
        return new Revision(UUID.randomUUID().toString());
    }

    /** A change of a child is a change of its parent, too. */
    private void touch(DocumentId id) {
        work.state().journal.add(id);
        work.state()
                .document(id)
                .flatMap(Document::parent)
                .flatMap(work.state()::document)
                .ifPresent(parent -> {
                    work.state()
                            .documents
                            .put(parent.id(), written(parent, parent.name(), parent.properties(), parent.content()));
                    work.state().journal.add(parent.id());
                });
    }

    private Document written(Document d, String name, Properties properties, Optional<Content> content) {
        return new Document(
                d.id(),
                d.type(),
                d.parent(),
                name,
                properties,
                content,
                d.owner(),
                d.created(),
                d.modifier(),
                clock.instant(),
                revision());
    }

    private Document require(DocumentId id) {
        return work.state()
                .document(id)
                .orElseThrow(() -> Problem.of(Problem.Kind.NOT_FOUND, "PRM-DOC-001", id.value()));
    }

    private Document require(DocumentId id, Revision expected) {
        Document document = require(id);
        if (!document.revision().equals(expected)) {
            throw Problem.of(Problem.Kind.CONFLICT, "PRM-DOC-009");
        }
        return document;
    }

    @Override
    public Optional<Document> find(DocumentId id) {
        return work.state().document(id);
    }

    @Override
    public Optional<Document> lock(DocumentId id) {
        return find(id);
    }

    @Override
    public Document update(DocumentId id, Revision expected, Properties properties) {
        Document before = require(id, expected);
        boolean onlyFound = Revision.told(properties).equals(Revision.told(before.properties()));
        work.state()
                .documents
                .put(
                        id,
                        onlyFound
                                ? before.with(properties)
                                : written(before, before.name(), properties, before.content()));
        touch(id);
        return require(id);
    }

    @Override
    public Document replaceContent(DocumentId id, Revision expected, StagedContent staged) {
        Document before = require(id, expected);
        work.state()
                .documents
                .put(id, written(before, staged.name(), before.properties(), Optional.of(staged.content())));
        addVersion(before, staged, before.owner());
        touch(id);
        return require(id);
    }

    @Override
    public void delete(DocumentId id, Revision expected) {
        require(id, expected);
        MemoryState state = work.state();
        touch(id);
        for (MemoryState.Child child : List.copyOf(state.children)) {
            if (child.parent().equals(id)) {
                delete(child.child(), require(child.child()).revision());
            }
        }
        state.children.removeIf(child -> child.child().equals(id));
        state.associations.removeIf(a -> a.source().equals(id) || a.target().equals(id));
        state.documents.remove(id);
        state.versions.remove(id);
        state.texts.remove(id);
    }

    @Override
    public Optional<InputStream> read(DocumentId id) {
        return find(id).flatMap(Document::content).map(this::open);
    }

    @Override
    public Optional<InputStream> read(DocumentId id, String versionLabel) {
        return versions(id).stream()
                .filter(version -> version.label().equals(versionLabel))
                .findFirst()
                .map(version -> open(version.content()));
    }

    private InputStream open(Content content) {
        return new ByteArrayInputStream(bytes.get(content.fingerprint()));
    }

    @Override
    public List<Version> versions(DocumentId id) {
        return List.copyOf(work.state().versions.getOrDefault(id, List.of()));
    }

    @Override
    public void writeText(DocumentId id, PageText text) {
        require(id);
        if (text.pages().isEmpty()) {
            work.state().texts.remove(id);
        } else {
            work.state().texts.put(id, text);
        }
        touch(id);
    }

    @Override
    public Optional<PageText> text(DocumentId id) {
        return Optional.ofNullable(work.state().texts.get(id));
    }

    @Override
    public List<Document> children(DocumentId parent, QName association) {
        return work.state().children.stream()
                .filter(child ->
                        child.parent().equals(parent) && child.association().equals(association))
                .map(child -> require(child.child()))
                .toList();
    }

    @Override
    public void associate(DocumentId source, QName association, DocumentId target) {
        require(source);
        require(target);
        MemoryState.Association added = new MemoryState.Association(source, association, target);
        if (!work.state().associations.contains(added)) {
            work.state().associations.add(added);
            changed(source);
        }
    }

    @Override
    public void dissociate(DocumentId source, QName association, DocumentId target) {
        if (work.state().associations.remove(new MemoryState.Association(source, association, target))) {
            changed(source);
        }
    }

    private void changed(DocumentId id) {
        Document document = require(id);
        work.state().documents.put(id, written(document, document.name(), document.properties(), document.content()));
        touch(id);
    }

    @Override
    public List<DocumentId> targets(DocumentId source, QName association) {
        return work.state().associations.stream()
                .filter(a -> a.source().equals(source) && a.name().equals(association))
                .map(MemoryState.Association::target)
                .toList();
    }

    @Override
    public List<DocumentId> sources(DocumentId target, QName association) {
        return work.state().associations.stream()
                .filter(a -> a.target().equals(target) && a.name().equals(association))
                .map(MemoryState.Association::source)
                .toList();
    }

    @Override
    public List<Document> find(QName type, QName property, Condition condition, int limit) {
        return work.state().documents.values().stream()
                .filter(document -> isA(document, type))
                .filter(document -> document.properties()
                        .value(property)
                        .filter(value -> fulfils(value, condition))
                        .isPresent())
                .limit(limit)
                .toList();
    }

    private static boolean fulfils(Object value, Condition condition) {
        if (condition instanceof Condition.Is is) {
            return value instanceof List<?> list ? list.contains(is.value()) : value.equals(is.value());
        }
        Condition.Between between = (Condition.Between) condition;
        return between.from().map(from -> compare(value, from) >= 0).orElse(true)
                && between.to().map(to -> compare(value, to) < 0).orElse(true);
    }

    @SuppressWarnings("unchecked")
    private static int compare(Object one, Object other) {
        return ((Comparable<Object>) one).compareTo(other);
    }

    @Override
    public List<Document> outlines(QName type, QName property, Condition condition, Predicate<Document> wanted) {
        return find(type, property, condition, Integer.MAX_VALUE).stream()
                .filter(wanted)
                .toList();
    }

    @Override
    public List<Document> walk(QName type, Optional<DocumentId> after, int limit) {
        return work.state().documents.values().stream()
                .filter(document -> isA(document, type))
                .filter(document ->
                        after.map(id -> document.id().compareTo(id) > 0).orElse(true))
                .limit(limit)
                .toList();
    }

    private boolean isA(Document document, QName type) {
        return model.type(document.type())
                .map(definition -> definition.isSubtypeOf(type))
                .orElse(false);
    }

    @Override
    public Set<String> hostReaders(DocumentId id) {
        return Set.of(Actor.EVERYONE);
    }

    @Override
    public List<Change> changesSince(long mark, int limit) {
        List<DocumentId> journal = work.state().journal;
        List<Change> changes = new ArrayList<>();
        for (int i = (int) mark; i < journal.size() && changes.size() < limit; i++) {
            changes.add(new Change(i + 1L, journal.get(i)));
        }
        return changes;
    }
}
