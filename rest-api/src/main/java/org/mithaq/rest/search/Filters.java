package org.mithaq.rest.search;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.model.Prm;
import org.mithaq.model.QName;
import org.mithaq.rest.model.Labels;
import org.mithaq.search.SearchQuery.Facet;

/** Facets as parameters, and the labels of their values. */
final class Filters {

    private static final Map<Facet, QName> PROPERTIES = Map.of(
            Facet.STATUS, Prm.PROP_STATUS,
            Facet.LANGUAGE, Prm.PROP_LANGUAGE,
            Facet.LEAD_SECTOR, Prm.PROP_LEAD_SECTOR,
            Facet.COUNTERPARTY_CATEGORY, Prm.PROP_COUNTERPARTY_CATEGORY,
            Facet.COUNTRY, Prm.PROP_COUNTRIES,
            Facet.CONFIDENTIALITY, Prm.PROP_CONFIDENTIALITY,
            Facet.TEXT_STATE, Prm.PROP_TEXT_STATE);

    private Filters() {}

    /** Name of the parameter. */
    static String parameter(Facet facet) {
        return switch (facet) {
            case TYPE -> "type";
            case STATUS -> "status";
            case LANGUAGE -> "language";
            case LEAD_SECTOR -> "leadSector";
            case COUNTERPARTY_CATEGORY -> "category";
            case COUNTRY -> "country";
            case CONFIDENTIALITY -> "confidentiality";
            case TEXT_STATE -> "textState";
            case YEAR -> "year";
            case EXPIRES -> "expires";
            case PERSON -> "person";
        };
    }

    static String label(Facet facet, String value, Labels labels, WorkingLanguage language) {
        if (facet == Facet.TYPE) {
            return labels.type(value, language);
        }
        if (facet == Facet.EXPIRES) {
            return YearMonth.parse(value).format(DateTimeFormatter.ofPattern("LLLL uuuu", language.locale()));
        }
        return Optional.ofNullable(PROPERTIES.get(facet))
                .map(property -> labels.value(property, value, language))
                .orElse(value);
    }
}
