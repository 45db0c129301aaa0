package org.mithaq.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SourcesTest {

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
