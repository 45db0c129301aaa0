package org.mithaq.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.ServiceLoader;
import org.mithaq.memory.MemoryHost;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;

/**
 * An HTTP client of the API over the real use cases and the ports in memory. It asks through the whole of Spring MVC, and
 * every single answer is held against {@code openapi.yaml}. The build runs these tests on each Spring that a host brings.
 */
final class Client {

    private static final Description DESCRIPTION = new Description();

    final MemoryHost host;
    final AnnotationConfigWebApplicationContext context;
    private final Way way;

    Client() {
        host = new MemoryHost();
        Map<String, Object> beans = TestHost.beans(host);
        context = TestHost.context(beans, new MockServletContext());
        way = ServiceLoader.load(Way.Host.class)
                .findFirst()
                .map(found -> found.to(beans))
                .orElseGet(() -> throughMvc(context));
    }

    private static Way throughMvc(WebApplicationContext context) {
        MockMvc mvc = MockMvcBuilders.webAppContextSetup(context).build();
        return request -> mvc.perform(servletContext -> request).andReturn().getResponse();
    }

    /** What people chose through the API. */
    TestHost.Languages languages() {
        return context.getBean(TestHost.Languages.class);
    }

    Request as(String person) {
        return new Request(person);
    }

    /** Posts bytes as a client does that does not know their number in advance. */
    Answer withoutLength(String person, String path, byte[] body) {
        MockHttpServletRequest request = new ChunkedRequest();
        Request asked = as(person).sending("application/octet-stream");
        return asked.perform(asked.filled(request, HttpMethod.POST, path, body));
    }

    /** A request that is sent in chunks: its bytes are there, their number is not told. */
    private static final class ChunkedRequest extends MockHttpServletRequest {
        @Override
        public int getContentLength() {
            return -1;
        }

        @Override
        public long getContentLengthLong() {
            return -1;
        }
    }

    /** A request being put together, then sent. */
    final class Request {

        private final String person;
        private String language = "";
        private String[] headers = new String[0];
        private String contentType = "application/json";

        private Request(String person) {
            this.person = person;
        }

        Request in(String acceptLanguage) {
            language = acceptLanguage;
            return this;
        }

        /** Names and values in turn. */
        Request with(String... namesAndValues) {
            headers = namesAndValues;
            return this;
        }

        Request sending(String type) {
            contentType = type;
            return this;
        }

        Answer get(String path) {
            return send(HttpMethod.GET, path, null);
        }

        Answer head(String path) {
            return send(HttpMethod.HEAD, path, null);
        }

        Answer delete(String path) {
            return send(HttpMethod.DELETE, path, null);
        }

        Answer post(String path, String body) {
            return send(HttpMethod.POST, path, body.getBytes(StandardCharsets.UTF_8));
        }

        Answer post(String path) {
            return send(HttpMethod.POST, path, null);
        }

        Answer put(String path, String body) {
            return send(HttpMethod.PUT, path, body.getBytes(StandardCharsets.UTF_8));
        }

        /** @param path percent-encoded, seen from the base of the API */
        Answer send(HttpMethod method, String path, byte[] body) {
            return perform(filled(new MockHttpServletRequest(), method, path, body));
        }

        /** By hand: the builders of Spring's test support are not the same from 6 to 7. */
        private MockHttpServletRequest filled(
                MockHttpServletRequest request, HttpMethod method, String path, byte[] body) {
            URI address = URI.create(path);
            request.setMethod(method.name());
            request.setRequestURI(address.getRawPath());
            request.setPathInfo(address.getPath());
            if (address.getRawQuery() != null) {
                request.setQueryString(address.getRawQuery());
                for (String parameter : address.getRawQuery().split("&")) {
                    String[] parts = parameter.split("=", 2);
                    request.addParameter(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
                }
            }
            request.addHeader(TestHost.PERSON, person);
            if (!language.isEmpty()) {
                request.addHeader("Accept-Language", language);
            }
            for (int i = 0; i < headers.length; i += 2) {
                request.addHeader(headers[i], headers[i + 1]);
            }
            if (body != null) {
                request.setContent(body);
                if (!contentType.isEmpty()) {
                    request.addHeader("Content-Type", contentType);
                }
            }
            return request;
        }

        private Answer perform(MockHttpServletRequest request) {
            try {
                MockHttpServletResponse response = way.answer(request);
                DESCRIPTION.check(request, response);
                return new Answer(response);
            } catch (Exception e) {
                throw new IllegalStateException(request.getMethod() + " " + request.getRequestURI(), e);
            }
        }
    }

    /** What came back. */
    record Answer(MockHttpServletResponse response) {

        int status() {
            return response.getStatus();
        }

        String header(String name) {
            return response.getHeader(name);
        }

        byte[] bytes() {
            return response.getContentAsByteArray();
        }

        JsonNode json() {
            try {
                return Description.JSON.readTree(bytes());
            } catch (IOException e) {
                throw new IllegalStateException("no JSON: " + new String(bytes(), StandardCharsets.UTF_8), e);
            }
        }

        String text(String pointer) {
            return json().at(pointer).asText();
        }

        String code() {
            return text("/code");
        }
    }
}
