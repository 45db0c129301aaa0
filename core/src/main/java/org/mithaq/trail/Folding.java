package org.mithaq.trail;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mithaq.audit.AuditEvent;
import org.mithaq.audit.ValuePath;
import org.mithaq.document.RecordedStore;

/** The values that a row of events leaves, by the names under which the events tell them. */
final class Folding {

    /** In the order in which they were set first. */
    private final Map<String, String> values = new LinkedHashMap<>();

    void add(AuditEvent event) {
        event.before().keySet().stream()
                .filter(name -> !event.after().containsKey(name))
                .forEach(this::remove);
        // The parts that one event made, in the order in which it made them.
        event.after().entrySet().stream()
                .filter(entry -> entry.getKey().endsWith("]." + RecordedStore.POSITION))
                .sorted(Comparator.comparing(entry -> Integer.valueOf(entry.getValue())))
                .forEach(entry -> values.put(entry.getKey(), entry.getValue()));
        values.putAll(new TreeMap<>(event.after()));
    }

    /** A part whose name is gone is gone, with all that it had. */
    private void remove(String name) {
        values.remove(name);
        if (name.endsWith("]." + RecordedStore.NAME)) {
            String part = name.substring(0, name.length() - RecordedStore.NAME.length());
            values.keySet().removeIf(other -> other.startsWith(part));
        }
    }

    Node root() {
        Node root = new Node();
        values.forEach(root::put);
        return root;
    }

    /** The document, or one of its parts. */
    static final class Node {

        final Map<String, String> own = new TreeMap<>();
        final Map<String, Map<String, Node>> parts = new TreeMap<>();

        private void put(String name, String value) {
            ValuePath path = ValuePath.of(name);
            Optional<ValuePath.Child> child = path.child();
            if (child.isEmpty()) {
                own.put(name, value);
            } else {
                parts.computeIfAbsent(child.get().association(), a -> new LinkedHashMap<>())
                        .computeIfAbsent(child.get().id(), id -> new Node())
                        .put(path.name(), value);
            }
        }

        List<Map.Entry<String, Node>> parts(String association) {
            return new ArrayList<>(parts.getOrDefault(association, Map.of()).entrySet());
        }
    }
}
