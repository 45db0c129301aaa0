package org.mithaq.view;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mithaq.access.PersonId;

/** Port: where saved views are kept, and which one opens each person's page. Joins the running transaction. */
public interface SavedViews {

    /** Keeps a view under a new id. */
    SavedView add(PersonId owner, ListPage page, SavedView.Content content);

    Optional<SavedView> find(String id);

    /**
     * The views of a page that the person owns or that are shared with one of the audiences, in no particular order.
     *
     * @param audiences codes of {@link Audience}; not empty
     */
    List<SavedView> of(ListPage page, PersonId owner, Set<String> audiences);

    /** How many the person owns, of all pages. */
    int countOf(PersonId owner);

    /** Gives a view another content; empty, and nothing is changed, when its revision is another one or it is gone. */
    Optional<SavedView> replace(String id, long expected, SavedView.Content content);

    /** Takes a view away, also as anybody's first one, and with what people asked to be told of it; false when there is none. */
    boolean remove(String id);

    /** The id of the view that the person's page opens with; empty for the page as such. */
    Optional<String> firstOf(PersonId person, ListPage page);

    /** @param view empty for the page as such */
    void chooseFirst(PersonId person, ListPage page, Optional<String> view);
}
