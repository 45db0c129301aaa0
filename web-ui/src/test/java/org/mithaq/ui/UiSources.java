package org.mithaq.ui;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files that the pages are built from. */
final class UiSources {

    static final List<String> LANGUAGES = List.of("en", "fr", "ar");

    private static final Path ROOT = Path.of("src/main/ui");

    private UiSources() {}

    /** Text of every file with this ending, by its path. */
    static Map<String, String> files(String ending) {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .collect(Collectors.toMap(
                            file -> ROOT.relativize(file).toString(), UiSources::read, (a, b) -> a, TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Messages by key; a message with plural forms has one text for each form, another has one under "". */
    static Map<String, Map<String, String>> messages(String language) {
        try {
            JsonNode json = new ObjectMapper()
                    .readTree(ROOT.resolve("language/" + language + ".json").toFile());
            Map<String, Map<String, String>> messages = new TreeMap<>();
            json.fields().forEachRemaining(field -> messages.put(field.getKey(), forms(field.getValue())));
            return messages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> forms(JsonNode message) {
        if (message.isTextual()) {
            return Map.of("", message.asText());
        }
        Map<String, String> forms = new TreeMap<>();
        message.fields()
                .forEachRemaining(
                        form -> forms.put(form.getKey(), form.getValue().asText()));
        return forms;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
