package org.mithaq.server.access;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
 * that the log-in shows. Calls from within a page get a plain 403.
 */
@RestController
@RequestMapping("/session/oidc")
public final class ProviderController {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderController.class);
    /** A place within the pages, as browsers write it. It always stands behind our own address. */
    private static final Pattern PAGE = Pattern.compile("#/(?:[!$&-;=?-Z_a-z~]|%[0-9A-Fa-f]{2}){0,2000}");

    /** The provider has told who they are. */
    private static final Set<String> OF_THE_PERSON =
            Set.of("PRM-SESSION-012", "PRM-SESSION-013", "PRM-SESSION-014", "PRM-SESSION-015");

    private static final ResponseEntity<Void> FORBIDDEN =
            ResponseEntity.status(HttpStatus.FORBIDDEN).build();

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
        if (isWithinAPage(request)) {
            return FORBIDDEN;
        }
        String wanted = PAGE.matcher(page).matches() ? page : "";
        try {
            requirePatience(request);
            Begun begun = provider.begin(
                    request, WorkingLanguage.ofTag(language).orElseGet(() -> RequestLanguage.of(request)));
            attempts.add(begun, wanted, request, response);
            return to(begun.address());
        } catch (RuntimeException e) {
            return refused(problem(e), wanted, request, response);
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
        if (isWithinAPage(request)) {
            return FORBIDDEN;
        }
        Optional<Attempt> attempt = attempts.take(state, request);
        String page = attempt.map(Attempt::page).orElse("");
        try {
            signIn(attempt.orElseThrow(() -> strange(request)), code, error, request, response);
            return to(pages(page));
        } catch (RuntimeException e) {
            Problem refusal = problem(e);
            // Any page of the web can send a browser here with nothing; and who was refused by name is no stranger.
            if (attempt.isPresent()
                    && refusal.kind() == Problem.Kind.FORBIDDEN
                    && !OF_THE_PERSON.contains(refusal.code())) {
                throttle.failed(request.getRemoteAddr());
            }
            return refused(refusal, page, request, response);
        }
    }

    /** Whether it is no person who goes there but an image, a script or a frame's own call of some page; browsers say so themselves. */
    private static boolean isWithinAPage(HttpServletRequest request) {
        String mode = request.getHeader("Sec-Fetch-Mode");
        return mode != null && !mode.equals("navigate");
    }

    private Problem strange(HttpServletRequest request) {
        requirePatience(request);
        return Problem.of(Problem.Kind.FORBIDDEN, "PRM-SESSION-009");
    }

    /** What went wrong here is told by its kind alone: messages may have something of the person. */
    private static Problem problem(RuntimeException e) {
        if (e instanceof Problem problem) {
            return problem;
        }
        LOG.error("a log-in by the provider failed: {}", e.getClass().getName());
        LOG.debug("a log-in by the provider failed", e);
        return Problem.of(Problem.Kind.UNAVAILABLE, "PRM-SESSION-008");
    }

    private void signIn(
            Attempt attempt,
            @Nullable String code,
            @Nullable String error,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (code == null || code.isBlank()) {
            throw IdentityProvider.refusal(error == null ? "" : error);
        }
        Arrived arrived = provider.arrive(attempt.begun(), code);
        PersonTable.Row row = accounts.fromProvider(
                        arrived.identity(),
                        provider.groups(),
                        provider.settings().adoptByName())
                .orElseThrow(() -> Problem.of(
                        Problem.Kind.FORBIDDEN,
                        "PRM-SESSION-012",
                        provider.settings().nameClaim()));
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
