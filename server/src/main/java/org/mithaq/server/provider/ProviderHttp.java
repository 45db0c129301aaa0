package org.mithaq.server.provider;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.mithaq.server.directory.TrustedCertificates;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/** Calls of this server to the provider: encrypted, to who is named in a certificate that is trusted, and not waited for for ever. */
final class ProviderHttp {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final ParameterizedTypeReference<Map<String, Object>> DOCUMENT =
            new ParameterizedTypeReference<>() {};

    private final JdkClientHttpRequestFactory requests;

    /**
     * @param certificate beside which no other is trusted; empty for those that Java trusts
     * @throws IllegalArgumentException when it cannot be read
     */
    ProviderHttp(Optional<Path> certificate) {
        this.requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(TrustedCertificates.of(certificate))
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
        requests.setReadTimeout(ANSWER);
    }

    /** What the provider says of itself; empty when it says nothing. */
    Map<String, Object> document(URI address) {
        Map<String, Object> document =
                plain().exchange(address, HttpMethod.GET, null, DOCUMENT).getBody();
        return document == null ? Map.of() : document;
    }

    /** For keys. */
    RestTemplate plain() {
        return new RestTemplate(requests);
    }

    /** For what the provider says of a person, whose refusals are those of OAuth. */
    RestTemplate ofPeople() {
        RestTemplate rest = plain();
        rest.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
        return rest;
    }

    /** For tokens. */
    RestClient ofTokens() {
        return RestClient.builder()
                .requestFactory(requests)
                .configureMessageConverters(converters -> converters
                        .disableDefaults()
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build();
    }

    /** Secrets and tokens go over the wire in the clear to this machine alone. */
    static boolean isSafe(URI address) {
        return "https".equals(address.getScheme())
                || ("http".equals(address.getScheme())
                        && address.getHost() != null
                        && isThisMachine(address.getHost()));
    }

    private static boolean isThisMachine(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
