package org.mithaq.memory;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.mithaq.access.Absence;
import org.mithaq.access.PersonId;
import org.mithaq.alert.Alert;
import org.mithaq.archive.Group;
import org.mithaq.archive.Holdings;
import org.mithaq.archive.Member;
import org.mithaq.archive.Reading;
import org.mithaq.archive.Sequence;
import org.mithaq.document.Settings;
import org.mithaq.view.ListPage;
import org.mithaq.view.SavedView;

/** What is held in memory. */
public final class MemoryHoldings implements Holdings {

    private final MemoryUnitOfWork work;
    private final MemoryDirectory directory;

    public MemoryHoldings(MemoryUnitOfWork work, MemoryDirectory directory) {
        this.work = work;
        this.directory = directory;
    }

    @Override
    public <T> T reading(Supplier<T> reading) {
        return work.inTransaction(reading);
    }

    @Override
    public boolean isOfOneMoment() {
        return true;
    }

    @Override
    public List<Settings.Setting> settings() {
        return List.copyOf(new TreeMap<>(work.state().settings).values());
    }

    @Override
    public List<Sequence> sequences() {
        return new TreeMap<>(work.state().numbers)
                .entrySet().stream()
                        .map(entry -> new Sequence(entry.getKey(), entry.getValue()))
                        .toList();
    }

    @Override
    public List<Group> groups() {
        return directory.groups().stream()
                .map(name -> new Group(name, Set.of()))
                .toList();
    }

    @Override
    public List<Member> people() {
        return directory.everybody().stream()
                .map(person -> new Member(
                        person.id(),
                        person.displayName(),
                        person.email(),
                        person.language(),
                        person.enabled(),
                        person.authorities(),
                        Optional.ofNullable(work.state().deliveries.get(person.id())),
                        Optional.ofNullable(work.state().digits.get(person.id())),
                        firstViews(person.id()),
                        Optional.ofNullable(work.state().digestChoices.get(person.id())),
                        work.state().alerts.values().stream()
                                .filter(alert -> alert.person().equals(person.id()))
                                .sorted(Comparator.comparing(Alert::view))
                                .map(alert -> new Member.AlertChoice(alert.view(), alert.cadence(), alert.paused()))
                                .toList()))
                .toList();
    }

    private Map<ListPage, String> firstViews(PersonId person) {
        Map<ListPage, String> first = new TreeMap<>();
        work.state().firstViews.forEach((chosen, view) -> {
            if (chosen.person().equals(person)) {
                first.put(chosen.page(), view);
            }
        });
        return first;
    }

    @Override
    public List<Absence> absences() {
        return List.copyOf(work.state().absences.values());
    }

    @Override
    public List<SavedView> views() {
        return List.copyOf(work.state().savedViews.values());
    }

    @Override
    public List<Reading> readingLists() {
        return work.state().readingLists.entrySet().stream()
                .map(entry ->
                        new Reading(entry.getKey().person(), entry.getKey().document(), entry.getValue()))
                .sorted(Comparator.comparing(
                                (Reading reading) -> reading.person().value())
                        .thenComparing(reading -> reading.document().value()))
                .toList();
    }
}
