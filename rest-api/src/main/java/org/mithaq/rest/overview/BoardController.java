package org.mithaq.rest.overview;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mithaq.access.Actor;
import org.mithaq.agreement.Lifecycle;
import org.mithaq.agreement.Status;
import org.mithaq.document.Document;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.model.Prm;
import org.mithaq.model.QName;
import org.mithaq.overview.Board;
import org.mithaq.overview.Overview;
import org.mithaq.overview.Stage;
import org.mithaq.problem.Problem;
import org.mithaq.problem.Problem.Kind;
import org.mithaq.rest.deadline.DeadlineView;
import org.mithaq.rest.deadline.DeadlineViews;
import org.mithaq.rest.document.Summaries;
import org.mithaq.rest.model.Labels;
import org.mithaq.rest.problem.Messages;
import org.mithaq.search.CatchUp;
import org.mithaq.search.SearchQuery;
import org.mithaq.search.SearchQuery.Facet;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The maturity cycle as columns of cards. */
@RestController
@RequestMapping(path = "/board", produces = MediaType.APPLICATION_JSON_VALUE)
final class BoardController {

    private static final String ENDED = "stage.ENDED";

    private final Board board;
    private final CatchUp catchUp;
    private final Lifecycle lifecycle;
    private final Summaries summaries;
    private final Labels labels;
    private final Messages messages;
    private final DeadlineViews deadlines;

    BoardController(
            Board board, CatchUp catchUp, Lifecycle lifecycle, Summaries summaries, Labels labels, Messages messages) {
        this.board = board;
        this.catchUp = catchUp;
        this.lifecycle = lifecycle;
        this.summaries = summaries;
        this.labels = labels;
        this.messages = messages;
        this.deadlines = new DeadlineViews(lifecycle);
    }

    @GetMapping
    BoardView board(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(required = false) @Nullable List<String> leadSector,
            @RequestParam(required = false) @Nullable List<String> category) {
        // Before the question: what is committed in between belongs to what the answer may lack.
        int backlog = catchUp.backlog();
        Board.Columns columns = board.of(actor, wish(q, mine, leadSector, category));
        return new BoardView(
                columns.columns().stream().map(column -> column(actor, column)).toList(),
                Board.FILTERS.stream()
                        .map(facet -> filter(actor.language(), facet, columns))
                        .toList(),
                backlog);
    }

    @GetMapping("/{stage}")
    BoardView.Column column(
            Actor actor,
            @PathVariable String stage,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(required = false) @Nullable List<String> leadSector,
            @RequestParam(required = false) @Nullable List<String> category,
            @RequestParam(defaultValue = "0") int offset) {
        Stage wanted = Arrays.stream(Stage.values())
                .filter(one -> one.name().equals(stage))
                .findFirst()
                .orElseThrow(() -> Problem.of(Kind.INVALID, "PRM-REST-014", "stage", stage));
        if (offset < 0 || offset > SearchQuery.MAX_DEPTH - Board.PORTION) {
            throw Problem.of(Kind.INVALID, "PRM-REST-014", "offset", Integer.toString(offset));
        }
        return column(actor, board.of(actor, wish(q, mine, leadSector, category), wanted, offset));
    }

    private static Board.Wish wish(
            String text, boolean mine, @Nullable List<String> sectors, @Nullable List<String> categories) {
        Map<Facet, Set<String>> filters = new EnumMap<>(Facet.class);
        given(sectors).ifPresent(codes -> filters.put(Facet.LEAD_SECTOR, codes));
        given(categories).ifPresent(codes -> filters.put(Facet.COUNTERPARTY_CATEGORY, codes));
        return new Board.Wish(text, mine, filters);
    }

    private static Optional<Set<String>> given(@Nullable List<String> values) {
        return Optional.of(Stream.ofNullable(values)
                        .flatMap(List::stream)
                        .filter(value -> !value.isBlank())
                        .collect(Collectors.toSet()))
                .filter(codes -> !codes.isEmpty());
    }

    private BoardView.Column column(Actor actor, Board.Column column) {
        Stage stage = column.stage();
        return new BoardView.Column(
                stage,
                stage == Stage.ENDED
                        ? messages.text(actor.language(), ENDED)
                        : lifecycle.label(Status.valueOf(stage.name())).in(actor.language()),
                stage.statuses().stream().sorted().toList(),
                column.total(),
                column.cards().stream().map(card -> card(actor, card)).toList());
    }

    private BoardView.Card card(Actor actor, Board.Card card) {
        Document document = card.document();
        Overview overview = card.overview();
        Optional<String> sector = document.properties().text(Prm.PROP_LEAD_SECTOR);
        return new BoardView.Card(
                summaries.of(actor, document),
                sector.orElse(null),
                sector.map(code -> labels.value(Prm.PROP_LEAD_SECTOR, code, actor.language()))
                        .orElse(null),
                overview.counterparties(),
                overview.incomplete(),
                deadline(actor, overview),
                overview.isOverdue(),
                overview.isDueSoon(),
                card.turn()
                        .map(turn -> new BoardView.TurnView(turn.whose().in(actor.language()), turn.yours()))
                        .orElse(null));
    }

    private @Nullable DeadlineView deadline(Actor actor, Overview overview) {
        return overview.deadline().map(due -> deadlines.of(actor, due)).orElse(null);
    }

    private BoardView.Filter filter(WorkingLanguage language, Facet facet, Board.Columns columns) {
        boolean sector = facet == Facet.LEAD_SECTOR;
        QName property = sector ? Prm.PROP_LEAD_SECTOR : Prm.PROP_COUNTERPARTY_CATEGORY;
        return new BoardView.Filter(
                sector ? "leadSector" : "category",
                messages.text(language, "facet." + facet.name()),
                columns.filters().getOrDefault(facet, List.of()).stream()
                        .map(count -> new BoardView.Value(
                                count.value(), labels.value(property, count.value(), language), count.count()))
                        .toList());
    }
}
