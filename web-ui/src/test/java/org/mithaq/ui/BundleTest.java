package org.mithaq.ui;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
    private static final Pattern LANGUAGE = Pattern.compile("bundle/(en|fr|ar)-\\w+\\.js");
    private static final Pattern PAGES = Pattern.compile("bundle/(home|lists|records|settings)-\\w+\\.js");
    private static final Pattern WHEN_NEEDED = Pattern.compile("import\\(\"\\./([^\"]+\\.js)\"\\)");

    @Test
    void indexShouldNameTheBundleAndTheStyleSheet() throws IOException {
        assertThat(named("(?:src|rel=\"(?:icon|stylesheet)\" href)=\"([^\"]+)\""))
                .hasSize(3)
                .allSatisfy(name -> assertThat(resource(name)).isNotEmpty());
        assertThat(index()).doesNotContain("@");
    }

    /** Asked for one after the other, as each is read, they would make the first page wait for each of them. */
    @Test
    void indexShouldAskForEverythingThatTheFirstPageImports() throws IOException {
        String entry = names().getProperty("entry");
        Set<String> first = new TreeSet<>();
        addWithWhatItBrings(entry, first);
        for (String page : neededLater(first)) {
            if (page.startsWith("bundle/home-")) {
                addWithWhatItBrings(page, first);
            }
        }
        first.remove(entry);
        assertThat(named("rel=\"modulepreload\" href=\"([^\"]+)\"")).containsExactlyElementsOf(first);
    }

    private static String index() throws IOException {
        return new String(resource("index.html"), StandardCharsets.UTF_8);
    }

    private static List<String> named(String pattern) throws IOException {
        return Pattern.compile(pattern)
                .matcher(index())
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    /** What the pages load first, and what a page of Share does; all languages, of which a visit needs one or two. */
    @ParameterizedTest
    @ValueSource(strings = {"entry", "share.entry"})
    void bundleShouldStayWithinItsBudget(String which) throws IOException {
        Properties names = names();
        assertThat(resource(names.getProperty(which.replace("entry", "style")))).isNotEmpty();
        Set<String> loaded = new TreeSet<>();
        addWithWhatItBrings(names.getProperty(which), loaded);
        List<String> languages =
                neededLater(loaded).stream().filter(LANGUAGE.asMatchPredicate()).toList();
        assertThat(languages).hasSize(3);
        loaded.addAll(languages);
        int size = 0;
        for (String name : loaded) {
            size += zipped(resource(name));
        }
        assertThat(size).as(loaded.toString()).isBetween(1_000, BUDGET);
    }

    /** Pages and languages come when they are asked for; what reads PDF files, four times as large as all of them, when a file is looked at. */
    @Test
    void pagesLanguagesAndReadingOfPdfFilesShouldComeWhenTheyAreNeeded() throws IOException {
        Set<String> atOnce = new TreeSet<>();
        addWithWhatItBrings(names().getProperty("entry"), atOnce);
        Set<String> pages = neededLater(atOnce);
        assertThat(pages).hasSize(7);
        assertThat(pages.stream().filter(LANGUAGE.asMatchPredicate())).hasSize(3);
        assertThat(pages.stream().filter(PAGES.asMatchPredicate())).hasSize(4);
        Set<String> withPages = new TreeSet<>(atOnce);
        for (String page : pages) {
            addWithWhatItBrings(page, withPages);
        }
        Set<String> later = neededLater(withPages);
        later.removeAll(pages);
        assertThat(later).singleElement(as(STRING)).startsWith("bundle/pdf-engine-");
        for (String name : withPages) {
            assertThat(new String(resource(name), StandardCharsets.UTF_8)).doesNotContain("pdf.worker");
        }
    }

    private static Set<String> neededLater(Set<String> loaded) throws IOException {
        Set<String> later = new TreeSet<>();
        for (String name : loaded) {
            WHEN_NEEDED
                    .matcher(new String(resource(name), StandardCharsets.UTF_8))
                    .results()
                    .forEach(match -> later.add("bundle/" + match.group(1)));
        }
        return later;
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
