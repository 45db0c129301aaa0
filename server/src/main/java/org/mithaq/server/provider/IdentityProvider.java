package org.mithaq.server.provider;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.problem.Problem;
import org.mithaq.server.database.StartProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The organisation's identity provider: sends people there to sign in, and learns who came back. It is asked how it is reached when the
 * server has started, and every few minutes from then on; while it does not answer nobody signs in by it. Safe for use by several threads.
 */
public final class IdentityProvider {

    private static final Logger LOG = LoggerFactory.getLogger(IdentityProvider.class);
    private static final Duration VALID = Duration.ofMinutes(5);
    /** Nobody is sent to a provider that does not answer, and it is not asked for each of many who come at once. */
    private static final Duration FRESH = Duration.ofSeconds(5);
    /** For so long after it did not answer it is not asked how it is reached. */
    private static final Duration PAUSE = Duration.ofSeconds(5);
    /** A provider that is slow must not take all threads of the server. */
    private static final int MOST_ATTEMPTS = 8;

    private static final int LONGEST_WAIT_SECONDS = 3;

    private static final int LONGEST_ISSUER = 500;

    private static final Set<String> OF_THE_ATTEMPT =
            Set.of("invalid_state_parameter", "invalid_redirect_uri_parameter", "invalid_grant");
    private static final List<String> CHECKED = List.of("iss", "sub", "aud", "azp", "exp", "iat", "nonce");
    private static final Set<String> LATER = Set.of("server_error", "temporarily_unavailable");

    private final OidcSettings settings;
    private final URI address;
    private final Clock clock;
    private final ProviderHttp http;
    private final Claims claims;
    private final Semaphore attempts = new Semaphore(MOST_ATTEMPTS);
    private final Semaphore discovering = new Semaphore(1);
    private volatile @Nullable Discovered discovered;
    private volatile boolean failing;
    private volatile Instant asked = Instant.EPOCH;

    /**
     * @param address of this server as its readers reach it, with a slash at its end
     * @throws StartProblem {@code PRM-START-016} when the settings cannot be used
     */
    public IdentityProvider(OidcSettings settings, URI address, Clock clock) {
        this.settings = settings;
        this.address = address;
        this.clock = clock;
        try {
            requireUsable(settings);
            this.http = new ProviderHttp(Optional.ofNullable(settings.certificate()));
            this.claims = new Claims(settings);
        } catch (IllegalArgumentException e) {
            throw new StartProblem(
                    "PRM-START-016",
                    "The settings mithaq.oidc cannot be used: " + e.getMessage(),
                    "Correct them; docs/administration.md has examples.",
                    e);
        }
    }

    private static void requireUsable(OidcSettings settings) {
        URI issuer = URI.create(settings.issuer());
        if (issuer.getHost() == null
                || issuer.getQuery() != null
                || issuer.getFragment() != null
                || settings.issuer().length() > LONGEST_ISSUER) {
            throw new IllegalArgumentException("mithaq.oidc.issuer is no address of a provider");
        }
        if (!ProviderHttp.isSafe(issuer)) {
            throw new IllegalArgumentException(
                    "mithaq.oidc.issuer has to begin with https://, unless the provider is on this machine");
        }
        if (settings.clientId().isBlank()) {
            throw new IllegalArgumentException("mithaq.oidc.client-id is missing");
        }
        if (settings.longestSession().isNegative() || settings.longestSession().isZero()) {
            throw new IllegalArgumentException("mithaq.oidc.longest-session has to be longer than nothing");
        }
    }

    /** @param idToken proves to the provider whom to sign out */
    public record Arrived(Identity identity, String idToken) {}

    /**
     * @param language in which the provider is to speak
     * @throws Problem {@code PRM-SESSION-008} (UNAVAILABLE) when the provider does not answer
     */
    public Begun begin(HttpServletRequest request, WorkingLanguage language) {
        Discovered provider = provider(FRESH);
        OAuth2AuthorizationRequest made = new DefaultOAuth2AuthorizationRequestResolver(
                        id -> provider.registration(), "/" + Discovered.ID)
                .resolve(request, Discovered.ID);
        if (made == null) {
            throw new IllegalStateException("there is no request for a provider that is known");
        }
        return new Begun(OAuth2AuthorizationRequest.from(made)
                .additionalParameters(parameters -> parameters.put("ui_locales", language.tag()))
                .build());
    }

    /**
     * Who came back with a code.
     *
     * @throws Problem {@code PRM-SESSION-008} (UNAVAILABLE) when the provider does not answer; else FORBIDDEN, with {@code PRM-SESSION-009}
     *     for a code that is not of this log-in, {@code PRM-SESSION-011} for an answer that cannot be trusted, {@code PRM-SESSION-012} for a
     *     subject that cannot be kept
     */
    public Arrived arrive(Begun begun, String code) {
        Discovered provider = provider(VALID);
        OAuth2AuthorizationResponse answer = OAuth2AuthorizationResponse.success(code)
                .redirectUri(Objects.requireNonNull(begun.request().getRedirectUri(), "where they come back to"))
                .state(begun.state())
                .build();
        OAuth2LoginAuthenticationToken attempt = new OAuth2LoginAuthenticationToken(
                provider.registration(), new OAuth2AuthorizationExchange(begun.request(), answer));
        OAuth2LoginAuthenticationToken signedIn = exchanged(provider, attempt);
        if (!(signedIn.getPrincipal() instanceof OidcUser person)) {
            throw new IllegalStateException("a provider of OpenID Connect knows people");
        }
        return new Arrived(
                claims.identity(
                        Objects.requireNonNull(person.getSubject(), "checked with the token"), person.getClaims()),
                person.getIdToken().getTokenValue());
    }

    /** What the provider's own refusal means, which came in place of a code. */
    public static Problem refusal(String error) {
        String word = error.toLowerCase(Locale.ROOT).replaceAll("[^a-z_]", "");
        LOG.warn("the provider refused a log-in: {}", word.substring(0, Math.min(word.length(), 40)));
        return LATER.contains(word) ? unavailable() : Problem.of(Problem.Kind.FORBIDDEN, "PRM-SESSION-010");
    }

    /** Our groups that this provider decides about; every other one is given here. */
    public Set<String> groups() {
        return claims.groups();
    }

    public OidcSettings settings() {
        return settings;
    }

    /** Where the log-in begins, for browsers. */
    public URI beginning() {
        return address.resolve("api/v1/session/oidc");
    }

    /** Where people come back to, and go on from. */
    public URI pages() {
        return address;
    }

    /** Where a browser goes to be signed out at the provider; empty when that is not wished or there is no such place. */
    public Optional<URI> logOutAddress(String idToken) {
        Discovered known = discovered;
        return !settings.logOut() || known == null
                ? Optional.empty()
                : known.endSession().map(place -> UriComponentsBuilder.fromUri(place)
                        .queryParam("id_token_hint", "{token}")
                        .queryParam("client_id", "{client}")
                        .queryParam("post_logout_redirect_uri", "{pages}")
                        .encode()
                        .buildAndExpand(Map.of("token", idToken, "client", settings.clientId(), "pages", address))
                        .toUri());
    }

    /** Whether the provider did not answer when it was asked last how it is reached. */
    public boolean isFailing() {
        return failing;
    }

    /** Asks the provider how it is reached, when that was long ago or it did not answer. */
    public void refresh() {
        try {
            provider(VALID);
        } catch (Problem unavailable) {
            LOG.debug("the provider is asked again later", unavailable);
        }
    }

    /** One alone asks; who waited for that takes what it brought. Nobody waits for a provider that did not answer. */
    private Discovered provider(Duration valid) {
        Optional<Discovered> known = known(valid);
        if (known.isPresent()) {
            return known.get();
        }
        requirePlace(discovering, failing ? 0 : LONGEST_WAIT_SECONDS);
        try {
            return known(valid).orElseGet(this::ask);
        } finally {
            discovering.release();
        }
    }

    /** @throws Problem {@code PRM-SESSION-008} when it did not answer just now */
    private Optional<Discovered> known(Duration valid) {
        boolean late = asked.plus(failing ? PAUSE : valid).isBefore(clock.instant());
        if (failing && !late) {
            throw unavailable();
        }
        return late ? Optional.empty() : Optional.ofNullable(discovered);
    }

    private Discovered ask() {
        Discovered found;
        try {
            found = Discovered.read(settings, http, address.resolve("api/v1/session/oidc/callback"));
        } catch (RuntimeException e) {
            Problem problem = unreachable(e);
            asked = clock.instant();
            throw problem;
        }
        if (failing) {
            LOG.info("the provider answers again");
        }
        failing = false;
        asked = clock.instant();
        Discovered before = discovered;
        // Who keeps the keys of the provider goes on with them while it says the same.
        if (before != null && before.saysTheSameAs(found)) {
            return before;
        }
        discovered = found;
        return found;
    }

    private OAuth2LoginAuthenticationToken exchanged(Discovered provider, OAuth2LoginAuthenticationToken attempt) {
        requirePlace(attempts, LONGEST_WAIT_SECONDS);
        try {
            return provider.authenticate(attempt);
        } catch (RuntimeException e) {
            throw refused(e);
        } finally {
            attempts.release();
        }
    }

    private static void requirePlace(Semaphore places, int seconds) {
        try {
            if (places.tryAcquire(seconds, TimeUnit.SECONDS)) {
                return;
            }
            LOG.warn("too many log-ins wait for the provider");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw unavailable();
    }

    /** One log-in that went wrong does not tell that the provider is down for everybody. */
    private static Problem refused(RuntimeException e) {
        if (isOutage(e)) {
            LOG.warn("the provider does not answer a log-in: {}", error(e));
            return unavailable(e);
        }
        String error = error(e);
        LOG.warn("a log-in by the provider is refused: {} {}", error, wrongClaims(e));
        LOG.debug("a log-in by the provider is refused", e);
        Problem problem = Problem.of(
                Problem.Kind.FORBIDDEN, OF_THE_ATTEMPT.contains(error) ? "PRM-SESSION-009" : "PRM-SESSION-011");
        problem.initCause(e);
        return problem;
    }

    /** The standard's word for what went wrong, or the library's. */
    private static String error(RuntimeException e) {
        if (e instanceof OAuth2AuthenticationException refused) {
            return refused.getError().getErrorCode();
        }
        return e instanceof OAuth2AuthorizationException refused
                ? refused.getError().getErrorCode()
                : e.getClass().getSimpleName();
    }

    /** Names alone: what stands in them is the person's. */
    private static List<String> wrongClaims(RuntimeException e) {
        return e.getCause() instanceof JwtValidationException wrong
                ? CHECKED.stream()
                        .filter(claim -> wrong.getErrors().stream()
                                .anyMatch(error ->
                                        String.valueOf(error.getDescription()).contains(claim + "=")))
                        .toList()
                : List.of();
    }

    private static boolean isOutage(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof ResourceAccessException || cause instanceof HttpServerErrorException) {
                return true;
            }
        }
        return false;
    }

    private Problem unreachable(RuntimeException e) {
        if (!failing) {
            String reason = e instanceof Discovered.Unusable
                    ? e.getMessage()
                    : e.getClass().getSimpleName();
            LOG.error("the provider does not answer as expected: {}", reason, e);
        }
        failing = true;
        return unavailable(e);
    }

    private static Problem unavailable(RuntimeException cause) {
        Problem problem = unavailable();
        problem.initCause(cause);
        return problem;
    }

    private static Problem unavailable() {
        return Problem.of(Problem.Kind.UNAVAILABLE, "PRM-SESSION-008");
    }
}
