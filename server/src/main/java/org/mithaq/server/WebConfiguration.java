package org.mithaq.server;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.mithaq.language.Translations;
import org.mithaq.rest.RestApi;
import org.mithaq.rest.http.Host;
import org.mithaq.rest.problem.Messages;
import org.mithaq.server.access.AccountController;
import org.mithaq.server.access.Accounts;
import org.mithaq.server.access.CostlyCalls;
import org.mithaq.server.log.RequestIds;
import org.mithaq.server.web.ServerMessages;
import org.mithaq.server.web.ServerProblems;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.http.CacheControl;
import org.springframework.web.method.HandlerTypePredicate;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.PathMatchConfigurer;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The API under {@code /api/v1} and the pages at {@code /}. */
@Configuration(proxyBeanMethods = false)
@Import(RestApi.class)
class WebConfiguration implements WebMvcConfigurer {

    private static final String PAGES = "classpath:/META-INF/mithaq/ui/";

    @Override
    public void configurePathMatch(PathMatchConfigurer paths) {
        paths.addPathPrefix("/api/v1", HandlerTypePredicate.forBasePackage("org.mithaq.rest", "org.mithaq.server"));
    }

    @Override
    public void addViewControllers(ViewControllerRegistry views) {
        views.addViewController("/").setViewName("forward:/index.html");
    }

    /** The names of what is in bundle/ change with its bytes, so that it can be kept for ever; the rest is asked for again. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry resources) {
        resources
                .addResourceHandler("/bundle/**")
                .addResourceLocations(PAGES + "bundle/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        resources
                .addResourceHandler("/index.html", "/favicon.svg")
                .addResourceLocations(PAGES)
                .setCacheControl(CacheControl.noCache());
    }

    @Bean
    WebMvcConfigurer costlyCalls(ServerSettings settings, Clock clock, ServerProblems problems) {
        CostlyCalls calls = new CostlyCalls(settings.limits().costlyCalls(), clock, problems);
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors.addInterceptor(calls).addPathPatterns(CostlyCalls.COSTLY);
            }
        };
    }

    @Bean
    Host host(ServerSettings settings) {
        String version = MithaqServer.class.getPackage().getImplementationVersion();
        return new Host(
                "server",
                version == null ? "development" : version,
                settings.uploadLimit().toBytes());
    }

    @Bean
    ServerProblems serverProblems(Translations core) {
        return new ServerProblems(new Messages(List.of(core, new ServerMessages().translations())));
    }

    /** Before the log-in, so that a refusal bears the id as well. */
    @Bean
    FilterRegistrationBean<RequestIds> requestIds() {
        FilterRegistrationBean<RequestIds> filter = new FilterRegistrationBean<>(new RequestIds());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    @Bean
    AccountController accountController(Accounts accounts) {
        return new AccountController(accounts);
    }
}
