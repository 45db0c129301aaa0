package org.mithaq.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mithaq.agreement.Status;
import org.mithaq.language.Translations;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.problem.Problem;

class ClockTableTest {

    private static final String HEADER = String.join(",", ClockTable.COLUMNS) + "\n";

    private final Shelf shelf = new Shelf().on("2026-01-05");

    @Test
    void everyErrorShouldBeToldWithItsLineAndColumn() {
        String table = HEADER
                + "STATE,APPROVAL,P30D,CALENDAR,,OWNER,\n"
                + "STATUS,APPROVED,P30D,CALENDAR,,OWNER,\n"
                + "STATUS,APPROVAL,30,CALENDAR,,OWNER,\n"
                + "STATUS,APPROVAL,P-1D,CALENDAR,,OWNER,\n"
                + "STATUS,APPROVAL,P999Y,CALENDAR,,OWNER,\n"
                + "STATUS,APPROVAL,P1M,WORKING,,OWNER,\n"
                + "STATUS,APPROVAL,P30D,LUNAR,,OWNER,\n"
                + "STATUS,APPROVAL,P30D,CALENDAR,P0D,OWNER,\n"
                + "STATUS,APPROVAL,P30D,CALENDAR,,OWNER|NOBODY,\n"
                + "STATUS,APPROVAL,P30D,CALENDAR,,,\n"
                + "DECISION,LEGAL_REVIEW,P3D,WORKING,,OWNER,\n"
                + "BEFORE_EXPIRY,IN_FORCE,P30D,CALENDAR,P1D,OWNER,\n";

        assertThat(errors(table))
                .containsExactly(
                        "2 clock",
                        "3 status",
                        "4 after",
                        "5 after",
                        "6 after",
                        "7 after",
                        "8 days",
                        "9 repeat",
                        "10 to",
                        "11 to",
                        "12 days",
                        "12 after",
                        "13 repeat");
    }

    @Test
    void editedTableShouldDecideFromTheNextRunOn() {
        shelf.expiring("2026-12-31");
        shelf.instrument(Status.CLOSED, Map.of());
        shelf.jobs
                .clocks
                .table()
                .write(
                        shelf.host.actor("administrator"),
                        0,
                        HEADER + "BEFORE_EXPIRY,IN_FORCE,P1M,CALENDAR,,RECORDS_MANAGER,\n"
                                + "STATUS,CLOSED,P5D,WORKING,,RECORDS_MANAGER,\n");

        shelf.run("2026-11-29");
        assertThat(shelf.told("records-manager")).containsExactly("STATUS");
        shelf.run("2026-11-30");
        assertThat(shelf.told("records-manager")).containsExactly("STATUS", "BEFORE_EXPIRY");
        assertThat(shelf.told("officer")).isEmpty();
    }

    @Test
    void onlyAdministratorsAndTheHeadOfLegalShouldEditTheTable() {
        assertThatThrownBy(() -> shelf.jobs.clocks.table().write(shelf.host.actor("records-manager"), 0, HEADER))
                .hasMessageContaining("PRM-ACCESS-003");
        assertThat(shelf.jobs
                        .clocks
                        .table()
                        .read(shelf.host.actor("head-of-legal"))
                        .version())
                .isZero();
    }

    @Test
    void repetitionsShouldBeCountedFromTheFirst() {
        ClockRow monthly = ClockTable.parse(HEADER + "STATUS,APPROVAL,P1M,CALENDAR,P1M,OWNER,\n")
                .rows()
                .get(0);
        LocalDate first = LocalDate.of(2027, 1, 31);

        assertThat(monthly.lastTold(first, LocalDate.of(2027, 1, 30))).isEmpty();
        assertThat(monthly.lastTold(first, LocalDate.of(2027, 2, 27))).contains(first);
        assertThat(monthly.lastTold(first, LocalDate.of(2027, 2, 28))).contains(LocalDate.of(2027, 2, 28));
        assertThat(monthly.lastTold(first, LocalDate.of(2027, 4, 1))).contains(LocalDate.of(2027, 3, 31));
        assertThat(monthly.lastTold(first, LocalDate.of(2047, 3, 1))).contains(LocalDate.of(2047, 2, 28));
    }

    @Test
    void everyKindShouldHaveItsWords() {
        Translations words = new Translations();
        for (ClockKind kind : ClockKind.values()) {
            for (String key : List.of(
                    "notice.clock." + kind + ".subject", "notice.clock." + kind + ".body", "deadline." + kind)) {
                assertThat(words.has(WorkingLanguage.AR, key)).as(key).isTrue();
            }
        }
    }

    private List<String> errors(String table) {
        try {
            shelf.jobs.clocks.table().write(shelf.host.actor("administrator"), 0, table);
        } catch (Problem problem) {
            assertThat(problem.code()).isEqualTo("PRM-SETTING-002");
            return problem.details().stream()
                    .map(detail -> detail.arguments().get(0) + " " + detail.field())
                    .toList();
        }
        throw new AssertionError("the table has errors");
    }
}
