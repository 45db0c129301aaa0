package org.mithaq.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void cellsShouldKeepTheirCommasQuotesAndLineBreaks() {
        assertThat(Table.parse("\uFEFFpath,title\r\nar/أ.docx,\"one, \"\"two\"\"\nthree\"\r\nen/b.pdf,\n"))
                .containsExactly(
                        Map.of("path", "ar/أ.docx", "title", "one, \"two\"\nthree"),
                        Map.of("path", "en/b.pdf", "title", ""));
    }

    @Test
    void lastRowShouldNeedNoLineBreak() {
        assertThat(Table.parse("a,b\n1,2")).containsExactly(Map.of("a", "1", "b", "2"));
        assertThat(Table.parse("")).isEmpty();
    }
}
