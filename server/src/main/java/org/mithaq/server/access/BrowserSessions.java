package org.mithaq.server.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.mithaq.access.PersonId;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;

/** How the session of a browser begins, in whichever way its person signed in, and how it ends. */
public final class BrowserSessions {

    private static final String ID_TOKEN = "mithaq.idToken";

    private final SessionAuthenticationStrategy strategy;
    private final SecurityContextRepository contexts;
    private final OpenSessions open;

    public BrowserSessions(
            SessionAuthenticationStrategy strategy, SecurityContextRepository contexts, OpenSessions open) {
        this.strategy = strategy;
        this.contexts = contexts;
        this.open = open;
    }

    /** @param idToken with which the person is signed out at the identity provider, too; empty for everybody else */
    void begin(
            Authentication authenticated,
            Optional<String> idToken,
            HttpServletRequest request,
            HttpServletResponse response) {
        strategy.onAuthentication(authenticated, request, response);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authenticated);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        open.began(new PersonId(authenticated.getName()), request);
        // Whoever signs in again keeps the session, and nothing of the one before.
        request.getSession().setAttribute(ID_TOKEN, idToken.orElse(null));
    }

    /** With which the session began. */
    static Optional<String> idToken(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> session.getAttribute(ID_TOKEN))
                .map(Object::toString);
    }

    void end(HttpServletRequest request, HttpServletResponse response) {
        new SecurityContextLogoutHandler()
                .logout(request, response, SecurityContextHolder.getContext().getAuthentication());
    }
}
