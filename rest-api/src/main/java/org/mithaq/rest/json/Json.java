package org.mithaq.rest.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.MutableCoercionConfig;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mithaq.problem.Problem;
import org.mithaq.problem.Problem.Detail;
import org.mithaq.problem.Problem.Kind;

/** Reads and writes the records of the API. Immutable and safe for use by several threads. */
public final class Json {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(LogicalType.Textual, Json::asItCame)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .addModule(new SimpleModule("mithaq")
                    .addSerializer(LocalDate.class, new Iso<>(LocalDate.class))
                    .addSerializer(Instant.class, new Iso<>(Instant.class))
                    .addDeserializer(LocalDate.class, new FromIso<>(LocalDate.class, LocalDate::parse))
                    .addDeserializer(Instant.class, new FromIso<>(Instant.class, Instant::parse)))
            .build();

    private Json() {}

    /** A text is a text: no number or truth value passes for one. */
    private static void asItCame(MutableCoercionConfig text) {
        text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
    }

    public static byte[] write(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JacksonException e) {
            throw new IllegalStateException("a record of the API that is no JSON: " + value.getClass(), e);
        }
    }

    /**
     * @throws Problem {@code PRM-REST-001} for what is no JSON, {@code PRM-REST-002} for an unknown member, {@code
     *     PRM-REST-003} for a member of another type than expected; each says where
     * @throws IOException when the stream breaks
     */
    public static <T> T read(InputStream json, Class<T> type) throws IOException {
        try (JsonParser parser = MAPPER.createParser(json)) {
            if (parser.nextToken() == null) {
                throw Problem.of(Kind.INVALID, "PRM-REST-013");
            }
            T value = MAPPER.readValue(parser, type);
            if (value == null) {
                throw Problem.of(Kind.INVALID, "PRM-REST-013");
            }
            if (parser.nextToken() != null) {
                throw malformed(parser.currentTokenLocation());
            }
            return value;
        } catch (UnrecognizedPropertyException e) {
            throw refused("PRM-REST-002", path(e), known(e));
        } catch (MismatchedInputException e) {
            throw refused("PRM-REST-003", path(e), "");
        } catch (JsonMappingException e) {
            if (e.getCause() instanceof Problem problem) {
                throw problem;
            }
            throw e.getCause() instanceof JacksonException cause
                    ? malformed(cause.getLocation())
                    : refused("PRM-REST-003", path(e), "");
        } catch (JacksonException e) {
            throw malformed(e.getLocation());
        }
    }

    /**
     * The value of a member that must be there.
     *
     * @param member its name, for the refusal
     * @throws Problem {@code PRM-REST-021} when it is absent or null
     */
    public static <T> T required(String member, @Nullable T value) {
        if (value == null) {
            throw refused("PRM-REST-021", member, "");
        }
        return value;
    }

    /** The text of a member that may be missing; empty when it is absent or null. */
    public static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** A member whose value is none of those that it can have. */
    public static Problem wrong(String member) {
        return refused("PRM-REST-003", member, "");
    }

    private static Problem malformed(@Nullable JsonLocation at) {
        int line = at == null ? 1 : at.getLineNr();
        int column = at == null ? 1 : at.getColumnNr();
        return Problem.of(Kind.INVALID, "PRM-REST-001", line, column);
    }

    private static Problem refused(String code, String member, String known) {
        return new Problem(Kind.INVALID, code, List.of(member, known), List.of(Detail.of(code, member, member, known)));
    }

    private static String known(UnrecognizedPropertyException e) {
        return e.getKnownPropertyIds() == null
                ? ""
                : e.getKnownPropertyIds().stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
    }

    /** Where in the body: {@code children.prm:parties[0].properties}. */
    private static String path(JsonMappingException e) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }

    private static final class Iso<T> extends StdScalarSerializer<T> {
        private static final long serialVersionUID = 1L;

        Iso(Class<T> type) {
            super(type);
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(value.toString());
        }
    }

    private static final class FromIso<T> extends StdScalarDeserializer<T> {
        private static final long serialVersionUID = 1L;
        private final transient Function<String, T> parse;

        FromIso(Class<T> type, Function<String, T> parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            try {
                return parse.apply(json.getText());
            } catch (DateTimeParseException e) {
                throw MismatchedInputException.from(json, handledType(), e.getMessage());
            }
        }
    }
}
