package org.mithaq.backlog;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.mithaq.access.Actor;
import org.mithaq.access.Directory;
import org.mithaq.access.Impersonation;
import org.mithaq.access.Role;
import org.mithaq.audit.AuditEvent;
import org.mithaq.audit.AuditTrail;
import org.mithaq.backlog.Batch.State;
import org.mithaq.backlog.Row.Outcome;
import org.mithaq.document.DocumentStore;
import org.mithaq.document.Documents;
import org.mithaq.document.Settings;
import org.mithaq.document.StagedContent;
import org.mithaq.document.TextExtractor;
import org.mithaq.document.UnitOfWork;
import org.mithaq.language.Translations;
import org.mithaq.model.ContentModel;
import org.mithaq.model.Prm;
import org.mithaq.partner.Partners;
import org.mithaq.problem.Problem;

/**
 * What people do with a backlog. Records managers bring it in; administrators see how far it is, and may pause it or give it up,
 * but not what is in it, which they may not read of documents either.
 */
public final class Backlog {

    /** Files in one batch. */
    public static final int MOST_FILES = 10_000;

    private static final int MOST_OBSTACLES = 50;
    private static final int LONGEST_NAME = 100;
    private static final Set<Role> SEE = Set.of(Role.RECORDS_MANAGER, Role.ADMINISTRATOR);

    private final UnitOfWork work;
    private final Batches batches;
    private final Documents documents;
    private final AuditTrail audit;
    private final Clock clock;
    private final Supplier<String> ids;
    private final Runnable wake;
    private final RegisterWords words;
    private final SavedMappings mappings;
    private final Undoing undoing;
    private final Importing importing;

    /**
     * @param organisation that keeps the register, as its references begin
     * @param ids unguessable, a new one each time
     * @param wake told after a commit that left something for {@link #importing()} to do
     */
    public Backlog(
            UnitOfWork work,
            Batches batches,
            DocumentStore store,
            Documents documents,
            Partners partners,
            TextExtractor extractor,
            Directory directory,
            Impersonation impersonation,
            Settings settings,
            AuditTrail audit,
            ContentModel model,
            Clock clock,
            String organisation,
            Supplier<String> ids,
            Runnable wake) {
        this.work = work;
        this.batches = batches;
        this.documents = documents;
        this.audit = audit;
        this.clock = clock;
        this.ids = ids;
        this.wake = wake;
        this.words = new RegisterWords(model);
        this.mappings = new SavedMappings(settings);
        this.undoing = new Undoing(store, audit, model, clock);
        this.importing = new Importing(
                work,
                batches,
                store,
                directory,
                impersonation,
                words,
                new FileCheck(work, store, extractor),
                new Filing(store, documents, batches, new PartyMatching(partners, documents, organisation)),
                undoing);
    }

    /** What the host does for it. */
    public Importing importing() {
        return importing;
    }

    /** A batch with how far it is. */
    public record View(Batch batch, Map<Outcome, Integer> counts, int files) {
        public View {
            counts = Map.copyOf(counts);
        }

        public int rows() {
            return counts.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** To be asked before a register is read: nobody's bytes are read who may not bring in any. */
    public void requireMayOpen(Actor actor) {
        requireKeeping(actor);
    }

    /**
     * Takes a register.
     *
     * @param name of its file
     * @param source where the instruments come from; the name when blank
     * @param mapping name of a kept mapping; the columns are guessed without one
     * @throws Problem {@code PRM-BACKLOG-008} (NOT_FOUND) when there is no mapping of that name
     */
    public View open(Actor actor, String name, String source, RegisterTable register, Optional<String> mapping) {
        requireKeeping(actor);
        return work.inTransaction(() -> {
            Map<Integer, Field> columns = mapping.map(
                            kept -> mappings.of(kept, register.columns()).orElseThrow(() -> unknownMapping(kept)))
                    .orElseGet(() -> words.guesses(register.columns()));
            String from = line(source.isBlank() ? name : source);
            Batch batch = new Batch(
                    ids.get(),
                    1,
                    actor.person(),
                    line(name),
                    from,
                    State.UPLOADED,
                    register.columns(),
                    columns,
                    clock.instant());
            batches.add(batch, register.rows());
            record(actor, batch, "backlog.opened");
            return view(batch);
        });
    }

    private static String line(String text) {
        String cleaned = text.replaceAll("\\p{Cntrl}+", " ").strip();
        return cleaned.length() > 200 ? cleaned.substring(0, 200) : cleaned.isEmpty() ? "register" : cleaned;
    }

    /** The newest first. */
    public List<View> all(Actor actor) {
        requireSeeing(actor);
        return work.inTransaction(() -> batches.all().stream().map(this::view).toList());
    }

    /** @throws Problem {@code PRM-BACKLOG-001} (NOT_FOUND) */
    public View find(Actor actor, String id) {
        requireSeeing(actor);
        return work.inTransaction(() -> view(require(id)));
    }

    private View view(Batch batch) {
        return new View(
                batch, new EnumMap<>(counts(batch)), batches.files(batch.id()).size());
    }

    private Map<Outcome, Integer> counts(Batch batch) {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            counts.put(outcome, 0);
        }
        counts.putAll(batches.counts(batch.id()));
        return counts;
    }

    /** Rows by number, with those numbers greater than {@code after}. */
    public List<Row> rows(Actor actor, String id, int after, Optional<Outcome> outcome, int limit) {
        requireKeeping(actor);
        return work.inTransaction(() -> {
            require(id);
            return batches.rows(id, after, outcome, limit);
        });
    }

    /** To be asked before many files are received: as {@link #addFile} refuses each. */
    public void requireMayAddFiles(Actor actor, String id) {
        requireKeeping(actor);
        work.inTransaction(() -> requireOpen(require(id)));
    }

    /**
     * Takes a file of the register.
     *
     * @param path within its folder
     * @throws Problem {@code PRM-BACKLOG-007} for a path that leads elsewhere, {@code PRM-BACKLOG-005} beyond {@link #MOST_FILES},
     *     {@code PRM-BACKLOG-003} once it was started
     */
    public SourceFile addFile(Actor actor, String id, String path, InputStream bytes) throws IOException {
        requireMayAddFiles(actor, id);
        String kept = SourceFile.path(path);
        StagedContent staged = documents.stage(actor, kept.substring(kept.lastIndexOf('/') + 1), bytes);
        return work.inTransaction(() -> {
            Batch batch = require(id);
            requireOpen(batch);
            if (batches.files(id).size() >= MOST_FILES) {
                throw RegisterTable.tooLarge();
            }
            SourceFile file = new SourceFile(
                    kept, staged.id(), staged.content().size(), staged.content().fingerprint());
            batches.addFile(id, file);
            if (batch.state() == State.CHECKED) {
                update(batch.in(State.UPLOADED));
            }
            return file;
        });
    }

    /** The paths of its files. */
    public List<SourceFile> files(Actor actor, String id) {
        requireKeeping(actor);
        return work.inTransaction(() -> {
            require(id);
            return batches.files(id);
        });
    }

    /**
     * Says what the columns mean.
     *
     * @throws Problem {@code PRM-BACKLOG-010} (INVALID) for a column that there is not, or two columns that say the same
     */
    public View map(Actor actor, String id, Map<Integer, Field> mapping) {
        requireKeeping(actor);
        return work.inTransaction(() -> {
            Batch batch = require(id);
            requireOpen(batch);
            Set<Field> fields = new HashSet<>(mapping.values());
            boolean sound = fields.size() == mapping.size()
                    && mapping.keySet().stream()
                            .allMatch(column ->
                                    column >= 0 && column < batch.columns().size());
            if (!sound) {
                throw Problem.of(Problem.Kind.INVALID, "PRM-BACKLOG-010");
            }
            Batch mapped = batch.mapped(mapping);
            update(mapped);
            return view(mapped);
        });
    }

    /**
     * Begins the dry run.
     *
     * @throws Problem {@code PRM-BACKLOG-009} (INVALID) while no column names the file or a title
     */
    public View check(Actor actor, String id) {
        return step(actor, id, Set.of(State.UPLOADED, State.CHECKED), State.CHECKING, batch -> {
            requireKeeping(actor);
            boolean enough = batch.mapping().containsValue(Field.FILE)
                    && batch.mapping().values().stream()
                            .anyMatch(field -> field.name().startsWith(Field.TITLE.name()));
            if (!enough) {
                throw Problem.of(Problem.Kind.INVALID, "PRM-BACKLOG-009");
            }
            batches.reopen(id);
        });
    }

    /** Begins to bring it in, or goes on after a pause, in the name of whoever asks. */
    public View start(Actor actor, String id) {
        return step(actor, id, Set.of(State.CHECKED, State.PAUSED), State.RUNNING, batch -> requireKeeping(actor));
    }

    public View pause(Actor actor, String id) {
        return step(actor, id, Set.of(State.RUNNING), State.PAUSED, batch -> {});
    }

    /** Gives it up: what is filed stays until it is undone. A check that is given up leaves the batch as it came. */
    public View cancel(Actor actor, String id) {
        requireSeeing(actor);
        boolean checking = work.inTransaction(() -> require(id)).state() == State.CHECKING;
        return checking
                ? step(actor, id, Set.of(State.CHECKING), State.UPLOADED, batch -> {})
                : step(
                        actor,
                        id,
                        Set.of(State.UPLOADED, State.CHECKED, State.RUNNING, State.PAUSED),
                        State.CANCELLED,
                        batch -> {});
    }

    /**
     * Takes the whole batch back.
     *
     * @throws Problem {@code PRM-BACKLOG-011} (CONFLICT) when something rests on what it brought in, with what does; nothing
     *     is taken back then
     */
    public View undo(Actor actor, String id) {
        return step(actor, id, Set.of(State.DONE, State.CANCELLED, State.PAUSED), State.UNDOING, batch -> {
            requireKeeping(actor);
            List<Problem.Detail> obstacles = new ArrayList<>();
            for (Row row : batches.rows(id, 0, Optional.of(Outcome.FILED), Integer.MAX_VALUE)) {
                undoing.builtOn(row).ifPresent(obstacles::add);
                if (obstacles.size() == MOST_OBSTACLES) {
                    break;
                }
            }
            if (!obstacles.isEmpty()) {
                throw new Problem(Problem.Kind.CONFLICT, "PRM-BACKLOG-011", List.of(), obstacles);
            }
        });
    }

    private interface Guard {
        void require(Batch batch);
    }

    private View step(Actor actor, String id, Set<State> from, State to, Guard guard) {
        requireSeeing(actor);
        return work.inTransaction(() -> {
            Batch batch = require(id);
            if (!from.contains(batch.state())) {
                throw wrongState(batch);
            }
            guard.require(batch);
            Batch next = (to.isUnderWay() ? batch.by(actor.person()) : batch).in(to);
            update(next);
            record(actor, next, "backlog." + to.name());
            if (to.isUnderWay()) {
                work.afterCommit(wake);
            }
            return view(next);
        });
    }

    private void update(Batch next) {
        if (!batches.update(next)) {
            throw wrongState(require(next.id()));
        }
    }

    private static void requireOpen(Batch batch) {
        if (!batch.state().isOpen()) {
            throw wrongState(batch);
        }
    }

    private static Problem wrongState(Batch batch) {
        return Problem.of(
                Problem.Kind.CONFLICT,
                "PRM-BACKLOG-003",
                Translations.message("backlog.state." + batch.state().name()));
    }

    /** The kept mappings by name, each with what a heading says. */
    public Map<String, Map<String, Field>> mappings(Actor actor) {
        requireSeeing(actor);
        return work.inTransaction(mappings::all);
    }

    /** Keeps the mapping of a batch under a name, for registers with the same headings; replaces the one of that name. */
    public void keepMapping(Actor actor, String id, String name) {
        requireKeeping(actor);
        String kept = name.strip();
        if (kept.isEmpty() || kept.length() > LONGEST_NAME || kept.codePoints().anyMatch(Character::isISOControl)) {
            throw Problem.of(Problem.Kind.INVALID, "PRM-BACKLOG-014", LONGEST_NAME);
        }
        work.inTransaction(() -> {
            Batch batch = require(id);
            Map<String, Field> byHeading = new TreeMap<>();
            batch.mapping()
                    .forEach((column, field) -> byHeading.put(batch.columns().get(column), field));
            mappings.keep(kept, byHeading);
        });
    }

    /** @throws Problem {@code PRM-BACKLOG-008} (NOT_FOUND) */
    public void removeMapping(Actor actor, String name) {
        requireKeeping(actor);
        work.inTransaction(() -> {
            if (!mappings.remove(name)) {
                throw unknownMapping(name);
            }
        });
    }

    private static Problem unknownMapping(String name) {
        return Problem.of(Problem.Kind.NOT_FOUND, "PRM-BACKLOG-008", name);
    }

    private Batch require(String id) {
        return batches.find(id).orElseThrow(Backlog::notFound);
    }

    private static Problem notFound() {
        return Problem.of(Problem.Kind.NOT_FOUND, "PRM-BACKLOG-001");
    }

    private static void requireSeeing(Actor actor) {
        if (!actor.hasAny(SEE)) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "PRM-BACKLOG-002", Translations.message("role.RECORDS_MANAGER"));
        }
    }

    private static void requireKeeping(Actor actor) {
        if (!actor.has(Role.RECORDS_MANAGER)) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "PRM-BACKLOG-002", Translations.message("role.RECORDS_MANAGER"));
        }
    }

    private void record(Actor actor, Batch batch, String action) {
        audit.append(AuditEvent.of(
                clock.instant(),
                actor,
                "backlog:" + batch.id(),
                action,
                Map.of(),
                Map.of("cm:name", batch.name(), Prm.PROP_LEGACY_SOURCE.toString(), batch.source())));
    }
}
