package org.mithaq.rest.archive;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.mithaq.access.Actor;
import org.mithaq.archive.Archive;
import org.mithaq.archive.Archiving;
import org.mithaq.rest.http.Attachment;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The archive of everything, written while it is sent: a break shows as a ZIP without its end, which nothing reads. */
@RestController
final class ArchiveController {

    private final Archiving archiving;

    ArchiveController(Archiving archiving) {
        this.archiving = archiving;
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
}
