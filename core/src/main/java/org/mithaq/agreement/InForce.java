package org.mithaq.agreement;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mithaq.access.Actor;
import org.mithaq.audit.AuditEvent;
import org.mithaq.audit.AuditTrail;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.DocumentStore;
import org.mithaq.document.Documents;
import org.mithaq.document.UnitOfWork;
import org.mithaq.model.Prm;

/** Tells what holds on a day: whether an instrument is in force, and which amendments change it then. */
public final class InForce {

    private static final Set<Status> CAME_INTO_FORCE =
            Set.of(Status.IN_FORCE, Status.SUSPENDED, Status.EXPIRED, Status.TERMINATED, Status.CLOSED);

    private final UnitOfWork work;
    private final DocumentStore store;
    private final Documents documents;
    private final Instruments instruments;
    private final AuditTrail audit;
    private final ZoneId zone;

    /** @param zone whose calendar decides what day it is */
    public InForce(
            UnitOfWork work,
            DocumentStore store,
            Documents documents,
            Instruments instruments,
            AuditTrail audit,
            ZoneId zone) {
        this.work = work;
        this.store = store;
        this.documents = documents;
        this.instruments = instruments;
        this.audit = audit;
        this.zone = zone;
    }

    /** How it stands on a day. */
    public enum State {
        NOT_YET,
        IN_FORCE,
        SUSPENDED,
        ENDED
    }

    /**
     * @param amendments those in force on the day which the person may read, by number
     */
    public record View(LocalDate on, State state, Document instrument, List<Document> amendments) {
        public View {
            amendments = List.copyOf(amendments);
        }
    }

    /** @param on the day; today when empty */
    public View on(Actor actor, DocumentId id, Optional<LocalDate> on) {
        return work.inTransaction(() -> {
            Document document = instruments.require(documents.open(actor, id));
            LocalDate day = on.orElseGet(instruments::today);
            List<Document> amendments = store.sources(id, Prm.ASSOC_AMENDS).stream()
                    .flatMap(amendment -> documents.readable(actor, amendment).stream())
                    .filter(amendment -> state(amendment, day) == State.IN_FORCE)
                    .sorted(Comparator.comparing(amendment -> amendment
                            .properties()
                            .number(Prm.PROP_AMENDMENT_NUMBER)
                            .orElse(0L)))
                    .toList();
            return new View(day, state(document, day), document, amendments);
        });
    }

    private State state(Document document, LocalDate day) {
        boolean began = CAME_INTO_FORCE.contains(Instrument.statusOf(document))
                && document.properties()
                        .date(Prm.PROP_EFFECTIVE_ON)
                        .filter(effective -> !effective.isAfter(day))
                        .isPresent();
        if (!began) {
            return State.NOT_YET;
        }
        List<AuditEvent> trail = audit.about(document.id().value());
        boolean over = Term.of(document.properties()).isOver(day)
                || last(trail, day, Transition.TERMINATE).isPresent();
        if (over) {
            return State.ENDED;
        }
        Optional<AuditEvent> changed = last(trail, day, Transition.SUSPEND, Transition.RESUME);
        return changed.filter(event -> event.action().equals(action(Transition.SUSPEND)))
                        .isPresent()
                ? State.SUSPENDED
                : State.IN_FORCE;
    }

    /** The last of these steps up to the end of the day. */
    private Optional<AuditEvent> last(List<AuditEvent> trail, LocalDate day, Transition... steps) {
        Set<String> actions = Arrays.stream(steps).map(InForce::action).collect(Collectors.toSet());
        return trail.stream()
                .filter(event -> actions.contains(event.action()))
                .filter(event -> !event.at().atZone(zone).toLocalDate().isAfter(day))
                .reduce((earlier, later) -> later);
    }

    private static String action(Transition transition) {
        return "lifecycle." + transition.name();
    }
}
