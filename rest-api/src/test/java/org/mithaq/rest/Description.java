package org.mithaq.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.HandlerMapping;

/** {@code openapi.yaml}, and whether answers are as it says. */
final class Description {

    static final ObjectMapper JSON = new ObjectMapper();

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete");

    private final JsonNode root;
    private final Map<String, JsonSchema> schemas = new ConcurrentHashMap<>();

    Description() {
        try (InputStream yaml = Description.class.getResourceAsStream("openapi.yaml")) {
            root = new ObjectMapper(new YAMLFactory()).readTree(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code GET /documents/{id}}, … */
    Set<String> operations() {
        Set<String> operations = new TreeSet<>();
        root.get("paths")
                .properties()
                .forEach(path -> path.getValue().fieldNames().forEachRemaining(method -> {
                    if (METHODS.contains(method)) {
                        operations.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey());
                    }
                }));
        return operations;
    }

    /** Names of all schemas, for golden files and completeness. */
    Set<String> schemaNames() {
        Set<String> names = new TreeSet<>();
        root.at("/components/schemas").fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** Fails when the answer, or the JSON request that was accepted, is not as described. */
    void check(MockHttpServletRequest request, MockHttpServletResponse answer) throws IOException {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        String path = pattern == null ? "" : pattern.toString();
        String method = request.getMethod().toLowerCase(Locale.ROOT);
        JsonNode operation = root.path("paths").path(path).path(method.equals("head") ? "get" : method);
        if (operation.isMissingNode()) {
            // an address or method that does not exist: the answer is a problem all the same
            requireValid("Problem", root.at("/components/schemas/Problem"), body(answer));
            return;
        }
        String where = method + " " + path + " " + answer.getStatus();
        JsonNode response = response(operation, answer.getStatus(), where);
        checkBody(response, answer, where);
        response.path("headers").properties().forEach(described -> {
            String header = described.getKey();
            if (described.getValue().path("required").asBoolean(true) && answer.getHeader(header) == null) {
                throw new AssertionError(where + " has no " + header);
            }
        });
        if (answer.getStatus() < 300) {
            checkRequest(operation, request, where);
        }
    }

    private JsonNode response(JsonNode operation, int status, String where) {
        JsonNode responses = operation.path("responses");
        JsonNode response = responses.path(Integer.toString(status));
        if (response.isMissingNode() && status >= 400) {
            response = responses.path("default");
        }
        if (response.isMissingNode()) {
            throw new AssertionError(where + " is not described");
        }
        return resolved(response);
    }

    private void checkBody(JsonNode response, MockHttpServletResponse answer, String where) throws IOException {
        JsonNode content = response.path("content");
        byte[] body = answer.getContentAsByteArray();
        if (content.isMissingNode()) {
            if (body.length > 0) {
                throw new AssertionError(where + " has a body that is not described");
            }
            return;
        }
        MediaType sent = MediaType.parseMediaType(String.valueOf(answer.getContentType()));
        for (Map.Entry<String, JsonNode> described : content.properties()) {
            if (MediaType.parseMediaType(described.getKey()).includes(sent)) {
                JsonNode schema = described.getValue().path("schema");
                if (!schema.isMissingNode()) {
                    requireValid(where, schema, body(answer));
                }
                return;
            }
        }
        throw new AssertionError(where + " is sent as " + sent);
    }

    private void checkRequest(JsonNode operation, MockHttpServletRequest request, String where) throws IOException {
        JsonNode schema = resolved(operation.path("requestBody")).at("/content/application~1json/schema");
        byte[] sent = request.getContentAsByteArray();
        if (!schema.isMissingNode() && sent != null) {
            requireValid(where + " (request)", schema, JSON.readTree(sent));
        }
    }

    private void requireValid(String where, JsonNode schema, JsonNode value) {
        Set<ValidationMessage> faults = schemas.computeIfAbsent(schema.toString(), key -> compiled(schema))
                .validate(value);
        if (!faults.isEmpty()) {
            throw new AssertionError(where + ": " + faults + "\n" + value.toPrettyString());
        }
    }

    private JsonSchema compiled(JsonNode schema) {
        ObjectNode whole = JSON.createObjectNode();
        whole.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        whole.putArray("allOf").add(schema);
        whole.set("components", root.get("components"));
        SchemaValidatorsConfig config =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(whole, config);
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? root.at(node.get("$ref").asText().substring(1)) : node;
    }

    private static JsonNode body(MockHttpServletResponse answer) throws IOException {
        return JSON.readTree(answer.getContentAsByteArray());
    }
}
