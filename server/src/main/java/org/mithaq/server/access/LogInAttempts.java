package org.mithaq.server.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mithaq.problem.Problem;
import org.mithaq.server.provider.Begun;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * Log-ins on their way over an identity provider, each for the browser that began it and for ten minutes, and why the last one of a browser
 * was refused. A cookie of its own names the browser: that of the session does not come along when another site sends somebody here. They
 * live as long as this process.
 */
public final class LogInAttempts {

    static final String COOKIE = "MITHAQSIGNIN";

    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final int MOST = 10_000;
    private static final int MOST_OF_AN_ADDRESS = 200;
    private static final Pattern BROWSER = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    /** By state, the oldest first. */
    private final Map<String, Attempt> attempts = new LinkedHashMap<>();
    /** By browser, the oldest first. */
    private final Map<String, Kept> refusals = new LinkedHashMap<>();

    /** @param page that was asked for, begins with #/, or is empty */
    record Attempt(String browser, String address, Begun begun, String page, Instant until) {}

    /**
     * Why a log-in was refused.
     *
     * @param code of the problem
     * @param arguments that its message is filled with
     */
    record Refusal(String code, List<Object> arguments) {
        Refusal {
            arguments = List.copyOf(arguments);
        }
    }

    private record Kept(Refusal refusal, Instant until) {}

    public LogInAttempts(Clock clock) {
        this.clock = clock;
    }

    void add(Begun begun, String page, HttpServletRequest request, HttpServletResponse response) {
        String browser = named(request, response);
        synchronized (this) {
            forget();
            String address = request.getRemoteAddr();
            attempts.put(
                    begun.state(),
                    new Attempt(browser, address, begun, page, clock.instant().plus(LIFE)));
            if (attempts.values().stream()
                            .filter(one -> one.address().equals(address))
                            .count()
                    > MOST_OF_AN_ADDRESS) {
                dropOldestOf(address);
            }
            dropBeyond(attempts);
        }
    }

    /** The one that the browser began with this state, which cannot be had again. */
    synchronized Optional<Attempt> take(String state, HttpServletRequest request) {
        forget();
        Optional<Attempt> found = Optional.ofNullable(attempts.get(state))
                .filter(attempt ->
                        browser(request).filter(attempt.browser()::equals).isPresent());
        found.ifPresent(attempt -> attempts.remove(state));
        return found;
    }

    /** Nothing is kept for a browser without a name whose address has to wait: there may be many of those. */
    void refuse(Problem problem, HttpServletRequest request, HttpServletResponse response) {
        if (problem.code().equals("PRM-SESSION-002") && browser(request).isEmpty()) {
            return;
        }
        String browser = named(request, response);
        synchronized (this) {
            forget();
            refusals.remove(browser);
            refusals.put(
                    browser,
                    new Kept(
                            new Refusal(problem.code(), problem.arguments()),
                            clock.instant().plus(LIFE)));
            dropBeyond(refusals);
        }
    }

    /** Why the last log-in of the browser was refused; told once. */
    synchronized Optional<Refusal> refusal(HttpServletRequest request) {
        forget();
        return browser(request).map(refusals::remove).map(Kept::refusal);
    }

    private void forget() {
        Instant now = clock.instant();
        attempts.values().removeIf(one -> one.until().isBefore(now));
        refusals.values().removeIf(one -> one.until().isBefore(now));
    }

    private void dropOldestOf(String address) {
        Iterator<Attempt> oldest = attempts.values().iterator();
        while (oldest.hasNext()) {
            if (oldest.next().address().equals(address)) {
                oldest.remove();
                return;
            }
        }
    }

    private static <T> void dropBeyond(Map<String, T> held) {
        Iterator<T> oldest = held.values().iterator();
        while (held.size() > MOST && oldest.hasNext()) {
            oldest.next();
            oldest.remove();
        }
    }

    private static Optional<String> browser(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .filter(value -> BROWSER.matcher(value).matches())
                .findFirst();
    }

    /** The name that the browser has, else a new one; it lasts for ten minutes more. */
    private String named(HttpServletRequest request, HttpServletResponse response) {
        String browser = browser(request).orElseGet(this::newName);
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, browser)
                        .path(request.getContextPath() + "/api/v1/session")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .maxAge(LIFE)
                        .build()
                        .toString());
        return browser;
    }

    private String newName() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
