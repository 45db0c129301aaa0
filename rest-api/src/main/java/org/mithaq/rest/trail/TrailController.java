package org.mithaq.rest.trail;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.access.Actor;
import org.mithaq.access.PersonId;
import org.mithaq.audit.AuditEntry;
import org.mithaq.audit.AuditHead;
import org.mithaq.problem.Problem;
import org.mithaq.trail.Trail;
import org.mithaq.trail.Verification;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A person's trail, and whether the whole trail is sound. */
@RestController
@RequestMapping(path = "/audit", produces = MediaType.APPLICATION_JSON_VALUE)
final class TrailController {

    private static final int PAGE = 50;

    private final Trail trail;
    private final EventViews views;

    TrailController(Trail trail, EventViews views) {
        this.trail = trail;
        this.views = views;
    }

    /** @param next give it as {@code before} for what is older; absent on the last page */
    record Page(List<EntryView> entries, @Nullable Long next) {}

    record EntryView(long sequence, String subject, EventView event) {}

    record HeadView(long sequence, String hash) {}

    record FlawView(long sequence, String kind) {}

    record VerificationView(
            boolean sound,
            long checked,
            HeadView head,
            @Nullable FlawView flaw) {}

    @GetMapping
    Page of(
            Actor actor,
            @RequestParam(required = false) @Nullable String person,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable Long before) {
        List<AuditEntry> entries = trail.by(
                actor,
                person == null ? actor.person() : personId(person),
                from == null ? Moments.FIRST : Moments.parse("from", from),
                to == null ? Moments.LAST : Moments.parse("to", to),
                before == null ? Long.MAX_VALUE : before,
                PAGE);
        return new Page(
                entries.stream()
                        .map(entry -> new EntryView(
                                entry.sequence(), entry.event().subject(), views.view(actor, entry.event())))
                        .toList(),
                entries.size() < PAGE ? null : entries.get(PAGE - 1).sequence());
    }

    @GetMapping("/verification")
    VerificationView verification(
            Actor actor,
            @RequestParam(required = false) @Nullable Long sequence,
            @RequestParam(required = false) @Nullable String hash) {
        Optional<AuditHead> noted =
                sequence == null || hash == null ? Optional.empty() : Optional.of(new AuditHead(sequence, hash));
        Verification verification = trail.verify(actor, noted);
        return new VerificationView(
                verification.isSound(),
                verification.checked(),
                new HeadView(verification.head().sequence(), verification.head().hash()),
                verification
                        .flaw()
                        .map(flaw -> new FlawView(flaw.sequence(), flaw.kind().name()))
                        .orElse(null));
    }

    /** @throws Problem {@code PRM-REST-022} for what cannot be a log-in name */
    private static PersonId personId(String person) {
        try {
            return new PersonId(person);
        } catch (IllegalArgumentException e) {
            throw Problem.of(Problem.Kind.INVALID, "PRM-REST-022", "person", person);
        }
    }
}
