package org.mithaq.memory;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mithaq.access.PersonId;
import org.mithaq.language.WorkingLanguage;
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

    /** What the notice is filled with for somebody who reads it in the language. */
    public static List<Object> arguments(Notice notice, WorkingLanguage language) {
        return notice.arguments().stream()
                .map(argument -> argument instanceof Map<?, ?> texts
                        ? (Object) Objects.requireNonNull(texts.get(language.tag()))
                        : argument)
                .toList();
    }

    public List<Notice> all() {
        return work.inTransaction(() -> List.copyOf(work.state().notices));
    }
}
