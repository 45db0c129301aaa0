package org.mithaq.server.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mithaq.document.MultilingualText;
import org.mithaq.document.Properties;
import org.mithaq.model.QName;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Properties as they are stored. Each value tells its own kind, so that stored values stay readable when the model grows:
 * {@code "text"}, {@code 5}, {@code true}, {@code {"date":"2026-03-01"}}, {@code {"instant":"2026-03-01T09:00:00Z"}},
 * {@code {"texts":{"ar":"…"}}}, and lists of these.
 */
final class PropertyJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    private PropertyJson() {}

    static String write(Properties properties) {
        Map<String, Object> written = new LinkedHashMap<>();
        properties.asMap().forEach((name, value) -> written.put(name.toString(), written(value)));
        return JSON.writeValueAsString(written);
    }

    static Properties read(String json) {
        Map<QName, Object> values = new LinkedHashMap<>();
        JSON.readTree(json).properties().forEach(entry -> values.put(QName.of(entry.getKey()), read(entry.getValue())));
        return Properties.of(values);
    }

    private static Object written(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(PropertyJson::written).toList();
        }
        if (value instanceof MultilingualText text) {
            return Map.of("texts", text.texts());
        }
        if (value instanceof LocalDate date) {
            return Map.of("date", date.toString());
        }
        if (value instanceof Instant instant) {
            return Map.of("instant", instant.toString());
        }
        return value;
    }

    private static Object read(JsonNode node) {
        if (node.isString()) {
            return node.stringValue();
        }
        if (node.isIntegralNumber()) {
            return node.longValue();
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        if (node.isArray()) {
            List<Object> list = new ArrayList<>();
            node.forEach(item -> list.add(read(item)));
            return list;
        }
        if (node.has("date")) {
            return LocalDate.parse(node.get("date").stringValue());
        }
        if (node.has("instant")) {
            return Instant.parse(node.get("instant").stringValue());
        }
        if (node.has("texts")) {
            Map<String, String> texts = new LinkedHashMap<>();
            node.get("texts")
                    .properties()
                    .forEach(entry -> texts.put(entry.getKey(), entry.getValue().stringValue()));
            return new MultilingualText(texts);
        }
        throw new IllegalStateException("not a stored property value: " + node);
    }
}
