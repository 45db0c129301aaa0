package org.mithaq.memory;

import java.time.Instant;
import java.util.List;
import org.mithaq.access.PersonId;
import org.mithaq.document.DocumentId;
import org.mithaq.literature.ReadingLists;

/** Reading lists in memory. */
public final class MemoryReadingLists implements ReadingLists {

    record Saved(PersonId person, DocumentId document) {}

    private final MemoryUnitOfWork work;

    public MemoryReadingLists(MemoryUnitOfWork work) {
        this.work = work;
    }

    @Override
    public void add(PersonId person, DocumentId document, Instant at) {
        work.state().readingLists.putIfAbsent(new Saved(person, document), at);
    }

    @Override
    public boolean remove(PersonId person, DocumentId document) {
        return work.state().readingLists.remove(new Saved(person, document)) != null;
    }

    @Override
    public List<DocumentId> of(PersonId person) {
        return work.state().readingLists.keySet().stream()
                .filter(saved -> saved.person().equals(person))
                .map(Saved::document)
                .toList();
    }
}
