package org.mithaq.server.provider;

import java.net.URI;
import java.util.Objects;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/** A log-in that somebody goes to the provider for. */
public final class Begun {

    private final OAuth2AuthorizationRequest request;

    Begun(OAuth2AuthorizationRequest request) {
        this.request = request;
    }

    /** Secret that the provider gives back, for this log-in alone. */
    public String state() {
        return Objects.requireNonNull(request.getState(), "a log-in has a state");
    }

    /** Where the browser goes. */
    public URI address() {
        return URI.create(request.getAuthorizationRequestUri());
    }

    OAuth2AuthorizationRequest request() {
        return request;
    }
}
