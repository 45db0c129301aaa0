package org.mithaq.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.mithaq.access.Actor;
import org.mithaq.access.Role;
import org.mithaq.audit.AuditEvent;
import org.mithaq.audit.AuditHead;
import org.mithaq.audit.AuditTrail;
import org.mithaq.backlog.Batches;
import org.mithaq.document.DocumentStore;
import org.mithaq.document.UnitOfWork;
import org.mithaq.model.ContentModel;
import org.mithaq.problem.Problem;
import org.mithaq.review.ReviewProcess;

/**
 * Writes everything that a host keeps into one archive, for administrators. They read no documents in the pages, and hand over
 * all of them here: so the trail says who took an archive, before anything leaves.
 */
public final class Archiving {

    /** What the trail says it happened to. */
    public static final String SUBJECT = "archive";

    private final UnitOfWork work;
    private final DocumentStore store;
    private final ReviewProcess process;
    private final Batches batches;
    private final AuditTrail audit;
    private final Holdings holdings;
    private final ContentModel model;
    private final JsonText json;
    private final String host;
    private final String software;
    private final Clock clock;
    private final AtomicBoolean busy = new AtomicBoolean();

    /**
     * @param host {@code alfresco} or {@code server}
     * @param software version of Mithaq
     */
    public Archiving(
            UnitOfWork work,
            DocumentStore store,
            ReviewProcess process,
            Batches batches,
            AuditTrail audit,
            Holdings holdings,
            ContentModel model,
            JsonText json,
            String host,
            String software,
            Clock clock) {
        this.work = work;
        this.store = store;
        this.process = process;
        this.batches = batches;
        this.audit = audit;
        this.holdings = holdings;
        this.model = model;
        this.json = json;
        this.host = host;
        this.software = software;
        this.clock = clock;
    }

    /**
     * Reads everything but the files, which are read as the archive is written. The caller closes it.
     *
     * @throws Problem {@code PRM-ACCESS-004} for anybody but administrators, {@code PRM-ARCHIVE-001} (CONFLICT) while another
     *     archive of this host is being written
     */
    public Archive prepare(Actor actor) {
        if (!actor.has(Role.ADMINISTRATOR)) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "PRM-ACCESS-004");
        }
        if (!busy.compareAndSet(false, true)) {
            throw Problem.of(Problem.Kind.CONFLICT, "PRM-ARCHIVE-001");
        }
        boolean handedOver = false;
        try {
            Archive archive = read();
            try {
                work.inTransaction(() -> audit.append(AuditEvent.of(
                        clock.instant(),
                        actor,
                        SUBJECT,
                        "archive.exported",
                        Map.of(),
                        Map.of(
                                "documents", Long.toString(archive.documents()),
                                "files", Long.toString(archive.files())))));
                handedOver = true;
                return archive;
            } finally {
                if (!handedOver) {
                    archive.close();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the archive cannot be written", e);
        } finally {
            if (!handedOver) {
                busy.set(false);
            }
        }
    }

    private Archive read() throws IOException {
        Path folder = Files.createTempDirectory("mithaq-archive");
        boolean whole = false;
        try {
            Instant made = clock.instant();
            Archive archive = holdings.reading(() -> {
                Spool spool = new Spool(folder, json);
                try {
                    Gathering gathering = new Gathering(store, process, batches, audit, holdings, model, spool);
                    AuditHead head = gathering.read();
                    return archive(
                            folder,
                            spool,
                            gathering,
                            new Archive.About(host, software, made, holdings.isOfOneMoment(), head));
                } finally {
                    spool.close();
                }
            });
            whole = true;
            return archive;
        } finally {
            if (!whole) {
                Archive.remove(folder);
            }
        }
    }

    private Archive archive(Path folder, Spool spool, Gathering gathering, Archive.About about) {
        return new Archive(
                folder,
                spool,
                gathering.files(),
                source -> holdings.reading(() -> source.label().isPresent()
                        ? store.read(source.document(), source.label().get())
                        : store.read(source.document())),
                about,
                json,
                () -> busy.set(false));
    }
}
