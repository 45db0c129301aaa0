package org.mithaq.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.mithaq.access.PersonId;
import org.mithaq.document.DocumentId;
import org.mithaq.model.QName;

/**
 * A line that is read: every member is asked for once, and what nobody asked for is refused, so that nothing of an archive
 * is passed over in silence. What is wrong with it is told as {@link IllegalArgumentException}, which names the member.
 */
final class Line {

    private final String path;
    private final Map<String, Object> members;
    private final Set<String> asked = new HashSet<>();

    Line(Map<String, Object> members) {
        this("", members);
    }

    private Line(String path, Map<String, Object> members) {
        this.path = path;
        this.members = members;
    }

    /** Of its members, in their order. */
    List<String> names() {
        return List.copyOf(members.keySet());
    }

    boolean has(String name) {
        return members.containsKey(name);
    }

    String text(String name) {
        return as(name, String.class);
    }

    long number(String name) {
        return as(name, Long.class);
    }

    int smallNumber(String name) {
        long number = number(name);
        if (number != (int) number) {
            throw wrong(name, "too large");
        }
        return (int) number;
    }

    boolean flag(String name) {
        return as(name, Boolean.class);
    }

    Instant instant(String name) {
        return parsed(name, Instant::parse);
    }

    LocalDate date(String name) {
        return parsed(name, LocalDate::parse);
    }

    PersonId person(String name) {
        return parsed(name, PersonId::new);
    }

    DocumentId document(String name) {
        return parsed(name, DocumentId::new);
    }

    QName name(String name) {
        return parsed(name, QName::of);
    }

    <E extends Enum<E>> E constant(String name, Class<E> type) {
        return parsed(name, text -> Enum.valueOf(type, text));
    }

    /** A member of a list of values of its own, told by its code. */
    <T> T coded(String name, Function<String, Optional<T>> of) {
        return of.apply(text(name)).orElseThrow(() -> wrong(name, "no such value"));
    }

    <T> Optional<T> optional(String name, Function<String, T> read) {
        return has(name) ? Optional.of(read.apply(name)) : Optional.empty();
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (Object each : as(name, List.class)) {
            if (!(each instanceof String text)) {
                throw wrong(name, "not a list of texts");
            }
            texts.add(text);
        }
        return texts;
    }

    Map<String, String> textsByName(String name) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : ((Map<?, ?>) as(name, Map.class)).entrySet()) {
            if (!(entry.getValue() instanceof String text)) {
                throw wrong(name, "not texts by name");
            }
            texts.put(String.valueOf(entry.getKey()), text);
        }
        return texts;
    }

    Map<String, Object> values(String name) {
        Map<String, Object> values = new LinkedHashMap<>();
        ((Map<?, ?>) as(name, Map.class)).forEach((key, value) -> values.put(String.valueOf(key), value));
        return values;
    }

    /** The objects of a list, each read to its end. */
    <T> List<T> objects(String name, Function<Line, T> read) {
        List<T> objects = new ArrayList<>();
        for (Object each : as(name, List.class)) {
            if (!(each instanceof Map<?, ?> map)) {
                throw wrong(name, "not a list of objects");
            }
            objects.add(object(path + name + "[" + objects.size() + "].", map, read));
        }
        return objects;
    }

    <T> T object(String name, Function<Line, T> read) {
        return object(path + name + ".", as(name, Map.class), read);
    }

    private static <T> T object(String path, Map<?, ?> map, Function<Line, T> read) {
        Map<String, Object> members = new LinkedHashMap<>();
        map.forEach((key, value) -> members.put(String.valueOf(key), value));
        Line line = new Line(path, members);
        T object = read.apply(line);
        line.end();
        return object;
    }

    /** @throws IllegalArgumentException when there is a member that nobody asked for */
    void end() {
        members.keySet().stream()
                .filter(name -> !asked.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw wrong(name, "unknown");
                });
    }

    IllegalArgumentException wrong(String name, String why) {
        return new IllegalArgumentException(path + name + ": " + why);
    }

    private <T> T parsed(String name, Function<String, T> parse) {
        String text = text(name);
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw wrong(name, "not valid");
        }
    }

    private <T> T as(String name, Class<T> type) {
        asked.add(name);
        Object value = members.get(name);
        if (value == null) {
            throw wrong(name, "missing");
        }
        if (!type.isInstance(value)) {
            throw wrong(name, "of another type than expected");
        }
        return type.cast(value);
    }
}
