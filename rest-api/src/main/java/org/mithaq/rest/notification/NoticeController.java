package org.mithaq.rest.notification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.access.Actor;
import org.mithaq.document.UnitOfWork;
import org.mithaq.notification.Inbox;
import org.mithaq.notification.Notice;
import org.mithaq.notification.ReadableNotices;
import org.mithaq.problem.Problem;
import org.mithaq.problem.Problem.Kind;
import org.mithaq.rest.problem.Messages;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The notices of the person who asks. */
@RestController
@RequestMapping(path = "/notices", produces = MediaType.APPLICATION_JSON_VALUE)
final class NoticeController {

    private static final int MOST = 50;

    private final UnitOfWork work;
    private final Inbox inbox;
    private final ReadableNotices readable;
    private final Messages messages;

    NoticeController(UnitOfWork work, Inbox inbox, ReadableNotices readable, Messages messages) {
        this.work = work;
        this.inbox = inbox;
        this.readable = readable;
        this.messages = messages;
    }

    /** @param unread of all, not only of those given here; without those that the person may not read any more */
    record Notices(int unread, List<NoticeView> notices) {}

    /**
     * @param document id of what it is about
     * @param entries the documents that it lists
     */
    record NoticeView(
            String id,
            Instant at,
            boolean read,
            String title,
            String body,
            @Nullable String document,
            List<EntryView> entries) {}

    /**
     * @param document its id
     * @param heading under which it stands with those around it
     */
    record EntryView(String document, String text, @Nullable String heading) {}

    @GetMapping
    Notices notices(Actor actor) {
        return work.inTransaction(() -> {
            int unread = inbox.unread(actor.person());
            List<NoticeView> shown = new ArrayList<>();
            for (Inbox.Received received : inbox.of(actor.person(), MOST)) {
                Optional<Notice> notice = readable.of(received.notice());
                notice.ifPresent(left -> shown.add(view(actor, received, left)));
                unread -= notice.isEmpty() && !received.read() ? 1 : 0;
            }
            return new Notices(unread, shown);
        });
    }

    @PostMapping("/{id}/read")
    ResponseEntity<Void> read(Actor actor, @PathVariable String id) {
        if (!work.inTransaction(() -> inbox.markRead(actor.person(), id))) {
            throw Problem.of(Kind.NOT_FOUND, "PRM-REST-020");
        }
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/read")
    ResponseEntity<Void> readAll(Actor actor) {
        work.inTransaction(() -> inbox.markAllRead(actor.person()));
        return ResponseEntity.noContent().build();
    }

    private NoticeView view(Actor actor, Inbox.Received received, Notice notice) {
        return new NoticeView(
                received.id(),
                received.at(),
                received.read(),
                messages.text(actor.language(), notice.key() + ".subject", notice.arguments()),
                messages.text(actor.language(), notice.key() + ".body", notice.arguments()),
                notice.subject().orElse(null),
                notice.entries().stream()
                        .map(entry -> new EntryView(
                                entry.document(),
                                entry.text(actor.language()),
                                entry.heading(actor.language()).orElse(null)))
                        .toList());
    }
}
