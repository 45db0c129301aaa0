package org.mithaq.backlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.model.ContentModel;
import org.mithaq.model.Prm;

class RowReadingTest {

    private static final RegisterWords WORDS = new RegisterWords(ContentModel.load());

    private static RowReading.Entry read(Map<Integer, Field> columns, String... cells) {
        return new RowReading(WORDS, columns, Row.of(2, List.of(cells)), WorkingLanguage.EN).read();
    }

    private static RowReading.Entry amount(String amount, String currency) {
        return read(Map.of(0, Field.TITLE, 1, Field.AMOUNT, 2, Field.CURRENCY), "One", amount, currency);
    }

    private static List<String> refusals(RowReading.Entry entry) {
        return entry.findings().stream()
                .filter(Finding::refusal)
                .map(Finding::code)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1500.1250|KWD|1500125",
                "1,500.125|KWD|1500125",
                "1500.125|KWD|1500125",
                "0.125|KWD|125",
                "1500|KWD|1500000",
                "1.500|EUR|150000",
                "1.500,25|EUR|150025",
                "1,500,000|EUR|150000000"
            })
    void amountShouldBeReadByItsSeparators(String written, String currency, long minor) {
        assertThat(amount(written, currency).properties().number(Prm.PROP_AMOUNT))
                .contains(minor);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1.500|KWD", "1,500|TND", "1500.125|EUR"})
    void amountThatMayBeAnotherShouldBeRefused(String written, String currency) {
        assertThat(refusals(amount(written, currency))).containsExactly("PRM-BACKLOG-036");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1445/03/02", "٠٢/٠٣/١٤٤٥", "1899-12-31", "2201-01-01", "9999-12-31"})
    void dayOfAnotherCalendarShouldBeRefused(String written) {
        assertThat(refusals(read(Map.of(0, Field.TITLE, 1, Field.SIGNED_ON), "One", written)))
                .containsExactly("PRM-BACKLOG-031");
    }

    @Test
    void endThatNeverComesShouldBeRead() {
        assertThat(refusals(read(Map.of(0, Field.TITLE, 1, Field.EXPIRES_ON), "One", "31/12/9999")))
                .isEmpty();
    }

    @Test
    void periodBeyondAllCalendarsShouldBeRefused() {
        assertThat(refusals(read(
                        Map.of(0, Field.TITLE, 1, Field.SIGNED_ON, 2, Field.DURATION),
                        "One",
                        "2020-01-15",
                        "P999999999Y")))
                .containsExactly("PRM-BACKLOG-035");
    }
}
