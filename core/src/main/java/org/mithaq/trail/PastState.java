package org.mithaq.trail;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A document as it stood at an instant, as far as the trail tells.
 *
 * @param at the instant
 * @param name file name or short name
 * @param properties as text, by prefixed name; several values joined by "; "
 * @param associated ids of the documents that it pointed at, by association; only of those that the asker may read
 * @param children by association, in the order in which they were made
 * @param file empty when it had none
 */
public record PastState(
        Instant at,
        Optional<String> name,
        Map<String, String> properties,
        Map<String, List<String>> associated,
        Map<String, List<Child>> children,
        Optional<PastFile> file) {

    public PastState {
        properties = Map.copyOf(properties);
        associated = Map.copyOf(associated);
        children = Map.copyOf(children);
    }

    /** A part as it stood then; it may be gone by now. */
    public record Child(
            String id,
            Map<String, String> properties,
            Map<String, List<String>> associated,
            Map<String, List<Child>> children) {
        public Child {
            properties = Map.copyOf(properties);
            associated = Map.copyOf(associated);
            children = Map.copyOf(children);
        }
    }

    /** @param label of the version, to read its bytes by */
    public record PastFile(String label, String fingerprint) {}
}
