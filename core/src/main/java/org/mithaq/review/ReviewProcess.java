package org.mithaq.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mithaq.access.Actor;
import org.mithaq.access.PersonId;
import org.mithaq.document.DocumentId;

/**
 * Port: the host's workflow engine with the process {@code prmLegalReview} of {@code legal-review.bpmn20.xml}. One
 * instance is one round of a document. Every method joins the running transaction: tasks and documents commit together.
 *
 * <p>A task can be completed by {@link #complete} or by the host's own means (Alfresco's My Tasks). Either way the engine
 * tells {@link Decisions#decided} before it moves on, in the same transaction; what that throws undoes the completion.
 */
public interface ReviewProcess {

    /**
     * Starts a round; with something missing at the officer's task, else at the review, with one task beside it for each
     * opinion that is asked for. The end of the review ends them too.
     */
    void start(Start start);

    /** Open tasks that the person has, or may take as a member of their groups; oldest due first. */
    List<ReviewTask> tasksFor(PersonId person, Set<String> groups);

    /** Empty when it does not exist or is done. */
    Optional<ReviewTask> task(String id);

    List<ReviewTask> tasksOn(DocumentId document);

    /** Every open task of every document, oldest due first. */
    List<ReviewTask> open();

    /** Gives the task to a person, also when another has it. */
    void assign(String id, PersonId person);

    /** Gives the task back to its group. */
    void release(String id);

    /** Takes the task from whoever has it and offers it to another group. */
    void hand(String id, String group);

    /** Tells an officer's open task what is missing now. */
    void missing(String id, List<String> guards);

    /** Completes the task; {@link Decisions#decided} is told with the same actor. */
    void complete(String id, Actor actor, Decision decision);

    /** Ends the document's running round without a decision. */
    void cancel(DocumentId document, String reason);

    /**
     * @param group who reviews, an authority of the directory
     * @param headGroup who decides on the reviewer's recommendation
     * @param officer who completes what is missing
     * @param priority 1 high, 2 medium, 3 low
     * @param dueAt when the first task is due
     * @param missing codes of the guards that fail now; empty to begin with the review
     * @param opinions asked for beside the review; of no meaning while something is missing
     */
    record Start(
            DocumentId document,
            int round,
            String group,
            String headGroup,
            PersonId officer,
            int priority,
            Instant dueAt,
            List<String> missing,
            AskedOpinions opinions) {
        public Start {
            missing = List.copyOf(missing);
        }
    }

    /**
     * The opinions that are asked for beside a review.
     *
     * @param dueAt when each is due; of no meaning without any
     */
    record AskedOpinions(List<OpinionKind> kinds, Instant dueAt) {

        /** None is asked for. */
        public static final AskedOpinions NONE = new AskedOpinions(List.of(), Instant.EPOCH);

        public AskedOpinions {
            kinds = List.copyOf(kinds);
        }
    }

    /**
     * What a task was completed with.
     *
     * @param comment empty when none was given
     * @param checked codes of what was ticked on the checklist of the task
     */
    record Decision(Outcome outcome, String comment, List<String> checked) {
        public Decision {
            checked = List.copyOf(checked);
        }

        /** With nothing ticked. */
        public Decision(Outcome outcome, String comment) {
            this(outcome, comment, List.of());
        }
    }

    /** Where the process goes after a task; the BPMN reads it as the variable {@code prmwf_next}. */
    enum Next {
        REVIEW,
        CLEARANCE,
        END
    }

    /**
     * What follows a task. An opinion stands beside the way, so nothing follows it whatever its step says.
     *
     * @param dueAt when the next task is due; of no meaning at the end
     * @param group who reviews from now on; empty to leave it with the group that the round was started with
     * @param opinions asked for beside the review that a completed draft goes to
     */
    record Step(Next next, Instant dueAt, Optional<String> group, AskedOpinions opinions) {
        public Step(Next next, Instant dueAt) {
            this(next, dueAt, Optional.empty(), AskedOpinions.NONE);
        }
    }

    /** Who is told of each completed task and says what follows. */
    interface Decisions {
        Step decided(Actor actor, ReviewTask task, Decision decision);

        /**
         * Told of each task that somebody took, gave back or gave to another by the host's own means; in the same
         * transaction.
         *
         * @param task with whoever has it now
         * @param former who had it before
         */
        void assigned(Actor actor, ReviewTask task, Optional<PersonId> former);
    }
}
