package org.mithaq.rest;

import java.util.List;
import org.mithaq.rest.alert.AlertApi;
import org.mithaq.rest.archive.ArchiveApi;
import org.mithaq.rest.backlog.BacklogApi;
import org.mithaq.rest.deadline.DeadlineApi;
import org.mithaq.rest.digest.DigestApi;
import org.mithaq.rest.document.DocumentApi;
import org.mithaq.rest.feed.FeedApi;
import org.mithaq.rest.host.HostApi;
import org.mithaq.rest.http.ActorArgument;
import org.mithaq.rest.http.ActorSource;
import org.mithaq.rest.http.AnswerHeaders;
import org.mithaq.rest.http.ForeignRequests;
import org.mithaq.rest.json.JsonBodies;
import org.mithaq.rest.literature.LiteratureApi;
import org.mithaq.rest.model.ModelApi;
import org.mithaq.rest.notification.NotificationApi;
import org.mithaq.rest.overview.OverviewApi;
import org.mithaq.rest.partner.PartnerApi;
import org.mithaq.rest.person.PersonApi;
import org.mithaq.rest.problem.ProblemApi;
import org.mithaq.rest.register.RegisterApi;
import org.mithaq.rest.review.ReviewApi;
import org.mithaq.rest.search.SearchApi;
import org.mithaq.rest.setting.SettingApi;
import org.mithaq.rest.signature.SignatureApi;
import org.mithaq.rest.trail.TrailApi;
import org.mithaq.rest.view.ViewApi;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The whole API, for a host with Spring MVC from 6.1 to 7.0 to import.
 *
 * <p>The host brings as beans: core's use cases and ports, the content model, the
 * {@code Translations} of the core and of the host itself, a {@code Clock}, and of its own {@link ActorSource}, {@link org.mithaq.rest.http.Host}, {@link org.mithaq.rest.http.PublicAddresses} and {@link
 * org.mithaq.rest.person.ChosenLanguage}. Addresses are relative: the host puts its prefix before those of the package
 * {@code org.mithaq.rest}.
 */
@Configuration(proxyBeanMethods = false)
@Import({
    AlertApi.class,
    ArchiveApi.class,
    BacklogApi.class,
    DeadlineApi.class,
    DigestApi.class,
    DocumentApi.class,
    FeedApi.class,
    HostApi.class,
    LiteratureApi.class,
    ModelApi.class,
    NotificationApi.class,
    OverviewApi.class,
    PartnerApi.class,
    PersonApi.class,
    ProblemApi.class,
    RegisterApi.class,
    ReviewApi.class,
    SearchApi.class,
    SettingApi.class,
    SignatureApi.class,
    TrailApi.class,
    ViewApi.class
})
public class RestApi implements WebMvcConfigurer {

    private final ActorSource actors;

    public RestApi(ActorSource actors) {
        this.actors = actors;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ActorArgument(actors));
    }

    /** Before the host's own: whatever JSON it can do, this API's is the same everywhere. */
    @Override
    public void extendMessageConverters(List<HttpMessageConverter<?>> converters) {
        converters.add(0, new JsonBodies());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new AnswerHeaders());
        registry.addInterceptor(new ForeignRequests());
    }
}
