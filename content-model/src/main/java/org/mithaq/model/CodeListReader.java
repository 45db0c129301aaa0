package org.mithaq.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.mithaq.model.CsvFile.Row;
import org.mithaq.model.ModelException.Fault;

/** Reads the code lists that ship with the model: {@code code-lists.csv} names them, each has a file of its own. */
final class CodeListReader {

    static final List<String> ENTRY_COLUMNS =
            List.of("code", "en", "fr", "ar", "broader", "attributes", "valid_from", "valid_to");
    static final List<String> INDEX_COLUMNS = List.of("name", "en", "fr", "ar", "editable", "source");

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-z0-9-]+)=(\\S+)");

    private static final Pattern UPPER_CASE = Pattern.compile("[A-Z]");

    private CodeListReader() {}

    /** All lists of a folder of the class path, by name. */
    static Map<String, CodeList> readAll(String folder) {
        Map<String, CodeList> lists = new TreeMap<>();
        CsvFile index = open(folder + "/code-lists.csv");
        for (Row row : records(index, INDEX_COLUMNS)) {
            List<String> fields = row.fields();
            String name = fields.get(0);
            boolean editable =
                    switch (fields.get(4)) {
                        case "true" -> true;
                        case "false" -> false;
                        default ->
                            throw new ModelException(index.file(), row.line(), Fault.NOT_UNDERSTOOD, fields.get(4));
                    };
            CsvFile file = open(folder + "/" + name + ".csv");
            CodeList list = new CodeList(name, names(index, row), editable, fields.get(5), entries(file));
            if (lists.put(name, list) != null) {
                throw new ModelException(index.file(), row.line(), Fault.CODE_TWICE, name);
            }
        }
        return lists;
    }

    /** The list that a constraint's values come from: {@code prm:partnerCategory} has {@code partner-category}. */
    static String listName(QName constraint) {
        return UPPER_CASE
                .matcher(constraint.localName())
                .replaceAll(match -> "-" + match.group().toLowerCase(Locale.ROOT));
    }

    /** The entries of one list, in the order of the file. */
    static Map<String, CodeList.Entry> entries(CsvFile file) {
        List<Row> rows = records(file, ENTRY_COLUMNS);
        Map<String, CodeList.Entry> entries = new LinkedHashMap<>();
        for (Row row : rows) {
            CodeList.Entry entry = entry(file, row);
            if (entries.put(entry.code(), entry) != null) {
                throw new ModelException(file.file(), row.line(), Fault.CODE_TWICE, entry.code());
            }
        }
        for (Row row : rows) {
            String broader = row.fields().get(4);
            if (!broader.isEmpty()
                    && (!entries.containsKey(broader)
                            || broader.equals(row.fields().get(0)))) {
                throw new ModelException(file.file(), row.line(), Fault.BROADER, broader);
            }
        }
        return entries;
    }

    private static CodeList.Entry entry(CsvFile file, Row row) {
        List<String> fields = row.fields();
        Optional<LocalDate> from = day(file, row, fields.get(6));
        Optional<LocalDate> to = day(file, row, fields.get(7));
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            throw new ModelException(file.file(), row.line(), Fault.PERIOD, fields.get(6) + " – " + fields.get(7));
        }
        String broader = fields.get(4);
        return new CodeList.Entry(
                fields.get(0),
                names(file, row),
                broader.isEmpty() ? Optional.empty() : Optional.of(broader),
                attributes(file, row, fields.get(5)),
                from,
                to);
    }

    private static List<Row> records(CsvFile file, List<String> columns) {
        if (file.rows().isEmpty() || !file.rows().get(0).fields().equals(columns)) {
            throw new ModelException(file.file(), 1, Fault.HEADER, String.join(",", columns));
        }
        List<Row> records = file.rows().subList(1, file.rows().size());
        for (Row row : records) {
            int found = row.fields().size();
            if (found != columns.size()) {
                throw new ModelException(file.file(), row.line(), Fault.COLUMNS, found, columns.size());
            }
            if (!CODE.matcher(row.fields().get(0)).matches()) {
                throw new ModelException(
                        file.file(), row.line(), Fault.CODE, row.fields().get(0));
            }
        }
        return records;
    }

    private static Labels names(CsvFile file, Row row) {
        Map<String, String> names = new LinkedHashMap<>();
        for (int i = 0; i < Labels.LANGUAGES.size(); i++) {
            String name = row.fields().get(1 + i);
            if (name.isBlank()) {
                throw new ModelException(
                        file.file(),
                        row.line(),
                        Fault.NAME_MISSING,
                        row.fields().get(0),
                        Labels.LANGUAGES.get(i));
            }
            names.put(Labels.LANGUAGES.get(i), name);
        }
        return new Labels(names, Map.of());
    }

    private static Map<String, List<String>> attributes(CsvFile file, Row row, String text) {
        Map<String, List<String>> attributes = new TreeMap<>();
        for (String pair : text.isEmpty() ? new String[0] : text.split(" ")) {
            var matcher = ATTRIBUTE.matcher(pair);
            if (!matcher.matches()) {
                throw new ModelException(file.file(), row.line(), Fault.ATTRIBUTE, pair);
            }
            attributes
                    .computeIfAbsent(matcher.group(1), key -> new ArrayList<>())
                    .add(matcher.group(2));
        }
        attributes.replaceAll((key, values) -> List.copyOf(values));
        return attributes;
    }

    private static Optional<LocalDate> day(CsvFile file, Row row, String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            throw new ModelException(file.file(), row.line(), Fault.PERIOD, text);
        }
    }

    private static CsvFile open(String resource) {
        try (InputStream in = Resources.open(resource)) {
            return CsvFile.read(resource, in);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
