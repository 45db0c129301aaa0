package org.mithaq.alert;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mithaq.access.Actor;
import org.mithaq.document.Document;
import org.mithaq.document.Documents;
import org.mithaq.document.UnitOfWork;
import org.mithaq.language.Translations;
import org.mithaq.model.ContentModel;
import org.mithaq.problem.Problem;
import org.mithaq.search.Thesaurus;
import org.mithaq.view.SavedView;
import org.mithaq.view.Views;

/**
 * The use cases of the person who wants to be told of what is new: for a saved search of theirs, or one that is shared with
 * them. Nobody sees the alerts of others.
 */
public final class Alerts {

    /** How many one person has. */
    static final int MOST = 50;

    /** How many of what was found last are shown of an alert. */
    static final int MOST_SHOWN = 5;

    private final UnitOfWork work;
    private final SavedAlerts alerts;
    private final Views views;
    private final Documents documents;
    private final ViewSearch searches;
    private final AlertNotices notices;
    private final Clock clock;

    public Alerts(
            UnitOfWork work,
            SavedAlerts alerts,
            Views views,
            Documents documents,
            Thesaurus thesaurus,
            ContentModel model,
            Translations messages,
            Clock clock) {
        this.work = work;
        this.alerts = alerts;
        this.views = views;
        this.documents = documents;
        this.searches = new ViewSearch(model);
        this.notices = new AlertNotices(thesaurus, messages);
        this.clock = clock;
    }

    /**
     * An alert of the person.
     *
     * @param latest what was found last and the person may read, the latest first
     */
    public record Shown(Alert alert, SavedView view, List<Recent> latest) {
        public Shown {
            latest = List.copyOf(latest);
        }
    }

    /**
     * Something that was found.
     *
     * @param common words and names of concepts that it has in common with the search, in the person's language
     * @param told false while it waits for its morning
     */
    public record Recent(Document document, List<String> common, Instant at, boolean told) {
        public Recent {
            common = List.copyOf(common);
        }
    }

    /** Those of the person, by the names of their views. One whose view is not theirs any more is forgotten. */
    public List<Shown> of(Actor actor) {
        return work.inTransaction(() -> alerts.of(actor.person()).stream()
                .flatMap(alert -> shown(actor, alert).stream())
                .sorted(Comparator.comparing(
                                (Shown shown) -> shown.view().content().name())
                        .thenComparing(shown -> shown.alert().view()))
                .toList());
    }

    /**
     * Asks to be told of what is new for a view, or changes how; an alert that is paused and goes on begins anew, so that what
     * was filed meanwhile is not told.
     *
     * @throws Problem {@code PRM-VIEW-001} when there is no such view for the person, {@code PRM-ALERT-001} for one by which
     *     nothing new can be found, {@code PRM-ALERT-002} when they have too many
     */
    public Shown ask(Actor actor, String id, Cadence cadence, boolean paused) {
        return work.inTransaction(() -> {
            SavedView view = views.find(actor, id).orElseThrow(Views::notFound);
            if (searches.of(view, actor, List.of()).isEmpty()) {
                throw Problem.of(Problem.Kind.INVALID, "PRM-ALERT-001");
            }
            Optional<Alert> before = alerts.find(actor.person(), id);
            if (before.isEmpty() && of(actor).size() >= MOST) {
                throw Problem.of(Problem.Kind.CONFLICT, "PRM-ALERT-002", MOST);
            }
            Alert alert = new Alert(
                    actor.person(),
                    id,
                    cadence,
                    paused,
                    before.filter(one -> paused || !one.paused())
                            .map(Alert::since)
                            .orElseGet(clock::instant));
            alerts.put(alert);
            return shown(actor, alert, view);
        });
    }

    /** Asks to be told no more; nothing when there is no such alert. */
    public void forget(Actor actor, String view) {
        work.inTransaction(() -> {
            alerts.remove(actor.person(), view);
        });
    }

    private Optional<Shown> shown(Actor actor, Alert alert) {
        Optional<SavedView> view = views.find(actor, alert.view());
        if (view.isEmpty()) {
            alerts.remove(actor.person(), alert.view());
        }
        return view.map(found -> shown(actor, alert, found));
    }

    private Shown shown(Actor actor, Alert alert, SavedView view) {
        List<Recent> latest = alerts.latest(actor.person(), alert.view(), MOST_SHOWN).stream()
                .flatMap(match -> documents.readable(actor, match.document()).stream()
                        .map(document -> new Recent(
                                document,
                                notices.labels(match.common(), actor.language()),
                                match.at(),
                                match.due().isEmpty())))
                .toList();
        return new Shown(alert, view, latest);
    }
}
