package org.mithaq.backlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.mithaq.access.PersonId;
import org.mithaq.backlog.Row.Outcome;
import org.mithaq.document.DocumentId;
import org.mithaq.document.UnitOfWork;

/** What every host's batches hold. */
public interface BatchesContract {

    Instant CREATED = Instant.parse("2026-03-02T09:00:00Z");

    UnitOfWork unitOfWork();

    Batches batches();

    @Test
    default void batchShouldBeFoundAsItWasKeptWithItsRows() {
        Batch batch = batch();
        List<Row> rows = List.of(
                Row.of(2, List.of("ميثاق.pdf", "“Accord”, 1re partie", "")), Row.of(3, List.of("", "b\nc", "x")));

        add(batch, rows);

        assertThat(in(() -> batches().find(batch.id()))).contains(batch);
        assertThat(in(() -> batches().rows(batch.id(), 0, Optional.empty(), 10)))
                .isEqualTo(rows);
        assertThat(in(() -> batches().row(batch.id(), 3))).contains(rows.get(1));
        assertThat(in(() -> batches().row(batch.id(), 4))).isEmpty();
        assertThat(in(() -> batches().find(UUID.randomUUID().toString()))).isEmpty();
        assertThat(in(() -> batches().all())).contains(batch);
    }

    @Test
    default void batchShouldBeReplacedByItsNextRevisionAlone() {
        Batch batch = batch();
        add(batch, List.of(row(2)));
        Batch mapped = batch.mapped(Map.of(1, Field.FILE)).by(new PersonId("somebody-else"));

        assertThat(in(() -> batches().update(mapped))).isTrue();
        assertThat(in(() -> batches().update(batch.in(Batch.State.RUNNING)))).isFalse();

        assertThat(in(() -> batches().find(batch.id()))).contains(mapped);
    }

    @Test
    default void rowShouldKeepWhatItBecameAndBeCountedByIt() {
        Batch batch = batch();
        add(batch, List.of(row(2), row(3), row(4)));
        Row filed = new Row(
                3,
                row(3).cells(),
                Outcome.FILED,
                List.of(Finding.note("PRM-BACKLOG-040", Field.PARTIES, "منظمة")),
                Optional.of(new DocumentId(UUID.randomUUID().toString())),
                Optional.of(fingerprint()),
                List.of(new DocumentId("p1"), new DocumentId("p2")));

        assertThat(in(() -> batches().write(batch.id(), filed, Outcome.PENDING)))
                .isTrue();

        assertThat(in(() -> batches().row(batch.id(), 3))).contains(filed);
        assertThat(in(() -> batches().rows(batch.id(), 0, Optional.of(Outcome.PENDING), 10)))
                .containsExactly(row(2), row(4));
        assertThat(in(() -> batches().rows(batch.id(), 2, Optional.empty(), 1))).containsExactly(filed);
        assertThat(in(() -> batches().counts(batch.id())))
                .containsEntry(Outcome.PENDING, 2)
                .containsEntry(Outcome.FILED, 1);
        assertThat(in(() -> batches().filed(filed.fingerprint().orElseThrow()))).isEqualTo(filed.document());
        assertThat(in(() -> batches().filed(fingerprint()))).isEmpty();
    }

    @Test
    default void rowShouldBeWrittenByTheFirstAlone() {
        Batch batch = batch();
        add(batch, List.of(row(2)));

        assertThat(in(() -> batches().write(batch.id(), row(2).with(Outcome.READY, List.of()), Outcome.PENDING)))
                .isTrue();
        assertThat(in(() -> batches().write(batch.id(), row(2).with(Outcome.REFUSED, List.of()), Outcome.PENDING)))
                .isFalse();

        assertThat(in(() -> batches().row(batch.id(), 2)).orElseThrow().outcome())
                .isEqualTo(Outcome.READY);
    }

    @Test
    default void rowShouldNotBeWrittenByATransactionThatFails() {
        Batch batch = batch();
        add(batch, List.of(row(2)));

        assertThatThrownBy(() -> unitOfWork().inTransaction(() -> {
                    batches().write(batch.id(), row(2).with(Outcome.FILED, List.of()), Outcome.PENDING);
                    throw new IllegalStateException("the transaction fails");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(in(() -> batches().row(batch.id(), 2))).contains(row(2));
    }

    @Test
    default void reopeningShouldLeaveWhatIsFiled() {
        Batch batch = batch();
        add(batch, List.of(row(2), row(3)));
        Row refused = row(2).with(Outcome.REFUSED, List.of(Finding.refusal("PRM-BACKLOG-021", Field.FILE)));
        in(() -> batches().write(batch.id(), refused, Outcome.PENDING));
        in(() -> batches().write(batch.id(), row(3).with(Outcome.FILED, List.of()), Outcome.PENDING));

        unitOfWork().inTransaction(() -> batches().reopen(batch.id()));

        assertThat(in(() -> batches().row(batch.id(), 2))).contains(row(2));
        assertThat(in(() -> batches().row(batch.id(), 3)).orElseThrow().outcome())
                .isEqualTo(Outcome.FILED);
    }

    @Test
    default void fileShouldReplaceTheOneOfItsPath() {
        Batch batch = batch();
        add(batch, List.of(row(2)));
        SourceFile first = new SourceFile("ar/مذكرة.pdf", "u1", 10, fingerprint());
        SourceFile second = new SourceFile("ar/مذكرة.pdf", "u2", 11, fingerprint());
        SourceFile other = new SourceFile("a.pdf", "u3", 12, fingerprint());

        unitOfWork().inTransaction(() -> List.of(first, other, second)
                .forEach(file -> batches().addFile(batch.id(), file)));

        assertThat(in(() -> batches().files(batch.id()))).containsExactlyInAnyOrder(other, second);
    }

    private void add(Batch batch, List<Row> rows) {
        unitOfWork().inTransaction(() -> batches().add(batch, rows));
    }

    private <T> T in(Supplier<T> work) {
        return unitOfWork().inTransaction(work);
    }

    private static Row row(int number) {
        return Row.of(number, List.of("file-" + number, "Title"));
    }

    private static Batch batch() {
        return new Batch(
                UUID.randomUUID().toString(),
                1,
                new PersonId("records-manager"),
                "register.csv",
                "Register of 2019",
                Batch.State.UPLOADED,
                List.of("الملف", "Title", ""),
                Map.of(0, Field.FILE, 1, Field.TITLE),
                CREATED);
    }

    private static String fingerprint() {
        return (UUID.randomUUID().toString() + UUID.randomUUID()).replace("-", "");
    }
}
