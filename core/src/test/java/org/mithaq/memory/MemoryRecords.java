package org.mithaq.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mithaq.access.PersonId;
import org.mithaq.audit.AuditEntry;
import org.mithaq.audit.AuditEvent;
import org.mithaq.audit.AuditHead;
import org.mithaq.audit.AuditTrail;
import org.mithaq.document.IdempotencyKeys;
import org.mithaq.document.Numbers;
import org.mithaq.document.Settings;
import org.mithaq.problem.Problem;

/** The audit trail, numbers, settings and idempotency keys in memory. */
public final class MemoryRecords implements AuditTrail, Numbers, Settings, IdempotencyKeys {

    private final MemoryUnitOfWork work;

    public MemoryRecords(MemoryUnitOfWork work) {
        this.work = work;
    }

    @Override
    public void append(AuditEvent event) {
        work.state().pending.append(event);
    }

    @Override
    public void note(AuditEvent write) {
        work.state().pending.note(write);
    }

    @Override
    public List<AuditEvent> about(String subject) {
        return Stream.concat(work.state().trail.stream().map(AuditEntry::event), work.state().pending.events().stream())
                .filter(event -> event.subject().equals(subject))
                .toList();
    }

    @Override
    public List<AuditEntry> by(PersonId person, Instant from, Instant to, long before, int limit) {
        return work.state().trail.stream()
                .filter(entry -> entry.event().person().equals(person)
                        || entry.event().onBehalfOf().equals(Optional.of(person)))
                .filter(entry ->
                        !entry.event().at().isBefore(from) && entry.event().at().isBefore(to))
                .filter(entry -> entry.sequence() < before)
                .sorted(Comparator.comparing(AuditEntry::sequence).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public List<AuditEntry> entries(long after, int limit) {
        return work.state().trail.stream()
                .filter(entry -> entry.sequence() > after)
                .limit(limit)
                .toList();
    }

    @Override
    public AuditHead head() {
        return work.state().head;
    }

    /** As somebody could who has their hands on the memory. */
    public void remove(long sequence) {
        work.state().trail.removeIf(entry -> entry.sequence() == sequence);
    }

    /** As somebody could who has their hands on the memory. */
    public void insert(AuditEntry entry) {
        work.state().trail.add(entry);
        work.state().trail.sort(Comparator.comparing(AuditEntry::sequence));
    }

    @Override
    public long next(String sequence) {
        return work.state().numbers.merge(sequence, 1L, Long::sum);
    }

    @Override
    public Optional<Setting> read(String name) {
        return Optional.ofNullable(work.state().settings.get(name));
    }

    @Override
    public Setting write(String name, long expected, String text) {
        if (read(name).map(Setting::version).orElse(0L) != expected) {
            throw Problem.of(Problem.Kind.CONFLICT, "PRM-SETTING-001");
        }
        Setting written = new Setting(name, expected + 1, text);
        work.state().settings.put(name, written);
        return written;
    }

    @Override
    public Optional<Kept> find(PersonId person, String key) {
        return Optional.ofNullable(work.state().keys.get(person + "/" + key));
    }

    @Override
    public void keep(PersonId person, String key, Kept kept) {
        work.state().keys.put(person + "/" + key, kept);
    }
}
