package org.mithaq.server.backup;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.access.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Backups and the check of the files, for administrators. What is begun goes on; its progress is what GET answers. */
@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
public final class BackupController {

    private final Backups backups;
    private final Integrity integrity;
    private final Optional<LocalTime> daily;

    public BackupController(Backups backups, Integrity integrity, Optional<LocalTime> daily) {
        this.backups = backups;
        this.integrity = integrity;
        this.daily = daily;
    }

    /**
     * @param failed when the last attempt failed; null when it did not, or none was made since the server started
     * @param daily the hour of the daily backup, {@code 02:30}; null when there is none
     * @param keep how many stay
     */
    record BackupsView(
            List<BackupView> backups,
            @Nullable ProgressView running,
            @Nullable Instant failed,
            @Nullable String daily,
            int keep) {}

    record BackupView(
            String name,
            String version,
            Instant made,
            long documents,
            long files,
            long bytes,
            boolean whole,
            long missing) {

        static BackupView of(Backups.Kept kept) {
            Backup backup = kept.backup();
            return new BackupView(
                    kept.name(),
                    backup.version(),
                    backup.made(),
                    backup.documents(),
                    backup.files(),
                    backup.bytes(),
                    backup.isWhole(),
                    backup.missing().size());
        }
    }

    record ProgressView(Instant began, long files, long expected) {}

    /** @param failed when the last check broke off; null when it did not */
    record IntegrityView(
            @Nullable ProgressView running,
            @Nullable Instant failed,
            @Nullable ReportView last) {}

    record ReportView(
            Instant began,
            Instant ended,
            boolean sound,
            long files,
            long bytes,
            List<Integrity.Damage> damages,
            long auditEntries,
            @Nullable Long auditFlaw) {

        static ReportView of(Integrity.Report report) {
            return new ReportView(
                    report.began(),
                    report.ended(),
                    report.isSound(),
                    report.files(),
                    report.bytes(),
                    report.damages(),
                    report.audit(),
                    report.flaw().orElse(null));
        }
    }

    @GetMapping("/backups")
    BackupsView backups(Actor actor) {
        Backups.State state = backups.state(actor);
        return new BackupsView(
                state.backups().stream().map(BackupView::of).toList(),
                state.running()
                        .map(running -> new ProgressView(running.began(), running.files(), running.expected()))
                        .orElse(null),
                state.failed().orElse(null),
                daily.map(LocalTime::toString).orElse(null),
                state.keep());
    }

    @PostMapping("/backups")
    @ResponseStatus(HttpStatus.ACCEPTED)
    BackupsView make(Actor actor) {
        backups.begin(actor);
        return backups(actor);
    }

    @GetMapping("/integrity")
    IntegrityView integrity(Actor actor) {
        Integrity.State state = integrity.state(actor);
        return new IntegrityView(
                state.running()
                        .map(running -> new ProgressView(running.began(), running.files(), running.expected()))
                        .orElse(null),
                state.failed().orElse(null),
                state.last().map(ReportView::of).orElse(null));
    }

    /** @param repair {@code true} to put back from the backups what is missing or altered */
    @PostMapping("/integrity")
    @ResponseStatus(HttpStatus.ACCEPTED)
    IntegrityView check(Actor actor, @RequestParam(defaultValue = "false") boolean repair) {
        integrity.begin(actor, repair);
        return integrity(actor);
    }
}
