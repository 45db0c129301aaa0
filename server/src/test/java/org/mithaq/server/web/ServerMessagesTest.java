package org.mithaq.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mithaq.language.Translations;
import org.mithaq.language.WorkingLanguage;

class ServerMessagesTest {

    private static final Pattern CODE = Pattern.compile("\"(PRM-(?:SESSION|PEOPLE|BACKUP|HEALTH)-\\d{3})\"");
    private static final Pattern HEADING = Pattern.compile("(?m)^### (PRM-\\S+) ");

    private final Translations messages = new ServerMessages().translations();

    @Test
    void everyMessageShouldExistInTheThreeLanguages() {
        for (WorkingLanguage language : WorkingLanguage.values()) {
            assertThat(messages.keys(language)).as(language.tag()).isEqualTo(messages.keys(WorkingLanguage.EN));
        }
    }

    @Test
    void arabicShouldBeArabicAndFrenchShouldHaveItsSpaces() {
        for (String key : messages.keys(WorkingLanguage.EN)) {
            assertThat(text(WorkingLanguage.AR, key)).as(key).containsPattern("\\p{IsArabic}");
            assertThat(text(WorkingLanguage.FR, key))
                    .as(key)
                    .doesNotContainPattern("[^\u00a0\u202f](?:[;!?»]|:(?!//))|«[^\u00a0\u202f]|'");
        }
    }

    @Test
    void everyCodeInTheSourcesShouldHaveItsMessageAndItsPlaceInTheList() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher code = CODE.matcher(Files.readString(file));
                while (code.find()) {
                    used.add(code.group(1));
                }
            }
        }
        Set<String> listed = new TreeSet<>();
        String list = Files.readString(Path.of("..", "docs", "errors-server.md"));
        Matcher heading = HEADING.matcher(list);
        while (heading.find()) {
            listed.add(heading.group(1));
        }

        assertThat(used).hasSizeGreaterThan(10).isEqualTo(listed);
        for (String code : listed) {
            for (WorkingLanguage language : WorkingLanguage.values()) {
                assertThat(list).as(code).contains(text(language, code));
            }
        }
    }

    /** The message before anything is put in: each placeholder filled with itself. */
    private String text(WorkingLanguage language, String key) {
        return messages.text(language, key, List.of("{0}", "{1}"));
    }
}
