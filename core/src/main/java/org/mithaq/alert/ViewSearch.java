package org.mithaq.alert;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mithaq.access.Actor;
import org.mithaq.literature.Library;
import org.mithaq.literature.Shelf;
import org.mithaq.model.ContentModel;
import org.mithaq.model.Prm;
import org.mithaq.search.Concept;
import org.mithaq.search.SearchQuery;
import org.mithaq.search.SearchQuery.Facet;
import org.mithaq.search.SearchQuery.Order;
import org.mithaq.search.SearchQuery.Sort;
import org.mithaq.view.SavedView;

/** The search that a saved view of the search page or of the library is, for one person. */
final class ViewSearch {

    /** What the search page filters by; other names in its address have no meaning there. */
    private static final Set<Facet> FILTERS = searchFilters();

    private final Set<String> literature;

    ViewSearch(ContentModel model) {
        this.literature = model.typesOf(Prm.TYPE_REFERENCE_LITERATURE).stream()
                .map(type -> type.name().toString())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<Facet> searchFilters() {
        EnumSet<Facet> filters = EnumSet.copyOf(SearchQuery.COUNTED);
        filters.add(Facet.PERSON);
        return filters;
    }

    /**
     * Empty for what nothing new can be found by: a register, what resembles a document, one's own reading list.
     *
     * @param concepts of the thesaurus
     */
    Optional<SearchQuery> of(SavedView view, Actor actor, List<Concept> concepts) {
        Map<String, List<String>> state = values(view.content().state().query());
        return switch (view.page()) {
            case REGISTER -> Optional.empty();
            case SEARCH ->
                state.containsKey("like")
                        ? Optional.empty()
                        : Optional.of(query(state, SearchQuery.Scope.ofTypes(Set.of()), FILTERS, actor, concepts));
            case LIBRARY ->
                scope(state, actor).map(scope -> query(state, scope, EnumSet.copyOf(Library.FACETS), actor, concepts));
        };
    }

    /** What is new is so in the part of the library that has everything as well. */
    private Optional<SearchQuery.Scope> scope(Map<String, List<String>> state, Actor actor) {
        Map<Facet, Set<String>> codes = new HashMap<>(Map.of(Facet.TYPE, literature));
        Shelf shelf = Shelf.of(first(state, "shelf")).orElse(Shelf.ALL);
        if (shelf == Shelf.NEW) {
            codes.put(Facet.AUDIENCE_SECTOR, actor.sectors());
        }
        return shelf == Shelf.SAVED
                ? Optional.empty()
                : Optional.of(new SearchQuery.Scope(codes, Optional.empty(), Optional.empty()));
    }

    private SearchQuery query(
            Map<String, List<String>> state,
            SearchQuery.Scope scope,
            Set<Facet> facets,
            Actor actor,
            List<Concept> concepts) {
        Map<Facet, Set<String>> filters = new EnumMap<>(Facet.class);
        for (Facet facet : facets) {
            Set<String> accepted = values(state, facet.parameter());
            if (!accepted.isEmpty()) {
                filters.put(facet, accepted);
            }
        }
        return new SearchQuery(
                first(state, "q"),
                scope,
                filters,
                Set.of(),
                Order.by(Sort.RELEVANCE),
                0,
                1,
                0,
                actor.language(),
                new SearchQuery.Widening(concepts, values(state, "without")));
    }

    private static String first(Map<String, List<String>> state, String name) {
        return state.getOrDefault(name, List.of("")).get(0);
    }

    private static Set<String> values(Map<String, List<String>> state, String name) {
        Set<String> values = new HashSet<>(state.getOrDefault(name, List.of()));
        values.removeIf(String::isBlank);
        return values;
    }

    /** The values of an address by their names; a view's state is well-formed. */
    private static Map<String, List<String>> values(String query) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String pair : query.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                values.computeIfAbsent(pair.substring(0, equals), name -> new ArrayList<>())
                        .add(URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return values;
    }
}
