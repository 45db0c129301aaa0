package org.mithaq.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.core.SpringVersion;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class DescriptionTest {

    private final Client client = new Client();

    /** The build sets the property in each of its runs; without it the lowest Spring is expected. */
    @Test
    void thisRunShouldBeOnTheSpringThatItClaims() {
        assertThat(SpringVersion.getVersion()).startsWith(System.getProperty("spring.expected", "6.1."));
    }

    @Test
    void everyMappedOperationShouldBeDescribedAndEveryDescribedOneMapped() {
        Set<String> mapped = new TreeSet<>();
        client.context
                .getBean(RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(info -> info.getMethodsCondition().getMethods().forEach(method -> info.getPatternValues()
                        .forEach(path -> mapped.add(method + " " + path))));

        assertThat(mapped).isEqualTo(new Description().operations());
    }

    @Test
    void theDescriptionShouldBeServedWithoutAPerson() {
        Client.Answer answer = client.as("nobody").get("/openapi.yaml");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(new String(answer.bytes(), StandardCharsets.UTF_8)).startsWith("openapi: 3.1.0\n");
    }

    @Test
    void theVersionShouldBeToldWithoutAPerson() {
        Client.Answer answer = client.as("nobody").get("/version");

        assertThat(answer.text("/version")).isEqualTo("0.1-test");
        assertThat(answer.text("/host")).isEqualTo("server");
        assertThat(answer.json().get("uploadLimit").asLong()).isEqualTo(TestHost.UPLOAD_LIMIT);
    }
}
