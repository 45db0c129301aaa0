package org.mithaq.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mithaq.access.Confidentiality;
import org.mithaq.memory.MemoryHost;
import org.mithaq.model.ContentModel;
import org.mithaq.model.Prm;
import org.mithaq.model.QName;
import org.mithaq.problem.Problem;

class RoutingTableTest {

    private static final ContentModel MODEL = ContentModel.load();
    private static final Set<String> GROUPS = Set.of("GROUP_PRM_LEGAL_REVIEWERS", "GROUP_PRM_HEADS_OF_LEGAL");
    private static final String HEADER = String.join(",", RoutingTable.COLUMNS) + "\n";
    private static final String LAST = ",,,,,,,GROUP_PRM_LEGAL_REVIEWERS,,5,10,3,2,Everything else\n";

    @Test
    void firstRowThatMatchesShouldDecideAndSayWhy() {
        RoutingTable table = parse("prm:mou,,,,HIGH|MEDIUM,,,GROUP_PRM_HEADS_OF_LEGAL,FINANCE,2,5,1,1,\n" + LAST);

        Route risky = table.route(request(Prm.TYPE_MOU, "MEDIUM", null), MODEL);
        assertThat(risky.row()).isEqualTo(1);
        assertThat(risky.group()).isEqualTo("GROUP_PRM_HEADS_OF_LEGAL");
        assertThat(risky.opinions()).containsExactly("FINANCE");
        assertThat(risky.decisionDays()).isEqualTo(5);
        assertThat(risky.reasons())
                .containsExactly(
                        new Route.Reason("type", "prm:mou", "prm:mou"),
                        new Route.Reason("risk", "HIGH|MEDIUM", "MEDIUM"));

        assertThat(table.route(request(Prm.TYPE_AGREEMENT, "HIGH", null), MODEL).row())
                .isEqualTo(2);
        assertThat(table.route(request(Prm.TYPE_MOU, null, null), MODEL).row()).isEqualTo(2);
    }

    @Test
    void typeShouldAcceptItsSubtypes() {
        RoutingTable table = parse("prm:instrument,,,,,,,GROUP_PRM_HEADS_OF_LEGAL,,2,5,1,1,\n" + LAST);

        assertThat(table.route(request(Prm.TYPE_AGREEMENT, null, null), MODEL).row())
                .isEqualTo(1);
    }

    @Test
    void amountShouldBeARangeWithBothEndsIncluded() {
        RoutingTable table = parse(",,1000..2000,USD,,,,GROUP_PRM_HEADS_OF_LEGAL,,2,5,1,1,\n"
                + ",,2001..,,,,,GROUP_PRM_HEADS_OF_LEGAL,,2,5,1,1,\n"
                + LAST);

        assertThat(List.of(999L, 1000L, 2000L, 2001L))
                .extracting(amount ->
                        table.route(request(Prm.TYPE_MOU, null, amount), MODEL).row())
                .containsExactly(3, 1, 1, 2);
        assertThat(table.route(request(Prm.TYPE_MOU, null, null), MODEL).row()).isEqualTo(3);
    }

    @Test
    void everyWrongCellShouldBeNamedWithItsLine() {
        String table =
                HEADER + "prm:partner,charity-typo,12,XXQ,HUGE,xx,SECRET,GROUP_NOBODY,MAGIC,-1,0,400,9,\n" + LAST;

        assertThatThrownBy(() -> RoutingTable.parse(table, MODEL, GROUPS::contains))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.code()).isEqualTo("PRM-ROUTING-001");
                    assertThat(problem.details())
                            .allSatisfy(detail ->
                                    assertThat(detail.arguments().get(0)).isEqualTo(2));
                    assertThat(problem.details())
                            .extracting(Problem.Detail::field)
                            .containsExactlyInAnyOrder(
                                    "type",
                                    "category",
                                    "amount",
                                    "currency",
                                    "risk",
                                    "language",
                                    "confidentiality",
                                    "reviewers",
                                    "opinions",
                                    "first_response_days",
                                    "decision_days",
                                    "escalation_days",
                                    "priority");
                });
    }

    @Test
    void tableWithoutALastRowForEverythingShouldBeRefused() {
        refused(HEADER, "PRM-ROUTING-004");
        refused(HEADER + "prm:mou,,,,,,,GROUP_PRM_LEGAL_REVIEWERS,,5,10,3,2,\n", "PRM-ROUTING-004");
    }

    @Test
    void wrongHeaderColumnsAndQuotesShouldBeRefused() {
        refused("", "PRM-ROUTING-002");
        refused("type,who\n", "PRM-ROUTING-002");
        refused(HEADER + "prm:mou,,\n" + LAST, "PRM-ROUTING-003");
        refused(HEADER + "\"prm:mou,,\n" + LAST, "PRM-ROUTING-005");
    }

    @Test
    void shippedTableShouldHoldAndSendRestrictedTextsToTheHead() {
        MemoryHost host = new MemoryHost();

        Route restricted = host.routing.route(new RoutingRequest(
                Prm.TYPE_MOU,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Confidentiality.RESTRICTED));
        assertThat(restricted.group()).isEqualTo("GROUP_PRM_HEADS_OF_LEGAL");
        String shipped = host.routing.table().read(host.actor("administrator")).text();
        RoutingTable.parse(shipped, MODEL, host.directory::groupExists);
    }

    @Test
    void tableShouldBeEditedByAdministratorsOnlyAndNeverOverAnothersEdit() {
        MemoryHost host = new MemoryHost();
        assertThatThrownBy(() -> host.routing.table().write(host.actor("officer"), 0, HEADER + LAST))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo("PRM-ACCESS-003"));

        assertThat(host.routing
                        .table()
                        .write(host.actor("administrator"), 0, HEADER + LAST)
                        .version())
                .isEqualTo(1);

        assertThatThrownBy(() -> host.routing.table().write(host.actor("administrator"), 0, HEADER + LAST))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo("PRM-SETTING-001"));
    }

    @Test
    void tableThatNamesAnUnknownGroupShouldNotBePutInForce() {
        MemoryHost host = new MemoryHost();
        String table = HEADER + ",,,,,,,GROUP_NOBODY,,2,5,1,1,\n";

        assertThatThrownBy(() -> host.routing.table().write(host.actor("administrator"), 0, table))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.details())
                        .extracting(Problem.Detail::code)
                        .containsExactly("PRM-ROUTING-007"));
        assertThat(host.routing.table().read(host.actor("administrator")).version())
                .isZero();
    }

    private static RoutingTable parse(String rows) {
        return RoutingTable.parse(HEADER + rows, MODEL, GROUPS::contains);
    }

    private static void refused(String table, String code) {
        assertThatThrownBy(() -> RoutingTable.parse(table, MODEL, GROUPS::contains))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.details())
                        .extracting(Problem.Detail::code)
                        .containsExactly(code));
    }

    private static RoutingRequest request(QName type, String risk, Long amount) {
        return new RoutingRequest(
                type,
                Optional.empty(),
                Optional.ofNullable(amount),
                Optional.of("USD"),
                Optional.ofNullable(risk),
                Optional.of("en"),
                Confidentiality.ORGANISATION);
    }
}
