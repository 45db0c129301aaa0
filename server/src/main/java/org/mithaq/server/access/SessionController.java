package org.mithaq.server.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.access.Actor;
import org.mithaq.access.ChosenDigits;
import org.mithaq.access.Directory;
import org.mithaq.access.Person;
import org.mithaq.access.PersonId;
import org.mithaq.document.UnitOfWork;
import org.mithaq.language.Digits;
import org.mithaq.problem.Problem;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
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
    private final SessionAuthenticationStrategy sessions;
    private final SecurityContextRepository contexts;
    private final RequestActors actors;
    private final Directory directory;
    private final UnitOfWork work;
    private final ChosenDigits digits;
    private final OpenSessions open;
    private final Optional<String> directoryName;

    /** @param directoryName what people call the directory whose people sign in here; empty without one */
    public SessionController(
            AuthenticationManager authentication,
            SessionAuthenticationStrategy sessions,
            SecurityContextRepository contexts,
            RequestActors actors,
            Directory directory,
            UnitOfWork work,
            ChosenDigits digits,
            OpenSessions open,
            Optional<String> directoryName) {
        this.open = open;
        this.directoryName = directoryName;
        this.authentication = authentication;
        this.sessions = sessions;
        this.contexts = contexts;
        this.actors = actors;
        this.directory = directory;
        this.work = work;
        this.digits = digits;
    }

    record Csrf(String header, String token) {}

    /**
     * Who is signed in comes with the token, so that the first page asks once; null for nobody.
     *
     * @param directory what the directory is called whose people sign in here, empty when it has no name; null without one
     */
    record SessionView(
            Csrf csrf,
            boolean signedIn,
            @Nullable Me me,
            @Nullable String directory) {}

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
            end(request, response);
        }
        return new SessionView(
                new Csrf(token.getHeaderName(), token.getToken()),
                signedIn,
                signedIn ? me(actors.actor(request)) : null,
                directoryName.orElse(null));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    Me logIn(@RequestBody LogIn logIn, HttpServletRequest request, HttpServletResponse response) {
        Authentication authenticated = authenticated(logIn, request);
        sessions.onAuthentication(authenticated, request, response);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authenticated);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        open.began(new PersonId(authenticated.getName()), request);
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

    @DeleteMapping
    ResponseEntity<Void> logOut(HttpServletRequest request, HttpServletResponse response) {
        end(request, response);
        return ResponseEntity.noContent().build();
    }

    private static void end(HttpServletRequest request, HttpServletResponse response) {
        new SecurityContextLogoutHandler()
                .logout(request, response, SecurityContextHolder.getContext().getAuthentication());
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
