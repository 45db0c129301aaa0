package org.mithaq.backlog;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mithaq.problem.Problem;

/** The files of a batch by path, and which row names each reference and each content first. */
final class Twins {

    private final Map<String, SourceFile> byPath = new HashMap<>();
    private final Map<String, Optional<SourceFile>> byName = new HashMap<>();
    private final Map<String, Integer> byReference = new TreeMap<>();
    private final Map<String, Integer> byContent = new TreeMap<>();
    private final Map<Field, Integer> columns;

    Twins(Batch batch, List<Row> rows, List<SourceFile> files) {
        for (SourceFile file : files) {
            byPath.put(file.path(), file);
            // a bare name that two files share names neither
            byName.merge(folded(file.name()), Optional.of(file), (one, other) -> Optional.empty());
        }
        columns = RegisterWords.byField(batch.mapping());
        for (Row row : rows) {
            given(row, columns.get(Field.REFERENCE))
                    .ifPresent(reference -> byReference.putIfAbsent(folded(reference), row.number()));
            file(row).ifPresent(file -> byContent.putIfAbsent(file.fingerprint(), row.number()));
        }
    }

    private static Optional<String> given(Row row, @Nullable Integer column) {
        return Optional.ofNullable(column)
                .filter(position -> position < row.cells().size())
                .map(position -> row.cells().get(position))
                .filter(text -> !text.isBlank());
    }

    private static String folded(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /** The file that a cell names: by its path, else by its bare name where only one file has it. */
    Optional<SourceFile> file(String cell) {
        String path;
        try {
            path = SourceFile.path(cell);
        } catch (Problem unsafe) {
            return Optional.empty();
        }
        Optional<SourceFile> exact = Optional.ofNullable(byPath.get(path));
        return exact.isPresent()
                ? exact
                : byName.getOrDefault(folded(path.substring(path.lastIndexOf('/') + 1)), Optional.empty());
    }

    /** The file that a row names. */
    Optional<SourceFile> file(Row row) {
        return given(row, columns.get(Field.FILE)).flatMap(this::file);
    }

    /** An earlier row with the reference. */
    Optional<Integer> earlierReference(Row row, String reference) {
        return earlier(row, byReference.get(folded(reference)));
    }

    /** An earlier row with the same file, or another one of the same content. */
    Optional<Integer> earlierContent(Row row, SourceFile file) {
        return earlier(row, byContent.get(file.fingerprint()));
    }

    private static Optional<Integer> earlier(Row row, @Nullable Integer first) {
        return Optional.ofNullable(first).filter(number -> number < row.number());
    }
}
