package org.mithaq.server.provider;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.net.URI;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.servlet.ServletWebServerFactory;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/** An identity provider in this process, which has people, asks them for their password and demands PKCE. It answers for {@code localhost}. */
public final class TestProvider implements AutoCloseable {

    public static final String CLIENT = "mithaq-client";
    public static final String SECRET = "the secret of the client";
    public static final String PASSWORD = "a password of the provider";

    private final int port;
    private final AnnotationConfigServletWebServerApplicationContext context =
            new AnnotationConfigServletWebServerApplicationContext();
    private final People people = new People();

    private TestProvider(int port) {
        this.port = port;
    }

    /** Who has an account, by the name that is typed there. */
    private static final class People {
        private final Map<String, Map<String, Object>> claims = new ConcurrentHashMap<>();
        private volatile Consumer<JwtClaimsSet.Builder> spoiled = claims -> {};
    }

    /** @param mithaq address of the server that people go on to, with a slash at its end */
    public static TestProvider start(int port, URI mithaq) {
        TestProvider provider = new TestProvider(port);
        RegisteredClient client = RegisteredClient.withId(CLIENT)
                .clientId(CLIENT)
                .clientSecret("{noop}" + SECRET)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(mithaq + "api/v1/session/oidc/callback")
                .postLogoutRedirectUri(mithaq.toString())
                .scopes(scopes -> scopes.addAll(List.of("openid", "profile", "email")))
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .build();
        provider.context.registerBean(People.class, () -> provider.people);
        // Without any servlet there are no filters.
        TomcatServletWebServerFactory tomcat = new TomcatServletWebServerFactory(port);
        tomcat.setRegisterDefaultServlet(true);
        provider.context.registerBean(ServletWebServerFactory.class, () -> tomcat);
        provider.context.registerBean(
                RegisteredClientRepository.class, () -> new InMemoryRegisteredClientRepository(client));
        provider.context.registerBean(AuthorizationServerSettings.class, () -> AuthorizationServerSettings.builder()
                .issuer(provider.issuer())
                .build());
        provider.context.register(Parts.class);
        provider.context.refresh();
        return provider;
    }

    /** A log-in on its way to a provider that is nowhere. */
    public static Begun begun(String state) {
        return new Begun(OAuth2AuthorizationRequest.authorizationCode()
                .clientId(CLIENT)
                .authorizationUri("http://localhost:9/authorize")
                .state(state)
                .build());
    }

    public String issuer() {
        return "http://localhost:" + port;
    }

    /**
     * Somebody who has an account, with what is said of them.
     *
     * @param name that is typed there
     * @param claims names and values in turn; what stands there before is said no more
     */
    public void add(String name, String subject, Object... claims) {
        Map<String, Object> said = new HashMap<>();
        said.put("sub", subject);
        for (int i = 0; i < claims.length; i += 2) {
            said.put((String) claims[i], claims[i + 1]);
        }
        people.claims.put(name, said);
    }

    /** Changes the tokens from now on. */
    public void spoil(Consumer<JwtClaimsSet.Builder> claims) {
        people.spoiled = claims;
    }

    public void behave() {
        people.spoiled = claims -> {};
    }

    @Override
    public void close() {
        context.close();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableWebSecurity
    static class Parts {

        @Bean
        @Order(1)
        SecurityFilterChain protocol(HttpSecurity http, People people) {
            OAuth2AuthorizationServerConfigurer server = new OAuth2AuthorizationServerConfigurer();
            return http.securityMatcher(server.getEndpointsMatcher())
                    .with(
                            server,
                            parts -> parts.oidc(oidc -> oidc.userInfoEndpoint(
                                    info -> info.userInfoMapper(asked -> new OidcUserInfo(people.claims.get(
                                            asked.getAuthorization().getPrincipalName()))))))
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .csrf(csrf -> csrf.disable())
                    .oauth2ResourceServer(tokens -> tokens.jwt(Customizer.withDefaults()))
                    .exceptionHandling(
                            errors -> errors.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/login")))
                    .build();
        }

        @Bean
        @Order(2)
        SecurityFilterChain logIn(HttpSecurity http) {
            return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .csrf(csrf -> csrf.disable())
                    .formLogin(Customizer.withDefaults())
                    .build();
        }

        @Bean
        UserDetailsService users(People people) {
            return name -> {
                if (!people.claims.containsKey(name)) {
                    throw new UsernameNotFoundException(name);
                }
                return User.withUsername(name)
                        .password("{noop}" + PASSWORD)
                        .authorities("person")
                        .build();
            };
        }

        /** Only what every provider puts there: the rest is asked for. */
        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> tokens(People people) {
            return token -> {
                Map<String, Object> said =
                        people.claims.get(token.getPrincipal().getName());
                if (OidcParameterNames.ID_TOKEN.equals(token.getTokenType().getValue())) {
                    token.getClaims().subject((String) said.get("sub"));
                    people.spoiled.accept(token.getClaims());
                }
            };
        }

        @Bean
        JWKSource<SecurityContext> keys() throws NoSuchAlgorithmException {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair pair = generator.generateKeyPair();
            return new ImmutableJWKSet<>(new JWKSet(new RSAKey.Builder((RSAPublicKey) pair.getPublic())
                    .privateKey(pair.getPrivate())
                    .keyID(UUID.randomUUID().toString())
                    .build()));
        }

        @Bean
        JwtDecoder decoder(JWKSource<SecurityContext> keys) {
            return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
        }
    }
}
