package org.mithaq.backlog;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mithaq.document.Settings;
import org.mithaq.model.CsvFile;

/** Mappings that people keep for the next register of the same kind, by the headings of its columns. */
final class SavedMappings {

    private static final String SETTING = "backlog-mappings";

    private final Settings settings;

    SavedMappings(Settings settings) {
        this.settings = settings;
    }

    /** By name; what each heading says. */
    Map<String, Map<String, Field>> all() {
        Map<String, Map<String, Field>> mappings = new TreeMap<>();
        settings.read(SETTING).map(Settings.Setting::text).ifPresent(text -> {
            for (CsvFile.Row line : CsvFile.read(
                            SETTING + ".csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                    .rows()) {
                mappings.computeIfAbsent(line.fields().get(0), name -> new TreeMap<>())
                        .put(line.fields().get(1), Field.valueOf(line.fields().get(2)));
            }
        });
        return mappings;
    }

    void keep(String name, Map<String, Field> mapping) {
        Map<String, Map<String, Field>> mappings = all();
        Map<String, Field> onOneLine = new TreeMap<>();
        mapping.forEach((heading, field) -> onOneLine.put(RegisterTable.heading(heading), field));
        mappings.put(name, onOneLine);
        write(mappings);
    }

    boolean remove(String name) {
        Map<String, Map<String, Field>> mappings = all();
        boolean removed = mappings.remove(name) != null;
        if (removed) {
            write(mappings);
        }
        return removed;
    }

    private void write(Map<String, Map<String, Field>> mappings) {
        List<String> lines = new ArrayList<>();
        mappings.forEach((name, mapping) -> mapping.forEach(
                (heading, field) -> lines.add(quoted(name) + "," + quoted(heading) + "," + field.name())));
        long version = settings.read(SETTING).map(Settings.Setting::version).orElse(0L);
        settings.write(SETTING, version, String.join("\n", lines));
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }

    /** The mapping for a register with these headings; empty when there is none of that name. */
    Optional<Map<Integer, Field>> of(String name, List<String> headings) {
        return Optional.ofNullable(all().get(name)).map(mapping -> {
            Map<Integer, Field> columns = new TreeMap<>();
            for (int column = 0; column < headings.size(); column++) {
                Field field = mapping.get(RegisterTable.heading(headings.get(column)));
                if (field != null && !columns.containsValue(field)) {
                    columns.put(column, field);
                }
            }
            return columns;
        });
    }
}
