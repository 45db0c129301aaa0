package org.mithaq.archive;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mithaq.document.MultilingualText;

/** The members of a line that is written, in their order; what is not known is left out. */
final class Members {

    private final Map<String, Object> members = new LinkedHashMap<>();

    Members with(String name, Object value) {
        members.put(name, written(value));
        return this;
    }

    Members with(String name, Optional<?> value) {
        value.ifPresent(present -> with(name, (Object) present));
        return this;
    }

    Map<String, Object> map() {
        return members;
    }

    private static Object written(Object value) {
        if (value instanceof Members object) {
            return object.map();
        }
        if (value instanceof MultilingualText text) {
            return text.texts();
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> written = new LinkedHashMap<>();
            map.forEach((name, each) -> written.put(String.valueOf(name), written(each)));
            return written;
        }
        if (value instanceof Collection<?> values) {
            return List.copyOf(values).stream().map(Members::written).toList();
        }
        if (value instanceof Integer number) {
            return number.longValue();
        }
        return value instanceof Long || value instanceof Boolean
                ? value
                : value instanceof Enum<?> constant ? constant.name() : String.valueOf(value);
    }
}
