package org.mithaq.memory;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mithaq.comparison.Clauses;
import org.mithaq.document.DocumentId;
import org.mithaq.document.PageText;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.search.DocumentSearch;
import org.mithaq.search.IndexedDocument;
import org.mithaq.search.PassageResult;
import org.mithaq.search.SearchQuery;
import org.mithaq.search.SearchResult;

/**
 * Remembers what it was told and finds what contains the text as it stands: enough for tests of use cases. It has no
 * analysis, no facets and no ranking and does not claim the contract of a search.
 */
public final class RecordingSearch implements DocumentSearch {

    private final Map<DocumentId, IndexedDocument> documents = new LinkedHashMap<>();
    private long mark;
    private int failures;

    /** The next calls of {@link #apply} fail, as when the disk is full. */
    public void failNext(int times) {
        failures = times;
    }

    public Map<DocumentId, IndexedDocument> documents() {
        return documents;
    }

    @Override
    public synchronized void apply(long newMark, List<IndexedDocument> upserts, List<DocumentId> deletions) {
        if (failures > 0) {
            failures--;
            throw new IllegalStateException("the index cannot be written");
        }
        upserts.forEach(document -> documents.put(document.document().id(), document));
        deletions.forEach(documents::remove);
        mark = newMark;
    }

    @Override
    public synchronized long mark() {
        return mark;
    }

    @Override
    public synchronized long size() {
        return documents.size();
    }

    @Override
    public synchronized Map<DocumentId, String> told(Collection<DocumentId> ids) {
        return ids.stream()
                .filter(documents::containsKey)
                .collect(Collectors.toMap(id -> id, id -> documents.get(id).fingerprint()));
    }

    @Override
    public synchronized List<DocumentId> ids(Optional<DocumentId> after, int limit) {
        return documents.keySet().stream()
                .filter(id ->
                        after.isEmpty() || id.value().compareTo(after.get().value()) > 0)
                .sorted(Comparator.comparing(DocumentId::value))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized SearchResult search(SearchQuery query, Set<String> authorities) {
        List<SearchResult.Hit> hits = hits(query, authorities);
        return new SearchResult(
                hits.size(),
                hits.stream().skip(query.offset()).limit(query.limit()).toList(),
                Map.of());
    }

    @Override
    public synchronized SearchResult.Listing list(SearchQuery query, Set<String> authorities) {
        List<SearchResult.Hit> hits = hits(query, authorities);
        return new SearchResult.Listing(
                hits.size(),
                hits.stream()
                        .limit(SearchQuery.MAX_DEPTH)
                        .map(SearchResult.Hit::id)
                        .toList());
    }

    /** Alike is what shares a longer word of its title or text, in the order of filing. */
    @Override
    public synchronized Optional<SearchResult.Likeness> similar(
            DocumentId to, SearchQuery query, Set<String> authorities) {
        return Optional.ofNullable(documents.get(to))
                .filter(document -> isReadable(document, authorities))
                .map(document -> {
                    List<SearchResult.Like> alike = documents.values().stream()
                            .filter(other -> !other.document().id().equals(to) && isReadable(other, authorities))
                            .map(other ->
                                    new SearchResult.Like(other.document().id(), shared(words(document), words(other))))
                            .filter(like -> !like.words().isEmpty())
                            .toList();
                    return new SearchResult.Likeness(
                            alike.size(),
                            alike.stream()
                                    .skip(query.offset())
                                    .limit(query.limit())
                                    .toList(),
                            Map.of());
                });
    }

    /** What has it anywhere in its properties, from two letters on. */
    @Override
    public synchronized List<DocumentId> suggest(String typed, int limit, Set<String> authorities) {
        return documents.values().stream()
                .filter(document -> typed.strip().length() > 1 && isReadable(document, authorities))
                .filter(document -> document.document()
                        .properties()
                        .toString()
                        .toLowerCase(Locale.ROOT)
                        .contains(typed.toLowerCase(Locale.ROOT)))
                .map(document -> document.document().id())
                .limit(limit)
                .toList();
    }

    /** The text as it stands, in the text. */
    @Override
    public synchronized List<SearchResult.Reason> why(DocumentId id, SearchQuery query, Set<String> authorities) {
        return hits(query, authorities).stream()
                .filter(hit -> hit.id().equals(id))
                .map(hit -> new SearchResult.Reason(
                        query.text(),
                        SearchResult.Reason.How.ITSELF,
                        List.of(SearchResult.Reason.Place.TEXT),
                        List.of(query.text())))
                .toList();
    }

    /** Each clause that has the text as it stands is a wording of its own. */
    @Override
    public synchronized PassageResult passages(SearchQuery query, Set<String> authorities) {
        String wanted = query.text().toLowerCase(Locale.ROOT);
        List<PassageResult.Wording> wordings = documents.values().stream()
                .filter(document -> isReadable(document, authorities))
                .flatMap(RecordingSearch::passages)
                .filter(passage -> passage.text().toLowerCase(Locale.ROOT).contains(wanted))
                .map(passage -> new PassageResult.Wording(List.of(passage), 1))
                .toList();
        return page(wordings, query);
    }

    private static PassageResult page(List<PassageResult.Wording> wordings, SearchQuery query) {
        return new PassageResult(
                wordings.size(),
                wordings.size(),
                wordings.stream().skip(query.offset()).limit(query.limit()).toList(),
                Map.of(),
                List.of());
    }

    private static Stream<PassageResult.Passage> passages(IndexedDocument document) {
        String text = document.text().map(PageText::joined).orElse("");
        return Clauses.of(text).stream()
                .map(clause -> new PassageResult.Passage(
                        document.document().id(),
                        clause.kind(),
                        clause.container(),
                        clause.heading(),
                        clause.title(),
                        clause.heading().isEmpty()
                                ? PassageResult.Passage.beginning(text.substring(clause.start(), clause.end()))
                                : "",
                        1,
                        clause.start(),
                        clause.end(),
                        text.substring(clause.body(), clause.end()).strip(),
                        List.of(),
                        false));
    }

    /** The other clauses of the same heading. */
    @Override
    public synchronized Optional<PassageResult> similarPassages(
            PassageResult.Sample to, SearchQuery query, Set<String> authorities) {
        return Optional.ofNullable(documents.get(to.document()))
                .filter(document -> isReadable(document, authorities))
                .flatMap(document -> passages(document)
                        .filter(passage -> passage.start() <= to.at() && to.at() < passage.end())
                        .findFirst())
                .map(sample -> page(
                        documents.values().stream()
                                .filter(document -> isReadable(document, authorities))
                                .flatMap(RecordingSearch::passages)
                                .filter(other -> other.heading().equals(sample.heading()) && !other.equals(sample))
                                .map(passage -> new PassageResult.Wording(List.of(passage), 1))
                                .toList(),
                        query));
    }

    private static List<String> shared(Set<String> some, Set<String> others) {
        return some.stream()
                .filter(others::contains)
                .limit(SearchResult.Like.MOST_WORDS)
                .toList();
    }

    private static Set<String> words(IndexedDocument document) {
        String text = document.document().title(WorkingLanguage.EN) + " "
                + document.text().map(PageText::joined).orElse("");
        return Stream.of(text.split("\\W+"))
                .filter(word -> word.length() > 4)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean isReadable(IndexedDocument document, Set<String> authorities) {
        return document.readers().stream().allMatch(readers -> readers.stream().anyMatch(authorities::contains));
    }

    private List<SearchResult.Hit> hits(SearchQuery query, Set<String> authorities) {
        String wanted = query.text().toLowerCase(Locale.ROOT);
        return documents.values().stream()
                .filter(document -> isReadable(document, authorities))
                .filter(document -> (document.document().properties()
                                + document.text().map(text -> text.joined()).orElse(""))
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .map(document -> new SearchResult.Hit(document.document().id(), 1, List.of()))
                .toList();
    }

    @Override
    public Rebuild rebuild() {
        Map<DocumentId, IndexedDocument> anew = new LinkedHashMap<>();
        return new Rebuild() {
            @Override
            public void add(List<IndexedDocument> added) {
                added.forEach(document -> anew.put(document.document().id(), document));
            }

            @Override
            public void finish(long newMark) {
                synchronized (RecordingSearch.this) {
                    documents.clear();
                    documents.putAll(anew);
                    mark = newMark;
                }
            }

            @Override
            public void close() {}
        };
    }
}
