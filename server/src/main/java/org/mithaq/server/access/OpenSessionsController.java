package org.mithaq.server.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mithaq.access.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where a person is signed in, for that person alone. */
@RestController
@RequestMapping(path = "/sessions", produces = MediaType.APPLICATION_JSON_VALUE)
public final class OpenSessionsController {

    private final OpenSessions sessions;

    public OpenSessionsController(OpenSessions sessions) {
        this.sessions = sessions;
    }

    record SessionsView(List<SessionView> sessions) {}

    /** @param current whether it is the one that asks */
    record SessionView(
            String id,
            boolean current,
            Instant began,
            Instant lastUsed,
            String address,
            String browser,
            String system) {}

    @GetMapping
    SessionsView mine(Actor actor, HttpServletRequest request) {
        Optional<String> current = sessions.current(request);
        return new SessionsView(sessions.all(actor.person()).stream()
                .map(open -> new SessionView(
                        open.id(),
                        Optional.of(open.id()).equals(current),
                        open.began(),
                        open.lastUsed(),
                        open.address(),
                        open.browser().name(),
                        open.browser().system()))
                .toList());
    }

    /** Ends all but the one that asks. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endOthers(Actor actor, HttpServletRequest request) {
        sessions.endOthers(actor.person(), sessions.current(request));
    }

    /** One that is gone already is as one that was ended. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(Actor actor, @PathVariable String id) {
        sessions.end(actor.person(), id);
    }
}
