package org.mithaq.agreement;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mithaq.access.Actor;
import org.mithaq.document.Condition;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentStore;
import org.mithaq.document.Documents;
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

    private static final EnumSet<Status> RUNNING = EnumSet.of(Status.IN_FORCE, Status.SUSPENDED);

    private final UnitOfWork work;
    private final DocumentStore store;
    private final Documents documents;
    private final Instruments instruments;
    private final Sites sites;
    private final Drafts drafts;

    public Worklists(UnitOfWork work, DocumentStore store, Documents documents, Instruments instruments, Sites sites) {
        this.work = work;
        this.store = store;
        this.documents = documents;
        this.instruments = instruments;
        this.sites = sites;
        this.drafts = new Drafts(store);
    }

    /**
     * What is on a list and the person may read.
     *
     * @param site only what lies there; empty for everything
     */
    public List<Document> of(Actor actor, Worklist list, Optional<String> site) {
        return work.inTransaction(() -> found(actor, list)
                .filter(document -> site.isEmpty() || sites.of(document.id()).equals(site))
                .sorted(order(list))
                .toList());
    }

    /** How much is on each list; as {@link #of}. */
    public Map<Worklist, Integer> counts(Actor actor, Optional<String> site) {
        return work.inTransaction(() -> {
            Map<Worklist, Integer> counts = new EnumMap<>(Worklist.class);
            for (Worklist list : Worklist.values()) {
                counts.put(list, of(actor, list, site).size());
            }
            return counts;
        });
    }

    private Stream<Document> found(Actor actor, Worklist list) {
        return switch (list) {
            case MY_DRAFTS ->
                Stream.of(Status.CONTACT, Status.NEGOTIATION)
                        .flatMap(status -> inStatus(actor, status))
                        .filter(draft -> Drafts.isOf(actor, draft));
            case UNDER_REVIEW -> inStatus(actor, Status.LEGAL_REVIEW);
            case EXPIRING_SOON -> expiring(actor);
            case SENT_BACK ->
                inStatus(actor, Status.NEGOTIATION)
                        .filter(draft -> Drafts.isOf(actor, draft))
                        .filter(draft ->
                                draft.properties().has(Prm.PROP_MISSING_FOR_REVIEW) || drafts.isSentBack(draft));
        };
    }

    private Stream<Document> expiring(Actor actor) {
        LocalDate today = instruments.today();
        Condition soon = new Condition.Between(Optional.of(today), Optional.of(today.plusDays(SOON + 1L)));
        return readable(actor, Prm.PROP_EXPIRES_ON, soon)
                .filter(document -> RUNNING.contains(Instrument.statusOf(document)));
    }

    private Stream<Document> inStatus(Actor actor, Status status) {
        return readable(actor, Prm.PROP_STATUS, new Condition.Is(status.name()));
    }

    private Stream<Document> readable(Actor actor, QName property, Condition condition) {
        return store.find(Prm.TYPE_INSTRUMENT, property, condition, Integer.MAX_VALUE).stream()
                .flatMap(found -> documents.readable(actor, found.id()).stream());
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
