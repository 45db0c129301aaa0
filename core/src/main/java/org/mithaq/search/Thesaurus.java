package org.mithaq.search;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mithaq.audit.AuditTrail;
import org.mithaq.document.Settings;
import org.mithaq.document.UnitOfWork;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.model.ContentModel;
import org.mithaq.model.Prm;
import org.mithaq.model.PropertyDefinition;
import org.mithaq.setting.EditedTable;

/**
 * The words of the field and the names of countries in the working languages, by which a search in one finds what is written in another. Read and edited
 * like the other settings; whoever searches sees what was added to their words, and can take it away.
 */
public final class Thesaurus {

    /** Name of the setting. */
    public static final String SETTING = "thesaurus";

    /** Names in the code list that are everyday words or first names in a working language, and the clear ones instead. */
    private static final Map<String, String> CLEAR_NAMES = Map.of(
            "مالي", "جمهورية مالي",
            "بنين", "جمهورية بنين",
            "أروبا", "جزيرة أروبا",
            "Réunion", "Réunion Island",
            "La Réunion", "île de La Réunion",
            "Maurice", "République de Maurice",
            "Dominique", "Commonwealth de la Dominique",
            "Grenade", "île de la Grenade",
            "Salvador", "République d’El Salvador");

    private final EditedTable<List<Concept>> table;

    public Thesaurus(UnitOfWork work, Settings settings, ContentModel model, AuditTrail audit, Clock clock) {
        List<Concept> countries = countries(model);
        this.table =
                new EditedTable<>(work, settings, audit, clock, SETTING, shippedText(), text -> with(countries, text));
    }

    /** The table, to read and edit; another one holds for every search from then on. */
    public EditedTable<?> table() {
        return table;
    }

    /** The concepts in force. The same list until another table is put in force. */
    public List<Concept> concepts() {
        return table.current();
    }

    /** The concepts that Mithaq brings. */
    public static List<Concept> shipped(ContentModel model) {
        return with(countries(model), shippedText());
    }

    /** A row with the code of a country says what else the country is called. */
    private static List<Concept> with(List<Concept> countries, String text) {
        Map<String, Concept> concepts = new LinkedHashMap<>();
        ThesaurusTable.parse(text).forEach(concept -> concepts.put(concept.code(), concept));
        countries.forEach(country -> concepts.merge(country.code(), country, (row, listed) -> listed.with(row)));
        return List.copyOf(concepts.values());
    }

    private static List<Concept> countries(ContentModel model) {
        List<Concept> countries = new ArrayList<>();
        model.property(Prm.PROP_COUNTRY).flatMap(PropertyDefinition::codeList).ifPresent(list -> list.entries()
                .forEach((code, entry) -> {
                    Map<WorkingLanguage, List<String>> names = new EnumMap<>(WorkingLanguage.class);
                    for (WorkingLanguage language : WorkingLanguage.values()) {
                        String name = entry.label(language.locale());
                        names.put(language, List.of(CLEAR_NAMES.getOrDefault(name, name)));
                    }
                    countries.add(new Concept("COUNTRY_" + code, names));
                }));
        return countries;
    }

    private static String shippedText() {
        return EditedTable.shipped(Thesaurus.class, "thesaurus.csv");
    }
}
