package org.mithaq.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import org.mithaq.access.Actor;
import org.mithaq.audit.AuditEvent;
import org.mithaq.audit.AuditTrail;
import org.mithaq.document.UnitOfWork;
import org.mithaq.model.ContentModel;
import org.mithaq.problem.Problem;

/**
 * Takes an archive over into an empty host. First every byte of it is looked at, then every line; then the files are kept, and
 * last everything else in one transaction. So an archive that is not whole leaves no trace, and what breaks off leaves an empty
 * host, into which the same can be tried again.
 */
public final class TakingOver {

    private final UnitOfWork work;
    private final Intake intake;
    private final AuditTrail audit;
    private final ContentModel model;
    private final JsonText json;
    private final ArchiveCheck check;
    private final Clock clock;

    public TakingOver(
            UnitOfWork work, Intake intake, AuditTrail audit, ContentModel model, JsonText json, Clock clock) {
        this.work = work;
        this.intake = intake;
        this.audit = audit;
        this.model = model;
        this.json = json;
        this.check = new ArchiveCheck(model, json);
        this.clock = clock;
    }

    /**
     * What was taken over.
     *
     * @param files how many were kept
     * @param lacking how many documents name that were missing or altered where the archive was made
     */
    public record Report(Manifest manifest, long files, long lacking) {}

    /**
     * Looks whether an archive could be taken over; writes nothing.
     *
     * @param archive a ZIP, or a folder into which one was unpacked
     * @return what the archive says of itself
     * @throws Problem as {@link #take}
     */
    public Manifest check(Path archive, ArchiveCheck.Progress progress) {
        requireEmpty();
        try (ArchiveSource source = ArchiveSource.of(archive)) {
            return check.check(source, intake.room(), progress).manifest();
        } catch (IOException e) {
            throw new UncheckedIOException("the archive cannot be read", e);
        }
    }

    /**
     * @param archive a ZIP, or a folder into which one was unpacked
     * @throws Problem {@code PRM-ARCHIVE-009} (CONFLICT) when the host is not empty; {@code PRM-ARCHIVE-002} to {@code -010} for what
     *     is wrong with the archive, each with the entry and where it can be told the line
     */
    public Report take(Actor actor, Path archive, ArchiveCheck.Progress progress) {
        requireEmpty();
        try (ArchiveSource source = ArchiveSource.of(archive)) {
            Verified verified = check.check(source, intake.room(), progress);
            ArchiveReader reader = new ArchiveReader(source, verified.manifest(), model, json);
            keepFiles(source, verified, progress);
            work.inTransaction(() -> {
                requireEmpty();
                intake.clear();
                write(reader, progress);
                audit.append(AuditEvent.of(
                        clock.instant(), actor, Archiving.SUBJECT, "archive.imported", Map.of(), told(verified)));
            });
            return new Report(
                    verified.manifest(),
                    verified.files().size(),
                    verified.lacking().size());
        } catch (IOException e) {
            throw new UncheckedIOException("the archive cannot be read, or its files not be kept", e);
        }
    }

    private void write(ArchiveReader reader, ArchiveCheck.Progress progress) {
        try {
            reader.read(intake, kind -> progress.at(ArchiveCheck.Step.WRITING, kind.entry()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws Problem {@code PRM-ARCHIVE-009} (CONFLICT) with what the host holds already */
    void requireEmpty() {
        Map<Kind, Long> held = work.inTransaction(intake::held);
        if (!held.isEmpty()) {
            String what = held.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(entry -> entry.getKey().entry().replace(".jsonl", "") + " " + entry.getValue())
                    .collect(Collectors.joining(", "));
            throw Problem.of(Problem.Kind.CONFLICT, "PRM-ARCHIVE-009", what);
        }
    }

    /** How many bytes there is room for. */
    long room() {
        return intake.room();
    }

    private void keepFiles(ArchiveSource source, Verified verified, ArchiveCheck.Progress progress) throws IOException {
        long kept = 0;
        for (String fingerprint : verified.files().keySet()) {
            if (kept % 100 == 0) {
                progress.at(
                        ArchiveCheck.Step.FILES, kept + "/" + verified.files().size());
            }
            try (InputStream in = source.open(Fingerprints.entry(fingerprint))) {
                intake.file(fingerprint, in);
            }
            kept++;
        }
    }

    private static Map<String, String> told(Verified verified) {
        Manifest manifest = verified.manifest();
        return Map.of(
                "host", manifest.host(),
                "made", manifest.made().toString(),
                "documents", Long.toString(manifest.documents()),
                "files", Long.toString(verified.files().size()),
                "lacking", Long.toString(verified.lacking().size()));
    }
}
