package org.mithaq.memory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mithaq.document.DocumentId;
import org.mithaq.document.Properties;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.model.Prm;
import org.mithaq.search.DocumentSearch;
import org.mithaq.search.IndexedDocument;
import org.mithaq.search.PassageResult;
import org.mithaq.search.SearchQuery;
import org.mithaq.search.SearchQuery.Facet;
import org.mithaq.search.SearchResult;

/** Adds to the search in memory what an answer is made of: filters, counts and a marked passage. */
public final class AnsweringSearch implements DocumentSearch {

    private final RecordingSearch found;

    public AnsweringSearch(RecordingSearch found) {
        this.found = found;
    }

    @Override
    public SearchResult search(SearchQuery query, Set<String> authorities) {
        List<IndexedDocument> readable = withinScope(query, authorities);
        List<IndexedDocument> matching = matching(query, readable);
        return new SearchResult(
                matching.size(),
                matching.stream()
                        .skip(query.offset())
                        .limit(query.limit())
                        .map(document ->
                                new SearchResult.Hit(document.document().id(), 1, snippets(query, document)))
                        .toList(),
                counts(readable, query),
                recognised(query));
    }

    /** A concept whose first English term is all that was typed. */
    private static List<SearchResult.Recognised> recognised(SearchQuery query) {
        return query.widening().concepts().stream()
                .filter(concept -> concept.terms(WorkingLanguage.EN).get(0).equalsIgnoreCase(query.text()))
                .filter(concept -> !query.widening().without().contains(concept.code()))
                .map(concept -> new SearchResult.Recognised(concept, query.text()))
                .toList();
    }

    @Override
    public SearchResult.Listing list(SearchQuery query, Set<String> authorities) {
        List<IndexedDocument> matching = matching(query, withinScope(query, authorities));
        return new SearchResult.Listing(
                matching.size(),
                matching.stream()
                        .limit(SearchQuery.MAX_DEPTH)
                        .map(document -> document.document().id())
                        .toList());
    }

    @Override
    public Optional<SearchResult.Likeness> similar(DocumentId to, SearchQuery query, Set<String> authorities) {
        List<IndexedDocument> readable = withinScope(query, authorities);
        return found.similar(to, query, authorities)
                .map(likeness -> new SearchResult.Likeness(
                        likeness.total(),
                        likeness.hits().stream()
                                .filter(like -> matches(query, found.documents().get(like.id()), Optional.empty()))
                                .toList(),
                        counts(readable, query)));
    }

    @Override
    public List<DocumentId> suggest(String typed, int limit, Set<String> authorities) {
        return found.suggest(typed, limit, authorities);
    }

    @Override
    public List<SearchResult.Reason> why(DocumentId id, SearchQuery query, Set<String> authorities) {
        return found.why(id, query, authorities);
    }

    @Override
    public PassageResult passages(SearchQuery query, Set<String> authorities) {
        return narrowed(found.passages(query, authorities), query, authorities);
    }

    @Override
    public Optional<PassageResult> similarPassages(
            PassageResult.Sample to, SearchQuery query, Set<String> authorities) {
        return found.similarPassages(to, query, authorities).map(result -> narrowed(result, query, authorities));
    }

    private PassageResult narrowed(PassageResult result, SearchQuery query, Set<String> authorities) {
        List<IndexedDocument> within = withinScope(query, authorities);
        Set<DocumentId> matching = within.stream()
                .filter(document -> matches(query, document, Optional.empty()))
                .map(document -> document.document().id())
                .collect(Collectors.toSet());
        List<PassageResult.Wording> wordings = result.wordings().stream()
                .filter(wording -> matching.contains(wording.passages().get(0).id()))
                .toList();
        return new PassageResult(wordings.size(), wordings.size(), wordings, counts(within, query), recognised(query));
    }

    private List<IndexedDocument> withinScope(SearchQuery query, Set<String> authorities) {
        return readable(query, authorities).stream()
                .filter(document -> isWithin(query.scope(), document))
                .toList();
    }

    private static boolean isWithin(SearchQuery.Scope scope, IndexedDocument document) {
        return scope.codes().entrySet().stream().allMatch(code -> values(document, code.getKey()).stream()
                        .anyMatch(code.getValue()::contains))
                && scope.filedFrom()
                        .filter(document.document().created()::isBefore)
                        .isEmpty()
                && scope.among()
                        .filter(ids -> !ids.contains(document.document().id()))
                        .isEmpty();
    }

    private static List<IndexedDocument> matching(SearchQuery query, List<IndexedDocument> readable) {
        return readable.stream()
                .filter(document -> matches(query, document, Optional.empty()))
                .toList();
    }

    private List<IndexedDocument> readable(SearchQuery query, Set<String> authorities) {
        List<IndexedDocument> readable = new ArrayList<>();
        long total = 1;
        for (int offset = 0; offset < total; offset += 100) {
            SearchResult page = found.search(
                    new SearchQuery(
                            query.text(),
                            Map.of(),
                            Set.of(),
                            SearchQuery.Sort.RELEVANCE,
                            offset,
                            100,
                            query.language()),
                    authorities);
            page.hits().forEach(hit -> readable.add(found.documents().get(hit.id())));
            total = page.total();
        }
        return readable;
    }

    /** @param except the facet whose filter is left out: it is counted as if it were not filtered */
    private static boolean matches(SearchQuery query, IndexedDocument document, Optional<Facet> except) {
        return query.filters().entrySet().stream()
                .filter(filter -> !except.equals(Optional.of(filter.getKey())))
                .allMatch(filter -> values(document, filter.getKey()).stream().anyMatch(filter.getValue()::contains));
    }

    private static Map<Facet, List<SearchResult.Count>> counts(List<IndexedDocument> documents, SearchQuery query) {
        Map<Facet, List<SearchResult.Count>> counts = new EnumMap<>(Facet.class);
        for (Facet facet : query.facets()) {
            Map<String, Long> byValue = documents.stream()
                    .filter(document -> matches(query, document, Optional.of(facet)))
                    .flatMap(document -> values(document, facet).stream())
                    .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
            counts.put(
                    facet,
                    byValue.entrySet().stream()
                            .map(entry -> new SearchResult.Count(entry.getKey(), entry.getValue()))
                            .toList());
        }
        return counts;
    }

    private static Set<String> values(IndexedDocument document, Facet facet) {
        Properties properties = document.document().properties();
        return switch (facet) {
            case TYPE -> Set.of(document.document().type().toString());
            case STATUS -> properties.text(Prm.PROP_STATUS).map(Set::of).orElse(Set.of());
            case LEAD_SECTOR ->
                properties.text(Prm.PROP_LEAD_SECTOR).map(Set::of).orElse(Set.of());
            case PERSON ->
                Stream.concat(
                                Stream.of(document.document().owner().value()),
                                properties.text(Prm.PROP_FOCAL_POINT).stream())
                        .collect(Collectors.toSet());
            case SUBJECT -> Set.copyOf(properties.texts(Prm.PROP_SUBJECTS));
            case ISSUING_BODY ->
                properties.text(Prm.PROP_ISSUING_BODY).map(Set::of).orElse(Set.of());
            case AUDIENCE_SECTOR -> Set.copyOf(properties.texts(Prm.PROP_AUDIENCE_SECTORS));
            case LITERATURE_KIND ->
                properties.text(Prm.PROP_LITERATURE_KIND).map(Set::of).orElse(Set.of());
            case LANGUAGE -> properties.text(Prm.PROP_LANGUAGE).map(Set::of).orElse(Set.of());
            default -> Set.of();
        };
    }

    private static List<SearchResult.Snippet> snippets(SearchQuery query, IndexedDocument document) {
        String text = document.text().map(pages -> pages.joined()).orElse("");
        int start = text.toLowerCase(Locale.ROOT).indexOf(query.text().toLowerCase(Locale.ROOT));
        if (query.text().isEmpty() || start < 0) {
            return List.of();
        }
        SearchResult.Mark mark =
                new SearchResult.Mark(start, start + query.text().length());
        return List.of(new SearchResult.Snippet(text, 1, List.of(mark)));
    }

    @Override
    public void apply(long mark, List<IndexedDocument> upserts, List<DocumentId> deletions) {
        found.apply(mark, upserts, deletions);
    }

    @Override
    public Map<DocumentId, String> told(Collection<DocumentId> ids) {
        return found.told(ids);
    }

    @Override
    public List<DocumentId> ids(Optional<DocumentId> after, int limit) {
        return found.ids(after, limit);
    }

    @Override
    public long mark() {
        return found.mark();
    }

    @Override
    public long size() {
        return found.size();
    }

    @Override
    public Rebuild rebuild() {
        return found.rebuild();
    }
}
