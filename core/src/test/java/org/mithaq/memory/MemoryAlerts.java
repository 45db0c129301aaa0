package org.mithaq.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mithaq.access.PersonId;
import org.mithaq.alert.Alert;
import org.mithaq.alert.KeptList;
import org.mithaq.alert.Match;
import org.mithaq.alert.SavedAlerts;
import org.mithaq.document.DocumentId;
import org.mithaq.search.Commonalities;

/** Alerts in memory. */
public final class MemoryAlerts implements SavedAlerts {

    record Key(PersonId person, String view) {}

    record Found(PersonId person, String view, DocumentId document) {}

    private final MemoryUnitOfWork work;

    public MemoryAlerts(MemoryUnitOfWork work) {
        this.work = work;
    }

    @Override
    public void put(Alert alert) {
        kept().put(new Key(alert.person(), alert.view()), alert);
    }

    @Override
    public boolean remove(PersonId person, String view) {
        found().keySet()
                .removeIf(key -> key.person().equals(person) && key.view().equals(view));
        return kept().remove(new Key(person, view)) != null;
    }

    @Override
    public List<Alert> of(PersonId person) {
        return kept().values().stream()
                .filter(alert -> alert.person().equals(person))
                .toList();
    }

    @Override
    public Optional<Alert> find(PersonId person, String view) {
        return Optional.ofNullable(kept().get(new Key(person, view)));
    }

    @Override
    public List<Standing> standing(DocumentId document, Instant filed) {
        return kept().values().stream()
                .filter(alert -> !alert.paused() && !alert.since().isAfter(filed))
                .filter(alert -> !found().containsKey(new Found(alert.person(), alert.view(), document)))
                .flatMap(
                        alert -> Optional.ofNullable(work.state().savedViews.get(alert.view()))
                                .map(view -> new Standing(alert, view))
                                .stream())
                .toList();
    }

    @Override
    public boolean note(Match match) {
        Commonalities kept = new Commonalities(
                KeptList.read(KeptList.write(match.common().words())),
                KeptList.read(KeptList.write(match.common().concepts())));
        return found().putIfAbsent(
                                new Found(match.person(), match.view(), match.document()),
                                new Match(
                                        match.person(), match.view(), match.document(), kept, match.at(), match.due()))
                == null;
    }

    @Override
    public int countSince(PersonId person, String view, Instant from) {
        return (int)
                of(person, view).filter(match -> !match.at().isBefore(from)).count();
    }

    @Override
    public List<Alert> due(Instant now, int limit) {
        return kept().values().stream()
                .filter(alert -> !alert.paused())
                .filter(alert -> waiting(alert.person(), alert.view()).stream()
                        .anyMatch(match -> !match.due().orElseThrow().isAfter(now)))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Match> waiting(PersonId person, String view) {
        return of(person, view)
                .filter(match -> match.due().isPresent())
                .sorted(Comparator.comparing(Match::at))
                .toList();
    }

    @Override
    public void markTold(PersonId person, String view, List<DocumentId> documents) {
        documents.forEach(document -> found().computeIfPresent(
                        new Found(person, view, document),
                        (key, match) ->
                                new Match(person, view, document, match.common(), match.at(), Optional.empty())));
    }

    @Override
    public void drop(PersonId person, String view, List<DocumentId> documents) {
        documents.forEach(document -> found().remove(new Found(person, view, document)));
    }

    @Override
    public List<Match> latest(PersonId person, String view, int limit) {
        return of(person, view)
                .sorted(Comparator.comparing(Match::at).reversed())
                .limit(limit)
                .toList();
    }

    private Stream<Match> of(PersonId person, String view) {
        return found().values().stream()
                .filter(match -> match.person().equals(person) && match.view().equals(view));
    }

    private Map<Key, Alert> kept() {
        return work.state().alerts;
    }

    private Map<Found, Match> found() {
        return work.state().matches;
    }
}
