package org.mithaq.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundleTest {

    private static final String ROOT = "META-INF/mithaq/ui/";
    private static final int BUDGET = 250_000;
    private static final Pattern AT_ONCE = Pattern.compile("(?:from|import)\\s*\"\\./([^\"]+\\.js)\"");
    private static final Pattern WHEN_NEEDED = Pattern.compile("import\\(\"\\./([^\"]+\\.js)\"\\)");

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
        Properties names = names();
        assertThat(resource(names.getProperty(which.replace("entry", "style")))).isNotEmpty();
        Set<String> loaded = new TreeSet<>();
        addWithWhatItBrings(names.getProperty(which), loaded);
        int size = 0;
        for (String name : loaded) {
            size += zipped(resource(name));
        }
        assertThat(size).as(loaded.toString()).isBetween(1_000, BUDGET);
    }

    /** What reads PDF files is four times as large as the pages, and most visits need none of it. */
    @Test
    void readingOfPdfFilesShouldComeWhenItIsNeeded() throws IOException {
        String entry = names().getProperty("entry");
        String pages = new String(resource(entry), StandardCharsets.UTF_8);
        Matcher later = WHEN_NEEDED.matcher(pages);
        assertThat(later.results().map(match -> match.group(1)))
                .anySatisfy(name -> assertThat(name).startsWith("pdf-engine-"))
                .allSatisfy(name -> assertThat(resource("bundle/" + name)).isNotEmpty());
        assertThat(pages).doesNotContain("pdf.worker");
    }

    private static Properties names() throws IOException {
        Properties names = new Properties();
        try (InputStream properties = open("ui.properties")) {
            names.load(properties);
        }
        return names;
    }

    private static void addWithWhatItBrings(String name, Set<String> loaded) throws IOException {
        if (loaded.add(name)) {
            Matcher brought = AT_ONCE.matcher(new String(resource(name), StandardCharsets.UTF_8));
            while (brought.find()) {
                addWithWhatItBrings("bundle/" + brought.group(1), loaded);
            }
        }
    }

    private static int zipped(byte[] bytes) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write(bytes);
        }
        return zipped.size();
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
