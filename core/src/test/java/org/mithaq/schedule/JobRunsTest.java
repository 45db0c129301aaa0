package org.mithaq.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mithaq.memory.MemoryHost;
import org.mithaq.problem.Problem;

class JobRunsTest {

    private final MemoryHost host = new MemoryHost();
    private final JobRuns runs = host.runs;

    @Test
    void theLastRunOfEachJobShouldBeToldWithItsTimes() {
        Instant began = host.clock.instant();
        int sent = runs.run("mail", () -> {
            assertThat(last().ended()).isEmpty();
            host.clock.set(began.plusSeconds(3));
            return 5;
        });

        assertThat(sent).isEqualTo(5);
        assertThat(last())
                .isEqualTo(new JobRuns.Run("mail", began, Optional.of(began.plusSeconds(3)), Optional.empty()));
    }

    @Test
    void aFailureShouldBeToldUntilTheNextRunAndThrownOn() {
        assertThatThrownBy(() -> runs.run("mail", () -> {
                    throw new IllegalStateException("no mail server");
                }))
                .hasMessage("no mail server");
        assertThat(last().error()).hasValueSatisfying(error -> assertThat(error).contains("no mail server"));

        runs.run("mail", () -> 0);

        assertThat(last().error()).isEmpty();
    }

    @Test
    void onlyAdministratorsShouldBeTold() {
        assertThatThrownBy(() -> runs.last(host.actor("officer")))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("PRM-ACCESS-004"));
    }

    private JobRuns.Run last() {
        return runs.last(host.actor("administrator")).get(0);
    }
}
