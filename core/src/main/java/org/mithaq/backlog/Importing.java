package org.mithaq.backlog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.mithaq.access.Actor;
import org.mithaq.access.Directory;
import org.mithaq.access.Impersonation;
import org.mithaq.access.Person;
import org.mithaq.access.Role;
import org.mithaq.backlog.Batch.State;
import org.mithaq.backlog.Row.Outcome;
import org.mithaq.document.DocumentId;
import org.mithaq.document.DocumentStore;
import org.mithaq.document.UnitOfWork;
import org.mithaq.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the host does for batches that are under way: checks, brings in, takes back, row by row.
 *
 * <p>What a row became is written in the transaction that did it, and which rows are left is asked of the store, so that a
 * process that dies goes on where it was, and a second one that does the same at once loses its transaction. The check makes
 * the same filing and takes it back: it promises nothing that would be refused.
 */
public final class Importing {

    private static final Logger LOG = LoggerFactory.getLogger(Importing.class);

    /** Rows between two looks at what else waits. */
    private static final int PORTION = 50;

    private static final int ALL = Integer.MAX_VALUE;

    private final UnitOfWork work;
    private final Batches batches;
    private final DocumentStore store;
    private final Directory directory;
    private final Impersonation impersonation;
    private final RegisterWords words;
    private final FileCheck files;
    private final Filing filing;
    private final Undoing undoing;

    Importing(
            UnitOfWork work,
            Batches batches,
            DocumentStore store,
            Directory directory,
            Impersonation impersonation,
            RegisterWords words,
            FileCheck files,
            Filing filing,
            Undoing undoing) {
        this.work = work;
        this.batches = batches;
        this.store = store;
        this.directory = directory;
        this.impersonation = impersonation;
        this.words = words;
        this.files = files;
        this.filing = filing;
        this.undoing = undoing;
    }

    /**
     * Does a portion of what is to be done, of the oldest batch that anything can be done for at the moment; to be called outside of
     * a transaction, by one thread of one node at a time.
     *
     * @return whether there may be more to do at once; false also when it is to be tried again later
     */
    public boolean work() {
        List<Batch> underWay = new ArrayList<>(work.inTransaction(batches::all).stream()
                .filter(batch -> batch.state().isUnderWay())
                .toList());
        Collections.reverse(underWay);
        return underWay.stream().anyMatch(this::portion);
    }

    private boolean portion(Batch batch) {
        Optional<Actor> actor = actor(batch);
        if (actor.isEmpty()) {
            moved(batch, batch.state() == State.CHECKING ? State.UPLOADED : State.PAUSED);
            return true;
        }
        return impersonation.as(batch.person(), () -> portion(batch, actor.get()));
    }

    /** Keeps the files of batches that are not at their end, which nothing else does for longer than a day. */
    public void keepFiles() {
        for (Batch batch : work.inTransaction(batches::all)) {
            if (batch.state().needsFiles()) {
                work.inTransaction(() -> batches.files(batch.id()).forEach(file -> store.renewStaged(file.upload())));
            }
        }
    }

    /** Whoever may not do it any more has it done no more. */
    private Optional<Actor> actor(Batch batch) {
        return directory
                .person(batch.person())
                .filter(Person::enabled)
                .map(person ->
                        new Actor(person.id(), person.authorities(), Optional.empty(), "backlog", person.language()))
                .filter(actor -> actor.has(Role.RECORDS_MANAGER));
    }

    private boolean portion(Batch batch, Actor actor) {
        if (batch.state() == State.UNDOING) {
            return undo(batch, actor);
        }
        Outcome from = batch.state() == State.CHECKING ? Outcome.PENDING : Outcome.READY;
        List<Row> rows = work.inTransaction(() -> batches.rows(batch.id(), 0, Optional.of(from), PORTION));
        if (rows.isEmpty()) {
            moved(batch, batch.state() == State.CHECKING ? State.CHECKED : State.DONE);
            return true;
        }
        Twins twins = work.inTransaction(
                () -> new Twins(batch, batches.rows(batch.id(), 0, Optional.empty(), ALL), batches.files(batch.id())));
        // after a long time without the host they may be old already, and wait for their removal
        work.inTransaction(
                () -> rows.forEach(row -> twins.file(row).ifPresent(file -> store.renewStaged(file.upload()))));
        for (Row row : rows) {
            if (!isStill(batch)) {
                return true;
            }
            try {
                if (batch.state() == State.CHECKING) {
                    check(batch, actor, row, twins);
                } else {
                    file(batch, actor, row, twins);
                }
            } catch (Problem problem) {
                LOG.warn("row {} of batch {} is tried again later", row.number(), batch.id(), problem);
                return false;
            }
        }
        return true;
    }

    /** Somebody may pause or give up between any two rows, and check anew by other columns. */
    private boolean isStill(Batch batch) {
        return work.inTransaction(() -> batches.find(batch.id()))
                .filter(now -> now.revision() == batch.revision())
                .isPresent();
    }

    private void moved(Batch batch, State state) {
        work.inTransaction(() -> batches.update(batch.in(state)));
    }

    /** Carries what was found out of a transaction that is taken back. */
    private static final class Rehearsed extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Row row;

        Rehearsed(Row row) {
            super("a rehearsal is taken back", null, false, false);
            this.row = row;
        }
    }

    private void check(Batch batch, Actor actor, Row row, Twins twins) {
        Row checked;
        try {
            checked = checked(batch, actor, row, twins);
        } catch (RuntimeException e) {
            checked = row.with(Outcome.REFUSED, List.of(refusal(row, e)));
        }
        Row kept = checked;
        work.inTransaction(() -> {
            if (isStill(batch)) {
                batches.write(batch.id(), kept, Outcome.PENDING);
            }
        });
    }

    private Row checked(Batch batch, Actor actor, Row row, Twins twins) {
        RowReading.Entry entry = new RowReading(words, batch.mapping(), row, actor.language()).read();
        Optional<SourceFile> file = entry.file().flatMap(twins::file);
        List<Finding> findings = new ArrayList<>(entry.findings());
        file.ifPresent(found -> findings.addAll(files.check(found)));
        findings.addAll(work.inTransaction(() -> filing.obstacles(actor, row, entry, file, twins)));
        return isRefused(findings)
                ? row.with(Outcome.REFUSED, findings)
                : rehearsed(batch, actor, row, entry, file.orElseThrow(), findings);
    }

    private Row rehearsed(
            Batch batch, Actor actor, Row row, RowReading.Entry entry, SourceFile file, List<Finding> findings) {
        try {
            return work.inTransaction(() -> {
                throw new Rehearsed(filing.file(actor, batch, row, entry, file, findings));
            });
        } catch (Rehearsed taken) {
            return row.with(Outcome.READY, taken.row.findings());
        } catch (RuntimeException e) {
            return row.with(Outcome.REFUSED, with(findings, refusal(row, e)));
        }
    }

    private void file(Batch batch, Actor actor, Row row, Twins twins) {
        // What the check found about the file stays; whom the row names is looked up anew, since others were filed
        // meanwhile.
        List<Finding> notes = row.findings().stream()
                .filter(finding -> finding.field().filter(Field.PARTIES::equals).isEmpty())
                .toList();
        Row refused;
        try {
            RowReading.Entry entry = new RowReading(words, batch.mapping(), row, actor.language()).read();
            Optional<SourceFile> file = entry.file().flatMap(twins::file);
            List<Finding> findings = new ArrayList<>(entry.findings());
            findings.addAll(work.inTransaction(() -> filing.obstacles(actor, row, entry, file, twins)));
            if (!isRefused(findings)) {
                work.inTransaction(() -> {
                    Row filed = filing.file(actor, batch, row, entry, file.orElseThrow(), notes);
                    requireOurs(batches.write(batch.id(), filed, Outcome.READY));
                });
                return;
            }
            refused = row.with(Outcome.REFUSED, findings);
        } catch (RuntimeException e) {
            refused = row.with(Outcome.REFUSED, with(notes, refusal(row, e)));
        }
        Row kept = refused;
        work.inTransaction(() -> batches.write(batch.id(), kept, Outcome.READY));
    }

    /** Another one has filed it at the same time. */
    private static void requireOurs(boolean written) {
        if (!written) {
            throw unexpected();
        }
    }

    /** @throws Problem when it may pass by itself */
    private static Finding refusal(Row row, RuntimeException failure) {
        if (failure instanceof Problem problem) {
            if (problem.kind() == Problem.Kind.UNAVAILABLE) {
                throw problem;
            }
            return Finding.of(problem);
        }
        LOG.warn("row {} could not be filed", row.number(), failure);
        return Finding.of(unexpected());
    }

    private static Problem unexpected() {
        return Problem.of(Problem.Kind.UNAVAILABLE, "PRM-BACKLOG-047");
    }

    private static List<Finding> with(List<Finding> findings, Finding another) {
        List<Finding> all = new ArrayList<>(findings);
        all.add(another);
        return all;
    }

    private static boolean isRefused(List<Finding> findings) {
        return findings.stream().anyMatch(Finding::refusal);
    }

    /** All of it in one go: a row that something rests on meanwhile, or that cannot be taken back, stays, and is told. */
    private boolean undo(Batch batch, Actor actor) {
        List<Row> rows = work.inTransaction(() -> batches.rows(batch.id(), 0, Optional.empty(), ALL));
        for (Row row : rows) {
            if (row.outcome() == Outcome.FILED) {
                undo(batch, actor, row);
            }
        }
        rows.forEach(row -> row.partners().forEach(partner -> removePartner(actor, row, partner)));
        boolean left = work.inTransaction(() -> batches.counts(batch.id())).getOrDefault(Outcome.FILED, 0) > 0;
        moved(batch, left ? State.DONE : State.UNDONE);
        return true;
    }

    private void undo(Batch batch, Actor actor, Row row) {
        try {
            work.inTransaction(() -> {
                Row undone = undoing.remove(actor, row)
                        .map(builtOn -> row.with(Outcome.FILED, List.of(Finding.of(conflict(builtOn)))))
                        .orElseGet(() -> row.with(Outcome.UNDONE, List.of()));
                batches.write(batch.id(), undone, Outcome.FILED);
            });
        } catch (RuntimeException e) {
            LOG.warn("row {} of batch {} could not be taken back", row.number(), batch.id(), e);
            Problem told = e instanceof Problem problem ? problem : unexpected();
            Row left = row.with(Outcome.FILED, List.of(Finding.of(told)));
            work.inTransaction(() -> batches.write(batch.id(), left, Outcome.FILED));
        }
    }

    private static Problem conflict(Problem.Detail detail) {
        return new Problem(Problem.Kind.CONFLICT, detail.code(), detail.arguments(), List.of());
    }

    private void removePartner(Actor actor, Row row, DocumentId partner) {
        try {
            work.inTransaction(() -> undoing.removePartner(actor, partner));
        } catch (RuntimeException e) {
            LOG.warn("the partner {} of row {} stays", partner.value(), row.number(), e);
        }
    }
}
