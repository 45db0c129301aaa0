package org.mithaq.rest.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mithaq.archive.JsonText;

/** The lines of an archive. Immutable and safe for use by several threads. */
public final class JsonLines implements JsonText {

    private static final int LONGEST_TEXT = 64 << 20;
    private static final int DEEPEST = 20;
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(LONGEST_TEXT)
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_LONG_FOR_INTS)
            .build();

    @Override
    public String write(Map<String, ?> object) {
        try {
            return MAPPER.writeValueAsString(object);
        } catch (JacksonException e) {
            throw new IllegalStateException("a line of an archive that is no JSON", e);
        }
    }

    @Override
    public Map<String, Object> read(String text) {
        Map<String, Object> object;
        try {
            object = MAPPER.readValue(text, OBJECT);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("no JSON object: " + e.getOriginalMessage());
        }
        if (object == null) {
            throw new IllegalArgumentException("no JSON object");
        }
        return known(object);
    }

    private static Map<String, Object> known(Map<?, ?> object) {
        Map<String, Object> known = new LinkedHashMap<>();
        object.forEach((name, value) -> known.put(String.valueOf(name), known(value)));
        return known;
    }

    private static Object known(@Nullable Object value) {
        if (value instanceof Map<?, ?> object) {
            return known(object);
        }
        if (value instanceof List<?> list) {
            List<Object> known = new ArrayList<>();
            list.forEach(each -> known.add(known(each)));
            return known;
        }
        if (value instanceof String || value instanceof Long || value instanceof Boolean) {
            return value;
        }
        throw new IllegalArgumentException("a value that is no text, whole number, truth value, list or object");
    }
}
