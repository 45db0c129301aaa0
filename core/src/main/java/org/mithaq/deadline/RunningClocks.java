package org.mithaq.deadline;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mithaq.access.PersonId;
import org.mithaq.access.Role;
import org.mithaq.agreement.Instrument;
import org.mithaq.agreement.Status;
import org.mithaq.agreement.SupportingKind;
import org.mithaq.agreement.Term;
import org.mithaq.audit.AuditEvent;
import org.mithaq.audit.AuditTrail;
import org.mithaq.calendar.WorkingCalendar;
import org.mithaq.calendar.WorkingDays;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.DocumentStore;
import org.mithaq.model.Prm;
import org.mithaq.review.ReviewDays;
import org.mithaq.review.ReviewProcess;
import org.mithaq.review.ReviewTask;
import org.mithaq.review.Routing;
import org.mithaq.review.TaskKind;

/** Reads from an instrument when each of its clocks runs out. Inside the caller's transaction. */
public final class RunningClocks {

    private static final String EXCHANGE = SupportingKind.EXCHANGE.name();

    private final DocumentStore store;
    private final AuditTrail audit;
    private final Routing routing;
    private final ReviewProcess process;
    private final Clocks clocks;
    private final WorkingCalendar calendar;
    private final Clock clock;

    public RunningClocks(
            DocumentStore store,
            AuditTrail audit,
            Routing routing,
            ReviewProcess process,
            Clocks clocks,
            WorkingCalendar calendar,
            Clock clock) {
        this.store = store;
        this.audit = audit;
        this.routing = routing;
        this.process = process;
        this.clocks = clocks;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** When a clock runs out. @param base from or towards which it counts */
    record Running(ClockRow row, LocalDate base, LocalDate day) {}

    /**
     * The table of clocks and the calendar as they stand at one moment. Read once for all the documents that are looked at:
     * for each anew they would cost far more than the documents.
     *
     * @param tasks the open tasks on a document
     */
    record Rules(ClockTable table, WorkingDays days, Function<DocumentId, List<ReviewTask>> tasks) {

        /** The statuses in which a clock runs. */
        Stream<Status> statuses() {
            return table.rows().stream().map(ClockRow::status).distinct();
        }

        /** Whether a clock of the status is told to one of the roles. */
        boolean tellsOneOf(ClockKind kind, Status status, Set<Role> roles) {
            return table.of(status).stream()
                    .filter(row -> row.kind() == kind)
                    .anyMatch(row -> roles.stream().map(Role::name).anyMatch(row.to()::contains));
        }
    }

    Rules rules() {
        return new Rules(clocks.inForce(), calendar.workingDays(), process::tasksOn);
    }

    /** As {@link #rules}, with the open tasks of all documents: for many documents, of which each would be asked for its own. */
    Rules rulesForMany() {
        Map<DocumentId, List<ReviewTask>> tasks =
                process.open().stream().collect(Collectors.groupingBy(ReviewTask::document));
        return new Rules(clocks.inForce(), calendar.workingDays(), document -> tasks.getOrDefault(document, List.of()));
    }

    /** Whether the term runs in a status. */
    boolean runsATerm(Status status) {
        return status == Status.IN_FORCE || status == Status.SUSPENDED;
    }

    /** The clocks that run for the instrument, by kind one day each; those before a day with that day. */
    List<Running> running(Document document, Rules rules) {
        Round round = new Round(document, rules.tasks());
        return rules.table().of(Instrument.statusOf(document)).stream()
                .flatMap(row -> running(row, document, round, rules.days()).stream())
                .sorted(Comparator.comparing(Running::day))
                .toList();
    }

    private Optional<Running> running(ClockRow row, Document document, Round round, WorkingDays days) {
        return switch (row.kind()) {
            case STATUS -> since(document, days).map(since -> new Running(row, since, row.dueAfter(since, days)));
            case INACTIVITY ->
                since(document, days).map(since -> {
                    LocalDate active = lastActivity(document, since, row, days);
                    return new Running(row, active, row.dueAfter(active, days));
                });
            case FIRST_RESPONSE, DECISION, ESCALATION -> ofReview(row, round, days);
            case BEFORE_EXPIRY -> Term.of(document.properties()).expiry().map(day -> new Running(row, day, day));
            case BEFORE_NOTICE_DEADLINE ->
                Optional.of(Term.of(document.properties()))
                        .filter(term ->
                                term.willRenewTacitly() && term.noticePeriod().isPresent())
                        .flatMap(Term::noticeDeadline)
                        .map(day -> new Running(row, day, day));
        };
    }

    /** What is to be told of the instrument now and was not yet. */
    List<Alert> due(Document document, Rules rules) {
        List<String> marks = document.properties().texts(Prm.PROP_ALERTS_SENT);
        LocalDate today = calendar.today();
        Status status = Instrument.statusOf(document);
        List<Alert> due = new ArrayList<>();
        for (Running running : running(document, rules)) {
            told(running, today, rules.days())
                    .map(told -> new Alert(running.row(), status, running.day(), running.base(), told))
                    .filter(alert -> !alert.isSent(marks))
                    .ifPresent(due::add);
        }
        return nearestOfEach(due);
    }

    /** The last day up to today from which the clock is to be told. */
    private Optional<LocalDate> told(Running running, LocalDate today, WorkingDays days) {
        ClockRow row = running.row();
        if (row.kind().isOfTerm()) {
            LocalDate from = running.day().minus(row.after().orElseThrow());
            return Optional.of(from).filter(day -> !day.isAfter(today) && !today.isAfter(running.day()));
        }
        Instant ranOut = days.close(running.day());
        boolean over =
                row.kind().isOfReview() || row.workingDays() ? !clock.instant().isBefore(ranOut) : true;
        return row.lastTold(running.day(), today).filter(day -> over);
    }

    /** Of several warnings of one day that were missed, the last one is enough. */
    private static List<Alert> nearestOfEach(List<Alert> alerts) {
        return alerts.stream()
                .filter(alert -> alerts.stream()
                        .noneMatch(other -> other.row().kind() == alert.row().kind()
                                && other.base().equals(alert.base())
                                && other.told().isAfter(alert.told())))
                .toList();
    }

    private static Optional<LocalDate> since(Document document, WorkingDays days) {
        return document.properties().instant(Prm.PROP_STATUS_SINCE).map(days::dayOf);
    }

    /** The trail is asked only where the status alone is old enough. */
    private LocalDate lastActivity(Document document, LocalDate since, ClockRow row, WorkingDays days) {
        if (row.dueAfter(since, days).isAfter(calendar.today())) {
            return since;
        }
        Stream<Instant> edits = audit.about(document.id().value()).stream()
                .filter(event -> !event.person().equals(PersonId.SYSTEM))
                .map(AuditEvent::at);
        Stream<Instant> exchanges = store.sources(document.id(), Prm.ASSOC_SUPPORTS).stream()
                .map(store::find)
                .flatMap(Optional::stream)
                .filter(file -> file.properties()
                        .text(Prm.PROP_SUPPORTING_KIND)
                        .filter(EXCHANGE::equals)
                        .isPresent())
                .map(Document::created);
        return Stream.concat(edits, exchanges)
                .map(days::dayOf)
                .filter(day -> day.isAfter(since))
                .max(Comparator.naturalOrder())
                .orElse(since);
    }

    private Optional<Running> ofReview(ClockRow row, Round round, WorkingDays days) {
        Optional<LocalDate> opened = round.open()
                .flatMap(open -> open.properties().instant(Prm.PROP_OPENED_AT))
                .map(days::dayOf);
        if (opened.isEmpty() || round.tasks().isEmpty()) {
            return Optional.empty();
        }
        ReviewDays given = round.days();
        LocalDate decision = days.after(opened.get(), given.decision());
        return switch (row.kind()) {
            case FIRST_RESPONSE ->
                Optional.of(days.after(opened.get(), given.firstResponse()))
                        .filter(day -> isUntouched(round.tasks()))
                        .map(day -> new Running(row, opened.get(), day));
            case DECISION -> Optional.of(new Running(row, opened.get(), decision));
            default -> Optional.of(new Running(row, opened.get(), days.after(decision, given.escalation())));
        };
    }

    /** The open review round of a document: read once for all clocks that count from it, and not at all for the others. */
    private final class Round {

        private final Document document;
        private final Function<DocumentId, List<ReviewTask>> everyTask;
        private @Nullable Optional<Document> open;
        private @Nullable List<ReviewTask> tasks;

        Round(Document document, Function<DocumentId, List<ReviewTask>> everyTask) {
            this.document = document;
            this.everyTask = everyTask;
        }

        Optional<Document> open() {
            if (open == null) {
                open = openRound(document.id());
            }
            return open;
        }

        List<ReviewTask> tasks() {
            if (tasks == null) {
                tasks = reviews(everyTask.apply(document.id()));
            }
            return tasks;
        }

        ReviewDays days() {
            return ReviewDays.of(open().orElseThrow(), () -> routing.route(document));
        }
    }

    private static boolean isUntouched(List<ReviewTask> tasks) {
        return tasks.stream()
                .allMatch(task ->
                        task.kind() == TaskKind.REVIEW && task.assignee().isEmpty());
    }

    private Optional<Document> openRound(DocumentId document) {
        List<Document> rounds = store.children(document, Prm.ASSOC_REVIEW_ROUNDS);
        return rounds.isEmpty()
                ? Optional.empty()
                : Optional.of(rounds.get(rounds.size() - 1))
                        .filter(round -> !round.properties().has(Prm.PROP_ROUND_OUTCOME));
    }

    /** The open tasks on the way of the review itself. */
    List<ReviewTask> reviews(DocumentId document) {
        return reviews(process.tasksOn(document));
    }

    private static List<ReviewTask> reviews(List<ReviewTask> tasks) {
        return tasks.stream()
                .filter(task -> task.kind() == TaskKind.REVIEW || task.kind() == TaskKind.CLEARANCE)
                .toList();
    }
}
