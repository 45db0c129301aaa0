package org.mithaq.rest.http;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.mithaq.access.Actor;
import org.mithaq.language.WorkingLanguage;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands the {@link Actor} of the request to controllers that have one as an argument, in the language asked for. */
public final class ActorArgument implements HandlerMethodArgumentResolver {

    private final ActorSource source;

    public ActorArgument(ActorSource source) {
        this.source = source;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Actor.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest webRequest,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest request = webRequest.getNativeRequest(HttpServletRequest.class);
        if (request == null) {
            throw new IllegalStateException("not an HTTP request");
        }
        Actor actor = source.actor(request);
        RequestLanguage.remember(request, actor.language());
        WorkingLanguage language = RequestLanguage.asked(request).orElse(actor.language());
        return new Actor(actor.person(), actor.authorities(), actor.onBehalfOf(), actor.origin(), language);
    }
}
