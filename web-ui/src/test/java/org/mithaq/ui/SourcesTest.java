package org.mithaq.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourcesTest {

    private static final Pattern IMPORT = Pattern.compile("(?:from|import)\\s*'(\\.[^']+\\.js)'");
    private static final Pattern PHYSICAL = Pattern.compile(
            "(?m)^\\s*(?:(?:margin|padding|border)-(?:left|right|top|bottom)|left|right|top|bottom|width|height|"
                    + "(?:min|max)-(?:width|height)|float|text-align:\\s*(?:left|right))[-\\w]*\\s*:");

    /** Pages turn with the language's direction only when no rule names a physical side. */
    @Test
    void stylesShouldUseLogicalPropertiesOnly() {
        styles().forEach((file, text) -> assertThat(
                        PHYSICAL.matcher(text).results().map(m -> m.group().strip()))
                .as(file)
                .isEmpty());
    }

    /** The content security policy of the server allows neither; and text from data must stay text. */
    @Test
    void templatesShouldHoldNoInlineStyleNorRawHtml() {
        Pattern forbidden = Pattern.compile("\\sstyle=|unsafeHTML|unsafeSVG|innerHTML|\\seval\\(|styleMap");
        UiSources.files(".js")
                .forEach((file, text) ->
                        assertThat(forbidden.matcher(text).results()).as(file).isEmpty());
        assertThat(UiSources.files(".html").get("index.html"))
                .doesNotContainPattern("<style|<script>|\\son\\w+=|\\sstyle=");
    }

    /** A message in a template would stay English; they come from the language files. */
    @Test
    void templatesShouldHoldNoWordsOfTheirOwn() {
        Pattern words =
                Pattern.compile(">\\s*[A-Za-z]{3,}[^<>${}=();]*</(?:p|h\\d|button|a|span|label|legend|li|summary)>");
        UiSources.files(".js").forEach((file, text) -> assertThat(
                        words.matcher(text).results().map(m -> m.group()))
                .as(file)
                .isEmpty());
    }

    /** Else a number, a day or an amount would not be in the digits that the person chose, nor in the calendar of the page. */
    @Test
    void whatIsCountedAndDatedShouldBeWrittenByTheLanguageAlone() {
        Pattern around = Pattern.compile("\\bIntl\\.|\\.toLocale(?:Date|Time)?String\\(|\\.toFixed\\(|\\.toPrecision\\("
                + "|}%[`<]|>\\s*\\$\\{[\\w.?#]*(?:count|total|length|unread|tasks|number|days|daysLeft)}\\s*<");
        UiSources.files(".js").forEach((file, text) -> {
            if (!file.equals("language/language.js")) {
                assertThat(around.matcher(text).results().map(m -> m.group()))
                        .as(file)
                        .isEmpty();
            }
        });
    }

    /** An element that nobody brought is an empty place on the page, and no error tells of it. */
    @ParameterizedTest
    @ValueSource(strings = {"pages/home.js", "pages/lists.js", "pages/records.js", "pages/settings.js", "share.js"})
    void whatStandsOnAPageShouldBeBroughtWithIt(String entry) {
        Set<String> brought = brought(entry);
        Set<String> used = elements(brought, Pattern.compile("<(mithaq-[\\w-]+)"));
        if (!entry.equals("share.js")) {
            brought.addAll(brought("mithaq.js"));
        }
        // In Share the frame of our pages is brought when it is opened.
        used.remove("mithaq-share-frame");

        assertThat(elements(brought, Pattern.compile("customElements\\.define\\('([\\w-]+)'")))
                .hasSizeGreaterThan(5)
                .containsAll(used);
    }

    /** A file with all that it imports at once. */
    private static Set<String> brought(String entry) {
        Map<String, String> sources = UiSources.files(".js");
        Set<String> brought = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(entry));
        while (!open.isEmpty()) {
            String file = open.pop();
            if (brought.add(file)) {
                IMPORT.matcher(sources.get(file))
                        .results()
                        .map(match -> Path.of(file)
                                .resolveSibling(match.group(1))
                                .normalize()
                                .toString())
                        .filter(sources::containsKey)
                        .forEach(open::push);
            }
        }
        return brought;
    }

    private static Set<String> elements(Set<String> files, Pattern pattern) {
        Map<String, String> sources = UiSources.files(".js");
        return files.stream()
                .flatMap(file -> pattern.matcher(sources.get(file)).results().map(match -> match.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void filesShouldStayShort() {
        UiSources.files(".js")
                .forEach((file, text) ->
                        assertThat(text.lines().count()).as(file).isLessThan(400));
    }

    private static Map<String, String> styles() {
        Map<String, String> styles = new HashMap<>(UiSources.files(".css"));
        UiSources.files(".js").forEach((file, text) -> {
            if (file.startsWith("styles")) {
                styles.put(file, text);
            }
        });
        return styles;
    }
}
