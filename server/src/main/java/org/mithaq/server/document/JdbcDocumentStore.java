package org.mithaq.server.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.mithaq.access.Actor;
import org.mithaq.access.PersonId;
import org.mithaq.archive.ArchivedDocument;
import org.mithaq.archive.Relation;
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
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The repository over tables and content-addressed files. */
public final class JdbcDocumentStore implements DocumentStore {

    private final ContentModel model;
    private final Clock clock;
    private final Supplier<PersonId> person;
    private final DocumentTable documents;
    private final PropertyIndex index;
    private final Associations associations;
    private final DocumentFiles files;
    private final StagedUploads uploads;
    private final ContentFiles contents;
    private final ChangeJournal journal;

    /**
     * @param folder where the files are kept; made when it does not exist
     * @param person who is authenticated at the moment: who modifies
     * @param changed told after each commit that changed documents
     */
    public JdbcDocumentStore(
            JdbcTemplate template,
            Path folder,
            ContentModel model,
            Clock clock,
            Supplier<PersonId> person,
            Runnable changed) {
        JdbcClient jdbc = JdbcClient.create(template);
        this.model = model;
        this.clock = clock;
        this.person = person;
        this.documents = new DocumentTable(jdbc);
        this.index = new PropertyIndex(template);
        this.associations = new Associations(jdbc);
        this.contents = new ContentFiles(folder);
        this.files = new DocumentFiles(jdbc, contents);
        this.uploads = new StagedUploads(jdbc, contents, clock);
        this.journal = new ChangeJournal(jdbc, changed);
    }

    @Override
    public StagedContent stage(String name, InputStream bytes, long limit) throws IOException {
        return uploads.stage(name, bytes, limit);
    }

    @Override
    public Optional<StagedContent> staged(String id) {
        return uploads.find(id);
    }

    @Override
    public Optional<InputStream> readStaged(String id) {
        return uploads.open(id);
    }

    @Override
    public boolean renewStaged(String id) {
        return uploads.renew(id);
    }

    /**
     * Forgets uploads that no document took within a day, and removes the files that nothing uses; how many files. Outside
     * of a transaction.
     */
    public int removeExpiredUploads() throws IOException {
        return uploads.removeExpired();
    }

    @Override
    public Document create(NewDocument given) {
        Instant now = now();
        Optional<NewDocument.Location.Under> under =
                given.location() instanceof NewDocument.Location.Under child ? Optional.of(child) : Optional.empty();
        under.ifPresent(child -> touch(child.parent()));
        Document document = new Document(
                new DocumentId(UUID.randomUUID().toString()),
                given.type(),
                under.map(NewDocument.Location.Under::parent),
                given.name(),
                given.properties(),
                given.staged().map(StagedContent::content),
                given.owner(),
                now,
                given.owner(),
                now,
                new Revision("1"));
        Optional<String> place = given.location() instanceof NewDocument.Location.In in
                ? Optional.of(in.place().name())
                : Optional.empty();
        given.staged().ifPresent(uploads::take);
        documents.insert(document, under.map(NewDocument.Location.Under::association), place);
        index.add(document.id(), document.properties());
        if (document.content().isPresent()) {
            files.addVersion(document);
        }
        journal.changed(document.id());
        return document;
    }

    /** Takes a document over from an archive, whose files are kept already; its parent was taken over before. In a transaction. */
    public void takeOver(ArchivedDocument archived) {
        Document document = new Document(
                archived.id(),
                archived.type(),
                archived.parent(),
                archived.name(),
                archived.properties(),
                archived.content(),
                archived.owner(),
                archived.created(),
                archived.modifier(),
                archived.modified(),
                new Revision("1"));
        documents.insert(document, archived.association(), Optional.empty());
        index.add(document.id(), document.properties());
        files.addVersions(document.id(), archived.versions());
        // A file that no version has would be swept away one day.
        boolean kept = document.content()
                .map(content -> archived.versions().stream()
                        .anyMatch(version -> version.content().fingerprint().equals(content.fingerprint())))
                .orElse(true);
        if (!kept) {
            files.addVersion(document);
        }
        journal.changed(document.id());
    }

    /** Takes associations over from an archive: nobody changes the documents by it. In a transaction. */
    public void takeOver(Relation relation) {
        relation.targets().forEach(target -> associations.add(relation.source(), relation.association(), target));
    }

    /**
     * Keeps a file that no document has yet.
     *
     * @throws IOException when the bytes are others than the fingerprint says; they are not kept
     */
    public void keep(String fingerprint, InputStream bytes) throws IOException {
        boolean same = contents.receive(bytes, Long.MAX_VALUE, received -> received.fingerprint()
                        .equals(fingerprint))
                .orElse(false);
        if (!same) {
            throw new IOException("other bytes than those of " + fingerprint);
        }
    }

    @Override
    public Optional<Document> find(DocumentId id) {
        return documents.find(id);
    }

    @Override
    public Optional<Document> lock(DocumentId id) {
        return documents.lock(id);
    }

    @Override
    public Document update(DocumentId id, Revision expected, Properties properties) {
        Document before = present(id);
        if (Revision.told(properties).equals(Revision.told(before.properties()))) {
            Document after = before.with(properties);
            if (!documents.replace(after, expected)) {
                throw conflict(id);
            }
            journal.changed(id);
            index.replace(id, before.properties(), properties);
            return after;
        }
        Document after = changed(before, before.name(), properties, before.content());
        write(after, expected);
        index.replace(id, before.properties(), properties);
        return after;
    }

    @Override
    public Document replaceContent(DocumentId id, Revision expected, StagedContent staged) {
        Document before = present(id);
        Document after = changed(before, staged.name(), before.properties(), Optional.of(staged.content()));
        write(after, expected);
        uploads.take(staged);
        files.addVersion(after);
        return after;
    }

    private Document changed(Document before, String name, Properties properties, Optional<Content> content) {
        return new Document(
                before.id(),
                before.type(),
                before.parent(),
                name,
                properties,
                content,
                before.owner(),
                before.created(),
                person.get(),
                now(),
                DocumentTable.next(before.revision()));
    }

    private void write(Document after, Revision expected) {
        if (!DocumentTable.next(expected).equals(after.revision()) || !documents.replace(after, expected)) {
            throw conflict(after.id());
        }
        after.parent().ifPresent(this::touch);
        journal.changed(after.id());
    }

    @Override
    public void delete(DocumentId id, Revision expected) {
        Document document = present(id);
        if (!documents.remove(id, expected, person.get(), now())) {
            throw conflict(id);
        }
        document.parent().ifPresent(this::touch);
        forget(id);
    }

    /** What is derived from a removed document, and its children with theirs. */
    private void forget(DocumentId id) {
        associations.sources(id).forEach(this::touchIfPresent);
        associations.removeAll(id);
        index.remove(id);
        journal.changed(id);
        for (Document child : documents.children(id)) {
            documents.remove(child.id(), child.revision(), person.get(), now());
            forget(child.id());
        }
    }

    @Override
    public Optional<InputStream> read(DocumentId id) {
        return documents.find(id).flatMap(files::open);
    }

    @Override
    public Optional<InputStream> read(DocumentId id, String versionLabel) {
        return documents.find(id).flatMap(document -> files.open(id, versionLabel));
    }

    @Override
    public List<Version> versions(DocumentId id) {
        return documents.find(id).map(document -> files.versions(id)).orElse(List.of());
    }

    @Override
    public void writeText(DocumentId id, PageText text) {
        present(id);
        files.writeText(id, text);
        journal.changed(id);
    }

    @Override
    public Optional<PageText> text(DocumentId id) {
        return documents.find(id).flatMap(document -> files.text(id));
    }

    @Override
    public List<Document> children(DocumentId parent, QName association) {
        return documents.children(parent, association);
    }

    @Override
    public void associate(DocumentId source, QName association, DocumentId target) {
        present(source);
        present(target);
        if (associations.add(source, association, target)) {
            touch(source);
        }
    }

    @Override
    public void dissociate(DocumentId source, QName association, DocumentId target) {
        if (associations.remove(source, association, target)) {
            touch(source);
        }
    }

    @Override
    public List<DocumentId> targets(DocumentId source, QName association) {
        return associations.targets(source, association);
    }

    @Override
    public List<DocumentId> sources(DocumentId target, QName association) {
        return associations.sources(target, association);
    }

    @Override
    public List<Document> find(QName type, QName property, Condition condition, int limit) {
        return documents.having(subtypes(type), property, condition, document -> true, limit);
    }

    @Override
    public List<Document> outlines(QName type, QName property, Condition condition, Predicate<Document> wanted) {
        return documents.having(subtypes(type), property, condition, wanted, Integer.MAX_VALUE);
    }

    @Override
    public List<Document> walk(QName type, Optional<DocumentId> after, int limit) {
        return documents.after(subtypes(type), after, limit);
    }

    private List<String> subtypes(QName type) {
        return model.typesOf(type).stream()
                .map(definition -> definition.name().toString())
                .toList();
    }

    @Override
    public Set<String> hostReaders(DocumentId id) {
        return Set.of(Actor.EVERYONE);
    }

    @Override
    public List<Change> changesSince(long mark, int limit) {
        return journal.since(mark, limit);
    }

    /** A document is in another state when a child or an association of it is; so is what it is a child of. */
    private void touch(DocumentId id) {
        if (!touchIfPresent(id)) {
            throw notFound(id);
        }
    }

    private boolean touchIfPresent(DocumentId id) {
        boolean present = documents.touch(id, person.get(), now());
        if (present) {
            journal.changed(id);
            documents.find(id).flatMap(Document::parent).ifPresent(this::touchIfPresent);
        }
        return present;
    }

    private Document present(DocumentId id) {
        return documents.find(id).orElseThrow(() -> notFound(id));
    }

    /** As precise as both databases keep it, so that what is written equals what is read. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Problem notFound(DocumentId id) {
        return Problem.of(Problem.Kind.NOT_FOUND, "PRM-DOC-001", id.value());
    }

    private static Problem conflict(DocumentId id) {
        return Problem.of(Problem.Kind.CONFLICT, "PRM-DOC-009", id.value());
    }
}
