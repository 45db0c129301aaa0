package org.mithaq.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.mithaq.model.QName;

/**
 * Port: the repository of typed documents. The only truth: guards, uniqueness and deadlines are read from here, in the
 * transaction of the decision.
 *
 * <p>Every method but {@link #stage} runs inside a transaction of {@link UnitOfWork} and joins it; what it wrote is gone
 * when that rolls back, and read by the same transaction before the commit. Roles and confidentiality are the use case's
 * affair; a host with an access control of its own (Alfresco) additionally hides from the authenticated person what they
 * may not read there: {@link #find(DocumentId)} is then empty.
 *
 * <p>A write with a {@link Revision} that is not the present one throws {@link org.mithaq.problem.Problem} {@code
 * PRM-DOC-009} (kind CONFLICT) and changes nothing. Writing to an id that does not exist throws {@code PRM-DOC-001}
 * (NOT_FOUND).
 */
public interface DocumentStore {

    /**
     * Receives bytes and keeps them durably (written, synced, renamed) until a document takes them.
     *
     * @param name as the sender gave it; any path before the last separator is dropped
     * @param limit largest number of bytes accepted
     * @throws IOException when the stream breaks; nothing is kept
     * @throws org.mithaq.problem.Problem {@code PRM-DOC-010} (TOO_LARGE) beyond the limit, {@code PRM-DOC-015}
     *     (UNAVAILABLE) when the host cannot keep them, for example on a full disk; nothing is kept
     */
    StagedContent stage(String name, InputStream bytes, long limit) throws IOException;

    /** What was staged under an id; empty when unknown, expired or taken. */
    Optional<StagedContent> staged(String id);

    /** The bytes that were staged under an id; empty as {@link #staged}. The caller closes the stream. */
    Optional<InputStream> readStaged(String id);

    /** Keeps what was staged as if it had come in just now; false when it is gone. */
    boolean renewStaged(String id);

    Document create(NewDocument document);

    /**
     * Makes a file that lies in the host and is no document yet a document, in place of creating another: its bytes, its name
     * and its history stay. It is moved to where a new one would lie when it lies in another of our places. A host all of
     * whose files are documents has none.
     *
     * @throws org.mithaq.problem.Problem {@code PRM-DOC-001} (NOT_FOUND) when there is none that the authenticated person may
     *     read, {@code PRM-ACCESS-002} (FORBIDDEN) when they may not change it in the host, {@code PRM-DOC-023} (CONFLICT)
     *     when it is a document already, has no bytes or is being edited
     */
    default Document adopt(DocumentId file, NewDocument as) {
        throw Documents.notFound(file);
    }

    Optional<Document> find(DocumentId id);

    /** As {@link #find(DocumentId)}, and holds off every other transaction that locks it until this one ends. */
    Optional<Document> lock(DocumentId id);

    /** Replaces all properties; the text and content streams stay. */
    Document update(DocumentId id, Revision expected, Properties properties);

    /** Gives the document new bytes under a file name and adds a version. */
    Document replaceContent(DocumentId id, Revision expected, StagedContent staged);

    /** Removes the document, its children and its associations from view; its content is kept for the audit. */
    void delete(DocumentId id, Revision expected);

    /** The current bytes; empty when it has none. The caller closes the stream, which stays readable after the commit. */
    Optional<InputStream> read(DocumentId id);

    /** The bytes of one version. */
    Optional<InputStream> read(DocumentId id, String versionLabel);

    /** Oldest first; empty for types without a file. */
    List<Version> versions(DocumentId id);

    /** Keeps the text that was read from the current bytes, beside the document; replaces the former. No pages: removes it. */
    void writeText(DocumentId id, PageText text);

    /** The extracted text; empty when none was kept. */
    Optional<PageText> text(DocumentId id);

    /** Children by a child association, in the order of creation. */
    List<Document> children(DocumentId parent, QName association);

    /** Adds a peer association; repeating it changes nothing. */
    void associate(DocumentId source, QName association, DocumentId target);

    void dissociate(DocumentId source, QName association, DocumentId target);

    /** Targets of a peer association, in the order of addition. */
    List<DocumentId> targets(DocumentId source, QName association);

    /** Sources of a peer association. */
    List<DocumentId> sources(DocumentId target, QName association);

    /**
     * Documents of a type or its subtypes whose property fulfils the condition, by id; at most {@code limit}. Sees what
     * this transaction wrote.
     */
    List<Document> find(QName type, QName property, Condition condition, int limit);

    /**
     * As {@link #find(QName, QName, Condition, int)}, all of them, to be looked at in a list: without their bytes, and with a
     * revision that no write accepts, which both may cost a host far more than the rest. Of a host with an access control of
     * its own only what the authenticated person may read there.
     *
     * @param wanted asked first, because that access control may cost more
     */
    List<Document> outlines(QName type, QName property, Condition condition, Predicate<Document> wanted);

    /** All documents of a type or its subtypes with an id greater than {@code after}, by id; at most {@code limit}. */
    List<Document> walk(QName type, Optional<DocumentId> after, int limit);

    /**
     * The authorities that the host's own access control lets read the document. Where the host has none, {@link
     * org.mithaq.access.Actor#EVERYONE}.
     */
    Set<String> hostReaders(DocumentId id);

    /** Committed changes after the mark (0: from the beginning), oldest first, at most {@code limit}; none is skipped. */
    List<Change> changesSince(long mark, int limit);
}
