package org.mithaq.search.lucene;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mithaq.search.SearchQuery;
import org.mithaq.search.SearchQuery.Facet;
import org.mithaq.search.lucene.analysis.TextAnalysis;

/** The names that may stand before a colon, in the three working languages. */
final class FieldNames {

    private static final List<List<String>> NAMES = List.of(
            List.of("title", "titre", "العنوان", "عنوان"),
            List.of("reference", "référence", "المرجع", "مرجع"),
            List.of("party", "partie", "الطرف", "طرف"),
            List.of("name", "nom", "fichier", "الاسم", "اسم"),
            List.of("text", "texte", "النص", "نص"),
            List.of("type", "النوع", "نوع"),
            List.of("status", "statut", "état", "الحالة", "حالة"),
            List.of("language", "langue", "اللغة", "لغة"),
            List.of("sector", "secteur", "القطاع", "قطاع"),
            List.of("country", "pays", "البلد", "بلد", "الدولة", "دولة"),
            List.of("category", "catégorie", "الفئة", "فئة"),
            List.of("year", "année", "السنة", "سنة"));

    private static final Map<String, String> FIELDS = new HashMap<>();

    private static final Map<String, Facet> FACETS = Map.of(
            "type", Facet.TYPE,
            "status", Facet.STATUS,
            "language", Facet.LANGUAGE,
            "sector", Facet.LEAD_SECTOR,
            "country", Facet.COUNTRY,
            "category", Facet.COUNTERPARTY_CATEGORY,
            "year", Facet.YEAR);

    static {
        for (List<String> names : NAMES) {
            names.forEach(name -> FIELDS.put(TextAnalysis.fold(name), names.get(0)));
        }
        if (!FIELDS.values().containsAll(SearchQuery.FIELDS)) {
            throw new IllegalStateException("a field of SearchQuery has no name here: " + SearchQuery.FIELDS);
        }
    }

    private FieldNames() {}

    /** The field of {@link SearchQuery#FIELDS} that was meant. */
    static Optional<String> field(String typed) {
        return Optional.ofNullable(FIELDS.get(TextAnalysis.fold(typed)));
    }

    /** The facet whose codes the field holds; empty for a field of words. */
    static Optional<Facet> facet(String field) {
        return Optional.ofNullable(FACETS.get(field));
    }
}
