package org.mithaq.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mithaq.document.DocumentId;
import org.mithaq.document.UnitOfWork;

/** What every host's exceptions list holds. */
public interface ExceptionsListContract {

    Instant FIRST = Instant.parse("2026-03-02T09:00:00Z");
    Instant LATER = Instant.parse("2026-03-09T09:00:00.123456Z");
    Optional<DocumentId> DOCUMENT = Optional.of(new DocumentId("exception-1"));
    Optional<DocumentId> OTHER = Optional.of(new DocumentId("exception-2"));

    UnitOfWork unitOfWork();

    ExceptionsList exceptions();

    @Test
    default void notedFailureShouldStayWithItsFirstTimeAndItsLatestReason() {
        note("clock-alerts", DOCUMENT, "PRM-SCHEDULE-001", "no route", FIRST);
        note("clock-alerts", DOCUMENT, "PRM-DOC-009", "changed in the meantime – عُدّلت", LATER);

        assertThat(of("clock-alerts"))
                .containsExactly(new Unprocessed(
                        "clock-alerts", DOCUMENT, "PRM-DOC-009", "changed in the meantime – عُدّلت", FIRST, LATER, 2));
    }

    @Test
    default void failuresOfOtherJobsAndDocumentsShouldBeKeptApart() {
        note("clock-alerts", DOCUMENT, "A", "a", FIRST);
        note("terms", DOCUMENT, "B", "b", FIRST.plusSeconds(1));
        note("terms", OTHER, "C", "c", FIRST.plusSeconds(2));
        note("terms", Optional.empty(), "D", "d", FIRST.plusSeconds(3));

        clear("terms", DOCUMENT);

        assertThat(of("clock-alerts")).extracting(Unprocessed::code).containsExactly("A");
        assertThat(of("terms")).extracting(Unprocessed::code).containsExactly("C", "D");
        clear("terms", Optional.empty());
        assertThat(of("terms")).extracting(Unprocessed::document).containsExactly(OTHER);
    }

    @Test
    default void clearingShouldBeginAnew() {
        note("terms", DOCUMENT, "A", "a", FIRST);
        clear("terms", DOCUMENT);
        clear("terms", DOCUMENT);
        note("terms", DOCUMENT, "A", "a", LATER);

        assertThat(of("terms")).singleElement().satisfies(one -> {
            assertThat(one.attempts()).isEqualTo(1);
            assertThat(one.firstSeen()).isEqualTo(LATER);
        });
    }

    @Test
    default void latestFailureShouldComeFirstAndNoMoreThanAskedFor() {
        note("ordered", DOCUMENT, "A", "a", Instant.parse("2999-01-01T00:00:00Z"));
        note("ordered", OTHER, "B", "b", Instant.parse("2999-01-02T00:00:00Z"));
        note("ordered", DOCUMENT, "A", "a", Instant.parse("2999-01-03T00:00:00Z"));

        assertThat(unitOfWork().inTransaction(() -> exceptions().all(2)))
                .extracting(Unprocessed::document)
                .containsExactly(DOCUMENT, OTHER);
        assertThat(unitOfWork().inTransaction(() -> exceptions().all(1))).hasSize(1);
        clear("ordered", DOCUMENT);
        clear("ordered", OTHER);
    }

    @Test
    default void longReasonShouldBeCutOff() {
        note("terms", DOCUMENT, "A", "ثقيل ".repeat(1000), FIRST);

        assertThat(of("terms").get(0).reason()).hasSize(ExceptionsList.LONGEST_REASON);
    }

    @Test
    default void whatARolledBackTransactionNotedShouldNotStay() {
        assertThatThrownBy(() -> unitOfWork().inTransaction(() -> {
                    exceptions().note("rolled-back", DOCUMENT, "A", "a", FIRST);
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(of("rolled-back")).isEmpty();
    }

    private void note(String job, Optional<DocumentId> document, String code, String reason, Instant at) {
        unitOfWork().inTransaction(() -> exceptions().note(job, document, code, reason, at));
    }

    private void clear(String job, Optional<DocumentId> document) {
        unitOfWork().inTransaction(() -> exceptions().clear(job, document));
    }

    private List<Unprocessed> of(String job) {
        return unitOfWork().inTransaction(() -> exceptions().of(job));
    }
}
