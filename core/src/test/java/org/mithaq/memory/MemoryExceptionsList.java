package org.mithaq.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mithaq.document.DocumentId;
import org.mithaq.schedule.ExceptionsList;
import org.mithaq.schedule.Unprocessed;

/** The exceptions list in memory. */
public final class MemoryExceptionsList implements ExceptionsList {

    private final MemoryUnitOfWork work;

    public MemoryExceptionsList(MemoryUnitOfWork work) {
        this.work = work;
    }

    @Override
    public void note(String job, Optional<DocumentId> document, String code, String reason, Instant at) {
        String cut = reason.substring(0, Math.min(reason.length(), LONGEST_REASON));
        work.state()
                .unprocessed
                .merge(
                        key(job, document),
                        new Unprocessed(job, document, code, cut, at, at, 1),
                        (before, now) -> new Unprocessed(
                                job, document, code, cut, before.firstSeen(), at, before.attempts() + 1));
    }

    @Override
    public void clear(String job, Optional<DocumentId> document) {
        work.state().unprocessed.remove(key(job, document));
    }

    @Override
    public List<Unprocessed> of(String job) {
        return work.state().unprocessed.values().stream()
                .filter(one -> one.job().equals(job))
                .sorted(Comparator.comparing(Unprocessed::firstSeen))
                .toList();
    }

    @Override
    public List<Unprocessed> all(int limit) {
        return work.state().unprocessed.values().stream()
                .sorted(Comparator.comparing(Unprocessed::lastSeen).reversed())
                .limit(limit)
                .toList();
    }

    private static String key(String job, Optional<DocumentId> document) {
        return job + "/" + document.map(DocumentId::value).orElse("");
    }
}
