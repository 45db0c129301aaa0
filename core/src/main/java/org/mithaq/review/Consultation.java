package org.mithaq.review;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mithaq.access.Actor;
import org.mithaq.access.Directory;
import org.mithaq.access.PersonId;
import org.mithaq.access.Role;
import org.mithaq.agreement.Instrument;
import org.mithaq.agreement.Instruments;
import org.mithaq.agreement.Status;
import org.mithaq.audit.AuditEvent;
import org.mithaq.audit.AuditTrail;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.DocumentStore;
import org.mithaq.document.Documents;
import org.mithaq.document.UnitOfWork;
import org.mithaq.model.Prm;
import org.mithaq.problem.Problem;

/** What others say of a draft: opinions on it, and comments in the rounds of its review. */
public final class Consultation {

    private static final Set<Status> BEFORE_SIGNATURE =
            EnumSet.of(Status.CONTACT, Status.NEGOTIATION, Status.LEGAL_REVIEW, Status.APPROVAL);
    private static final Set<Role> COMMENTING = EnumSet.of(
            Role.OFFICER,
            Role.HEAD_OF_SECTOR,
            Role.LEGAL_REVIEWER,
            Role.HEAD_OF_LEGAL,
            Role.TECHNICAL_FOCAL_POINT,
            Role.FINANCE_OFFICER);

    private final UnitOfWork work;
    private final DocumentStore store;
    private final Documents documents;
    private final Instruments instruments;
    private final ReviewProcess process;
    private final ReviewNotices notices;
    private final AuditTrail audit;
    private final Cover cover;
    private final Notes notes;
    private final Opinions opinions;
    private final Rounds rounds;
    private final TaskDesk desk;
    private final Clock clock;

    public Consultation(
            UnitOfWork work,
            DocumentStore store,
            Documents documents,
            Instruments instruments,
            ReviewProcess process,
            ReviewNotices notices,
            AuditTrail audit,
            Directory directory,
            Cover cover,
            Clock clock) {
        this.work = work;
        this.store = store;
        this.documents = documents;
        this.instruments = instruments;
        this.process = process;
        this.notices = notices;
        this.audit = audit;
        this.cover = cover;
        this.notes = new Notes(store, clock);
        this.opinions = new Opinions(store, clock);
        this.rounds = new Rounds(store, clock);
        this.desk = new TaskDesk(process, store, documents, instruments, directory, cover, notes);
        this.clock = clock;
    }

    /** An opinion that was asked for or given. @param current whether it is about the present text */
    public record Opinion(Document opinion, boolean current) {}

    /** Opinions on the document, oldest first. */
    public List<Opinion> opinions(Actor actor, DocumentId id) {
        return work.inTransaction(() -> {
            Document document = documents.open(actor, id);
            return opinions.of(id).stream()
                    .map(opinion -> new Opinion(opinion, Opinions.isAbout(opinion, document)))
                    .toList();
        });
    }

    /** The opinions that the person could file now, whether they were asked for or not. */
    public List<OpinionKind> mayFile(Actor actor, DocumentId id) {
        return work.inTransaction(() -> {
            Document document = documents.open(actor, id);
            if (!instruments.isInstrument(document)
                    || !BEFORE_SIGNATURE.contains(instruments.of(document).status())) {
                return List.of();
            }
            return Stream.of(OpinionKind.values())
                    .filter(kind -> kind.isOf(actor, document))
                    .toList();
        });
    }

    /**
     * Files an opinion on the present text: the one that is asked for in a running round, or one that nobody asked for.
     *
     * @param seen fingerprint of the text that the person read
     * @throws Problem {@code PRM-REVIEW-004} when the text has changed since; {@code PRM-REVIEW-008} without words; {@code
     *     PRM-REVIEW-013} when the opinion is not the actor's to give; {@code PRM-REVIEW-015} of an author of the text;
     *     {@code PRM-REVIEW-021} after the signature has begun
     */
    public void fileOpinion(
            Actor actor, DocumentId id, OpinionKind kind, ReviewProcess.Decision decision, Optional<String> seen) {
        work.inTransaction(() -> {
            Document document = instrument(actor, id);
            if (!TaskKind.OPINION.outcomes().contains(decision.outcome())) {
                throw Problem.of(
                        Problem.Kind.INVALID,
                        "PRM-REVIEW-005",
                        decision.outcome().name());
            }
            if (seen.isPresent() && !seen.equals(document.content().map(content -> content.fingerprint()))) {
                throw Problem.of(Problem.Kind.CONFLICT, "PRM-REVIEW-004");
            }
            Optional<HeldTask> asked = process.tasksOn(id).stream()
                    .filter(task -> task.opinion().filter(kind::equals).isPresent())
                    .findFirst()
                    .flatMap(task -> desk.held(actor, task));
            if (asked.isPresent()) {
                TaskDesk.requireFree(asked.get());
                process.complete(asked.get().task().id(), asked.get().actor(), decision);
            } else {
                file(actor, document, kind, decision);
            }
        });
    }

    private void file(Actor actor, Document document, OpinionKind kind, ReviewProcess.Decision decision) {
        Instrument instrument = instruments.of(document);
        if (!kind.isOf(actor, document)) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "PRM-REVIEW-013", kind.label());
        }
        if (!BEFORE_SIGNATURE.contains(instrument.status())) {
            throw Problem.of(Problem.Kind.CONFLICT, "PRM-REVIEW-021");
        }
        if (notes.recusedIn(document.id(), instrument.round()).contains(actor.person())
                && instrument.status() == Status.LEGAL_REVIEW) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "PRM-REVIEW-012");
        }
        Opinions.require(actor, instrument, decision.comment());
        opinions.give(actor, document, Opinions.NO_ROUND, kind, decision.outcome(), decision.comment());
        audit(actor, document.id(), Opinions.action(decision.outcome()), Opinions.described(kind, decision));
        notices.opinionGiven(actor, document, kind, process.tasksOn(document.id()));
    }

    /**
     * Goes on without an opinion that was asked for, as head of legal.
     *
     * @throws Problem {@code PRM-REVIEW-001} when none of the kind is asked for; {@code PRM-REVIEW-009} without the role;
     *     {@code PRM-REVIEW-010} without a reason
     */
    public void waive(Actor actor, DocumentId id, OpinionKind kind, String reason) {
        work.inTransaction(() -> {
            instrument(actor, id);
            Actor head = Stream.concat(Stream.of(actor), cover.acting(actor).stream())
                    .filter(acting -> acting.has(Role.HEAD_OF_LEGAL))
                    .findFirst()
                    .orElseThrow(() -> Problem.of(Problem.Kind.FORBIDDEN, "PRM-REVIEW-009"));
            ReviewTask task = process.tasksOn(id).stream()
                    .filter(open -> open.opinion().filter(kind::equals).isPresent())
                    .findFirst()
                    .orElseThrow(() -> Problem.of(Problem.Kind.NOT_FOUND, "PRM-REVIEW-001"));
            process.complete(task.id(), head, new ReviewProcess.Decision(Outcome.WAIVED, reason));
        });
    }

    /** Comments, recusals, reassignments and withdrawals of all rounds, oldest first. */
    public List<Document> notes(Actor actor, DocumentId id) {
        return work.inTransaction(() -> {
            documents.open(actor, id);
            return notes.of(id);
        });
    }

    /** Whether the person could comment now. */
    public boolean mayComment(Actor actor, DocumentId id) {
        return work.inTransaction(() -> {
            documents.open(actor, id);
            return actor.hasAny(COMMENTING) && rounds.open(id).isPresent();
        });
    }

    /**
     * Comments in the open round.
     *
     * @param inReplyTo a comment of the same document
     * @throws Problem {@code PRM-REVIEW-022} when no round is open; {@code PRM-REVIEW-023} for somebody who has no part in
     *     a review; {@code PRM-REVIEW-024} without words; {@code PRM-REVIEW-025} when it answers nothing that exists
     */
    public Document comment(Actor actor, DocumentId id, String text, Optional<DocumentId> inReplyTo) {
        return work.inTransaction(() -> {
            Document document = instrument(actor, id);
            if (!actor.hasAny(COMMENTING)) {
                throw Problem.of(Problem.Kind.FORBIDDEN, "PRM-REVIEW-023");
            }
            Document round = rounds.open(id).orElseThrow(() -> Problem.of(Problem.Kind.CONFLICT, "PRM-REVIEW-022"));
            Words.require(text, "PRM-REVIEW-024");
            List<Document> before = notes.of(id);
            if (inReplyTo.isPresent()
                    && before.stream().noneMatch(note -> note.id().equals(inReplyTo.get()))) {
                throw Problem.of(Problem.Kind.INVALID, "PRM-REVIEW-025");
            }
            int number =
                    round.properties().number(Prm.PROP_ROUND_NUMBER).orElse(0L).intValue();
            Document written = notes.comment(actor, id, number, text, inReplyTo);
            audit(actor, id, "review.commented", Map.of(Prm.PROP_NOTE_TEXT.toString(), text));
            notices.commented(actor, document, speakers(before, number), process.tasksOn(id));
            return written;
        });
    }

    private static Stream<PersonId> speakers(List<Document> notes, int round) {
        return notes.stream()
                .map(Document::properties)
                .filter(note -> note.number(Prm.PROP_NOTE_ROUND)
                        .filter(number -> number == round)
                        .isPresent())
                .flatMap(note -> note.text(Prm.PROP_NOTE_BY).stream())
                .map(PersonId::new);
    }

    /** The instrument, once nobody else can decide on it until this transaction ends. */
    private Document instrument(Actor actor, DocumentId id) {
        Document document = instruments.require(documents.open(actor, id));
        return store.lock(id).orElse(document);
    }

    private void audit(Actor actor, DocumentId id, String action, Map<String, String> after) {
        audit.append(AuditEvent.of(clock.instant(), actor, id.value(), action, Map.of(), after));
    }
}
