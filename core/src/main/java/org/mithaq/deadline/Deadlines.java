package org.mithaq.deadline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.mithaq.access.AccessPolicy;
import org.mithaq.access.Actor;
import org.mithaq.access.Role;
import org.mithaq.agreement.Instrument;
import org.mithaq.agreement.Instruments;
import org.mithaq.agreement.Term;
import org.mithaq.calendar.WorkingCalendar;
import org.mithaq.document.Condition;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.DocumentStore;
import org.mithaq.document.Documents;
import org.mithaq.document.UnitOfWork;
import org.mithaq.model.Prm;
import org.mithaq.problem.Problem;
import org.mithaq.review.ReviewProcess;
import org.mithaq.review.ReviewTask;

/** What comes due: for one document, for a person, and of everything that the person may read. */
public final class Deadlines {

    private static final int LONGEST_SPAN_YEARS = 5;
    private static final int MOST = 200;

    private final UnitOfWork work;
    private final DocumentStore store;
    private final Documents documents;
    private final Instruments instruments;
    private final AccessPolicy policy;
    private final RunningClocks clocks;
    private final ReviewProcess process;
    private final WorkingCalendar calendar;

    public Deadlines(
            UnitOfWork work,
            DocumentStore store,
            Documents documents,
            Instruments instruments,
            AccessPolicy policy,
            RunningClocks clocks,
            ReviewProcess process,
            WorkingCalendar calendar) {
        this.work = work;
        this.store = store;
        this.documents = documents;
        this.instruments = instruments;
        this.policy = policy;
        this.clocks = clocks;
        this.process = process;
        this.calendar = calendar;
    }

    /**
     * The deadlines of a document, the next first; none for what is no instrument.
     *
     * @throws Problem {@code PRM-DOC-001} when there is none, or none that the person may read
     */
    public List<Deadline> of(Actor actor, DocumentId id) {
        return work.inTransaction(() -> {
            Document document = documents.open(actor, id);
            return instruments.isInstrument(document) ? of(document, Map.of(), clocks.rules()) : List.of();
        });
    }

    /**
     * The next deadline of an instrument, one that has passed before one to come; empty when no clock runs for it. Inside the
     * caller's transaction, which decided that the person may read it.
     */
    public Optional<Deadline> next(Document instrument) {
        return of(instrument, Map.of(), clocks.rules()).stream().findFirst();
    }

    /**
     * The deadlines of a span of days, the next first; at most 200. Of what the person may read, by confidentiality and in the
     * host; each document with a revision that no write accepts.
     *
     * @param to exclusive
     * @param mine only those of documents that the person filed or is the focal point of, of tasks that they have or may
     *     take, and those that the table of clocks tells to one of their roles
     * @throws Problem {@code PRM-SETTING-010} when the span is empty or longer than five years
     */
    public List<Deadline> between(Actor actor, LocalDate from, LocalDate to, boolean mine) {
        return between(actor, from, to, mine, MOST);
    }

    /** As {@link #between(Actor, LocalDate, LocalDate, boolean)}. @param most how many, the next first */
    public List<Deadline> between(Actor actor, LocalDate from, LocalDate to, boolean mine, int most) {
        if (!from.isBefore(to) || ChronoUnit.DAYS.between(from, to) > LONGEST_SPAN_YEARS * 366L) {
            throw Problem.of(Problem.Kind.INVALID, "PRM-SETTING-010", LONGEST_SPAN_YEARS);
        }
        return work.inTransaction(() -> {
            Map<DocumentId, String> tasks = tasks(actor);
            RunningClocks.Rules rules = clocks.rulesForMany();
            Predicate<Deadline> asked = deadline -> !deadline.day().isBefore(from)
                    && deadline.day().isBefore(to)
                    && (!mine || concerns(actor, deadline, rules));
            // of the many that run, those without a deadline in the span are not even kept
            return rules.statuses()
                    .flatMap(status -> store
                            .outlines(
                                    Prm.TYPE_INSTRUMENT,
                                    Prm.PROP_STATUS,
                                    new Condition.Is(status.name()),
                                    document -> policy.mayRead(actor, document.confinement())
                                            && of(document, tasks, rules).stream()
                                                    .anyMatch(asked))
                            .stream())
                    .flatMap(document -> of(document, tasks, rules).stream().filter(asked))
                    .sorted(Comparator.comparing(Deadline::day))
                    .limit(most)
                    .toList();
        });
    }

    private Map<DocumentId, String> tasks(Actor actor) {
        Map<DocumentId, String> tasks = new HashMap<>();
        for (ReviewTask task : process.tasksFor(actor.person(), actor.authorities())) {
            tasks.putIfAbsent(task.document(), task.id());
        }
        return tasks;
    }

    private boolean concerns(Actor actor, Deadline deadline, RunningClocks.Rules rules) {
        Document document = deadline.document();
        boolean own = document.owner().equals(actor.person())
                || document.properties()
                        .text(Prm.PROP_FOCAL_POINT)
                        .filter(actor.person().value()::equals)
                        .isPresent();
        if (own || deadline.task().isPresent()) {
            return true;
        }
        boolean sector = document.confinement().sectors().stream().anyMatch(actor.sectors()::contains);
        return rules.tellsOneOf(deadline.kind(), deadline.status(), actor.roles())
                && (sector
                        || !actor.has(Role.HEAD_OF_SECTOR)
                        || document.confinement().sectors().isEmpty());
    }

    /** One for each kind: of several warnings before a day, the day. */
    private List<Deadline> of(Document document, Map<DocumentId, String> tasks, RunningClocks.Rules rules) {
        LocalDate today = calendar.today();
        Set<ClockKind> seen = new HashSet<>();
        List<Deadline> deadlines = new ArrayList<>();
        term(document, today).forEach(deadlines::add);
        for (RunningClocks.Running running : clocks.running(document, rules)) {
            ClockKind kind = running.row().kind();
            if (!kind.isOfTerm() && seen.add(kind)) {
                deadlines.add(new Deadline(
                        document,
                        kind,
                        Instrument.statusOf(document),
                        running.day(),
                        ChronoUnit.DAYS.between(today, running.day()),
                        kind.isOfReview() ? Optional.ofNullable(tasks.get(document.id())) : Optional.empty(),
                        false));
            }
        }
        deadlines.sort(Comparator.comparing(Deadline::day));
        return deadlines;
    }

    /** The days of the term are told whether or not a clock warns of them. */
    private Stream<Deadline> term(Document document, LocalDate today) {
        Term term = Term.of(document.properties());
        if (!clocks.runsATerm(Instrument.statusOf(document))) {
            return Stream.empty();
        }
        Optional<LocalDate> notice = term.noticeDeadline()
                .filter(day -> term.willRenewTacitly() && term.noticePeriod().isPresent() && !day.isBefore(today));
        return Stream.concat(
                notice.stream().map(day -> dated(document, ClockKind.BEFORE_NOTICE_DEADLINE, day, today, false)),
                term.expiry().stream()
                        .map(day -> dated(document, ClockKind.BEFORE_EXPIRY, day, today, term.willRenewTacitly())));
    }

    private static Deadline dated(Document document, ClockKind kind, LocalDate day, LocalDate today, boolean renews) {
        return new Deadline(
                document,
                kind,
                Instrument.statusOf(document),
                day,
                ChronoUnit.DAYS.between(today, day),
                Optional.empty(),
                renews);
    }
}
