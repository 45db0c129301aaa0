package org.mithaq.search;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mithaq.document.DocumentId;
import org.mithaq.language.WorkingLanguage;

/**
 * A search.
 *
 * @param text what the person typed, in any of the languages; may be empty (then the filters alone select). Words are
 *     optional and ranked, {@code "quoted words"} are a phrase that must occur, {@code +word} must and {@code -word} must
 *     not occur, {@code word*} is a prefix, {@code field:value} looks into one field. Whatever cannot be read as syntax is
 *     looked for as words: no text is an error
 * @param scope what is looked among
 * @param filters accepted values by facet; all facets must match, any value of one suffices
 * @param facets which facets to count
 * @param offset first hit wanted, from 0
 * @param limit number of hits wanted, 1 to 100
 * @param passages most passages quoted of a hit, 0 to 3
 * @param language of the person who asks, to break ties of analysis only: every language is searched
 * @param widening what else than the words themselves is looked for
 */
public record SearchQuery(
        String text,
        Scope scope,
        Map<Facet, Set<String>> filters,
        Set<Facet> facets,
        Order order,
        int offset,
        int limit,
        int passages,
        WorkingLanguage language,
        Widening widening) {

    /** Largest offset + limit; beyond it people narrow the search instead. */
    public static final int MAX_DEPTH = 10_000;

    /**
     * What is counted for people who look around among everything: not how much each person has to do, and not what only
     * literature has.
     */
    public static final Set<Facet> COUNTED = Collections.unmodifiableSet(EnumSet.complementOf(
            EnumSet.of(Facet.PERSON, Facet.SUBJECT, Facet.ISSUING_BODY, Facet.AUDIENCE_SECTOR, Facet.LITERATURE_KIND)));

    public static final int MOST_PASSAGES = 3;

    public SearchQuery {
        filters = Map.copyOf(filters);
        facets = Set.copyOf(facets);
        if (offset < 0 || limit < 1 || limit > 100 || offset + limit > MAX_DEPTH) {
            throw new IllegalArgumentException("offset " + offset + ", limit " + limit);
        }
        if (passages < 0 || passages > MOST_PASSAGES) {
            throw new IllegalArgumentException("passages " + passages);
        }
    }

    /** For the words themselves alone. */
    public SearchQuery(
            String text,
            Scope scope,
            Map<Facet, Set<String>> filters,
            Set<Facet> facets,
            Order order,
            int offset,
            int limit,
            int passages,
            WorkingLanguage language) {
        this(text, scope, filters, facets, order, offset, limit, passages, language, Widening.NONE);
    }

    /** @param types prefixed names of the types looked among, without their subtypes; empty for all */
    public SearchQuery(
            String text,
            Set<String> types,
            Map<Facet, Set<String>> filters,
            Set<Facet> facets,
            Order order,
            int offset,
            int limit,
            int passages,
            WorkingLanguage language) {
        this(text, Scope.ofTypes(types), filters, facets, order, offset, limit, passages, language);
    }

    /** Among documents of every type, with passages. */
    public SearchQuery(
            String text,
            Map<Facet, Set<String>> filters,
            Set<Facet> facets,
            Sort sort,
            int offset,
            int limit,
            WorkingLanguage language) {
        this(text, Set.of(), filters, facets, Order.by(sort), offset, limit, MOST_PASSAGES, language);
    }

    /** The same search, for the other words of these concepts too. */
    public SearchQuery widened(Widening by) {
        return new SearchQuery(text, scope, filters, facets, order, offset, limit, passages, language, by);
    }

    /** How many documents other words and filters find, within the same scope. */
    public SearchQuery counting(String otherText, Map<Facet, Set<String>> otherFilters) {
        return new SearchQuery(otherText, scope, otherFilters, Set.of(), order, 0, 1, 0, language, widening);
    }

    /** The same search, among something else. */
    public SearchQuery within(Scope other) {
        return new SearchQuery(text, other, filters, facets, order, offset, limit, passages, language, widening);
    }

    /** Prefixed names of the types looked among; empty for all. */
    public Set<String> types() {
        return scope.codes().getOrDefault(Facet.TYPE, Set.of());
    }

    /**
     * What words stand for: who types a term of a concept is also shown what has another one of its terms, after what has the
     * words themselves. Words that must occur, must not, or stand in quotes mean themselves alone.
     *
     * @param concepts known ones
     * @param without codes of those that the person does not want
     */
    public record Widening(List<Concept> concepts, Set<String> without) {

        public static final Widening NONE = new Widening(List.of(), Set.of());

        public Widening {
            concepts = List.copyOf(concepts);
            without = Set.copyOf(without);
        }
    }

    /**
     * What is looked among. Unlike a filter it narrows every count, and is none of the person's choices.
     *
     * @param codes accepted values by facet; all facets must match, any value of one suffices
     * @param filedFrom the first moment of filing
     * @param among the documents themselves; an empty set is none of them
     */
    public record Scope(Map<Facet, Set<String>> codes, Optional<Instant> filedFrom, Optional<Set<DocumentId>> among) {

        public Scope {
            codes = Map.copyOf(codes);
            among = among.map(Set::copyOf);
        }

        /** Without their subtypes; empty for all. */
        public static Scope ofTypes(Set<String> types) {
            return new Scope(
                    types.isEmpty() ? Map.of() : Map.of(Facet.TYPE, Set.copyOf(types)),
                    Optional.empty(),
                    Optional.empty());
        }
    }

    /** What results can be filtered and counted by; values are codes, or words as they were written, never labels. */
    public enum Facet {
        /** Prefixed name of the type. */
        TYPE("type"),
        STATUS("status"),
        /** Language of the text, ISO 639-1. */
        LANGUAGE("language"),
        LEAD_SECTOR("leadSector"),
        COUNTERPARTY_CATEGORY("category"),
        /** ISO 3166-1 alpha-2. */
        COUNTRY("country"),
        CONFIDENTIALITY("confidentiality"),
        TEXT_STATE("textState"),
        /** Year of signature, else of issue, else of filing. */
        YEAR("year"),
        /** Month of the last day of an instrument's term, {@code 2027-03}. */
        EXPIRES("expires"),
        /** Who filed it, and its focal point: ids of people. */
        PERSON("person"),
        /** Of literature, as written. */
        SUBJECT("subject"),
        /** Who issued literature, as written. */
        ISSUING_BODY("issuer"),
        /** The sectors that literature is meant for. */
        AUDIENCE_SECTOR("audience"),
        LITERATURE_KIND("kind");

        private final String parameter;

        Facet(String parameter) {
            this.parameter = parameter;
        }

        /** Its name in addresses, of the API and of pages. */
        public String parameter() {
            return parameter;
        }
    }

    /** What hits can be in the order of. What has no value comes last, in either direction. */
    public enum Sort {
        /** Best match first; without words as {@link #NEWEST}. */
        RELEVANCE,
        /** By the day of signature, else of issue, else of filing; the latest first. */
        NEWEST,
        /** By the title as the person who asks reads it. */
        TITLE,
        REFERENCE,
        /** By the name of the first other side. */
        COUNTERPARTY,
        TYPE(Facet.TYPE),
        STATUS(Facet.STATUS),
        LEAD_SECTOR(Facet.LEAD_SECTOR),
        COUNTERPARTY_CATEGORY(Facet.COUNTERPARTY_CATEGORY),
        CONFIDENTIALITY(Facet.CONFIDENTIALITY),
        STATUS_SINCE,
        SIGNED_ON,
        EFFECTIVE_ON,
        EXPIRES_ON,
        FILED,
        MODIFIED;

        private final Optional<Facet> codes;

        Sort() {
            codes = Optional.empty();
        }

        Sort(Facet facet) {
            codes = Optional.of(facet);
        }

        /** The facet whose codes these are; empty for what has no codes. */
        public Optional<Facet> codes() {
            return codes;
        }
    }

    public enum Direction {
        ASCENDING,
        DESCENDING
    }

    /**
     * The order of the hits.
     *
     * @param codes for a {@link Sort} of codes: the codes in ascending order, as the labels or the list of the person who
     *     asks have them; one that is missing here comes after the others
     */
    public record Order(Sort by, Direction direction, List<String> codes) {

        public Order {
            codes = List.copyOf(codes);
        }

        /** Ascending; of relevance and newness, the best and the latest first. */
        public static Order by(Sort sort) {
            return new Order(sort, Direction.ASCENDING, List.of());
        }
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
