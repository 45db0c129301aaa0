package org.mithaq.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mithaq.access.PersonId;
import org.mithaq.agreement.Status;
import org.mithaq.document.DocumentId;
import org.mithaq.document.NewDocument;
import org.mithaq.document.Properties;
import org.mithaq.model.Prm;
import org.mithaq.review.ReviewProcess;

/** The days of the routing table for a memorandum: first response 5, decision 10, escalation 3 more. */
class ReviewClocksTest {

    private static final String REVIEWERS = "GROUP_PRM_LEGAL_REVIEWERS";

    private final Shelf shelf = new Shelf().on("2026-02-02");

    @Test
    void firstResponseShouldBeAskedForFromEverybodyWhoMayTakeTheReview() {
        underReview();

        shelf.run("2026-02-09");
        assertThat(shelf.told("legal-reviewer")).isEmpty();
        shelf.run("2026-02-10");
        assertThat(shelf.told("legal-reviewer")).containsExactly("FIRST_RESPONSE");
        assertThat(shelf.told("other-reviewer")).containsExactly("FIRST_RESPONSE");
        assertThat(shelf.told("head-of-legal")).isEmpty();
    }

    @Test
    void reviewThatSomebodyHasTakenShouldBeToldToThemAlone() {
        DocumentId id = underReview();
        shelf.host.work.inTransaction(() ->
                shelf.host.process.assign(shelf.host.process.tasksOn(id).get(0).id(), new PersonId("other-reviewer")));

        shelf.run("2026-02-17");

        assertThat(shelf.told("other-reviewer"))
                .as("no first response, the decision")
                .containsExactly("DECISION");
        assertThat(shelf.told("legal-reviewer")).isEmpty();
    }

    @Test
    void reviewThatStaysUndecidedShouldBeEscalatedToTheHeadOfLegal() {
        underReview();

        shelf.run("2026-02-19");
        assertThat(shelf.told("head-of-legal")).isEmpty();
        shelf.run("2026-02-20").run("2026-02-21").run("2026-03-20");
        assertThat(shelf.told("head-of-legal")).containsExactly("ESCALATION");
    }

    @Test
    void secondRoundShouldHaveClocksOfItsOwn() {
        DocumentId id = underReview();
        shelf.run("2026-02-17");
        int first = shelf.told("legal-reviewer").size();
        shelf.host.work.inTransaction(() -> {
            shelf.host.process.cancel(id, "changed");
            shelf.host
                    .store
                    .children(id, Prm.ASSOC_REVIEW_ROUNDS)
                    .forEach(round -> shelf.host.store.update(
                            round.id(), round.revision(), round.properties().with(Prm.PROP_ROUND_OUTCOME, "VOIDED")));
        });
        open(id, 2);
        shelf.run("2026-02-18");
        assertThat(shelf.told("legal-reviewer")).hasSize(first);
        shelf.run("2026-03-04");
        assertThat(shelf.told("legal-reviewer")).hasSize(first + 2);
    }

    @Test
    void deadlineShouldBeTheTaskOfWhoeverMayTakeIt() {
        DocumentId id = underReview();
        String task = shelf.host.work.inTransaction(
                () -> shelf.host.process.tasksOn(id).get(0).id());

        List<Deadline> mine = shelf.jobs.deadlines.between(
                shelf.host.actor("legal-reviewer"),
                shelf.host.calendar.today(),
                shelf.host.calendar.today().plusDays(60),
                true);

        assertThat(mine)
                .extracting(Deadline::kind)
                .containsExactly(ClockKind.FIRST_RESPONSE, ClockKind.DECISION, ClockKind.ESCALATION);
        assertThat(mine).allMatch(deadline -> deadline.task().equals(Optional.of(task)));
    }

    private DocumentId underReview() {
        DocumentId id = shelf.instrument(Status.LEGAL_REVIEW, Map.of(Prm.PROP_REVIEW_GROUP, REVIEWERS));
        open(id, 1);
        return id;
    }

    private void open(DocumentId id, int round) {
        shelf.host.work.inTransaction(() -> {
            shelf.host.store.create(new NewDocument(
                    Prm.TYPE_REVIEW_ROUND,
                    new NewDocument.Location.Under(id, Prm.ASSOC_REVIEW_ROUNDS),
                    "round-" + round,
                    Properties.EMPTY
                            .with(Prm.PROP_ROUND_NUMBER, (long) round)
                            .with(Prm.PROP_OPENED_AT, shelf.host.clock.instant()),
                    Optional.empty(),
                    PersonId.SYSTEM));
            shelf.host.process.start(new ReviewProcess.Start(
                    id,
                    round,
                    REVIEWERS,
                    "GROUP_PRM_HEADS_OF_LEGAL",
                    Shelf.OFFICER,
                    2,
                    shelf.host.clock.instant(),
                    List.of(),
                    ReviewProcess.AskedOpinions.NONE));
        });
    }
}
