package org.mithaq.search.lucene;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;

/**
 * One clause of a text, for an engine that keeps each clause by itself.
 *
 * @param name as {@link StoredClauses} writes it
 * @param text heading and title too
 * @param words of the text, with places counted from where it begins
 * @param start of it in the whole text, in UTF-16 units
 * @param body where its wording begins in the whole text
 * @param end exclusive
 * @param page on which it begins
 */
public record IndexedClause(String name, String text, AnalysedText words, int start, int body, int end, int page) {

    /**
     * @param fields of a document
     * @param words of its whole text
     */
    public static List<IndexedClause> of(Document fields, AnalysedText words) {
        BytesRef stored = stored(fields);
        String whole = fields.get(Fields.TEXT);
        if (stored == null || whole == null) {
            return List.of();
        }
        StoredClauses.Ranges ranges = StoredClauses.ranges(stored);
        List<String> names = StoredClauses.writtenNames(fields.get(Fields.CLAUSE_NAMES));
        List<IndexedClause> clauses = new ArrayList<>();
        int page = 1;
        int at = 0;
        for (int i = 0; i < ranges.size(); i++) {
            int start = ranges.starts()[i];
            int end = ranges.ends()[i];
            page += (int)
                    whole.substring(at, start).chars().filter(c -> c == '\f').count();
            at = start;
            clauses.add(new IndexedClause(
                    names.get(i),
                    whole.substring(start, end),
                    words.part(start, end),
                    start,
                    ranges.bodies()[i],
                    end,
                    page));
        }
        return clauses;
    }

    private static @org.jspecify.annotations.Nullable BytesRef stored(Document fields) {
        IndexableField field = fields.getField(Fields.CLAUSES);
        return field == null ? null : field.binaryValue();
    }
}
