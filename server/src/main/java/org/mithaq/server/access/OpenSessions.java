package org.mithaq.server.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.mithaq.access.PersonId;
import org.springframework.http.HttpHeaders;

/**
 * Who is signed in where. A person has so many sessions at most: one more ends the one that was used longest ago. They live as long as
 * this process, as sessions do. The calls of programs have none.
 */
public final class OpenSessions implements HttpSessionListener {

    private final int most;
    private final Clock clock;
    /** By the container's own id, which is a secret. */
    private final Map<String, Held> held = new ConcurrentHashMap<>();

    private record Held(HttpSession session, PersonId person, Open open) {

        Instant lastUsed() {
            try {
                return Instant.ofEpochMilli(session.getLastAccessedTime());
            } catch (IllegalStateException ended) {
                return open.began();
            }
        }
    }

    /**
     * @param id names it towards its person, and opens nothing
     * @param browser what kind of browser on what kind of system, as far as it tells
     */
    record Open(String id, Instant began, Instant lastUsed, String address, Browser browser) {}

    /** @param most sessions of a person, at least 1 */
    public OpenSessions(int most, Clock clock) {
        if (most < 1) {
            throw new IllegalArgumentException("mithaq.sessions.most is at least 1");
        }
        this.most = most;
        this.clock = clock;
    }

    /** Notes that the person signed in with the session of the request. */
    synchronized void began(PersonId person, HttpServletRequest request) {
        HttpSession session = request.getSession();
        // Whoever signs in again keeps the session, which has another id by now.
        held.values().removeIf(one -> one.session().getId().equals(session.getId()));
        Instant now = clock.instant();
        Open open = new Open(
                UUID.randomUUID().toString(),
                now,
                now,
                request.getRemoteAddr(),
                Browser.of(Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT))));
        held.put(session.getId(), new Held(session, person, open));
        List<Held> all = of(person);
        all.subList(Math.min(most, all.size()), all.size()).forEach(this::end);
    }

    /** Those of a person, the one used last first. */
    List<Open> all(PersonId person) {
        return of(person).stream()
                .map(one -> new Open(
                        one.open().id(),
                        one.open().began(),
                        one.lastUsed(),
                        one.open().address(),
                        one.open().browser()))
                .toList();
    }

    /** The id of the session that the request belongs to; empty for programs. */
    Optional<String> current(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> held.get(session.getId()))
                .map(one -> one.open().id());
    }

    /** Ends one session of the person; one that is none of theirs, or ended before, is left alone. */
    void end(PersonId person, String id) {
        of(person).stream().filter(one -> one.open().id().equals(id)).forEach(this::end);
    }

    /** Ends all of the person's sessions but that one. */
    void endOthers(PersonId person, Optional<String> kept) {
        of(person).stream()
                .filter(one -> !Optional.of(one.open().id()).equals(kept))
                .forEach(this::end);
    }

    void endBegunBefore(PersonId person, Instant moment) {
        of(person).stream().filter(one -> one.open().began().isBefore(moment)).forEach(this::end);
    }

    /** Everybody who is signed in. */
    Set<PersonId> people() {
        return held.values().stream().map(Held::person).collect(Collectors.toUnmodifiableSet());
    }

    private List<Held> of(PersonId person) {
        return held.values().stream()
                .filter(one -> one.person().equals(person))
                .sorted(Comparator.comparing(Held::lastUsed)
                        .thenComparing(one -> one.open().began())
                        .reversed())
                .toList();
    }

    private void end(Held one) {
        held.values().remove(one);
        try {
            one.session().invalidate();
        } catch (IllegalStateException endedMeanwhile) {
            // That is what was wanted.
        }
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent ended) {
        held.remove(ended.getSession().getId());
    }
}
