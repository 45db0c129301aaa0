package org.mithaq.rest.search;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.model.Prm;
import org.mithaq.model.QName;
import org.mithaq.problem.Problem;
import org.mithaq.problem.Problem.Kind;
import org.mithaq.rest.model.Labels;
import org.mithaq.rest.problem.Messages;
import org.mithaq.rest.search.SearchView.FacetView;
import org.mithaq.search.SearchQuery;
import org.mithaq.search.SearchQuery.Facet;
import org.mithaq.search.SearchResult;
import org.springframework.util.MultiValueMap;

/** Facets as parameters, and the labels of their values. */
public final class Filters {

    private static final Map<Facet, QName> PROPERTIES = Map.of(
            Facet.STATUS, Prm.PROP_STATUS,
            Facet.LANGUAGE, Prm.PROP_LANGUAGE,
            Facet.LEAD_SECTOR, Prm.PROP_LEAD_SECTOR,
            Facet.COUNTERPARTY_CATEGORY, Prm.PROP_COUNTERPARTY_CATEGORY,
            Facet.COUNTRY, Prm.PROP_COUNTRIES,
            Facet.CONFIDENTIALITY, Prm.PROP_CONFIDENTIALITY,
            Facet.TEXT_STATE, Prm.PROP_TEXT_STATE,
            Facet.AUDIENCE_SECTOR, Prm.PROP_AUDIENCE_SECTORS,
            Facet.LITERATURE_KIND, Prm.PROP_LITERATURE_KIND);

    private final Labels labels;
    private final Messages messages;

    public Filters(Labels labels, Messages messages) {
        this.labels = labels;
        this.messages = messages;
    }

    /**
     * The filters among the parameters of a request.
     *
     * @param others names of its other parameters
     * @throws Problem {@code PRM-REST-019} for a parameter that is neither
     */
    public static Map<Facet, Set<String>> read(MultiValueMap<String, String> all, Set<String> others) {
        Map<Facet, Set<String>> filters = new EnumMap<>(Facet.class);
        all.forEach((name, values) -> {
            Optional<Facet> facet = Arrays.stream(Facet.values())
                    .filter(candidate -> candidate.parameter().equals(name))
                    .findFirst();
            if (facet.isPresent()) {
                List<String> given =
                        values.stream().filter(value -> !value.isBlank()).toList();
                if (!given.isEmpty()) {
                    filters.put(facet.get(), Set.copyOf(given));
                }
            } else if (!others.contains(name)) {
                throw Problem.of(Kind.INVALID, "PRM-REST-019", name);
            }
        });
        return filters;
    }

    /** All facets with what was counted and what is selected of each. */
    public List<FacetView> views(
            Map<Facet, List<SearchResult.Count>> counts, Map<Facet, Set<String>> filters, WorkingLanguage language) {
        return views(SearchQuery.COUNTED, counts, filters, language);
    }

    /** @param shown the facets, in their order */
    public List<FacetView> views(
            Collection<Facet> shown,
            Map<Facet, List<SearchResult.Count>> counts,
            Map<Facet, Set<String>> filters,
            WorkingLanguage language) {
        List<FacetView> facets = new ArrayList<>();
        for (Facet facet : shown) {
            Set<String> selected = filters.getOrDefault(facet, Set.of());
            List<SearchResult.Count> counted = counts.getOrDefault(facet, List.of());
            List<SearchView.ValueView> values = Stream.concat(counted.stream(), uncounted(selected, counted))
                    .map(count -> new SearchView.ValueView(
                            count.value(),
                            label(facet, count.value(), language),
                            count.count(),
                            selected.contains(count.value())))
                    .toList();
            facets.add(new FacetView(facet.parameter(), messages.text(language, "facet." + facet.name()), values));
        }
        return facets;
    }

    /** What is filtered by is named, also where nothing has it. */
    private static Stream<SearchResult.Count> uncounted(Set<String> selected, List<SearchResult.Count> counted) {
        return selected.stream()
                .filter(value ->
                        counted.stream().noneMatch(count -> count.value().equals(value)))
                .sorted()
                .map(value -> new SearchResult.Count(value, 0));
    }

    /** A term that ends in a year of five digits, set past our own pages, is shown as it stands. */
    static String month(String value, WorkingLanguage language) {
        try {
            return YearMonth.parse(value).format(DateTimeFormatter.ofPattern("LLLL uuuu", language.locale()));
        } catch (DateTimeParseException e) {
            return value;
        }
    }

    private String label(Facet facet, String value, WorkingLanguage language) {
        if (facet == Facet.TYPE) {
            return labels.type(value, language);
        }
        if (facet == Facet.EXPIRES) {
            return month(value, language);
        }
        return Optional.ofNullable(PROPERTIES.get(facet))
                .map(property -> labels.value(property, value, language))
                .orElse(value);
    }
}
