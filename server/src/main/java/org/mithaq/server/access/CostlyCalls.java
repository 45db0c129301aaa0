package org.mithaq.server.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.mithaq.access.PersonId;
import org.mithaq.problem.Problem;
import org.mithaq.server.web.ServerProblems;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Keeps one person, or one program in their name, from taking the whole server with calls that each read or compare much: so many in a
 * minute, then they wait for the next one.
 */
public final class CostlyCalls implements HandlerInterceptor {

    /** Under the API's address. Each reads much, whatever it answers. */
    public static final String[] COSTLY = {
        "/api/v1/register/export",
        "/api/v1/documents/*/similar",
        "/api/v1/passages",
        "/api/v1/documents/*/as-of",
        "/api/v1/documents/*/versions/*/comparison/*",
        "/api/v1/signed-copies/*/comparison",
        "/api/v1/audit/verification",
        "/api/v1/bulk-edits/**"
    };

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MOST_REMEMBERED = 10_000;

    private final int most;
    private final Clock clock;
    private final ServerProblems problems;
    private final Map<PersonId, Window> windows = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<PersonId, Window> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    private record Window(Instant began, int calls) {}

    /** @param most calls of a person within a minute */
    public CostlyCalls(int most, Clock clock, ServerProblems problems) {
        if (most < 1) {
            throw new IllegalArgumentException("mithaq.limits.costly-calls is at least 1");
        }
        this.most = most;
        this.clock = clock;
        this.problems = problems;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        Optional<Duration> wait = RequestActors.authenticated().flatMap(this::counted);
        if (wait.isEmpty()) {
            return true;
        }
        long seconds = wait.get().toSeconds() + 1;
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        problems.send(request, response, Problem.of(Problem.Kind.TOO_MANY, "PRM-SESSION-006", seconds));
        return false;
    }

    private synchronized Optional<Duration> counted(PersonId person) {
        Instant now = clock.instant();
        Window before = windows.get(person);
        Window window = before == null || isOver(before, now)
                ? new Window(now, 1)
                : new Window(before.began(), before.calls() + 1);
        windows.put(person, window);
        return window.calls() <= most
                ? Optional.empty()
                : Optional.of(Duration.between(now, window.began().plus(WINDOW)));
    }

    /** A clock that was put back must not keep anybody waiting. */
    private static boolean isOver(Window window, Instant now) {
        return now.isBefore(window.began()) || !now.isBefore(window.began().plus(WINDOW));
    }
}
