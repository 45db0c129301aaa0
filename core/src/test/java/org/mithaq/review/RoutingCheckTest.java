package org.mithaq.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mithaq.access.Person;
import org.mithaq.access.PersonId;
import org.mithaq.access.Role;
import org.mithaq.memory.MemoryHost;
import org.mithaq.problem.Problem;
import org.mithaq.review.Routing.Finding;
import org.mithaq.review.Routing.Kind;

class RoutingCheckTest {

    private static final String HEADER = String.join(",", RoutingTable.COLUMNS) + "\n";
    private static final String REVIEWERS = "GROUP_PRM_LEGAL_REVIEWERS,,5,10,3,2,\n";

    private final MemoryHost host = new MemoryHost();

    @Test
    void theShippedTableShouldGiveNothingToFind() {
        assertThat(host.routing.check(host.actor("administrator"))).isEmpty();
    }

    @Test
    void aRowWhoseDraftsAnEarlierOneTakesShouldBeFound() {
        inForce("prm:instrument,,,,,,,", ",,,,HIGH|MEDIUM,,,", ",,1000..,,,,,");

        assertThat(reached("prm:mou,,,,,,,")).isEqualTo(1);
        assertThat(reached("prm:agreement,,,,LOW,,,")).isEqualTo(1);
        assertThat(reached(",,,,HIGH,fr,,")).isEqualTo(2);
        assertThat(reached(",,1000..2000,USD,,,,")).isEqualTo(3);
        assertThat(reached(",,2000..,,,,,")).isEqualTo(3);
    }

    @Test
    void aRowThatAnyDraftCanComeToShouldNotBeFound() {
        inForce("prm:mou,,,,,,,", ",,,,HIGH|MEDIUM,,,", ",,1000..2000,,,,,");

        assertThat(reached("prm:instrument,,,,,,,")).isZero();
        assertThat(reached(",,,,HIGH|LOW,,,")).isZero();
        assertThat(reached(",,500..1500,,,,,")).isZero();
        assertThat(reached(",,1500..,,,,,")).isZero();
        assertThat(reached(",,..1500,,,,,")).isZero();
    }

    @Test
    void groupsThatAreGoneOrEmptyShouldBeFoundByRow() {
        Person finance = host.directory.person(new PersonId("finance-officer")).orElseThrow();
        host.directory.with(new Person(
                finance.id(),
                finance.displayName(),
                finance.email(),
                finance.language(),
                finance.authorities(),
                false));
        String table = HEADER + "prm:mou,,,,,,,GROUP_GONE,,5,10,3,2,\n" + "prm:agreement,,,,,,,"
                + Role.FINANCE_OFFICER.group() + ",,5,10,3,2,\n" + ",,,,,,," + REVIEWERS;
        host.work.inTransaction(() -> host.records.write(Routing.SETTING, 0, table));

        assertThat(host.routing.check(host.actor("head-of-legal")))
                .extracting(Finding::row, Finding::kind, Finding::value)
                .containsExactly(
                        tuple(1, Kind.GROUP_MISSING, "GROUP_GONE"),
                        tuple(2, Kind.GROUP_EMPTY, Role.FINANCE_OFFICER.group()));
    }

    @Test
    void onlyWhoMayReadTheTableShouldHaveItChecked() {
        assertThatThrownBy(() -> host.routing.check(host.actor("officer")))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("PRM-ACCESS-003"));
    }

    private List<String> earlier = List.of();

    private void inForce(String... rows) {
        earlier = List.of(rows);
    }

    /** Which earlier row takes all drafts of this one; 0 for none. */
    private int reached(String row) {
        RoutingTable table = RoutingTable.parse(
                HEADER + String.join(REVIEWERS, earlier) + REVIEWERS + row + REVIEWERS + ",,,,,,," + REVIEWERS,
                host.model,
                group -> true);
        return Optional.ofNullable(table.unreachable(host.model).get(earlier.size() + 1))
                .orElse(0);
    }
}
