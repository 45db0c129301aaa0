package org.mithaq.deadline;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mithaq.access.Actor;
import org.mithaq.access.PersonId;
import org.mithaq.audit.AuditEvent;
import org.mithaq.audit.AuditTrail;
import org.mithaq.document.Condition;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.DocumentStore;
import org.mithaq.document.Properties;
import org.mithaq.model.Prm;
import org.mithaq.review.DocumentNotices;
import org.mithaq.schedule.Job;

/**
 * Tells people what comes due or is overdue, by the table of clocks. What was sent is marked in the document, in the
 * transaction that sends it.
 */
public final class ClockAlerts implements Job {

    static final String NAME = "clock-alerts";

    private static final Actor ACTOR = Actor.system("job: " + NAME);

    private final DocumentStore store;
    private final RunningClocks clocks;
    private final DeadlineNotices notices;
    private final AuditTrail audit;
    private final Clock clock;

    public ClockAlerts(
            DocumentStore store, RunningClocks clocks, DeadlineNotices notices, AuditTrail audit, Clock clock) {
        this.store = store;
        this.clocks = clocks;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<DocumentId> candidates() {
        RunningClocks.Rules rules = clocks.rulesForMany();
        return rules.statuses()
                .flatMap(status -> store
                        .outlines(
                                Prm.TYPE_INSTRUMENT,
                                Prm.PROP_STATUS,
                                new Condition.Is(status.name()),
                                document -> mayBeDue(document, rules))
                        .stream())
                .map(Document::id)
                .toList();
    }

    /** What cannot even be computed is a candidate, so that its failure is noted as its own. */
    private boolean mayBeDue(Document document, RunningClocks.Rules rules) {
        try {
            return !clocks.due(document, rules).isEmpty();
        } catch (RuntimeException e) {
            return true;
        }
    }

    @Override
    public void process(DocumentId id) {
        store.lock(id).ifPresent(this::tell);
    }

    private void tell(Document document) {
        List<Alert> due = clocks.due(document, clocks.rules());
        if (due.isEmpty()) {
            return;
        }
        List<String> marks = new ArrayList<>(document.properties().texts(Prm.PROP_ALERTS_SENT));
        for (Alert alert : due) {
            DocumentNotices.Told told = notices.alert(document, alert, clocks.reviews(document.id()));
            marks.add(alert.mark());
            audit.append(AuditEvent.of(
                    clock.instant(), ACTOR, document.id().value(), "clock.alerted", Map.of(), recorded(alert, told)));
        }
        Properties marked = document.properties().with(Prm.PROP_ALERTS_SENT, marks);
        store.update(document.id(), document.revision(), marked);
    }

    /** What was told to whom, and who was told in whose place. */
    private static Map<String, String> recorded(Alert alert, DocumentNotices.Told told) {
        Map<String, String> recorded = new HashMap<>();
        recorded.put("clock", alert.row().kind().name());
        recorded.put("day", alert.day().toString());
        if (!told.people().isEmpty()) {
            recorded.put("told", named(told.people()));
        }
        if (!told.standIns().isEmpty()) {
            recorded.put(
                    "standIns",
                    told.standIns().entrySet().stream()
                            .map(standIn -> standIn.getKey() + " (" + named(standIn.getValue()) + ")")
                            .sorted()
                            .collect(Collectors.joining("; ")));
        }
        return recorded;
    }

    private static String named(List<PersonId> people) {
        return people.stream().map(PersonId::value).sorted().collect(Collectors.joining("; "));
    }
}
