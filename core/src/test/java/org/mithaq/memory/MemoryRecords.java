package org.mithaq.memory;

import java.util.List;
import java.util.Optional;
import org.mithaq.access.PersonId;
import org.mithaq.audit.AuditEvent;
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
        work.state().audit.add(event);
    }

    @Override
    public List<AuditEvent> about(String subject) {
        return work.state().audit.stream()
                .filter(event -> event.subject().equals(subject))
                .toList();
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
