package org.mithaq.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mithaq.access.PersonId;
import org.mithaq.document.DocumentId;
import org.mithaq.memory.MemoryHost;
import org.mithaq.notification.Notice;
import org.mithaq.problem.Problem;

class SchedulerTest {

    private static final DocumentId GOOD = new DocumentId("good");
    private static final DocumentId BAD = new DocumentId("bad");

    private final MemoryHost host = new MemoryHost();
    private final Exceptions exceptions = new Exceptions(host.work, host.exceptions, host.documents);

    @Test
    void documentThatFailsShouldStopNobodyElsesTurnAndBeNoted() {
        Recording job = new Recording(List.of(BAD, GOOD));
        job.failing.add(BAD);

        assertThat(scheduler(job).run()).isEqualTo(new Scheduler.Run(1, 1));

        assertThat(job.processed).containsExactly(GOOD);
        assertThat(noted()).singleElement().satisfies(one -> {
            assertThat(one.job()).isEqualTo("recording");
            assertThat(one.document()).contains(BAD);
            assertThat(one.code()).isEqualTo("PRM-LIFECYCLE-001");
            assertThat(one.attempts()).isEqualTo(1);
        });
    }

    @Test
    void failureShouldUndoWhatItDidForTheDocument() {
        Recording job = new Recording(List.of(BAD));
        job.failing.add(BAD);

        scheduler(job).run();

        assertThat(host.notifier.all()).isEmpty();
    }

    @Test
    void exceptionShouldBeClearedOnceTheDocumentWasProcessed() {
        Recording job = new Recording(List.of(BAD));
        job.failing.add(BAD);
        Scheduler scheduler = scheduler(job);
        scheduler.run();
        scheduler.run();
        assertThat(noted()).singleElement().satisfies(one -> assertThat(one.attempts())
                .isEqualTo(2));

        job.failing.clear();
        scheduler.run();

        assertThat(noted()).isEmpty();
        assertThat(host.notifier.all()).hasSize(1);
    }

    @Test
    void exceptionShouldBeClearedOnceTheDocumentNeedsNothingAnyMore() {
        Recording job = new Recording(List.of(BAD));
        job.failing.add(BAD);
        scheduler(job).run();

        scheduler(new Recording(List.of())).run();

        assertThat(noted()).isEmpty();
    }

    @Test
    void jobThatCannotFindItsDocumentsShouldBeNotedAndLeaveTheOthersTheirTurn() {
        Recording blind = new Recording(List.of()) {
            @Override
            public String name() {
                return "blind";
            }

            @Override
            public List<DocumentId> candidates() {
                throw new IllegalStateException("the table of clocks cannot be read");
            }
        };
        Recording job = new Recording(List.of(GOOD));

        assertThat(scheduler(blind, job).run()).isEqualTo(new Scheduler.Run(1, 1));

        assertThat(noted()).singleElement().satisfies(one -> {
            assertThat(one.job()).isEqualTo("blind");
            assertThat(one.document()).isEmpty();
            assertThat(one.code()).isEqualTo("PRM-SCHEDULE-001");
            assertThat(one.reason()).contains("table of clocks");
        });
    }

    @Test
    void onlyAdministratorsAndRecordsManagersShouldReadTheList() {
        for (String person : List.of("administrator", "records-manager")) {
            assertThat(exceptions.list(host.actor(person))).isEmpty();
        }
        for (String person : List.of("officer", "head-of-legal", "director-general", "reader", "legal-reviewer")) {
            assertThatThrownBy(() -> exceptions.list(host.actor(person)))
                    .isInstanceOfSatisfying(
                            Problem.class, problem -> assertThat(problem.code()).isEqualTo("PRM-SCHEDULE-002"));
        }
    }

    private List<Unprocessed> noted() {
        return exceptions.list(host.actor("administrator")).stream()
                .map(Exceptions.Entry::unprocessed)
                .toList();
    }

    private Scheduler scheduler(Job... jobs) {
        return new Scheduler(host.work, host.exceptions, List.of(jobs), host.clock);
    }

    /** Sends a notice for each document, and fails after it where it is told to. */
    private class Recording implements Job {
        final Set<DocumentId> failing = new HashSet<>();
        final List<DocumentId> processed = new ArrayList<>();
        private final List<DocumentId> candidates;

        Recording(List<DocumentId> candidates) {
            this.candidates = candidates;
        }

        @Override
        public String name() {
            return "recording";
        }

        @Override
        public List<DocumentId> candidates() {
            return candidates;
        }

        @Override
        public void process(DocumentId id) {
            host.notifier.send(
                    new Notice(new PersonId("officer"), "notice.review.missing", List.of(), Optional.of(id.value())));
            if (failing.contains(id)) {
                throw Problem.of(Problem.Kind.CONFLICT, "PRM-LIFECYCLE-001", "", "");
            }
            processed.add(id);
        }
    }
}
