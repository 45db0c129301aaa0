package org.mithaq.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundleTest {

    private static final String ROOT = "META-INF/mithaq/ui/";
    private static final int BUDGET = 250_000;

    @Test
    void indexShouldNameTheBundleAndTheStyleSheet() throws IOException {
        String index = new String(resource("index.html"), StandardCharsets.UTF_8);
        Matcher named =
                Pattern.compile("(?:src|href)=\"([^\"]+\\.(?:js|css|svg))\"").matcher(index);
        assertThat(named.results().map(match -> match.group(1)))
                .hasSize(3)
                .allSatisfy(name -> assertThat(resource(name)).isNotEmpty());
        assertThat(index).doesNotContain("@");
    }

    /** What the pages load first, and what a page of Share does. */
    @ParameterizedTest
    @ValueSource(strings = {"entry", "share.entry"})
    void bundleShouldStayWithinItsBudget(String which) throws IOException {
        Properties names = new Properties();
        try (InputStream properties = open("ui.properties")) {
            names.load(properties);
        }
        assertThat(resource(names.getProperty(which.replace("entry", "style")))).isNotEmpty();
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write(resource(names.getProperty(which)));
        }
        assertThat(zipped.size()).isBetween(1_000, BUDGET);
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = open(name)) {
            return in.readAllBytes();
        }
    }

    private static InputStream open(String name) {
        InputStream in = BundleTest.class.getClassLoader().getResourceAsStream(ROOT + name);
        assertThat(in).as(ROOT + name).isNotNull();
        return in;
    }
}
