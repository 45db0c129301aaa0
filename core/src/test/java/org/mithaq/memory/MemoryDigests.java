package org.mithaq.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mithaq.access.PersonId;
import org.mithaq.digest.DigestChoice;
import org.mithaq.digest.DigestEntry;
import org.mithaq.digest.SavedDigests;
import org.mithaq.document.DocumentId;

/** Digests in memory. */
public final class MemoryDigests implements SavedDigests {

    record Key(PersonId person, DocumentId document) {}

    private final MemoryUnitOfWork work;

    public MemoryDigests(MemoryUnitOfWork work) {
        this.work = work;
    }

    @Override
    public Optional<DigestChoice> choice(PersonId person) {
        return Optional.ofNullable(work.state().digestChoices.get(person));
    }

    @Override
    public void choose(PersonId person, DigestChoice choice) {
        work.state().digestChoices.put(person, choice);
    }

    @Override
    public boolean note(DigestEntry entry) {
        return entries().putIfAbsent(new Key(entry.person(), entry.document()), entry) == null;
    }

    @Override
    public List<PersonId> due(Instant now, int limit) {
        return entries().values().stream()
                .filter(entry -> entry.due().filter(due -> !due.isAfter(now)).isPresent())
                .map(DigestEntry::person)
                .distinct()
                .limit(limit)
                .toList();
    }

    @Override
    public List<DigestEntry> waiting(PersonId person) {
        return entries().values().stream()
                .filter(entry -> entry.person().equals(person) && entry.due().isPresent())
                .sorted(Comparator.comparing(DigestEntry::at))
                .toList();
    }

    @Override
    public void markTold(PersonId person, DocumentId document) {
        entries()
                .computeIfPresent(
                        new Key(person, document),
                        (key, entry) -> new DigestEntry(
                                person,
                                document,
                                entry.sector(),
                                entry.interest(),
                                entry.common(),
                                entry.at(),
                                Optional.empty()));
    }

    @Override
    public void drop(PersonId person, DocumentId document) {
        entries().remove(new Key(person, document));
    }

    private Map<Key, DigestEntry> entries() {
        return work.state().digestEntries;
    }
}
