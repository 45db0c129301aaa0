package org.mithaq.memory;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.mithaq.access.Absence;
import org.mithaq.access.Absences;
import org.mithaq.access.PersonId;

/** Absences in memory. */
public final class MemoryAbsences implements Absences {

    private final MemoryUnitOfWork work;

    public MemoryAbsences(MemoryUnitOfWork work) {
        this.work = work;
    }

    @Override
    public Absence add(PersonId person, LocalDate from, LocalDate to, PersonId standIn) {
        Absence.requireFree(of(person, from), from, to);
        Absence absence = new Absence(UUID.randomUUID().toString(), person, from, to, standIn);
        work.state().absences.put(absence.id(), absence);
        return absence;
    }

    @Override
    public Optional<Absence> find(String id) {
        return Optional.ofNullable(work.state().absences.get(id));
    }

    @Override
    public List<Absence> of(PersonId person, LocalDate day) {
        return lasting(Absence::person, person, day);
    }

    @Override
    public List<Absence> standingIn(PersonId standIn, LocalDate day) {
        return lasting(Absence::standIn, standIn, day);
    }

    private List<Absence> lasting(Function<Absence, PersonId> who, PersonId person, LocalDate day) {
        return work.state().absences.values().stream()
                .filter(absence ->
                        who.apply(absence).equals(person) && !absence.to().isBefore(day))
                .sorted(Comparator.comparing(Absence::from).thenComparing(Absence::id))
                .toList();
    }

    @Override
    public boolean remove(String id) {
        return work.state().absences.remove(id) != null;
    }
}
