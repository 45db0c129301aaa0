package org.mithaq.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteArrayDataOutput;
import org.apache.lucene.util.BytesRef;
import org.mithaq.comparison.Clause;
import org.mithaq.comparison.SectionKind;

/** Where the clauses of a text are, as the index keeps it: their places to be read fast, their names to be shown. */
final class StoredClauses {

    private static final int LONGEST_NUMBER = 5;
    private static final String BETWEEN = "\u001d";
    private static final String WITHIN = "\u001e";
    private static final Pattern SEPARATORS = Pattern.compile("[\u001d\u001e]");

    private StoredClauses() {}

    /** Places of one text. @param bodies where the wording begins, after heading and title @param ends exclusive */
    record Ranges(int[] starts, int[] bodies, int[] ends) {

        int size() {
            return starts.length;
        }

        /** Index of the clause that has the place; -1 for none. */
        int at(int place) {
            int found = Arrays.binarySearch(starts, place);
            int index = found >= 0 ? found : -found - 2;
            return index >= 0 && place < ends[index] ? index : -1;
        }
    }

    /** What a clause is called. */
    record Name(Optional<SectionKind> kind, String container, String heading, String title) {}

    static void add(Document fields, List<Clause> clauses) {
        if (clauses.isEmpty()) {
            return;
        }
        fields.add(new BinaryDocValuesField(Fields.CLAUSES, ranges(clauses)));
        fields.add(new StoredField(
                Fields.CLAUSE_NAMES, clauses.stream().map(StoredClauses::name).collect(Collectors.joining(BETWEEN))));
    }

    private static BytesRef ranges(List<Clause> clauses) {
        byte[] bytes = new byte[LONGEST_NUMBER * (1 + 3 * clauses.size())];
        ByteArrayDataOutput out = new ByteArrayDataOutput(bytes);
        int last = 0;
        try {
            out.writeVInt(clauses.size());
            for (Clause clause : clauses) {
                out.writeVInt(clause.start() - last);
                out.writeVInt(clause.body() - clause.start());
                out.writeVInt(clause.end() - clause.body());
                last = clause.end();
            }
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory", e);
        }
        return new BytesRef(bytes, 0, out.getPosition());
    }

    /** One clause from the beginning of its text on. */
    static BytesRef range(int body, int end) {
        byte[] bytes = new byte[LONGEST_NUMBER * 4];
        ByteArrayDataOutput out = new ByteArrayDataOutput(bytes);
        try {
            out.writeVInt(1);
            out.writeVInt(0);
            out.writeVInt(body);
            out.writeVInt(end - body);
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory", e);
        }
        return new BytesRef(bytes, 0, out.getPosition());
    }

    static Ranges ranges(BytesRef stored) {
        ByteArrayDataInput in = new ByteArrayDataInput(stored.bytes, stored.offset, stored.length);
        int size = in.readVInt();
        Ranges ranges = new Ranges(new int[size], new int[size], new int[size]);
        int last = 0;
        for (int i = 0; i < size; i++) {
            ranges.starts()[i] = last + in.readVInt();
            ranges.bodies()[i] = ranges.starts()[i] + in.readVInt();
            ranges.ends()[i] = ranges.bodies()[i] + in.readVInt();
            last = ranges.ends()[i];
        }
        return ranges;
    }

    private static String name(Clause clause) {
        return List.of(
                        clause.kind().map(SectionKind::name).orElse(""),
                        plain(clause.container()),
                        plain(clause.heading()),
                        plain(clause.title()))
                .stream()
                .collect(Collectors.joining(WITHIN));
    }

    private static String plain(String text) {
        return SEPARATORS.matcher(text).replaceAll(" ");
    }

    /** Each as it is kept. */
    static List<String> writtenNames(String stored) {
        return List.of(stored.split(BETWEEN, -1));
    }

    static List<Name> names(String stored) {
        List<Name> names = new ArrayList<>();
        for (String name : writtenNames(stored)) {
            String[] parts = name.split(WITHIN, -1);
            names.add(new Name(
                    parts[0].isEmpty() ? Optional.empty() : Optional.of(SectionKind.valueOf(parts[0])),
                    parts[1],
                    parts[2],
                    parts[3]));
        }
        return names;
    }
}
