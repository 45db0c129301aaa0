package org.mithaq.view;

import static org.mithaq.access.Role.ADMINISTRATOR;
import static org.mithaq.access.Role.HEAD_OF_LEGAL;
import static org.mithaq.access.Role.HEAD_OF_SECTOR;
import static org.mithaq.access.Role.RECORDS_MANAGER;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mithaq.access.Actor;
import org.mithaq.access.Role;
import org.mithaq.document.UnitOfWork;
import org.mithaq.document.VisibleText;
import org.mithaq.problem.Problem;

/**
 * Saving and sharing views of list pages.
 *
 * <p>Everybody saves views for themselves. Those who answer for how others work share them, with everybody or with a role: the
 * head of sector, the head of legal affairs, the records manager and the administrator. A shared view is changed by its owner
 * alone; the records manager and the administrator may also take it away, because its owner may have left. What a view finds
 * is read with the rights of whoever opens it: sharing one shows nobody a document. Of somebody else's view that is not shared
 * with them nobody learns that it exists.
 */
public final class Views {

    /** How many one person keeps, of all pages. */
    static final int MOST = 50;

    private static final Set<Role> SHARE = Set.of(HEAD_OF_SECTOR, HEAD_OF_LEGAL, RECORDS_MANAGER, ADMINISTRATOR);
    private static final Set<Role> TIDY_UP = Set.of(RECORDS_MANAGER, ADMINISTRATOR);

    private final UnitOfWork work;
    private final SavedViews views;

    public Views(UnitOfWork work, SavedViews views) {
        this.work = work;
        this.views = views;
    }

    /**
     * The views of a page that a person has.
     *
     * @param views their own ones first, then those shared with them, each by name
     * @param first id of the one that the page opens with; empty for the page as such
     */
    public record Offered(List<SavedView> views, Optional<String> first) {}

    public Offered of(Actor actor, ListPage page) {
        return work.inTransaction(() -> {
            List<SavedView> found = views.of(page, actor.person(), audiences(actor)).stream()
                    .sorted(Comparator.comparing((SavedView view) -> !view.isOf(actor.person()))
                            .thenComparing(view -> view.content().name())
                            .thenComparing(SavedView::id))
                    .toList();
            Optional<String> first = views.firstOf(actor.person(), page)
                    .filter(id -> found.stream().anyMatch(view -> view.id().equals(id)));
            return new Offered(found, first);
        });
    }

    /**
     * Saves a new view.
     *
     * @throws Problem {@code PRM-VIEW-002} for a name that is blank or too long, {@code PRM-VIEW-004} for one that the person
     *     has on this page, {@code PRM-VIEW-006} when they may not share, {@code PRM-VIEW-007} when they keep too many
     */
    public SavedView save(Actor actor, ListPage page, String name, ViewState state, Optional<Audience> sharedWith) {
        return work.inTransaction(() -> {
            SavedView.Content content = content(actor, name, state, sharedWith);
            if (views.countOf(actor.person()) >= MOST) {
                throw Problem.of(Problem.Kind.CONFLICT, "PRM-VIEW-007", MOST);
            }
            requireFreeName(actor, page, content.name(), Optional.empty());
            return views.add(actor.person(), page, content);
        });
    }

    /**
     * Gives one's own view another name, state or audience.
     *
     * @param expected the revision that the person has seen
     * @throws Problem as {@link #save}; {@code PRM-VIEW-001} when there is none for them, {@code PRM-VIEW-008} when it is
     *     somebody else's, {@code PRM-VIEW-005} when it was changed since
     */
    public SavedView change(
            Actor actor, String id, long expected, String name, ViewState state, Optional<Audience> sharedWith) {
        return work.inTransaction(() -> {
            SavedView before = open(actor, id);
            if (!mayChange(actor, before)) {
                throw Problem.of(Problem.Kind.FORBIDDEN, "PRM-VIEW-008");
            }
            SavedView.Content content = content(actor, name, state, sharedWith);
            requireFreeName(actor, before.page(), content.name(), Optional.of(id));
            return views.replace(id, expected, content)
                    .orElseThrow(() -> Problem.of(Problem.Kind.CONFLICT, "PRM-VIEW-005"));
        });
    }

    /** Takes a view away. @throws Problem {@code PRM-VIEW-001} or {@code PRM-VIEW-008} as {@link #change} */
    public void remove(Actor actor, String id) {
        work.inTransaction(() -> {
            if (!mayRemove(actor, open(actor, id))) {
                throw Problem.of(Problem.Kind.FORBIDDEN, "PRM-VIEW-008");
            }
            views.remove(id);
        });
    }

    /**
     * Chooses what the person's page opens with.
     *
     * @param view empty for the page as such
     * @throws Problem {@code PRM-VIEW-001} when there is none of this page for them
     */
    public void openWith(Actor actor, ListPage page, Optional<String> view) {
        work.inTransaction(() -> {
            view.ifPresent(id -> {
                if (open(actor, id).page() != page) {
                    throw notFound();
                }
            });
            views.chooseFirst(actor.person(), page, view);
        });
    }

    /** Whether the view is one that the person has. */
    public boolean isOffered(Actor actor, SavedView view) {
        return view.isOf(actor.person())
                || view.content()
                        .sharedWith()
                        .map(Audience::code)
                        .filter(audiences(actor)::contains)
                        .isPresent();
    }

    /** A view that the person has; empty when there is none for them. */
    public Optional<SavedView> find(Actor actor, String id) {
        return work.inTransaction(() -> views.find(id).filter(view -> isOffered(actor, view)));
    }

    public boolean mayShare(Actor actor) {
        return actor.hasAny(SHARE);
    }

    public boolean mayChange(Actor actor, SavedView view) {
        return view.isOf(actor.person());
    }

    public boolean mayRemove(Actor actor, SavedView view) {
        return mayChange(actor, view) || actor.hasAny(TIDY_UP);
    }

    private SavedView open(Actor actor, String id) {
        return find(actor, id).orElseThrow(Views::notFound);
    }

    /** Whoever tidies up sees what is shared with anybody. */
    private static Set<String> audiences(Actor actor) {
        return actor.hasAny(TIDY_UP) ? Audience.codes() : Audience.codesOf(actor);
    }

    private SavedView.Content content(Actor actor, String given, ViewState state, Optional<Audience> sharedWith) {
        String name = VisibleText.of(given).strip();
        if (name.isEmpty()
                || name.length() > SavedView.Content.LONGEST_NAME
                || name.codePoints().anyMatch(Character::isISOControl)) {
            throw Problem.of(Problem.Kind.INVALID, "PRM-VIEW-002", SavedView.Content.LONGEST_NAME);
        }
        if (sharedWith.isPresent() && !mayShare(actor)) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "PRM-VIEW-006");
        }
        return new SavedView.Content(name, state, sharedWith);
    }

    private void requireFreeName(Actor actor, ListPage page, String name, Optional<String> butFor) {
        boolean taken = views.of(page, actor.person(), Audience.codesOf(actor)).stream()
                .filter(view -> view.isOf(actor.person()))
                .filter(view -> !butFor.equals(Optional.of(view.id())))
                .anyMatch(view -> view.content().name().equalsIgnoreCase(name));
        if (taken) {
            throw Problem.of(Problem.Kind.CONFLICT, "PRM-VIEW-004", name);
        }
    }

    /** That there is no such view for the person. */
    public static Problem notFound() {
        return Problem.of(Problem.Kind.NOT_FOUND, "PRM-VIEW-001");
    }
}
