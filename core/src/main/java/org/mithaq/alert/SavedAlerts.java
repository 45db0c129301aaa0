package org.mithaq.alert;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mithaq.access.PersonId;
import org.mithaq.document.DocumentId;
import org.mithaq.view.SavedView;

/**
 * Port: the alerts of people, and what was found for them. Joins the running transaction. A view that is taken away ({@link
 * org.mithaq.view.SavedViews#remove}) takes its alerts and their matches with it.
 */
public interface SavedAlerts {

    /** Most characters that the words in common are kept in, and most that the concepts are; what goes beyond is left out. */
    int LONGEST_LIST = 1000;

    /** Keeps an alert, in the place of the one that the person has for the view; what was found for that stays. */
    void put(Alert alert);

    /** Takes an alert away with what was found for it; false when there is none. */
    boolean remove(PersonId person, String view);

    /** Those of a person, in no particular order. */
    List<Alert> of(PersonId person);

    Optional<Alert> find(PersonId person, String view);

    /**
     * The alerts that a document may be new for: not paused, not begun after it was filed, and without it so far.
     *
     * @param filed when the document was filed
     */
    List<Standing> standing(DocumentId document, Instant filed);

    /** An alert and the view that is its search. */
    record Standing(Alert alert, SavedView view) {}

    /** Keeps a match; false, and nothing is changed, when the document was found for this alert before. */
    boolean note(Match match);

    /** How many documents were found for the alert from a moment on. */
    int countSince(PersonId person, String view, Instant from);

    /** Alerts that are not paused and have something that is due and was not told; at most {@code limit}. */
    List<Alert> due(Instant now, int limit);

    /** What was found for an alert and not told, due or not, in the order in which it was found. */
    List<Match> waiting(PersonId person, String view);

    /** These, which were found for the alert, were told. */
    void markTold(PersonId person, String view, List<DocumentId> documents);

    /** These were found for the alert and could not be told: a later change of one finds it anew. */
    void drop(PersonId person, String view, List<DocumentId> documents);

    /** What was found for an alert last, the latest first; at most {@code limit}. */
    List<Match> latest(PersonId person, String view, int limit);
}
