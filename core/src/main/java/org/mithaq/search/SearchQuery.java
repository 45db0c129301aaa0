package org.mithaq.search;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mithaq.language.WorkingLanguage;

/**
 * A search.
 *
 * @param text what the person typed, in any of the languages; may be empty (then the filters alone select). Words are
 *     optional and ranked, {@code "quoted words"} are a phrase that must occur, {@code +word} must and {@code -word} must
 *     not occur, {@code word*} is a prefix, {@code field:value} looks into one field. Whatever cannot be read as syntax is
 *     looked for as words: no text is an error
 * @param filters accepted values by facet; all facets must match, any value of one suffices
 * @param facets which facets to count
 * @param offset first hit wanted, from 0
 * @param limit number of hits wanted, 1 to 100
 * @param language of the person who asks, to break ties of analysis only: every language is searched
 */
public record SearchQuery(
        String text,
        Map<Facet, Set<String>> filters,
        Set<Facet> facets,
        Sort sort,
        int offset,
        int limit,
        WorkingLanguage language) {

    /** Largest offset + limit; beyond it people narrow the search instead. */
    public static final int MAX_DEPTH = 10_000;

    public SearchQuery {
        filters = Map.copyOf(filters);
        facets = Set.copyOf(facets);
        if (offset < 0 || limit < 1 || limit > 100 || offset + limit > MAX_DEPTH) {
            throw new IllegalArgumentException("offset " + offset + ", limit " + limit);
        }
    }

    /** What results can be filtered and counted by; values are codes, never labels. */
    public enum Facet {
        /** Prefixed name of the type. */
        TYPE,
        STATUS,
        /** Language of the text, ISO 639-1. */
        LANGUAGE,
        LEAD_SECTOR,
        COUNTERPARTY_CATEGORY,
        /** ISO 3166-1 alpha-2. */
        COUNTRY,
        CONFIDENTIALITY,
        TEXT_STATE,
        /** Year of signature, else of issue, else of filing. */
        YEAR,
        /** Month of the last day of an instrument's term, {@code 2027-03}. */
        EXPIRES,
        /** Who filed it, and its focal point: ids of people. */
        PERSON
    }

    public enum Sort {
        RELEVANCE,
        NEWEST,
        TITLE
    }

    /** The fields that {@code field:value} in the text may name. */
    public static final List<String> FIELDS = List.of(
            "title",
            "reference",
            "party",
            "name",
            "text",
            "type",
            "status",
            "language",
            "sector",
            "country",
            "category",
            "year");
}
