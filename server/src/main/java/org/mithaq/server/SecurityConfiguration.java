package org.mithaq.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.mithaq.access.ChosenDigits;
import org.mithaq.access.Directory;
import org.mithaq.document.UnitOfWork;
import org.mithaq.server.access.BrowserSessions;
import org.mithaq.server.access.LogInAttempts;
import org.mithaq.server.access.MetricsReaders;
import org.mithaq.server.access.OpenSessions;
import org.mithaq.server.access.OpenSessionsController;
import org.mithaq.server.access.PasswordLogin;
import org.mithaq.server.access.RequestActors;
import org.mithaq.server.access.SessionController;
import org.mithaq.server.provider.IdentityProvider;
import org.mithaq.server.web.RefusedLogIn;
import org.mithaq.server.web.ServerProblems;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Who gets in: people by a session, whose writing calls carry a token; programs by HTTP Basic on each call, without a
 * session and without a token.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityConfiguration {

    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none';"
            + " form-action 'self'; frame-ancestors 'none'";
    /** Calendar programs cannot sign in: the address is the secret. */
    private static final String FEED = "/api/v1/calendar/feed/*";

    private static final List<String> READ_FROM_OUTSIDE = List.of("cross-site", "same-site");

    @Bean
    SecurityFilterChain filterChain(
            HttpSecurity http,
            AuthenticationManager authentication,
            SecurityContextRepository contexts,
            CsrfTokenRepository tokens,
            ServerProblems problems,
            MetricsReaders metricsReaders) {
        AuthenticationEntryPoint unknown = (request, response, e) -> challenge(problems, request, response, e);
        AccessDeniedHandler denied = (request, response, e) -> problems.send(
                request, response, 403, e instanceof CsrfException ? "PRM-SESSION-004" : "PRM-PEOPLE-004");
        return http.authenticationManager(authentication)
                .securityContext(security -> security.securityContextRepository(contexts))
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                HttpMethod.GET, "/api/v1/session", "/api/v1/version", "/api/v1/openapi.yaml")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, FEED)
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD, FEED)
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, "/api/v1/session")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/api/v1/session/oidc", "/api/v1/session/oidc/callback")
                        .permitAll()
                        .requestMatchers("/api/**")
                        .authenticated()
                        .requestMatchers("/metrics/**")
                        .access(metricsReaders)
                        .requestMatchers(HttpMethod.GET, "/**")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .addFilterBefore(new RefusedLogIn(problems), BasicAuthenticationFilter.class)
                .httpBasic(basic -> basic.authenticationEntryPoint(unknown))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens).ignoringRequestMatchers(byProgram()))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(unknown).accessDeniedHandler(denied))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(
                                permissions -> permissions.policy("camera=(), geolocation=(), microphone=()")))
                .requestCache(cache -> cache.disable())
                .formLogin(form -> form.disable())
                .logout(logout -> logout.disable())
                .build();
    }

    /**
     * A program that sends name and password with each call. No browser does so by itself for a page of ours: we never
     * ask a browser for them. A browser that is made to, by another site, tells so.
     */
    private static RequestMatcher byProgram() {
        return request -> {
            String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
            String site = request.getHeader("Sec-Fetch-Site");
            return authorization != null
                    && authorization.regionMatches(true, 0, "Basic ", 0, 6)
                    && (site == null || !READ_FROM_OUTSIDE.contains(site));
        };
    }

    /** Browsers would answer a Basic challenge with a window of their own; only programs get one. */
    private static void challenge(
            ServerProblems problems,
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException refusal)
            throws IOException {
        boolean browser = request.getHeader("Sec-Fetch-Mode") != null;
        response.setHeader(
                HttpHeaders.WWW_AUTHENTICATE, browser ? "Session" : "Basic realm=\"Mithaq\", charset=\"UTF-8\"");
        if (refusal instanceof LockedException throttled) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(throttled.getMessage()));
        }
        problems.send(request, response, 401, "PRM-SESSION-005");
    }

    @Bean
    AuthenticationManager authenticationManager(PasswordLogin login) {
        return new ProviderManager(login);
    }

    @Bean
    MetricsReaders metricsReaders(RequestActors actors, ServerSettings settings) {
        return new MetricsReaders(actors, settings.metrics().token());
    }

    @Bean
    SecurityContextRepository securityContexts() {
        return new HttpSessionSecurityContextRepository();
    }

    /** The token's counterpart is a cookie, so that nobody needs a session before logging in. */
    @Bean
    CsrfTokenRepository csrfTokens() {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Strict"));
        return tokens;
    }

    @Bean
    SessionAuthenticationStrategy sessionAuthentication(CsrfTokenRepository tokens) {
        return new CompositeSessionAuthenticationStrategy(
                List.of(new ChangeSessionIdAuthenticationStrategy(), new CsrfAuthenticationStrategy(tokens)));
    }

    @Bean
    OpenSessionsController openSessionsController(OpenSessions sessions) {
        return new OpenSessionsController(sessions);
    }

    @Bean
    BrowserSessions browserSessions(
            SessionAuthenticationStrategy strategy, SecurityContextRepository contexts, OpenSessions open) {
        return new BrowserSessions(strategy, contexts, open);
    }

    @Bean
    SessionController sessionController(
            AuthenticationManager authentication,
            BrowserSessions sessions,
            RequestActors actors,
            Directory directory,
            UnitOfWork work,
            ChosenDigits digits,
            Optional<IdentityProvider> provider,
            LogInAttempts refusals,
            ServerProblems problems,
            ServerSettings settings) {
        Optional<String> directoryName = settings.ldap().url().isBlank()
                ? Optional.empty()
                : Optional.of(settings.ldap().label());
        return new SessionController(
                authentication,
                sessions,
                actors,
                directory,
                work,
                digits,
                new SessionController.Elsewhere(directoryName, provider, refusals, problems));
    }
}
