package org.mithaq.server.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mithaq.problem.Problem;
import org.springframework.beans.factory.BeanCreationException;

class DiscreetStackTracesTest {

    private static final String TITLE = "Memorandum with a person";

    private final DiscreetStackTraces traces = new DiscreetStackTraces();

    static Stream<Throwable> carriers() {
        return Stream.of(
                new IllegalArgumentException("not a date: " + TITLE),
                new SQLException("Value too long for column TITLE: '" + TITLE + "'", "22001", 22001),
                Problem.of(Problem.Kind.INVALID, "PRM-DOC-001", TITLE),
                new IOException("cannot read \"" + TITLE + "\": no space left on device"),
                new AssertionError(TITLE));
    }

    @ParameterizedTest
    @MethodSource("carriers")
    void whatPeopleWroteShouldBeLeftOutWhereverItIs(Throwable carrier) {
        Throwable outer = new IllegalStateException("about " + TITLE, carrier);
        outer.addSuppressed(new IllegalStateException(TITLE));

        String printed = traces.printStackTraceToString(outer);

        assertThat(printed)
                .doesNotContain(TITLE)
                .contains(
                        "java.lang.IllegalStateException (message left out)",
                        "Caused by: " + carrier.getClass().getName(),
                        "Suppressed: ",
                        "\tat org.mithaq.server.log.DiscreetStackTracesTest");
    }

    @Test
    void whatTellsAnAdministratorWhatToDoShouldStay() {
        assertThat(DiscreetStackTraces.told(new IOException("No space left on device")))
                .endsWith(": No space left on device");
        assertThat(DiscreetStackTraces.told(new ConnectException("Connection refused")))
                .endsWith(": Connection refused");
        assertThat(DiscreetStackTraces.told(new OutOfMemoryError("Java heap space")))
                .endsWith(": Java heap space");
        assertThat(DiscreetStackTraces.told(Problem.of(Problem.Kind.UNAVAILABLE, "PRM-DOC-015", TITLE)))
                .endsWith(": PRM-DOC-015");
        assertThat(DiscreetStackTraces.told(new SQLException(TITLE, "23505", 7)))
                .endsWith(": SQLState 23505, error 7");
    }

    @Test
    void aStartThatFailedShouldSayWhatIsWrongWithTheSettings() {
        assertThat(traces.printStackTraceToString(
                        new BeanCreationException("a bean", new IllegalArgumentException("mithaq.zone: no such zone"))))
                .contains("mithaq.zone: no such zone");
    }

    @Test
    void exceptionsThatNameEachOtherShouldEnd() {
        IOException one = new IOException("one");
        UncheckedIOException other = new UncheckedIOException(one);
        one.initCause(other);

        assertThat(traces.printStackTraceToString(other)).containsOnlyOnce("UncheckedIOException (");
    }
}
