package org.mithaq.alfresco.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.alfresco.service.namespace.QName;
import org.junit.jupiter.api.Test;
import org.mithaq.alfresco.service.PlayedLocks;
import org.mithaq.model.Prm;

class JobLockTest {

    private static final QName NAME = QName.createQName(Prm.URI, "job");

    private final PlayedLocks locks = new PlayedLocks();
    private final JobLock here = new JobLock(locks.service(), "job");
    private final JobLock elsewhere = new JobLock(locks.service(), "job");
    private final List<String> done = new ArrayList<>();

    @Test
    void whatAnotherNodeDoesShouldNotBeDoneTwice() {
        boolean first = here.runUnlessTaken(() -> {
            done.add("here");
            assertThat(elsewhere.runUnlessTaken(() -> done.add("elsewhere"))).isFalse();
        });

        assertThat(first).isTrue();
        assertThat(done).containsExactly("here");
        assertThat(elsewhere.runUnlessTaken(() -> done.add("elsewhere"))).isTrue();
    }

    @Test
    void theLockShouldBeRenewedAsLongAsTheWorkGoesOn() {
        here.runUnlessTaken(() -> assertThat(locks.holder(NAME).isActive()).isTrue());

        assertThat(locks.holder(NAME).isActive()).isFalse();
    }

    @Test
    void workThatFailsShouldGiveTheLockBack() {
        assertThatThrownBy(() -> here.runUnlessTaken(this::fail)).hasMessage("the work failed");
        assertThatThrownBy(() -> here.runInTurn(this::fail)).hasMessage("the work failed");

        assertThat(elsewhere.runUnlessTaken(() -> done.add("elsewhere"))).isTrue();
        assertThat(locks.holder(NAME).isActive()).isFalse();
    }

    @Test
    void whatTheWorkThrewShouldBeToldThoughTheLockWasLost() {
        assertThatThrownBy(() -> here.runUnlessTaken(() -> {
                    locks.lose(NAME);
                    fail();
                }))
                .hasMessage("the work failed");
        assertThat(here.runUnlessTaken(() -> locks.lose(NAME))).isTrue();
    }

    private void fail() {
        throw new IllegalStateException("the work failed");
    }
}
