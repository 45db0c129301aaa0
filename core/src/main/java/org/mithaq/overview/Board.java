package org.mithaq.overview;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mithaq.access.Actor;
import org.mithaq.agreement.Instrument;
import org.mithaq.agreement.Status;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.UnitOfWork;
import org.mithaq.search.Finder;
import org.mithaq.search.SearchQuery;
import org.mithaq.search.SearchQuery.Direction;
import org.mithaq.search.SearchQuery.Facet;
import org.mithaq.search.SearchQuery.Order;
import org.mithaq.search.SearchQuery.Sort;
import org.mithaq.search.SearchResult;

/**
 * The maturity cycle as columns of cards. The index selects and counts; what stands on a card, and in which column it stands,
 * the repository says. Moving a card is a step of the cycle like any other: {@link org.mithaq.agreement.Steps}.
 */
public final class Board {

    /** Cards of a column that are shown at a time. */
    public static final int PORTION = 20;

    /** What the board can be narrowed by. */
    public static final List<Facet> FILTERS = List.of(Facet.LEAD_SECTOR, Facet.COUNTERPARTY_CATEGORY);

    private final UnitOfWork work;
    private final Finder finder;
    private final Overviews overviews;

    public Board(UnitOfWork work, Finder finder, Overviews overviews) {
        this.work = work;
        this.finder = finder;
        this.overviews = overviews;
    }

    /**
     * What is wanted on the board.
     *
     * @param text as in {@link SearchQuery}
     * @param own only what the person filed or is the focal point of
     * @param filters accepted codes, of {@link #FILTERS}
     */
    public record Wish(String text, boolean own, Map<Facet, Set<String>> filters) {
        public Wish {
            filters = Map.copyOf(filters);
            if (!FILTERS.containsAll(filters.keySet())) {
                throw new IllegalArgumentException("filters " + filters.keySet());
            }
        }
    }

    /** @param filters counts by value for each of {@link #FILTERS} */
    public record Columns(List<Column> columns, Map<Facet, List<SearchResult.Count>> filters) {
        public Columns {
            columns = List.copyOf(columns);
            filters = Map.copyOf(filters);
        }
    }

    /** @param total of the column, of which the cards are a portion */
    public record Column(Stage stage, long total, List<Card> cards) {
        public Column {
            cards = List.copyOf(cards);
        }
    }

    /** @param turn who is expected to do something next; empty when nobody is */
    public record Card(Document document, Overview overview, Optional<Turn> turn) {}

    /** All columns with their first cards; of those that ended, only how many they are. */
    public Columns of(Actor actor, Wish wish) {
        return work.inTransaction(() -> {
            Finder.Found counted = finder.find(actor, query(actor, wish, Set.of(Stage.values()), 0, 1));
            Map<Stage, Long> totals = totals(counted);
            Map<Stage, List<Document>> standing = new EnumMap<>(Stage.class);
            Set<DocumentId> placed = new HashSet<>();
            for (Stage stage : Stage.values()) {
                if (stage != Stage.ENDED && totals.getOrDefault(stage, 0L) > 0) {
                    List<Document> documents = found(actor, wish, stage, 0).hits().stream()
                            .map(Finder.Result::document)
                            .filter(document -> placed.add(document.id()))
                            .toList();
                    place(documents, stage, standing, totals);
                }
            }
            return new Columns(
                    Stream.of(Stage.values())
                            .map(stage -> column(actor, stage, totals, standing))
                            .toList(),
                    counted.facets());
        });
    }

    /**
     * One column from a card on.
     *
     * @param offset of its first card, from 0
     */
    public Column of(Actor actor, Wish wish, Stage stage, int offset) {
        return work.inTransaction(() -> {
            Finder.Found found = found(actor, wish, stage, offset);
            return new Column(
                    stage,
                    found.total(),
                    cards(
                            actor,
                            found.hits().stream()
                                    .map(Finder.Result::document)
                                    .filter(document -> stage(document) == stage)
                                    .toList()));
        });
    }

    private Finder.Found found(Actor actor, Wish wish, Stage stage, int offset) {
        return finder.find(actor, query(actor, wish, Set.of(stage), offset, PORTION));
    }

    private static SearchQuery query(Actor actor, Wish wish, Set<Stage> stages, int offset, int limit) {
        Map<Facet, Set<String>> filters = new HashMap<>(wish.filters());
        filters.put(
                Facet.STATUS,
                stages.stream()
                        .flatMap(stage -> stage.statuses().stream())
                        .map(Status::name)
                        .collect(Collectors.toSet()));
        if (wish.own()) {
            filters.put(Facet.PERSON, Set.of(actor.person().value()));
        }
        boolean counts = stages.size() > 1;
        return new SearchQuery(
                wish.text(),
                Set.of(),
                filters,
                counts
                        ? Stream.concat(Stream.of(Facet.STATUS), FILTERS.stream())
                                .collect(Collectors.toSet())
                        : Set.of(),
                order(stages),
                offset,
                limit,
                0,
                actor.language());
    }

    /** What has waited longest comes first, of what is in force the term that ends next, of what has ended the latest. */
    private static Order order(Set<Stage> stages) {
        if (stages.equals(Set.of(Stage.ENDED))) {
            return new Order(Sort.STATUS_SINCE, Direction.DESCENDING, List.of());
        }
        boolean running = stages.equals(Set.of(Stage.IN_FORCE)) || stages.equals(Set.of(Stage.SUSPENDED));
        return Order.by(running ? Sort.EXPIRES_ON : Sort.STATUS_SINCE);
    }

    private static Map<Stage, Long> totals(Finder.Found counted) {
        Map<Stage, Long> totals = new EnumMap<>(Stage.class);
        for (SearchResult.Count count : counted.facets().getOrDefault(Facet.STATUS, List.of())) {
            totals.merge(Stage.of(Status.valueOf(count.value())), count.count(), Long::sum);
        }
        return totals;
    }

    /**
     * What has moved since the index heard of it stands, and counts, where it is now. The columns are asked for one after the other: what the
     * index hears of meanwhile is found in two of them, and is placed once.
     */
    private static void place(
            List<Document> documents, Stage indexed, Map<Stage, List<Document>> standing, Map<Stage, Long> totals) {
        for (Document document : documents) {
            Stage now = stage(document);
            standing.computeIfAbsent(now, stage -> new ArrayList<>()).add(document);
            if (now != indexed) {
                totals.merge(indexed, -1L, Long::sum);
                totals.merge(now, 1L, Long::sum);
            }
        }
    }

    private Column column(Actor actor, Stage stage, Map<Stage, Long> totals, Map<Stage, List<Document>> standing) {
        List<Document> documents = stage == Stage.ENDED ? List.of() : standing.getOrDefault(stage, List.of());
        return new Column(stage, totals.getOrDefault(stage, 0L), cards(actor, documents));
    }

    private List<Card> cards(Actor actor, List<Document> documents) {
        return documents.stream()
                .flatMap(document -> overviews
                        .of(actor, document)
                        .map(overview -> new Card(document, overview, overviews.turn(actor, document)))
                        .stream())
                .toList();
    }

    private static Stage stage(Document document) {
        return Stage.of(Instrument.statusOf(document));
    }
}
