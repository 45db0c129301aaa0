package org.mithaq.rest.archive;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import org.mithaq.access.Actor;
import org.mithaq.archive.Archive;
import org.mithaq.archive.Archiving;
import org.mithaq.archive.Manifest;
import org.mithaq.archive.Receiving;
import org.mithaq.rest.http.Attachment;
import org.mithaq.rest.http.ReceivedFile;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The archive of everything. It is written while it is sent: a break shows as a ZIP without its end, which nothing reads. One that
 * is brought is as large as it is; only the room for it limits it.
 */
@RestController
final class ArchiveController {

    private final Archiving archiving;
    private final Receiving receiving;

    ArchiveController(Archiving archiving, Receiving receiving) {
        this.archiving = archiving;
        this.receiving = receiving;
    }

    /** @param entries of the audit trail */
    record ManifestView(
            String host,
            String software,
            Instant made,
            boolean oneMoment,
            long documents,
            long files,
            long fileBytes,
            long lacking,
            long entries) {
        static ManifestView of(Manifest manifest) {
            return new ManifestView(
                    manifest.host(),
                    manifest.software(),
                    manifest.made(),
                    manifest.oneMoment(),
                    manifest.documents(),
                    manifest.files(),
                    manifest.fileBytes(),
                    manifest.lacking(),
                    manifest.audit().sequence());
        }
    }

    @GetMapping("/archive")
    void archive(Actor actor, HttpServletResponse response) throws IOException {
        try (Archive archive = archiving.prepare(actor)) {
            response.setContentType("application/zip");
            response.setHeader("Content-Disposition", Attachment.named(archive.name()));
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Cache-Control", "no-store");
            archive.writeTo(response.getOutputStream());
        }
    }

    @PostMapping(path = "/archive/check", produces = MediaType.APPLICATION_JSON_VALUE)
    ManifestView check(Actor actor, HttpServletRequest request) throws IOException {
        return ManifestView.of(receiving.check(actor, bytes(request)));
    }

    @PostMapping(path = "/archive/import", produces = MediaType.APPLICATION_JSON_VALUE)
    ManifestView take(Actor actor, HttpServletRequest request) throws IOException {
        return ManifestView.of(receiving.take(actor, bytes(request)).manifest());
    }

    private static InputStream bytes(HttpServletRequest request) throws IOException {
        return ReceivedFile.of(request, "archive.zip", Long.MAX_VALUE).bytes();
    }
}
