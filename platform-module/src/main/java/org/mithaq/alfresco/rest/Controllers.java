package org.mithaq.alfresco.rest;

import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mithaq.rest.RestApi;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/**
 * The controllers of the REST API in an application context of their own, which sees nothing of the repository's but the
 * beans that it is given. Made at the first request, when there is a servlet context.
 */
public final class Controllers implements AutoCloseable {

    private final Supplier<Map<String, Object>> beans;
    private @Nullable DispatcherServlet dispatcher;

    /** @param beans what {@link RestApi} asks of its host, by name */
    public Controllers(Supplier<Map<String, Object>> beans) {
        this.beans = beans;
    }

    /** Spring MVC with the API's controllers. */
    @Configuration(proxyBeanMethods = false)
    @EnableWebMvc
    static class WebMvc {}

    void serve(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        dispatcher(request.getServletContext()).service(request, response);
    }

    private synchronized DispatcherServlet dispatcher(ServletContext container) throws ServletException {
        if (dispatcher == null) {
            AnnotationConfigWebApplicationContext context = new AnnotationConfigWebApplicationContext();
            context.setClassLoader(Controllers.class.getClassLoader());
            context.setServletContext(container);
            context.register(WebMvc.class, RestApi.class);
            context.addBeanFactoryPostProcessor(factory -> beans.get().forEach(factory::registerSingleton));
            DispatcherServlet made = new DispatcherServlet(context);
            made.setPublishContext(false);
            made.init(new Settings(container));
            dispatcher = made;
        }
        return dispatcher;
    }

    @Override
    public synchronized void close() {
        if (dispatcher != null) {
            dispatcher.destroy();
            dispatcher = null;
        }
    }

    /** Of a servlet that the container knows nothing of. */
    private record Settings(ServletContext container) implements ServletConfig {

        @Override
        public String getServletName() {
            return "mithaq";
        }

        @Override
        public ServletContext getServletContext() {
            return container;
        }

        @Override
        public @Nullable String getInitParameter(String name) {
            return null;
        }

        @Override
        public Enumeration<String> getInitParameterNames() {
            return Collections.emptyEnumeration();
        }
    }
}
