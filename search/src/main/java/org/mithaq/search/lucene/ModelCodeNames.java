package org.mithaq.search.lucene;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.model.CodeList;
import org.mithaq.model.ConstraintDefinition;
import org.mithaq.model.ContentModel;
import org.mithaq.model.Prm;
import org.mithaq.model.PropertyDefinition;
import org.mithaq.model.QName;
import org.mithaq.model.TypeDefinition;
import org.mithaq.search.SearchQuery.Facet;
import org.mithaq.search.lucene.analysis.TextAnalysis;

/** Codes by their labels in the content model, its constraints and its code lists. Immutable. */
public final class ModelCodeNames implements CodeNames {

    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\\p{P}]+");

    private static final Map<Facet, QName> PROPERTIES = Map.of(
            Facet.STATUS, Prm.PROP_STATUS,
            Facet.LANGUAGE, Prm.PROP_LANGUAGE,
            Facet.LEAD_SECTOR, Prm.PROP_LEAD_SECTOR,
            Facet.COUNTERPARTY_CATEGORY, Prm.PROP_PARTNER_CATEGORY,
            Facet.COUNTRY, Prm.PROP_COUNTRY,
            Facet.CONFIDENTIALITY, Prm.PROP_CONFIDENTIALITY,
            Facet.TEXT_STATE, Prm.PROP_TEXT_STATE);

    private final Map<Facet, Map<String, Set<String>>> codes = new EnumMap<>(Facet.class);

    public ModelCodeNames(ContentModel model) {
        PROPERTIES.forEach((facet, name) -> model.property(name).ifPresent(property -> addValues(facet, property)));
        for (TypeDefinition type : model.types()) {
            String code = type.name().toString();
            add(Facet.TYPE, code, code);
            add(Facet.TYPE, type.name().localName(), code);
            for (WorkingLanguage language : WorkingLanguage.values()) {
                add(Facet.TYPE, type.title(language.locale()), code);
            }
        }
    }

    @Override
    public Set<String> codes(Facet facet, String typed) {
        if (facet == Facet.YEAR) {
            String year = TextAnalysis.fold(typed.strip());
            return YEAR.matcher(year).matches() ? Set.of(year) : Set.of();
        }
        return codes.getOrDefault(facet, Map.of()).getOrDefault(key(typed), Set.of());
    }

    private void addValues(Facet facet, PropertyDefinition property) {
        property.listOfValues().ifPresent(list -> addValues(facet, list));
        property.codeList().ifPresent(list -> addValues(facet, list));
    }

    private void addValues(Facet facet, ConstraintDefinition.ListOfValues list) {
        for (String code : list.values()) {
            add(facet, code, code);
            for (WorkingLanguage language : WorkingLanguage.values()) {
                list.label(code, language.locale()).ifPresent(label -> add(facet, label, code));
            }
        }
    }

    private void addValues(Facet facet, CodeList list) {
        list.entries().forEach((code, entry) -> {
            add(facet, code, code);
            for (WorkingLanguage language : WorkingLanguage.values()) {
                add(facet, entry.label(language.locale()), code);
            }
        });
    }

    private void add(Facet facet, String name, String code) {
        codes.computeIfAbsent(facet, key -> new HashMap<>())
                .computeIfAbsent(key(name), key -> new LinkedHashSet<>())
                .add(code);
    }

    /** Words without case, accents and what stands between them: LEGAL_REVIEW is "legal review". */
    private static String key(String name) {
        return BETWEEN_WORDS
                .splitAsStream(name)
                .filter(word -> !word.isEmpty())
                .map(TextAnalysis::fold)
                .collect(Collectors.joining(" "));
    }
}
