package org.mithaq.extraction.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.tika.metadata.Metadata;
import org.junit.jupiter.api.Test;

class PlainTextCharsetTest {

    private static final Charset ARABIC = Charset.forName("windows-1256");
    private static final Charset WESTERN = Charset.forName("windows-1252");

    @Test
    void arabicWordsShouldTellWindows1256() throws IOException {
        assertThat(detect("مذكرة تفاهم", ARABIC)).isEqualTo(ARABIC);
        assertThat(detect("ISESCO: اتفاقية (CAIRO) و", ARABIC)).isEqualTo(ARABIC);
    }

    @Test
    void lettersOfArabicShouldTellIso88596() throws IOException {
        Charset iso = Charset.forName("ISO-8859-6");
        assertThat(detect("مذكرة تفاهم", iso)).isEqualTo(iso);
        assertThat(detect("اتفاقية التعليم (ICESCO)، وقف", iso)).isEqualTo(iso);
        assertThat(detect("كلمة في وقف، مدرسة الفنون", ARABIC)).isEqualTo(ARABIC);
    }

    @Test
    void frenchAccentsShouldTellWindows1252() throws IOException {
        assertThat(detect("Échange créé à l'été ; coopération agréée", WESTERN)).isEqualTo(WESTERN);
        assertThat(detect("São Tomé", WESTERN)).isEqualTo(WESTERN);
    }

    @Test
    void asciiAndUtf8ShouldBeUtf8EvenWhenCutWithinALetter() throws IOException {
        assertThat(detect("Agreement", StandardCharsets.US_ASCII)).isEqualTo(StandardCharsets.UTF_8);
        assertThat(detect("x" + "اتفاقية".repeat(10_000), StandardCharsets.UTF_8))
                .isEqualTo(StandardCharsets.UTF_8);
    }

    @Test
    void sixteenBitTextShouldBeToldWithoutAMark() throws IOException {
        assertThat(detect("مذكرة تفاهم", StandardCharsets.UTF_16LE)).isEqualTo(StandardCharsets.UTF_16LE);
        assertThat(detect("Accord créé", StandardCharsets.UTF_16BE)).isEqualTo(StandardCharsets.UTF_16BE);
    }

    private static Charset detect(String text, Charset charset) throws IOException {
        return new PlainTextCharset().detect(new ByteArrayInputStream(text.getBytes(charset)), new Metadata());
    }
}
