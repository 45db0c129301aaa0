package org.mithaq.backlog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mithaq.document.DocumentId;

/**
 * Parts of a batch as one text, for a host that keeps them in a column. Between records stands U+001E, between fields U+001F; no
 * part has either.
 */
public final class BatchText {

    private static final String RECORD = "\u001e";
    private static final String FIELD = "\u001f";

    private BatchText() {}

    public static String ofCells(List<String> cells) {
        return cells.stream().map(BatchText::bare).collect(Collectors.joining(FIELD));
    }

    public static List<String> cells(String text) {
        return List.of(text.split(FIELD, -1));
    }

    public static String ofMapping(Map<Integer, Field> mapping) {
        return mapping.entrySet().stream()
                .map(entry -> entry.getKey() + FIELD + entry.getValue().name())
                .collect(Collectors.joining(RECORD));
    }

    public static Map<Integer, Field> mapping(String text) {
        Map<Integer, Field> mapping = new TreeMap<>();
        records(text).forEach(fields -> mapping.put(Integer.valueOf(fields.get(0)), Field.valueOf(fields.get(1))));
        return mapping;
    }

    public static String ofFindings(List<Finding> findings) {
        return findings.stream().map(BatchText::of).collect(Collectors.joining(RECORD));
    }

    private static String of(Finding finding) {
        List<String> fields = new ArrayList<>(List.of(
                finding.refusal() ? "1" : "0",
                finding.code(),
                finding.field().map(Enum::name).orElse("")));
        finding.texts().forEach((language, text) -> fields.addAll(List.of(language, bare(text))));
        return String.join(FIELD, fields);
    }

    public static List<Finding> findings(String text) {
        return records(text).stream().map(BatchText::finding).toList();
    }

    private static Finding finding(List<String> fields) {
        Map<String, String> texts = new TreeMap<>();
        for (int i = 3; i + 1 < fields.size(); i += 2) {
            texts.put(fields.get(i), fields.get(i + 1));
        }
        Optional<Field> field =
                Optional.of(fields.get(2)).filter(name -> !name.isEmpty()).map(Field::valueOf);
        return new Finding(fields.get(0).equals("1"), fields.get(1), field, texts);
    }

    public static String ofIds(List<DocumentId> ids) {
        return ids.stream().map(DocumentId::value).collect(Collectors.joining(FIELD));
    }

    public static List<DocumentId> ids(String text) {
        return text.isEmpty()
                ? List.of()
                : cells(text).stream().map(DocumentId::new).toList();
    }

    private static List<List<String>> records(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(RECORD, -1)).map(BatchText::cells).toList();
    }

    private static String bare(String text) {
        return text.replace(RECORD, " ").replace(FIELD, " ");
    }
}
