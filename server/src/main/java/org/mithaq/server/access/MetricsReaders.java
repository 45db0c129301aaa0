package org.mithaq.server.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.function.Supplier;
import org.mithaq.access.Role;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * Who reads the figures of the server: administrators, and whoever sends the token of the settings as a bearer. A call from this machine is
 * no reason: behind a proxy every call comes from it.
 */
public final class MetricsReaders implements AuthorizationManager<RequestAuthorizationContext> {

    private static final String BEARER = "Bearer ";

    private final RequestActors actors;
    private final String token;

    /** @param token empty for none */
    public MetricsReaders(RequestActors actors, String token) {
        this.actors = actors;
        this.token = token;
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends Authentication> authentication, RequestAuthorizationContext context) {
        String sent = context.getRequest().getHeader(HttpHeaders.AUTHORIZATION);
        boolean byToken = !token.isBlank()
                && sent != null
                && sent.startsWith(BEARER)
                && MessageDigest.isEqual(bytes(sent.substring(BEARER.length())), bytes(token));
        return new AuthorizationDecision(byToken
                || actors.signedIn()
                        .filter(person -> person.authorities().contains(Role.ADMINISTRATOR.group()))
                        .isPresent());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
