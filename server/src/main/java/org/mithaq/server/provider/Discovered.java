package org.mithaq.server.provider;

import java.net.URI;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * A provider as it described itself, with what speaks to it: state, nonce, signature, issuer, audience and times of a token are checked by
 * the library.
 *
 * @param endSession where people are signed out; empty when the provider has no such place
 */
record Discovered(
        ClientRegistration registration, OidcAuthorizationCodeAuthenticationProvider codes, Optional<URI> endSession) {

    static final String ID = "oidc";

    /** The provider answers, and cannot be used; the message is for the log. */
    static final class Unusable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unusable(String message) {
            super(message);
        }
    }

    private static final String WELL_KNOWN = "/.well-known/openid-configuration";

    /**
     * Asks the provider.
     *
     * @param callback where people come back to
     * @throws Unusable when it calls itself otherwise, or names a place that is not encrypted
     * @throws RuntimeException when it does not answer, or not as a provider does
     */
    static Discovered read(OidcSettings settings, ProviderHttp http, URI callback) {
        URI address = URI.create(settings.issuer().replaceFirst("/$", "") + WELL_KNOWN);
        Map<String, Object> document = http.document(address);
        if (!settings.issuer().equals(document.get("issuer"))) {
            throw new Unusable("it calls itself " + document.get("issuer") + ", and mithaq.oidc.issuer otherwise");
        }
        ClientRegistration.Builder builder = ClientRegistrations.fromOidcConfiguration(document)
                .registrationId(ID)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .redirectUri(callback.toString())
                .userNameAttributeName(IdTokenClaimNames.SUB)
                .scope(Stream.concat(Stream.of(OidcScopes.OPENID), settings.scope().stream())
                        .distinct()
                        .toList())
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build());
        if (settings.clientSecret().isBlank()) {
            builder.clientAuthenticationMethod(ClientAuthenticationMethod.NONE);
        }
        ClientRegistration registration = builder.build();
        Optional<URI> endSession = Optional.ofNullable(document.get("end_session_endpoint"))
                .map(Object::toString)
                .map(URI::create);
        requireSafe(registration.getProviderDetails(), endSession);
        JwtDecoder decoder = decoder(registration, http, algorithms(document));
        return new Discovered(registration, codes(http, decoder), endSession);
    }

    private static void requireSafe(ClientRegistration.ProviderDetails details, Optional<URI> endSession) {
        Stream.of(
                        Optional.ofNullable(details.getAuthorizationUri()),
                        Optional.ofNullable(details.getTokenUri()),
                        Optional.ofNullable(details.getJwkSetUri()),
                        Optional.ofNullable(details.getUserInfoEndpoint().getUri()),
                        endSession.map(URI::toString))
                .flatMap(Optional::stream)
                .filter(address -> !ProviderHttp.isSafe(URI.create(address)))
                .findFirst()
                .ifPresent(address -> {
                    throw new Unusable("it names a place that is not encrypted: " + address);
                });
    }

    /** Those of the provider that are made with a key of its own. None, or one that whoever knows the client's secret could make, never counts. */
    private static Set<SignatureAlgorithm> algorithms(Map<String, Object> document) {
        Set<SignatureAlgorithm> named =
                document.get("id_token_signing_alg_values_supported") instanceof Collection<?> names
                        ? names.stream()
                                .flatMap(name -> Stream.ofNullable(algorithm(name)))
                                .collect(Collectors.toUnmodifiableSet())
                        : Set.of();
        return named.isEmpty() ? Set.of(SignatureAlgorithm.RS256) : named;
    }

    private static @Nullable SignatureAlgorithm algorithm(Object name) {
        return SignatureAlgorithm.from(name.toString());
    }

    private static JwtDecoder decoder(
            ClientRegistration registration, ProviderHttp http, Set<SignatureAlgorithm> algorithms) {
        String keys = registration.getProviderDetails().getJwkSetUri();
        if (keys == null) {
            throw new Unusable("it does not say where its keys are");
        }
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(keys)
                .jwsAlgorithms(allowed -> allowed.addAll(algorithms))
                .restOperations(http.plain())
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(), new OidcIdTokenValidator(registration)));
        decoder.setClaimSetConverter(
                new ClaimTypeConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
        return decoder;
    }

    private static OidcAuthorizationCodeAuthenticationProvider codes(ProviderHttp http, JwtDecoder decoder) {
        RestClientAuthorizationCodeTokenResponseClient tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(http.ofTokens());
        DefaultOAuth2UserService attributes = new DefaultOAuth2UserService();
        attributes.setRestOperations(http.ofPeople());
        OidcUserService people = new OidcUserService();
        people.setOauth2UserService(attributes);
        // Groups often stand there alone.
        people.setRetrieveUserInfo(request -> request.getClientRegistration()
                        .getProviderDetails()
                        .getUserInfoEndpoint()
                        .getUri()
                != null);
        OidcAuthorizationCodeAuthenticationProvider codes =
                new OidcAuthorizationCodeAuthenticationProvider(tokens, people);
        codes.setJwtDecoderFactory(registration -> decoder);
        return codes;
    }

    boolean saysTheSameAs(Discovered other) {
        return registration
                .getProviderDetails()
                .getConfigurationMetadata()
                .equals(other.registration().getProviderDetails().getConfigurationMetadata());
    }

    OAuth2LoginAuthenticationToken authenticate(OAuth2LoginAuthenticationToken attempt) {
        if (codes.authenticate(attempt) instanceof OAuth2LoginAuthenticationToken signedIn) {
            return signedIn;
        }
        throw new IllegalStateException("the scope openid was not asked for");
    }
}
