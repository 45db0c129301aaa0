package org.mithaq.server.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StartProblemTest {

    @Test
    void everyCodeShouldStandInTheListForAdministratorsAndNoOther() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                used.addAll(found("\"(PRM-START-\\d{3})\"", file));
            }
        }

        assertThat(used)
                .hasSizeGreaterThan(10)
                .isEqualTo(found("(?m)^\\| `(PRM-START-\\d{3})` \\|", Path.of("..", "docs", "administration.md")));
    }

    private static Set<String> found(String pattern, Path file) throws IOException {
        Set<String> found = new TreeSet<>();
        Matcher code = Pattern.compile(pattern).matcher(Files.readString(file));
        while (code.find()) {
            found.add(code.group(1));
        }
        return found;
    }
}
