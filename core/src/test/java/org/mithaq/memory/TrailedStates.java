package org.mithaq.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mithaq.access.Actor;
import org.mithaq.document.Content;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.MultilingualText;
import org.mithaq.model.AssociationDefinition;
import org.mithaq.trail.PastState;

/** Compares what the store holds with what the trail tells. */
public final class TrailedStates {

    private TrailedStates() {}

    /** Fails when a document is not what its trail says, and when the chain of the trail is not sound. */
    public static void check(MemoryHost host) {
        Actor reader = Actor.system("test");
        List<DocumentId> all = host.work.inTransaction(() -> host.documentIds());
        for (DocumentId id : all) {
            PastState told = host.trail.asOf(reader, id, host.clock.instant());
            assertThat(flat(told)).as("what the trail tells of %s", id).isEqualTo(stored(host, id));
        }
        assertThat(host.trail
                        .verify(host.actor("administrator"), Optional.empty())
                        .flaw())
                .isEmpty();
    }

    /** The present state, each value by its path. */
    public static Map<String, String> stored(MemoryHost host, DocumentId id) {
        Map<String, String> values = new TreeMap<>();
        host.work.inTransaction(() -> {
            Document document = host.store.find(id).orElseThrow();
            values.put("name", document.name());
            document.content().map(Content::fingerprint).ifPresent(fingerprint -> values.put("file", fingerprint));
            stored(host, document, "", values);
        });
        return values;
    }

    private static void stored(MemoryHost host, Document document, String prefix, Map<String, String> values) {
        document.properties().asMap().forEach((name, value) -> values.put(prefix + name, text(value)));
        for (AssociationDefinition association :
                host.model.type(document.type()).orElseThrow().associations().values()) {
            if (association.child()) {
                List<Document> children = host.store.children(document.id(), association.name());
                for (int i = 0; i < children.size(); i++) {
                    String path = prefix + association.name() + "/" + i + "/";
                    values.put(path, children.get(i).id().value());
                    stored(host, children.get(i), path, values);
                }
            } else {
                List<DocumentId> targets = host.store.targets(document.id(), association.name());
                if (!targets.isEmpty()) {
                    values.put(
                            prefix + association.name(),
                            targets.stream().map(DocumentId::value).collect(Collectors.joining("; ")));
                }
            }
        }
    }

    /** The past state, each value by the same paths. */
    public static Map<String, String> flat(PastState state) {
        Map<String, String> values = new TreeMap<>();
        state.name().ifPresent(name -> values.put("name", name));
        state.file().ifPresent(file -> values.put("file", file.fingerprint()));
        flat(new PastState.Child("", state.properties(), state.associated(), state.children()), "", values);
        return values;
    }

    private static void flat(PastState.Child part, String prefix, Map<String, String> values) {
        part.properties().forEach((name, value) -> values.put(prefix + name, value));
        part.associated().forEach((name, targets) -> values.put(prefix + name, String.join("; ", targets)));
        part.children().forEach((association, children) -> {
            for (int i = 0; i < children.size(); i++) {
                String path = prefix + association + "/" + i + "/";
                values.put(path, children.get(i).id());
                flat(children.get(i), path, values);
            }
        });
    }

    private static String text(Object value) {
        if (value instanceof MultilingualText text) {
            return text.texts().entrySet().stream()
                    .map(entry -> entry.getKey() + ": " + entry.getValue())
                    .collect(Collectors.joining("; "));
        }
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.joining("; "))
                : value.toString();
    }
}
