package org.mithaq.server.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mithaq.access.Actor;
import org.mithaq.access.ChosenDigits;
import org.mithaq.access.Directory;
import org.mithaq.access.Person;
import org.mithaq.document.UnitOfWork;
import org.mithaq.language.Digits;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.problem.Problem;
import org.mithaq.server.provider.IdentityProvider;
import org.mithaq.server.web.ServerProblems;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Log-in, log-out, and the token that a browser session's writing calls carry. */
@RestController
@RequestMapping(path = "/session", produces = MediaType.APPLICATION_JSON_VALUE)
public final class SessionController {

    private final AuthenticationManager authentication;
    private final BrowserSessions sessions;
    private final RequestActors actors;
    private final Directory directory;
    private final UnitOfWork work;
    private final ChosenDigits digits;
    private final Elsewhere elsewhere;

    public SessionController(
            AuthenticationManager authentication,
            BrowserSessions sessions,
            RequestActors actors,
            Directory directory,
            UnitOfWork work,
            ChosenDigits digits,
            Elsewhere elsewhere) {
        this.elsewhere = elsewhere;
        this.authentication = authentication;
        this.sessions = sessions;
        this.actors = actors;
        this.directory = directory;
        this.work = work;
        this.digits = digits;
    }

    /**
     * Where people come from who have no password here.
     *
     * @param directoryName what people call the directory whose people sign in here; empty without one
     * @param refusals why log-ins over the provider failed
     * @param problems words them
     */
    public record Elsewhere(
            Optional<String> directoryName,
            Optional<IdentityProvider> provider,
            LogInAttempts refusals,
            ServerProblems problems) {}

    record Csrf(String header, String token) {}

    /**
     * @param address where the log-in over it begins
     * @param labels what it is called, by language; empty when it has no name
     */
    record Provider(URI address, Map<String, String> labels) {

        static Provider of(IdentityProvider provider) {
            return new Provider(
                    provider.beginning(),
                    Stream.of(WorkingLanguage.values())
                            .collect(Collectors.toMap(WorkingLanguage::tag, language -> provider.settings()
                                    .label(language))));
        }
    }

    /** @param detail in the language of the request */
    record Refusal(String code, String detail) {}

    /** @param location where the browser goes to be signed out at the provider, too */
    record LoggedOut(URI location) {}

    /**
     * Who is signed in comes with the token, so that the first page asks once; null for nobody.
     *
     * @param directory what the directory is called whose people sign in here, empty when it has no name; null without one
     * @param provider the identity provider; null without one
     * @param refusal why the browser's last log-in over it failed, told once; null otherwise
     */
    record SessionView(
            Csrf csrf,
            boolean signedIn,
            @Nullable Me me,
            @Nullable String directory,
            @Nullable Provider provider,
            @Nullable Refusal refusal) {}

    record LogIn(String person, String password) {}

    /** The same as GET /me answers. */
    record Me(
            String person,
            String displayName,
            String language,
            @Nullable String digits,
            List<String> roles,
            List<String> sectors,
            List<String> authorities) {}

    @GetMapping
    SessionView session(CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        boolean signedIn = actors.signedIn().isPresent();
        if (!signedIn && RequestActors.authenticated().isPresent()) {
            sessions.end(request, response);
        }
        Optional<LogInAttempts.Refusal> refusal = elsewhere.refusals().refusal(request);
        return new SessionView(
                new Csrf(token.getHeaderName(), token.getToken()),
                signedIn,
                signedIn ? me(actors.actor(request)) : null,
                elsewhere.directoryName().orElse(null),
                elsewhere.provider().map(Provider::of).orElse(null),
                refusal.map(why -> new Refusal(
                                why.code(), elsewhere.problems().text(why.code(), why.arguments(), request)))
                        .orElse(null));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    Me logIn(@RequestBody LogIn logIn, HttpServletRequest request, HttpServletResponse response) {
        Authentication authenticated = authenticated(logIn, request);
        sessions.begin(authenticated, Optional.empty(), request, response);
        return me(actors.actor(request));
    }

    private Authentication authenticated(LogIn logIn, HttpServletRequest request) {
        if (logIn.person() == null || logIn.password() == null) {
            throw Problem.of(Problem.Kind.INVALID, "PRM-SESSION-003");
        }
        UsernamePasswordAuthenticationToken attempt =
                UsernamePasswordAuthenticationToken.unauthenticated(logIn.person(), logIn.password());
        attempt.setDetails(new WebAuthenticationDetails(request));
        try {
            return authentication.authenticate(attempt);
        } catch (LockedException throttled) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "PRM-SESSION-002", String.valueOf(throttled.getMessage()));
        } catch (AuthenticationException refused) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "PRM-SESSION-001");
        }
    }

    /** 200 with where to go on to, else 204. */
    @DeleteMapping
    ResponseEntity<LoggedOut> logOut(HttpServletRequest request, HttpServletResponse response) {
        Optional<URI> further = BrowserSessions.idToken(request)
                .flatMap(token -> elsewhere.provider().flatMap(provider -> provider.logOutAddress(token)));
        sessions.end(request, response);
        return further.map(address -> ResponseEntity.ok(new LoggedOut(address)))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    private Me me(Actor actor) {
        String displayName = directory
                .person(actor.person())
                .map(Person::displayName)
                .orElse(actor.person().value());
        return new Me(
                actor.person().value(),
                displayName,
                actor.language().tag(),
                work.inTransaction(() -> digits.of(actor.person()))
                        .map(Digits::code)
                        .orElse(null),
                actor.roles().stream().sorted().map(Enum::name).toList(),
                actor.sectors().stream().sorted().toList(),
                actor.authorities().stream().sorted().toList());
    }
}
