package org.mithaq.agreement;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.mithaq.access.AccessPolicy;
import org.mithaq.access.Actor;
import org.mithaq.document.Condition;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentStore;
import org.mithaq.document.Sites;
import org.mithaq.document.UnitOfWork;
import org.mithaq.model.Prm;
import org.mithaq.model.QName;

/**
 * The {@link Worklist}s of a person. They are read from the repository, not from the index: what somebody filed a moment ago
 * is in them.
 */
public final class Worklists {

    /** How far ahead {@link Worklist#EXPIRING_SOON} looks, in days. */
    static final int SOON = 90;

    private static final Set<Status> DRAFTED = EnumSet.of(Status.CONTACT, Status.NEGOTIATION);
    private static final Set<Status> RUNNING = EnumSet.of(Status.IN_FORCE, Status.SUSPENDED);

    private final UnitOfWork work;
    private final DocumentStore store;
    private final AccessPolicy policy;
    private final Instruments instruments;
    private final Sites sites;
    private final Drafts drafts;

    public Worklists(UnitOfWork work, DocumentStore store, AccessPolicy policy, Instruments instruments, Sites sites) {
        this.work = work;
        this.store = store;
        this.policy = policy;
        this.instruments = instruments;
        this.sites = sites;
        this.drafts = new Drafts(store);
    }

    /**
     * What is on a list and the person may read; each with a revision that no write accepts.
     *
     * @param site only what lies there; empty for everything
     */
    public List<Document> of(Actor actor, Worklist list, Optional<String> site) {
        return work.inTransaction(() -> found(actor, list)
                .filter(document -> isIn(site, document))
                .sorted(order(list))
                .toList());
    }

    /** How much is on each list; as {@link #of}. */
    public Map<Worklist, Integer> counts(Actor actor, Optional<String> site) {
        return work.inTransaction(() -> {
            List<Document> own =
                    own(actor, DRAFTED).filter(draft -> isIn(site, draft)).toList();
            Map<Worklist, Integer> counts = new EnumMap<>(Worklist.class);
            counts.put(Worklist.MY_DRAFTS, own.size());
            counts.put(
                    Worklist.UNDER_REVIEW,
                    of(actor, Worklist.UNDER_REVIEW, site).size());
            counts.put(
                    Worklist.EXPIRING_SOON,
                    of(actor, Worklist.EXPIRING_SOON, site).size());
            counts.put(Worklist.SENT_BACK, (int)
                    own.stream().filter(this::isTheirTurn).count());
            return counts;
        });
    }

    private boolean isIn(Optional<String> site, Document document) {
        return site.isEmpty() || sites.of(document.id()).equals(site);
    }

    private Stream<Document> found(Actor actor, Worklist list) {
        return switch (list) {
            case MY_DRAFTS -> own(actor, DRAFTED);
            case UNDER_REVIEW -> inStatus(actor, Status.LEGAL_REVIEW, document -> true);
            case EXPIRING_SOON -> expiring(actor);
            case SENT_BACK -> own(actor, EnumSet.of(Status.NEGOTIATION)).filter(this::isTheirTurn);
        };
    }

    private Stream<Document> own(Actor actor, Set<Status> statuses) {
        return statuses.stream().flatMap(status -> inStatus(actor, status, draft -> Drafts.isOf(actor, draft)));
    }

    private boolean isTheirTurn(Document draft) {
        return Instrument.statusOf(draft) == Status.NEGOTIATION
                && (draft.properties().has(Prm.PROP_MISSING_FOR_REVIEW) || drafts.isSentBack(draft));
    }

    private Stream<Document> expiring(Actor actor) {
        LocalDate today = instruments.today();
        Condition soon = new Condition.Between(Optional.of(today), Optional.of(today.plusDays(SOON + 1L)));
        return readable(actor, Prm.PROP_EXPIRES_ON, soon, document -> RUNNING.contains(Instrument.statusOf(document)));
    }

    private Stream<Document> inStatus(Actor actor, Status status, Predicate<Document> wanted) {
        return readable(actor, Prm.PROP_STATUS, new Condition.Is(status.name()), wanted);
    }

    /** An instrument is governed by nothing but itself: its own confinement decides, and the host's access control. */
    private Stream<Document> readable(Actor actor, QName property, Condition condition, Predicate<Document> wanted) {
        return store
                .outlines(
                        Prm.TYPE_INSTRUMENT,
                        property,
                        condition,
                        document -> wanted.test(document) && policy.mayRead(actor, document.confinement()))
                .stream();
    }

    private static Comparator<Document> order(Worklist list) {
        return switch (list) {
            case MY_DRAFTS -> Comparator.comparing(Document::modified).reversed();
            case UNDER_REVIEW, SENT_BACK ->
                Comparator.comparing(document ->
                        document.properties().instant(Prm.PROP_STATUS_SINCE).orElse(document.created()));
            case EXPIRING_SOON ->
                Comparator.comparing(document ->
                        document.properties().date(Prm.PROP_EXPIRES_ON).orElse(LocalDate.MAX));
        };
    }
}
