package org.mithaq.search.opensearch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.search.SearchQuery;
import org.mithaq.search.SearchQuery.Facet;
import org.mithaq.search.SearchQuery.Sort;
import org.mithaq.search.lucene.AnalysedText;
import org.mithaq.search.lucene.Fields;
import org.mithaq.search.lucene.analysis.TextAnalysis;

/** How an index is laid out: stock parts of OpenSearch alone, so that nothing has to be installed there. */
final class Layout {

    /** Changes whenever what is sent changes in another way than the fields of all engines do. */
    private static final int OWN = 1;

    /** An index that says anything else is built anew. */
    static final String VERSION = Fields.LAYOUT + "." + TextAnalysis.VERSION + "." + OWN;

    /** Reader sets of a document; its own, its instrument's and the host's are three. */
    static final int MOST_READER_SETS = 4;

    /** Where the words of the texts are, which are not kept. */
    private static final String WORDS = "words.";

    /** The texts as they are shown, by field; not searched. */
    static final String STORED = "stored";

    static final String CLAUSE = "clause";
    static final String CLAUSE_WORDS = CLAUSE + ".words";
    /** Names one clause of one document. */
    static final String CLAUSE_KEY = CLAUSE + ".key";

    /** See {@link SoughtQueries}. */
    private static final double SATURATION = 1.2 * SoughtQueries.TIMES;

    /** As in the scoring of clauses, which orders the best of them once more: by nothing but their own words. */
    private static final String OWN_WORDS =
            "return query.boost * doc.freq / ((doc.freq + 1.8) * (1 + doc.length / 1300.0));";

    private static final int LONGEST_WORD = 32_000;
    private static final int MOST_CLAUSES = 1_000;

    private static final List<Sort> TEXTS = List.of(Sort.REFERENCE, Sort.COUNTERPARTY);
    private static final List<Sort> NUMBERS =
            List.of(Sort.STATUS_SINCE, Sort.SIGNED_ON, Sort.EFFECTIVE_ON, Sort.EXPIRES_ON, Sort.MODIFIED);

    private Layout() {}

    /** Where the words of a field are looked for. */
    static String words(String field) {
        return WORDS + field;
    }

    static Map<String, Object> index(int shards) {
        return Map.of("settings", settings(shards), "mappings", mappings());
    }

    private static Map<String, Object> settings(int shards) {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("number_of_shards", shards);
        settings.put("auto_expand_replicas", "0-1");
        settings.put("max_result_window", SearchQuery.MAX_DEPTH);
        settings.put("max_inner_result_window", MOST_CLAUSES);
        settings.put("refresh_interval", "-1");
        settings.put("gc_deletes", "1d");
        settings.put(
                "similarity",
                Map.of(
                        "default", Map.of("type", "BM25", "k1", SATURATION, "b", 0.75),
                        "own_words", Map.of("type", "scripted", "script", Map.of("source", OWN_WORDS))));
        settings.put(
                "analysis",
                Map.of(
                        "tokenizer", Map.of("words", Map.of("type", "whitespace", "max_token_length", LONGEST_WORD)),
                        "filter",
                                Map.of(
                                        "forms",
                                        Map.of(
                                                "type",
                                                "pattern_capture",
                                                "preserve_original",
                                                false,
                                                "patterns",
                                                List.of("([^" + AnalysedText.JOINT + "]+)"))),
                        "analyzer",
                                Map.of(
                                        "words",
                                        Map.of("type", "custom", "tokenizer", "words", "filter", List.of("forms")))));
        return settings;
    }

    private static Map<String, Object> mappings() {
        Map<String, Object> fields = new LinkedHashMap<>();
        Map<String, Object> keyword = Map.of("type", "keyword");
        Map<String, Object> order = Map.of("type", "keyword", "index", false);
        Map<String, Object> number = Map.of("type", "long");
        fields.put(Fields.ID, keyword);
        fields.put(Fields.TOLD, order);
        fields.put("mark", Map.of("type", "long", "index", false));
        fields.put(Fields.READER_SETS, Map.of("type", "integer"));
        for (int set = 0; set < MOST_READER_SETS; set++) {
            fields.put(Fields.readers(set), Map.of("type", "keyword", "doc_values", false));
        }
        for (Fields.Searched searched : Fields.SEARCHED) {
            fields.put(words(searched.field()), Map.of("type", "text", "analyzer", "words"));
        }
        for (Facet facet : Facet.values()) {
            fields.put(Fields.facet(facet), keyword);
        }
        for (WorkingLanguage language : WorkingLanguage.values()) {
            fields.put(Fields.titleOrder(language), order);
        }
        TEXTS.forEach(sort -> fields.put(Fields.order(sort), order));
        NUMBERS.forEach(sort -> fields.put(Fields.order(sort), number));
        fields.put(Fields.DAY, number);
        fields.put(Fields.FILED, number);
        fields.put(STORED, Map.of("type", "object", "enabled", false));
        fields.put(CLAUSE, Map.of("type", "nested", "dynamic", "strict", "properties", clause()));
        Map<String, Object> mappings = new LinkedHashMap<>();
        mappings.put("dynamic", "strict");
        mappings.put("_meta", Map.of("version", VERSION));
        mappings.put("_source", Map.of("excludes", List.of(WORDS + "*")));
        mappings.put("properties", tree(fields));
        return mappings;
    }

    private static Map<String, Object> clause() {
        Map<String, Object> unsearched = Map.of("type", "object", "enabled", false);
        return Map.of(
                "words", Map.of("type", "text", "analyzer", "words", "similarity", "own_words"),
                "key", Map.of("type", "keyword"),
                "stored", unsearched);
    }

    /** Names with dots are fields of objects. */
    private static Map<String, Object> tree(Map<String, Object> fields) {
        Map<String, Object> tree = new LinkedHashMap<>();
        Map<String, Map<String, Object>> objects = new LinkedHashMap<>();
        fields.forEach((name, field) -> {
            int dot = name.indexOf('.');
            if (dot < 0) {
                tree.put(name, field);
            } else {
                objects.computeIfAbsent(name.substring(0, dot), each -> new LinkedHashMap<>())
                        .put(name.substring(dot + 1), field);
            }
        });
        objects.forEach((name, properties) -> tree.put(name, Map.of("properties", properties)));
        return tree;
    }
}
