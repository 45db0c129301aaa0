package org.mithaq.server.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.mithaq.access.Actor;
import org.mithaq.access.Directory;
import org.mithaq.access.Person;
import org.mithaq.access.PersonId;
import org.mithaq.rest.http.ActorSource;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who makes the request: the authenticated person with the groups of this moment. */
public final class RequestActors implements ActorSource {

    private final Directory directory;
    private final Accounts accounts;

    public RequestActors(Directory directory, Accounts accounts) {
        this.directory = directory;
        this.accounts = accounts;
    }

    /**
     * @throws InsufficientAuthenticationException when nobody is signed in, the account is gone or disabled, or its password is
     *     another one by now
     */
    @Override
    public Actor actor(HttpServletRequest request) {
        Person person = signedIn().orElseThrow(() -> new InsufficientAuthenticationException("nobody is signed in"));
        return new Actor(
                person.id(), person.authorities(), Optional.empty(), request.getRemoteAddr(), person.language());
    }

    /** Who is signed in and may be: with the password that they have now, and not disabled. Never the software itself. */
    Optional<Person> signedIn() {
        return authenticated()
                .filter(id -> !id.equals(PersonId.SYSTEM))
                .filter(this::isStillTheirPassword)
                .flatMap(directory::person)
                .filter(Person::enabled);
    }

    private boolean isStillTheirPassword(PersonId id) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.getPrincipal() instanceof SignedIn signedIn
                && accounts.stamp(id).filter(signedIn.stamp()::equals).isPresent();
    }

    /** The person of the running thread; empty outside of requests and before log-in. */
    public static Optional<PersonId> authenticated() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null
                        || !authentication.isAuthenticated()
                        || authentication instanceof AnonymousAuthenticationToken
                ? Optional.empty()
                : Optional.of(new PersonId(authentication.getName()));
    }
}
