package org.mithaq.literature;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mithaq.access.Actor;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.Documents;
import org.mithaq.document.UnitOfWork;
import org.mithaq.model.ContentModel;
import org.mithaq.model.Prm;
import org.mithaq.model.TypeDefinition;
import org.mithaq.problem.Problem;
import org.mithaq.search.DocumentSearch;
import org.mithaq.search.SearchQuery;
import org.mithaq.search.SearchQuery.Direction;
import org.mithaq.search.SearchQuery.Facet;
import org.mithaq.search.SearchQuery.Order;
import org.mithaq.search.SearchQuery.Sort;
import org.mithaq.search.SearchResult;
import org.mithaq.search.Thesaurus;

/**
 * The use cases of those who read what the sector supplies: looking around in the literature, what is new for one's own
 * sector, and a reading list.
 *
 * <p>New is what was filed in the last thirty days, whoever has looked at it: a list that empties itself when it is looked at
 * hides what one meant to read later. Whose sector a person's is the directory says ({@link Actor#sectors}).
 */
public final class Library {

    /** How long literature is new. */
    public static final Duration NEW_FOR = Duration.ofDays(30);

    /** How much one person puts by. */
    public static final int MOST_SAVED = 500;

    /** How many values of a facet are told. */
    static final int MOST_VALUES = 100;

    /** What literature is looked around in by, in the order in which it is offered. */
    public static final List<Facet> FACETS = List.of(
            Facet.SUBJECT,
            Facet.ISSUING_BODY,
            Facet.AUDIENCE_SECTOR,
            Facet.LANGUAGE,
            Facet.LITERATURE_KIND,
            Facet.YEAR);

    /** What literature can be in the order of. */
    public static final Set<Sort> SORTS =
            Collections.unmodifiableSet(EnumSet.of(Sort.RELEVANCE, Sort.FILED, Sort.NEWEST, Sort.TITLE));

    private final UnitOfWork work;
    private final Documents documents;
    private final DocumentSearch index;
    private final Thesaurus thesaurus;
    private final ReadingLists lists;
    private final Clock clock;
    private final ContentModel model;
    private final Set<String> types;

    public Library(
            UnitOfWork work,
            Documents documents,
            DocumentSearch index,
            Thesaurus thesaurus,
            ReadingLists lists,
            ContentModel model,
            Clock clock) {
        this.work = work;
        this.documents = documents;
        this.index = index;
        this.thesaurus = thesaurus;
        this.lists = lists;
        this.clock = clock;
        this.model = model;
        this.types = model.typesOf(Prm.TYPE_REFERENCE_LITERATURE).stream()
                .map(type -> type.name().toString())
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * What somebody looks for.
     *
     * @param text as in a search
     * @param filters as in a search
     * @param sort one of {@link #SORTS}: what was filed, or issued, last comes first; empty for the best matches where there is
     *     a text, else for what was filed last
     * @param without codes of concepts whose other words are not looked for, as in a search
     */
    public record Wanted(
            String text, Map<Facet, Set<String>> filters, Shelf shelf, Optional<Sort> sort, Set<String> without) {
        public Wanted {
            filters = Map.copyOf(filters);
            without = Set.copyOf(without);
            if (sort.isPresent() && !SORTS.contains(sort.get())) {
                throw new IllegalArgumentException("no order of literature by " + sort.get());
            }
        }

        public Wanted(String text, Map<Facet, Set<String>> filters, Shelf shelf, Optional<Sort> sort) {
            this(text, filters, shelf, sort, Set.of());
        }
    }

    /**
     * @param since from when on literature is new
     * @param entries in order; one that the person may no longer read, or that is gone, is left out
     * @param fresh how much is new for the person's sectors, whatever is looked for
     * @param saved how much of what the person put by they may read
     * @param concepts whose other words were looked for too
     */
    public record Page(
            long total,
            Instant since,
            List<Entry> entries,
            Map<Facet, List<SearchResult.Count>> facets,
            long fresh,
            long saved,
            List<SearchResult.Recognised> concepts) {
        public Page {
            entries = List.copyOf(entries);
            facets = Map.copyOf(facets);
            concepts = List.copyOf(concepts);
        }
    }

    /**
     * @param fresh whether it is new for one of the person's sectors
     * @param saved whether the person put it by
     */
    public record Entry(Document document, List<SearchResult.Snippet> snippets, boolean fresh, boolean saved) {
        public Entry {
            snippets = List.copyOf(snippets);
        }
    }

    /**
     * What is new for the person's sectors, the latest first.
     *
     * @param since from when on it is new
     */
    public record Fresh(long total, Instant since, List<Entry> entries) {
        public Fresh {
            entries = List.copyOf(entries);
        }
    }

    /** @param limit 1 to 100; offset + limit at most {@link SearchQuery#MAX_DEPTH} */
    public Page page(Actor actor, Wanted wanted, int offset, int limit) {
        Set<DocumentId> saved = saved(actor);
        SearchQuery query = new SearchQuery(
                wanted.text(),
                scope(actor, wanted.shelf(), saved),
                wanted.filters(),
                Set.copyOf(FACETS),
                order(wanted),
                offset,
                limit,
                wanted.text().isBlank() ? 0 : SearchQuery.MOST_PASSAGES,
                actor.language());
        SearchQuery.Widening widening = new SearchQuery.Widening(thesaurus.concepts(), wanted.without());
        SearchResult found = index.search(query.widened(widening), actor.readingAuthorities());
        return new Page(
                found.total(),
                since(),
                entries(actor, found.hits(), saved),
                few(found.facets(), wanted.filters()),
                count(actor, Shelf.NEW, saved),
                count(actor, Shelf.SAVED, saved),
                found.concepts());
    }

    /** Subjects and issuers are written freely: the most frequent of them, and those that were chosen. */
    static Map<Facet, List<SearchResult.Count>> few(
            Map<Facet, List<SearchResult.Count>> facets, Map<Facet, Set<String>> chosen) {
        Map<Facet, List<SearchResult.Count>> some = new HashMap<>();
        facets.forEach((facet, counts) -> some.put(
                facet,
                Stream.concat(
                                counts.stream().limit(MOST_VALUES),
                                counts.stream().skip(MOST_VALUES).filter(count -> chosen.getOrDefault(facet, Set.of())
                                        .contains(count.value())))
                        .toList()));
        return some;
    }

    /** @param limit 1 to 100 */
    public Fresh fresh(Actor actor, int limit) {
        Set<DocumentId> saved = saved(actor);
        SearchQuery query = new SearchQuery(
                "",
                scope(actor, Shelf.NEW, saved),
                Map.of(),
                Set.of(),
                new Order(Sort.FILED, Direction.DESCENDING, List.of()),
                0,
                limit,
                0,
                actor.language());
        SearchResult found = index.search(query, actor.readingAuthorities());
        return new Fresh(found.total(), since(), entries(actor, found.hits(), saved));
    }

    /**
     * Whether the person put it by.
     *
     * @throws Problem {@code PRM-DOC-001} when there is none that they may read
     */
    public boolean isSaved(Actor actor, DocumentId id) {
        return work.inTransaction(() ->
                lists.of(actor.person()).contains(documents.open(actor, id).id()));
    }

    /**
     * Puts literature by for the person; repeating it changes nothing.
     *
     * @throws Problem {@code PRM-DOC-001} when there is none that they may read, {@code PRM-LIBRARY-001} for what is no
     *     literature, {@code PRM-LIBRARY-002} when they keep too much
     */
    public void save(Actor actor, DocumentId id) {
        work.inTransaction(() -> {
            if (!isLiterature(documents.open(actor, id))) {
                throw Problem.of(Problem.Kind.INVALID, "PRM-LIBRARY-001");
            }
            List<DocumentId> kept = lists.of(actor.person());
            if (kept.contains(id)) {
                return;
            }
            if (kept.size() >= MOST_SAVED && forgetWhatIsGone(actor, kept) == 0) {
                throw Problem.of(Problem.Kind.CONFLICT, "PRM-LIBRARY-002", MOST_SAVED);
            }
            lists.add(actor.person(), id, clock.instant());
        });
    }

    /** What the person sees no more must not keep anything else from the list: nobody could take it off. */
    private int forgetWhatIsGone(Actor actor, List<DocumentId> kept) {
        List<DocumentId> gone = kept.stream()
                .filter(one -> documents.readable(actor, one).isEmpty())
                .toList();
        gone.forEach(one -> lists.remove(actor.person(), one));
        return gone.size();
    }

    /** Takes something off the person's list, whether they may still read it or not; nothing when it is not on it. */
    public void forget(Actor actor, DocumentId id) {
        work.inTransaction(() -> {
            lists.remove(actor.person(), id);
        });
    }

    private boolean isLiterature(Document document) {
        return model.type(document.type())
                .filter(type -> type.isSubtypeOf(Prm.TYPE_REFERENCE_LITERATURE))
                .map(TypeDefinition::name)
                .isPresent();
    }

    private Set<DocumentId> saved(Actor actor) {
        return work.inTransaction(() -> Set.copyOf(lists.of(actor.person())));
    }

    private List<Entry> entries(Actor actor, List<SearchResult.Hit> hits, Set<DocumentId> saved) {
        return work.inTransaction(() -> hits.stream()
                .flatMap(hit -> documents.readable(actor, hit.id()).stream()
                        .map(document -> new Entry(
                                document, hit.snippets(), isFresh(actor, document), saved.contains(hit.id()))))
                .toList());
    }

    private boolean isFresh(Actor actor, Document document) {
        return !document.created().isBefore(since())
                && document.properties().texts(Prm.PROP_AUDIENCE_SECTORS).stream()
                        .anyMatch(actor.sectors()::contains);
    }

    private long count(Actor actor, Shelf shelf, Set<DocumentId> saved) {
        SearchQuery query = new SearchQuery(
                "", scope(actor, shelf, saved), Map.of(), Set.of(), Order.by(Sort.NEWEST), 0, 1, 0, actor.language());
        return index.search(query, actor.readingAuthorities()).total();
    }

    private SearchQuery.Scope scope(Actor actor, Shelf shelf, Set<DocumentId> saved) {
        Map<Facet, Set<String>> codes = new HashMap<>(Map.of(Facet.TYPE, types));
        return switch (shelf) {
            case ALL -> new SearchQuery.Scope(codes, Optional.empty(), Optional.empty());
            case NEW -> {
                codes.put(Facet.AUDIENCE_SECTOR, actor.sectors());
                yield new SearchQuery.Scope(codes, Optional.of(since()), Optional.empty());
            }
            case SAVED -> new SearchQuery.Scope(codes, Optional.empty(), Optional.of(saved));
        };
    }

    private Instant since() {
        return clock.instant().minus(NEW_FOR);
    }

    private static Order order(Wanted wanted) {
        Sort sort = wanted.sort().orElse(wanted.text().isBlank() ? Sort.FILED : Sort.RELEVANCE);
        return sort == Sort.FILED ? new Order(sort, Direction.DESCENDING, List.of()) : Order.by(sort);
    }
}
