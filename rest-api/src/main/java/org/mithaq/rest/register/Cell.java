package org.mithaq.rest.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What stands in one cell of the register. */
sealed interface Cell {

    /** Nothing does. */
    record Empty() implements Cell {}

    /** Nothing does, where an amount would. */
    record NoMoney() implements Cell {}

    /** Texts as people wrote them, names of people. */
    record Words(List<String> texts) implements Cell {
        public Words {
            texts = List.copyOf(texts);
        }
    }

    /** A code, or several, each with its label in the reader's language. */
    record Codes(List<String> codes, List<String> labels) implements Cell {
        public Codes {
            codes = List.copyOf(codes);
            labels = List.copyOf(labels);
        }
    }

    record Day(LocalDate day) implements Cell {}

    record Moment(Instant moment) implements Cell {}

    /**
     * @param minor in minor units of the currency
     * @param digits decimal places of the currency
     */
    record Money(long minor, String currency, int digits) implements Cell {}
}
