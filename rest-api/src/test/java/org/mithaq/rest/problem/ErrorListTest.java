package org.mithaq.rest.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mithaq.language.Translations;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.problem.Problem;

/** Holds {@code docs/errors.md} against the sources and the messages of what both hosts share. */
class ErrorListTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern CODE = Pattern.compile("\"(PRM-[A-Z]+-\\d{3})[.\"]");
    private static final Pattern THROWN = Pattern.compile("Kind\\.(\\w+),\\s*\"(PRM-[A-Z]+-\\d{3})\"");
    private static final Pattern HEADING = Pattern.compile("(?m)^### (PRM-\\S+) \\((\\w+)\\)$");

    private static final List<Translations> BUNDLES = List.of(
            // the core repeats the model's faults as they come, so the model's own texts count
            new Translations("org.mithaq.model.faults", ErrorListTest.class.getClassLoader()),
            new Translations("org.mithaq.rest.problem.messages", ErrorListTest.class.getClassLoader()),
            new Translations());

    private final String list = read(ROOT.resolve("docs/errors.md"));

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sources() {
        return Stream.of("content-model", "core", "rest-api")
                .map(module -> ROOT.resolve(module).resolve("src/main/java"))
                .flatMap(ErrorListTest::javaFiles)
                .map(ErrorListTest::read)
                .collect(Collectors.joining("\n"));
    }

    private static Stream<Path> javaFiles(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Status by code, as listed. */
    private Map<String, String> listed() {
        Map<String, String> listed = new TreeMap<>();
        Matcher heading = HEADING.matcher(list);
        while (heading.find()) {
            listed.put(heading.group(1), heading.group(2));
        }
        return listed;
    }

    private static Set<String> messageKeys(WorkingLanguage language) {
        return BUNDLES.stream()
                .flatMap(bundle -> bundle.keys(language).stream())
                .filter(key -> key.startsWith("PRM-"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyCodeInTheSourcesShouldBeListed() {
        Set<String> used = new TreeSet<>();
        Matcher code = CODE.matcher(sources());
        while (code.find()) {
            used.add(code.group(1));
        }

        assertThat(used).hasSizeGreaterThan(60);
        assertThat(listed().keySet()).containsAll(used);
    }

    @Test
    void theListShouldHaveExactlyTheMessagesAndEachInThreeLanguages() {
        for (WorkingLanguage language : WorkingLanguage.values()) {
            assertThat(listed().keySet()).isEqualTo(messageKeys(language));
        }
        Matcher heading = HEADING.matcher(list);
        while (heading.find()) {
            String code = heading.group(1);
            String section = list.substring(heading.end()).split("\n#", 2)[0];
            for (WorkingLanguage language : WorkingLanguage.values()) {
                assertThat(section).as(code).contains(pattern(language, code));
            }
        }
    }

    /** The message before anything is put in: each placeholder filled with itself. */
    private static String pattern(WorkingLanguage language, String code) {
        return BUNDLES.stream()
                .filter(bundle -> bundle.has(language, code))
                .findFirst()
                .orElseThrow()
                .text(language, code, List.of("{0}", "{1}", "{2}", "{3}", "{4}"));
    }

    @Test
    void theListedStatusShouldBeTheOneThatIsAnswered() {
        Map<String, String> listed = listed();
        Matcher thrown = THROWN.matcher(sources().replaceAll("(?s)final class ProblemAdvice.*?\n}\n", ""));
        int checked = 0;
        while (thrown.find()) {
            Problem problem = Problem.of(Problem.Kind.valueOf(thrown.group(1)), thrown.group(2));
            assertThat(listed)
                    .as(thrown.group(2))
                    .containsEntry(thrown.group(2), Integer.toString(Statuses.of(problem)));
            checked++;
        }

        assertThat(checked).isGreaterThan(40);
    }

    @Test
    void messagesShouldBeWrittenAsTheLanguageIs() {
        Translations own = BUNDLES.get(1);

        assertThat(own.keys(WorkingLanguage.FR)).isEqualTo(own.keys(WorkingLanguage.EN));
        assertThat(own.keys(WorkingLanguage.AR)).isEqualTo(own.keys(WorkingLanguage.EN));
        for (String key : own.keys(WorkingLanguage.EN)) {
            String french = own.text(WorkingLanguage.FR, key, List.of());
            assertThat(french)
                    .as(key)
                    .doesNotContainPattern(
                            "[^\\u00A0\\u202F](?<!openapi)[;!?»]|[^\\u00A0\\u202F]:(?!//)|«[^\\u00A0]|'");
            if (!key.equals("route.reason")) {
                assertThat(own.text(WorkingLanguage.AR, key, List.of())).as(key).containsPattern("\\p{InArabic}");
            }
        }
    }
}
