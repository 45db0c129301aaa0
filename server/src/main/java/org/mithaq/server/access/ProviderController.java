package org.mithaq.server.access;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.problem.Problem;
import org.mithaq.rest.http.RequestLanguage;
import org.mithaq.server.access.LogInAttempts.Attempt;
import org.mithaq.server.provider.Begun;
import org.mithaq.server.provider.IdentityProvider;
import org.mithaq.server.provider.IdentityProvider.Arrived;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Log-in over the identity provider, which a browser goes to and comes back from. It always ends at the pages: signed in, or with a reason
 * that the log-in shows.
 */
@RestController
@RequestMapping("/session/oidc")
public final class ProviderController {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderController.class);
    /** A place within the pages, as browsers write it. It always stands behind our own address. */
    private static final Pattern PAGE = Pattern.compile("#/(?:[!$&-;=?-Z_a-z~]|%[0-9A-Fa-f]{2}){0,2000}");

    private final IdentityProvider provider;
    private final Accounts accounts;
    private final BrowserSessions sessions;
    private final LogInAttempts attempts;
    private final CsrfTokenRepository tokens;
    private final MeterRegistry meters;
    private final LoginThrottle throttle;

    public ProviderController(
            IdentityProvider provider,
            Accounts accounts,
            BrowserSessions sessions,
            LogInAttempts attempts,
            CsrfTokenRepository tokens,
            MeterRegistry meters,
            Clock clock) {
        this.provider = provider;
        this.accounts = accounts;
        this.sessions = sessions;
        this.attempts = attempts;
        this.tokens = tokens;
        this.meters = meters;
        this.throttle = new LoginThrottle(clock);
    }

    /**
     * @param page that was asked for; one that is none of ours is left out
     * @param language that the pages are shown in, for those of the provider
     */
    @GetMapping
    ResponseEntity<Void> begin(
            @RequestParam(defaultValue = "") String page,
            @RequestParam(defaultValue = "") String language,
            HttpServletRequest request,
            HttpServletResponse response) {
        String wanted = PAGE.matcher(page).matches() ? page : "";
        try {
            requirePatience(request);
            Begun begun = provider.begin(
                    request, WorkingLanguage.ofTag(language).orElseGet(() -> RequestLanguage.of(request)));
            attempts.add(begun, wanted, request, response);
            return to(begun.address());
        } catch (Problem refusal) {
            return refused(refusal, wanted, request, response);
        }
    }

    /** What the provider says of an error in words is left alone: whoever makes up an address could say anything. */
    @GetMapping("/callback")
    ResponseEntity<Void> arrive(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String error,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<Attempt> attempt = Optional.empty();
        try {
            requirePatience(request);
            attempt = attempts.take(state, request);
            signIn(attempt, code, error, request, response);
            return to(pages(attempt.map(Attempt::page).orElse("")));
        } catch (Problem refusal) {
            return refused(refusal, attempt.map(Attempt::page).orElse(""), request, response);
        }
    }

    private void signIn(
            Optional<Attempt> attempt,
            @Nullable String code,
            @Nullable String error,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (attempt.isEmpty()) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "PRM-SESSION-009");
        }
        if (code == null || code.isBlank()) {
            throw IdentityProvider.refusal(error == null ? "" : error);
        }
        Arrived arrived = provider.arrive(attempt.get().begun(), code);
        PersonTable.Row row = accounts.fromProvider(
                arrived.identity(), provider.groups(), provider.settings().adoptByName());
        SignedIn person = new SignedIn(row.id().value(), SignedIn.stampOf(row.password()));
        sessions.begin(
                UsernamePasswordAuthenticationToken.authenticated(person, null, List.of()),
                Optional.of(arrived.idToken())
                        .filter(token -> provider.settings().logOut()),
                request,
                response);
        // A browser that comes from elsewhere does not show the token of before, which counts no more.
        tokens.saveToken(null, request, response);
    }

    private void requirePatience(HttpServletRequest request) {
        throttle.waitFor(request.getRemoteAddr()).ifPresent(wait -> {
            throw Problem.of(Problem.Kind.FORBIDDEN, "PRM-SESSION-002", Long.toString(wait.toSeconds() + 1));
        });
    }

    private ResponseEntity<Void> refused(
            Problem refusal, String page, HttpServletRequest request, HttpServletResponse response) {
        // What is not the person's doing is not held against their address.
        if (refusal.kind() == Problem.Kind.FORBIDDEN && !refusal.code().equals("PRM-SESSION-002")) {
            throttle.failed(request.getRemoteAddr());
        }
        LOG.info("a log-in by the provider ends with {}", refusal.code());
        meters.counter("mithaq.logins.refused", "reason", "provider").increment();
        attempts.refuse(refusal, request, response);
        return to(pages(page));
    }

    private URI pages(String page) {
        return URI.create(provider.pages() + page);
    }

    private static ResponseEntity<Void> to(URI address) {
        return ResponseEntity.status(HttpStatus.FOUND).location(address).build();
    }
}
