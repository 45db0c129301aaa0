package org.mithaq.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.mithaq.model.ContentModel;
import org.mithaq.problem.Problem;

/** Whether an archive can be relied on: every byte is what its manifest says, every line reads, everything fits together. */
public final class ArchiveCheck {

    private final ContentModel model;
    private final JsonText json;

    public ArchiveCheck(ContentModel model, JsonText json) {
        this.model = model;
        this.json = json;
    }

    /** How far it is. */
    public enum Step {
        /** Every byte is compared with what the manifest says. */
        VERIFYING,
        /** Every line is read. */
        CHECKING,
        /** Files are kept. */
        FILES,
        /** Everything else is written. */
        WRITING
    }

    /** Who is told how far it is. */
    public interface Progress {

        /** @param of what, within the step: a kind, or a number of files */
        void at(Step step, String of);
    }

    /**
     * @param archive a ZIP, or a folder into which one was unpacked
     * @return what the archive says of itself
     * @throws Problem {@code PRM-ARCHIVE-002} to {@code -008} for what is wrong, with the entry and where it can be told the line
     */
    public Manifest check(Path archive, Progress progress) {
        try (ArchiveSource source = ArchiveSource.of(archive)) {
            return check(source, Long.MAX_VALUE, progress).manifest();
        } catch (IOException e) {
            throw new UncheckedIOException("the archive cannot be read", e);
        }
    }

    /** @param room how many bytes there is room for */
    Verified check(ArchiveSource source, long room, Progress progress) throws IOException {
        progress.at(Step.VERIFYING, "");
        Verified verified = Verified.of(source, json, room);
        Consistency consistency = new Consistency(model, verified);
        new ArchiveReader(source, verified.manifest(), model, json)
                .read(consistency, kind -> progress.at(Step.CHECKING, kind.entry()));
        consistency.otherEnd().ifPresent(head -> {
            throw Problem.of(
                    Problem.Kind.INVALID,
                    "PRM-ARCHIVE-006",
                    Kind.AUDIT.entry(),
                    head.sequence(),
                    "the audit trail ends elsewhere than the manifest says");
        });
        return verified;
    }
}
