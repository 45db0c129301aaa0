package org.mithaq.search.lucene;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.model.ContentModel;
import org.mithaq.model.Prm;
import org.mithaq.model.QName;
import org.mithaq.search.SearchQuery.Facet;

/** Codes and labels as the content model and its code lists have them, in the three languages. */
public final class ModelCodeNames implements CodeNames {

    private static final Pattern MARKS = Pattern.compile("[\\p{Mn}\\u0640]+");

    private final Map<Facet, Map<String, Set<String>>> codesByName = new EnumMap<>(Facet.class);

    public ModelCodeNames(ContentModel model) {
        for (WorkingLanguage language : WorkingLanguage.values()) {
            Locale locale = language.locale();
            model.typesOf(Prm.TYPE_INSTRUMENT).forEach(type -> add(Facet.TYPE, type.name(), type.title(locale)));
            for (QName name : Set.of(Prm.TYPE_PARTNER, Prm.TYPE_REFERENCE_LITERATURE)) {
                model.type(name).ifPresent(type -> add(Facet.TYPE, name, type.title(locale)));
            }
            addList(model, Facet.STATUS, Prm.PROP_STATUS, locale);
            addList(model, Facet.CONFIDENTIALITY, Prm.PROP_CONFIDENTIALITY, locale);
            addList(model, Facet.TEXT_STATE, Prm.PROP_TEXT_STATE, locale);
            addCodes(model, Facet.LANGUAGE, "language", locale);
            addCodes(model, Facet.LEAD_SECTOR, "sector", locale);
            addCodes(model, Facet.COUNTERPARTY_CATEGORY, "partner-category", locale);
            addCodes(model, Facet.COUNTRY, "country", locale);
        }
    }

    @Override
    public Set<String> codes(Facet facet, String typed) {
        if (facet == Facet.YEAR) {
            return Set.of(typed.strip());
        }
        return codesByName.getOrDefault(facet, Map.of()).getOrDefault(folded(typed), Set.of());
    }

    /** A type is also meant by its name without the prefix. */
    private void add(Facet facet, QName type, String label) {
        add(facet, type.toString(), label);
        add(facet, type.toString(), type.localName());
    }

    private void addList(ContentModel model, Facet facet, QName property, Locale locale) {
        model.property(property)
                .flatMap(definition -> definition.listOfValues())
                .ifPresent(list -> list.values()
                        .forEach(code ->
                                add(facet, code, list.label(code, locale).orElse(code))));
    }

    private void addCodes(ContentModel model, Facet facet, String codeList, Locale locale) {
        model.codeList(codeList)
                .ifPresent(list -> list.entries().forEach((code, entry) -> add(facet, code, entry.label(locale))));
    }

    private void add(Facet facet, String code, String label) {
        Map<String, Set<String>> codes = codesByName.computeIfAbsent(facet, unused -> new HashMap<>());
        codes.computeIfAbsent(folded(code), unused -> new HashSet<>()).add(code);
        codes.computeIfAbsent(folded(label), unused -> new HashSet<>()).add(code);
    }

    /** Letter case, accents, vowel marks, hyphens and underscores do not tell names apart. */
    private static String folded(String text) {
        String bare = MARKS.matcher(Normalizer.normalize(text.strip(), Normalizer.Form.NFKD))
                .replaceAll("");
        return bare.toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
    }
}
