package org.mithaq.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What every host's gapless numbers hold. */
public interface NumbersContract {

    UnitOfWork unitOfWork();

    Numbers numbers();

    @Test
    default void numbersShouldBeginWithOneAndGoOn() {
        assertThat(next("ICESCO/MOU/2026")).isEqualTo(1);
        assertThat(next("ICESCO/MOU/2026")).isEqualTo(2);
        assertThat(next("ICESCO/MOU/2026")).isEqualTo(3);
    }

    @Test
    default void sequencesShouldNotDisturbEachOther() {
        next("ICESCO/MOU/2027");

        assertThat(next("ICESCO/AGR/2027")).isEqualTo(1);
    }

    @Test
    default void oneTransactionShouldGetDifferentNumbers() {
        List<Long> given = unitOfWork()
                .inTransaction(() ->
                        List.of(numbers().next("ICESCO/MOU/2028"), numbers().next("ICESCO/MOU/2028")));

        assertThat(given).containsExactly(1L, 2L);
    }

    @Test
    default void numberOfARolledBackTransactionShouldBeGivenAgain() {
        next("ICESCO/MOU/2029");
        assertThatThrownBy(() -> unitOfWork().inTransaction(() -> {
                    numbers().next("ICESCO/MOU/2029");
                    throw new IllegalStateException("the guard failed");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(next("ICESCO/MOU/2029")).isEqualTo(2);
    }

    @Test
    default void longestNameShouldBeAccepted() {
        assertThat(next("s".repeat(100))).isEqualTo(1);
    }

    @Test
    default void askersAtTheSameTimeShouldGetEachNumberOnceWithoutGap() throws Exception {
        int askers = 4;
        int each = 10;
        ExecutorService pool = Executors.newFixedThreadPool(askers);
        try {
            List<Future<List<Long>>> asked = new ArrayList<>();
            for (int asker = 0; asker < askers; asker++) {
                asked.add(pool.submit(() -> {
                    List<Long> given = new ArrayList<>();
                    for (int i = 0; i < each; i++) {
                        given.add(next("ICESCO/MOU/2030"));
                    }
                    return given;
                }));
            }
            List<Long> all = new ArrayList<>();
            for (Future<List<Long>> given : asked) {
                all.addAll(given.get());
            }
            assertThat(all).doesNotHaveDuplicates().hasSize(askers * each);
            assertThat(next("ICESCO/MOU/2030")).isEqualTo(askers * each + 1L);
        } finally {
            pool.shutdownNow();
        }
    }

    private long next(String sequence) {
        return unitOfWork().<Long>inTransaction(() -> numbers().next(sequence));
    }
}
