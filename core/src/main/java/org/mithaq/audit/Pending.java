package org.mithaq.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What one transaction has to say, until it commits. An adapter keeps one for each running transaction.
 *
 * <p>It hears the same change twice: a use case tells what somebody did and why (<i>told</i>), and the store notes what was
 * written (<i>noted</i>), also what the software derived from it. The trail shall hold both as one: the values that were
 * noted since the last event about the subject complete the next one; what is noted after the last one completes that;
 * what nothing was told about becomes an event of its own. So no write can be missing from the trail, whatever a use case
 * forgets to tell.
 */
public final class Pending {

    private record Heard(AuditEvent event, boolean told) {}

    private final List<Heard> heard = new ArrayList<>();

    public void append(AuditEvent event) {
        heard.add(new Heard(event, true));
    }

    public void note(AuditEvent write) {
        heard.add(new Heard(write, false));
    }

    /** Forgets everything; what comes now begins anew. */
    public void clear() {
        heard.clear();
    }

    /** What goes into the trail, in the order in which it was told. */
    public List<AuditEvent> events() {
        List<Told> events = new ArrayList<>();
        Map<String, Told> lastOf = new HashMap<>();
        Map<String, Written> open = new LinkedHashMap<>();
        for (Heard next : heard) {
            String subject = next.event().subject();
            if (next.told()) {
                Told told = new Told(next.event());
                Optional.ofNullable(open.remove(subject)).ifPresent(told::complete);
                events.add(told);
                lastOf.put(subject, told);
            } else {
                open.computeIfAbsent(subject, s -> new Written(next.event())).add(next.event());
            }
        }
        open.forEach((subject, written) -> {
            Told last = lastOf.get(subject);
            if (last != null) {
                last.extend(written);
            } else if (written.changesAnything()) {
                events.add(written.alone(heard));
            }
        });
        return events.stream().map(Told::event).toList();
    }

    /** An event that is being completed. */
    private static final class Told {

        private final AuditEvent event;
        private final Map<String, String> before;
        private final Map<String, String> after;

        Told(AuditEvent event) {
            this.event = event;
            this.before = new TreeMap<>(event.before());
            this.after = new TreeMap<>(event.after());
        }

        /** What was written before the event was told: it is right, whatever the event says of the same value. */
        void complete(Written written) {
            written.changes((name, from, to) -> {
                put(before, name, from);
                put(after, name, to);
            });
        }

        /** What was written after the event was told: its values before stay. */
        void extend(Written written) {
            written.changes((name, from, to) -> {
                if (!before.containsKey(name) && !after.containsKey(name)) {
                    put(before, name, from);
                }
                put(after, name, to);
                if (Optional.ofNullable(before.get(name)).equals(to)) {
                    before.remove(name);
                    after.remove(name);
                }
            });
        }

        private static void put(Map<String, String> values, String name, Optional<String> value) {
            value.ifPresentOrElse(present -> values.put(name, present), () -> values.remove(name));
        }

        AuditEvent event() {
            return event.with(before, after);
        }
    }

    /** Writes to one subject, one after the other, as one. */
    private static final class Written {

        private interface Receiver {
            void change(String name, Optional<String> from, Optional<String> to);
        }

        private final AuditEvent first;
        private final Map<String, Optional<String>> from = new TreeMap<>();
        private final Map<String, Optional<String>> to = new TreeMap<>();

        Written(AuditEvent first) {
            this.first = first;
        }

        void add(AuditEvent write) {
            write.before().forEach((name, value) -> from.putIfAbsent(name, Optional.of(value)));
            write.after().keySet().forEach(name -> from.putIfAbsent(name, Optional.empty()));
            write.before().keySet().forEach(name -> to.put(name, Optional.empty()));
            write.after().forEach((name, value) -> to.put(name, Optional.of(value)));
        }

        void changes(Receiver receiver) {
            from.forEach((name, value) -> {
                Optional<String> now = to.getOrDefault(name, Optional.empty());
                if (!value.equals(now)) {
                    receiver.change(name, value, now);
                }
            });
        }

        boolean changesAnything() {
            return !from.equals(to);
        }

        /** As an event of its own, from where the same person's other events of the transaction came. */
        Told alone(List<Heard> heard) {
            Optional<AuditEvent> same = heard.stream()
                    .filter(Heard::told)
                    .map(Heard::event)
                    .filter(event -> event.person().equals(first.person()))
                    .findFirst();
            Told told = new Told(new AuditEvent(
                    first.at(),
                    first.person(),
                    same.flatMap(AuditEvent::onBehalfOf),
                    same.map(AuditEvent::origin).orElse(first.origin()),
                    first.subject(),
                    first.action(),
                    Map.of(),
                    Map.of()));
            told.complete(this);
            return told;
        }
    }
}
