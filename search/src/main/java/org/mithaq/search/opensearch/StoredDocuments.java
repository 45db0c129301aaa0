package org.mithaq.search.opensearch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;
import org.mithaq.document.DocumentId;
import org.mithaq.document.PageText;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.search.IndexedDocument;
import org.mithaq.search.lucene.AnalysedText;
import org.mithaq.search.lucene.DocumentFields;
import org.mithaq.search.lucene.FetchedDocuments.Fetched;
import org.mithaq.search.lucene.FetchedDocuments.FetchedClause;
import org.mithaq.search.lucene.Fields;
import org.mithaq.search.lucene.IndexedClause;

/** Documents as OpenSearch keeps them: made of the fields that every engine has, and read back. */
final class StoredDocuments {

    private static final String LANGUAGES = "languages";
    private static final String TEXTS = "texts";
    /** UTF-16 units of a text of which only the beginning is sent: some 100 pages. */
    private static final int SHORTENED = 250_000;

    private final DocumentFields documentFields;

    StoredDocuments(DocumentFields documentFields) {
        this.documentFields = documentFields;
    }

    /** How much of a document is sent. */
    enum Extent {
        WHOLE,
        /** It is found by all of its words, but not by its clauses. */
        WITHOUT_CLAUSES,
        /** It is found by its properties and the words with which its text begins. */
        BEGINNING;

        static final Extent LEAST = BEGINNING;

        /** Of all but {@link #LEAST}. */
        Extent less() {
            return values()[ordinal() + 1];
        }
    }

    /** What is sent. */
    Map<String, Object> of(IndexedDocument indexed, Extent extent) {
        if (extent == Extent.BEGINNING) {
            Map<String, Object> sent = of(beginning(indexed));
            sent.remove(Layout.CLAUSE);
            sent.put(Fields.TOLD, indexed.fingerprint());
            return sent;
        }
        Map<String, Object> sent = of(indexed);
        if (extent == Extent.WITHOUT_CLAUSES) {
            sent.remove(Layout.CLAUSE);
        }
        return sent;
    }

    private static IndexedDocument beginning(IndexedDocument whole) {
        return new IndexedDocument(
                whole.document(),
                whole.text().map(text -> {
                    String joined = text.joined();
                    return PageText.ofJoined(joined.substring(0, Math.min(joined.length(), SHORTENED)));
                }),
                whole.languages(),
                whole.parties(),
                whole.counterparty(),
                whole.readers());
    }

    private Map<String, Object> of(IndexedDocument indexed) {
        Document fields = documentFields.of(indexed);
        Map<String, Object> sent = new LinkedHashMap<>();
        Map<String, String> texts = new LinkedHashMap<>();
        for (IndexableField field : fields) {
            add(sent, texts, field, fields);
        }
        addReaders(sent, indexed.readers());
        sent.put(
                Layout.STORED,
                Map.of(
                        TEXTS,
                        texts,
                        LANGUAGES,
                        indexed.languages().stream().map(WorkingLanguage::tag).toList()));
        return sent;
    }

    /** Of more sets than there are fields the last ones count as one: who is in all of them reads it. */
    private static void addReaders(Map<String, Object> sent, List<Set<String>> readers) {
        int last = Layout.MOST_READER_SETS - 1;
        sent.put(Fields.READER_SETS, Math.min(readers.size(), Layout.MOST_READER_SETS));
        if (readers.size() > Layout.MOST_READER_SETS) {
            Set<String> all = new HashSet<>(readers.get(last));
            readers.subList(last, readers.size()).forEach(all::retainAll);
            sent.put(Fields.readers(last), List.copyOf(all));
            for (int set = Layout.MOST_READER_SETS; set < readers.size(); set++) {
                sent.remove(Fields.readers(set));
            }
        }
    }

    private static void add(
            Map<String, Object> sent, Map<String, String> texts, IndexableField field, Document fields) {
        String name = field.name();
        TokenStream tokens = field instanceof Field own ? own.tokenStreamValue() : null;
        DocValuesType values = field.fieldType().docValuesType();
        if (tokens != null) {
            AnalysedText words = AnalysedText.of(tokens);
            sent.put(Layout.words(name), words.values());
            if (name.equals(Fields.TEXT)) {
                List<Map<String, Object>> clauses = clauses(fields, words);
                sent.put(Layout.CLAUSE, clauses);
            }
        } else if (values == DocValuesType.SORTED) {
            BytesRef key = field.binaryValue();
            sent.put(name, HexFormat.of().formatHex(key.bytes, key.offset, key.offset + key.length));
        } else if (values == DocValuesType.NUMERIC) {
            sent.put(name, field.numericValue().longValue());
        } else if (name.equals(Fields.TOLD)) {
            sent.put(name, field.binaryValue().utf8ToString());
        } else if (field.fieldType().indexOptions() == IndexOptions.DOCS && name.equals(Fields.ID)) {
            sent.put(name, field.stringValue());
        } else if (field.fieldType().indexOptions() == IndexOptions.DOCS) {
            @SuppressWarnings("unchecked")
            List<Object> all = (List<Object>) sent.computeIfAbsent(name, each -> new ArrayList<>());
            all.add(field.stringValue());
        } else if (field.fieldType().stored() && !name.equals(Fields.CLAUSE_NAMES)) {
            texts.put(name, field.stringValue());
        }
    }

    private static List<Map<String, Object>> clauses(Document fields, AnalysedText words) {
        List<Map<String, Object>> clauses = new ArrayList<>();
        for (IndexedClause clause : IndexedClause.of(fields, words)) {
            Map<String, Object> stored = Map.of(
                    "name", clause.name(),
                    "text", clause.text(),
                    "places", clause.words().places(),
                    "at", List.of(clause.start(), clause.body(), clause.end(), clause.page()));
            clauses.add(Map.of(
                    "words",
                    clause.words().values(),
                    "key",
                    key(new DocumentId(fields.get(Fields.ID)), clause.start()),
                    "stored",
                    stored));
        }
        return clauses;
    }

    /** @param start of a clause */
    static String key(DocumentId id, int start) {
        return start + "/" + id.value();
    }

    /** @param hit with what is stored of it */
    static Fetched fetched(Map<?, ?> hit) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (Answers.at(hit, "_source", Layout.STORED, TEXTS).orElse(Map.of()) instanceof Map<?, ?> stored) {
            stored.forEach((field, text) -> texts.put(String.valueOf(field), String.valueOf(text)));
        }
        List<WorkingLanguage> languages = new ArrayList<>();
        if (Answers.at(hit, "_source", Layout.STORED, LANGUAGES).orElse(List.of()) instanceof List<?> tags) {
            tags.forEach(tag -> WorkingLanguage.ofTag(String.valueOf(tag)).ifPresent(languages::add));
        }
        return new Fetched(new DocumentId(Answers.id(hit)), texts, languages);
    }

    /** What is asked for to have a field's text back. */
    static List<String> source(String field) {
        return List.of(Layout.STORED + "." + TEXTS + "." + field, Layout.STORED + "." + LANGUAGES);
    }

    /** @param stored one clause */
    static FetchedClause clause(DocumentId id, Map<?, ?> stored, long day) {
        List<Integer> at = new ArrayList<>();
        ((List<?>) Answers.at(stored, "stored", "at").orElseThrow(() -> Answers.incomprehensible("clause")))
                .forEach(place -> at.add(((Number) place).intValue()));
        List<String> values = new ArrayList<>();
        ((List<?>) Answers.at(stored, "words").orElse(List.of())).forEach(value -> values.add(String.valueOf(value)));
        AnalysedText words = AnalysedText.read(
                values, Answers.text(stored, "stored", "places").orElse(""));
        return new FetchedClause(
                id,
                new IndexedClause(
                        Answers.text(stored, "stored", "name").orElse(""),
                        Answers.text(stored, "stored", "text").orElse(""),
                        words,
                        at.get(0),
                        at.get(1),
                        at.get(2),
                        at.get(3)),
                day);
    }

    static Optional<Long> day(Map<?, ?> hit) {
        return Answers.at(hit, "fields", Fields.DAY).map(values -> ((Number) ((List<?>) values).get(0)).longValue());
    }
}
