package org.mithaq.server.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands in the log of a statement; that it does stand there is seen on the running server. */
class SlowStatementsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "SELECT a FROM t WHERE b = 'it''s a title' AND c = 17 | SELECT a FROM t WHERE b = ? AND c = ?",
                "SELECT v1.name FROM v1 WHERE x = ? | SELECT v1.name FROM v1 WHERE x = ?",
                "UPDATE t SET a = 1.5, b = '' | UPDATE t SET a = ?, b = ?"
            })
    void statementShouldBeToldWithoutItsValues(String sql, String told) {
        assertThat(SlowStatements.withoutValues(sql)).isEqualTo(told);
    }

    @Test
    void longValueShouldNotExhaustTheStack() {
        String value = "it''s ".repeat(200_000);

        assertThat(SlowStatements.withoutValues("UPDATE t SET a = '" + value + "' WHERE b = 1"))
                .isEqualTo("UPDATE t SET a = ? WHERE b = ?");
    }
}
