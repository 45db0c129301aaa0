package org.mithaq.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mithaq.model.ModelException.Fault;

/** A list as an administrator edits it. */
class CodeListEditionTest {

    private static final String HEADER = "code,en,fr,ar,broader,attributes,valid_from,valid_to\n";

    private final CodeList sectors = ContentModel.load().codeList("sector").orElseThrow();

    @Test
    void anEditionReplacesTheEntriesAndKeepsWhatTheListIs() {
        CodeList edition = edition(HEADER
                + "AI,\"Artificial intelligence, data\",\"IA, \"\"données\"\"\",الذكاء الاصطناعي,,a=1 b=2 a=3,2026-01-01,\n"
                + "\n"
                + "AIL,Law of AI,Droit de l’IA,قانون الذكاء الاصطناعي,AI,,,2030-12-31\n");

        assertThat(edition.name()).isEqualTo("sector");
        assertThat(edition.editable()).isTrue();
        assertThat(edition.labels()).isEqualTo(sectors.labels());
        assertThat(edition.entries().keySet()).containsExactly("AI", "AIL");
        CodeList.Entry ai = edition.entry("AI").orElseThrow();
        assertThat(ai.label(Locale.ENGLISH)).isEqualTo("Artificial intelligence, data");
        assertThat(ai.label(Locale.FRENCH)).isEqualTo("IA, \"données\"");
        assertThat(ai.attribute("a")).containsExactly("1", "3");
        assertThat(ai.attribute("b")).containsExactly("2");
        assertThat(ai.attribute("c")).isEmpty();
        assertThat(ai.broader()).isEmpty();
        assertThat(edition.entry("AIL").flatMap(CodeList.Entry::broader)).contains("AI");
        assertThat(edition.entry("EDU")).isEqualTo(Optional.empty());
    }

    @Test
    void bothDaysOfThePeriodOfUseBelongToIt() {
        CodeList.Entry entry =
                edition(HEADER + "X,x,x,س,,,2026-01-01,2026-01-31\n").entry("X").orElseThrow();

        assertThat(entry.validOn(LocalDate.of(2025, 12, 31))).isFalse();
        assertThat(entry.validOn(LocalDate.of(2026, 1, 1))).isTrue();
        assertThat(entry.validOn(LocalDate.of(2026, 1, 31))).isTrue();
        assertThat(entry.validOn(LocalDate.of(2026, 2, 1))).isFalse();
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndingsAreAccepted() {
        assertThat(edition("\uFEFF" + HEADER.replace("\n", "\r\n") + "X,x,x,س,,,,\r\n")
                        .entries())
                .containsOnlyKeys("X");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "X,x,x,س,,, | COLUMNS | 3",
                "X,x,x,س,,,,, | COLUMNS | 3",
                "X Y,x,x,س,,,, | CODE | 3",
                "A,x,x,س,,,, | CODE_TWICE | 3",
                "X,x,,س,,,, | NAME_MISSING | 3",
                "X,x,x,س,Z,,, | BROADER | 3",
                "X,x,x,س,X,,, | BROADER | 3",
                "X,x,x,س,,,soon, | PERIOD | 3",
                "X,x,x,س,,,2026-02-30, | PERIOD | 3",
                "X,x,x,س,,,2026-02-02,2026-02-01 | PERIOD | 3",
                "X,x,x,س,,restricted,, | ATTRIBUTE | 3",
                "X,x,x,س,,a=1  b=2,, | ATTRIBUTE | 3",
                "X,\"x,x,س,,,, | QUOTES | 3",
                "X,\"x\"x,x,س,,,, | QUOTES | 3",
            })
    void aFaultIsReportedWithItsLineAndInTheReadersLanguage(String row, Fault fault, int line) {
        ModelException thrown = catchThrowableOfType(
                ModelException.class, () -> edition(HEADER + "A,a,a,أ,,,,\n" + row + "\nB,b,b,ب,,,,\n"));

        assertThat(thrown.fault()).isEqualTo(fault);
        assertThat(thrown.file()).isEqualTo("sectors.csv");
        assertThat(thrown.line()).isEqualTo(line);
        assertThat(thrown.message(Locale.ENGLISH)).startsWith("sectors.csv:3: ");
        assertThat(thrown.message(Locale.forLanguageTag("ar"))).containsPattern("[\\u0621-\\u064A]{2,}");
    }

    @Test
    void theHeaderMustBeTheColumnsInTheirOrder() {
        assertThat(List.of("", "\n", "en,code,fr,ar,broader,attributes,valid_from,valid_to\n", "code;en\n"))
                .allSatisfy(text -> {
                    ModelException thrown = catchThrowableOfType(ModelException.class, () -> edition(text));
                    assertThat(thrown.fault()).isEqualTo(Fault.HEADER);
                    assertThat(thrown.message(Locale.FRENCH)).contains("code,en,fr,ar,broader");
                });
    }

    @Test
    void aFileInAnotherEncodingIsRefused() {
        byte[] latin = (HEADER + "X,x,é,s,,,,\n").getBytes(StandardCharsets.ISO_8859_1);

        ModelException thrown = catchThrowableOfType(
                ModelException.class, () -> sectors.edition("sectors.csv", new ByteArrayInputStream(latin)));

        assertThat(thrown.fault()).isEqualTo(Fault.ENCODING);
        assertThat(thrown.line()).isEqualTo(2);
    }

    private CodeList edition(String csv) {
        return sectors.edition("sectors.csv", new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
    }
}
