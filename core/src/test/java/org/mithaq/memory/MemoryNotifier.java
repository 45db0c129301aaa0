package org.mithaq.memory;

import java.util.List;
import org.mithaq.access.PersonId;
import org.mithaq.notification.Notice;
import org.mithaq.notification.Notifier;

/** Remembers the notices that were committed. */
public final class MemoryNotifier implements Notifier {

    private final MemoryUnitOfWork work;

    public MemoryNotifier(MemoryUnitOfWork work) {
        this.work = work;
    }

    @Override
    public void send(Notice notice) {
        work.state().notices.add(notice);
    }

    /** Keys of what a person was sent, oldest first. */
    public List<String> keysTo(String person) {
        return work.inTransaction(() -> work.state().notices.stream()
                .filter(notice -> notice.to().equals(new PersonId(person)))
                .map(Notice::key)
                .toList());
    }

    public List<Notice> all() {
        return work.inTransaction(() -> List.copyOf(work.state().notices));
    }
}
