package org.mithaq.memory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mithaq.access.PersonId;
import org.mithaq.view.Audience;
import org.mithaq.view.ListPage;
import org.mithaq.view.SavedView;
import org.mithaq.view.SavedViews;

/** Saved views in memory. */
public final class MemorySavedViews implements SavedViews {

    record First(PersonId person, ListPage page) {}

    private final MemoryUnitOfWork work;

    public MemorySavedViews(MemoryUnitOfWork work) {
        this.work = work;
    }

    @Override
    public SavedView add(PersonId owner, ListPage page, SavedView.Content content) {
        SavedView view = new SavedView(UUID.randomUUID().toString(), page, owner, content, 1);
        kept().put(view.id(), view);
        return view;
    }

    @Override
    public Optional<SavedView> find(String id) {
        return Optional.ofNullable(kept().get(id));
    }

    @Override
    public List<SavedView> of(ListPage page, PersonId owner, Set<String> audiences) {
        return kept().values().stream()
                .filter(view -> view.page() == page)
                .filter(view -> view.isOf(owner)
                        || view.content()
                                .sharedWith()
                                .map(Audience::code)
                                .filter(audiences::contains)
                                .isPresent())
                .toList();
    }

    @Override
    public int countOf(PersonId owner) {
        return (int) kept().values().stream().filter(view -> view.isOf(owner)).count();
    }

    @Override
    public Optional<SavedView> replace(String id, long expected, SavedView.Content content) {
        Optional<SavedView> replaced = find(id).filter(view -> view.revision() == expected)
                .map(view -> new SavedView(id, view.page(), view.owner(), content, expected + 1));
        replaced.ifPresent(view -> kept().put(id, view));
        return replaced;
    }

    @Override
    public boolean remove(String id) {
        work.state().firstViews.values().removeIf(id::equals);
        work.state().alerts.keySet().removeIf(alert -> alert.view().equals(id));
        work.state().matches.keySet().removeIf(match -> match.view().equals(id));
        return kept().remove(id) != null;
    }

    @Override
    public Optional<String> firstOf(PersonId person, ListPage page) {
        return Optional.ofNullable(work.state().firstViews.get(new First(person, page)));
    }

    @Override
    public void chooseFirst(PersonId person, ListPage page, Optional<String> view) {
        work.state().firstViews.remove(new First(person, page));
        view.ifPresent(id -> work.state().firstViews.put(new First(person, page), id));
    }

    private Map<String, SavedView> kept() {
        return work.state().savedViews;
    }
}
