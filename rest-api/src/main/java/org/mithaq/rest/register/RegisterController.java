package org.mithaq.rest.register;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.mithaq.access.Actor;
import org.mithaq.problem.Problem;
import org.mithaq.problem.Problem.Kind;
import org.mithaq.register.Column;
import org.mithaq.register.Register;
import org.mithaq.register.Wanted;
import org.mithaq.rest.register.RegisterView.CellView;
import org.mithaq.rest.register.RegisterView.ColumnView;
import org.mithaq.rest.register.RegisterView.RowView;
import org.mithaq.rest.search.Filters;
import org.mithaq.rest.search.SearchView;
import org.mithaq.search.CatchUp;
import org.mithaq.search.SearchQuery;
import org.mithaq.search.SearchQuery.Direction;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register of instruments, a page at a time. */
@RestController
@RequestMapping(path = "/register", produces = MediaType.APPLICATION_JSON_VALUE)
final class RegisterController {

    private static final Set<String> OTHERS = Set.of("q", "sort", "direction", "columns", "offset", "limit");

    private final Register register;
    private final CatchUp catchUp;
    private final Cells cells;
    private final Filters filters;

    RegisterController(Register register, CatchUp catchUp, Cells cells, Filters filters) {
        this.register = register;
        this.catchUp = catchUp;
        this.cells = cells;
        this.filters = filters;
    }

    @GetMapping
    RegisterView page(
            Actor actor,
            @RequestParam(defaultValue = "") String columns,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam MultiValueMap<String, String> all) {
        long begun = System.nanoTime();
        within("limit", limit, 1, Register.PAGE);
        within("offset", offset, 0, SearchQuery.MAX_DEPTH - limit);
        Wanted wanted = wanted(all, OTHERS);
        Set<Column> chosen = columns(columns);
        // Before the question: what is committed in between belongs to what the answer may lack.
        int backlog = catchUp.backlog();
        Register.Page page = register.page(actor, wanted, offset, limit);
        Cells.InLanguage table = cells.in(actor.language());
        List<RowView> rows =
                page.rows().stream().map(row -> row(row, chosen, table, actor)).toList();
        List<SearchView.FacetView> facets = filters.views(page.facets(), wanted.filters(), actor.language());
        return new RegisterView(
                page.total(),
                Math.min(page.total(), SearchQuery.MAX_DEPTH),
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun),
                heads(table),
                rows,
                facets,
                new SearchView.Index(backlog));
    }

    /** @param others names of the parameters that are no filters */
    static Wanted wanted(MultiValueMap<String, String> all, Set<String> others) {
        String text = Optional.ofNullable(all.getFirst("q")).orElse("");
        return new Wanted(text, Filters.read(all, others), by(all.getFirst("sort")), direction(all));
    }

    private static Optional<Column> by(@Nullable String sort) {
        if (sort == null || sort.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(Column.of(sort)
                .filter(column -> column.sort().isPresent())
                .orElseThrow(() -> Problem.of(Kind.INVALID, "PRM-REST-014", "sort", sort)));
    }

    private static Direction direction(MultiValueMap<String, String> all) {
        String direction = Optional.ofNullable(all.getFirst("direction")).orElse("");
        return switch (direction) {
            case "", "asc" -> Direction.ASCENDING;
            case "desc" -> Direction.DESCENDING;
            default -> throw Problem.of(Kind.INVALID, "PRM-REST-014", "direction", direction);
        };
    }

    /** In the order given, each once; all when none is named. */
    static Set<Column> columns(String named) {
        if (named.isBlank()) {
            return new LinkedHashSet<>(Arrays.asList(Column.values()));
        }
        Set<Column> columns = new LinkedHashSet<>();
        for (String id : named.split(",", -1)) {
            columns.add(Column.of(id).orElseThrow(() -> Problem.of(Kind.INVALID, "PRM-REST-014", "columns", id)));
        }
        return columns;
    }

    private static void within(String parameter, int value, int least, int most) {
        if (value < least || value > most) {
            throw Problem.of(Kind.INVALID, "PRM-REST-014", parameter, Integer.toString(value));
        }
    }

    private static List<ColumnView> heads(Cells.InLanguage table) {
        return Arrays.stream(Column.values())
                .map(column -> new ColumnView(
                        column.id(),
                        table.head(column),
                        kind(column),
                        column.sort().isPresent()))
                .toList();
    }

    private static String kind(Column column) {
        return switch (column) {
            case REFERENCE, TITLE, COUNTERPARTY, FOCAL_POINT -> "WORDS";
            case SIGNED_ON, EFFECTIVE_ON, EXPIRES_ON -> "DAY";
            case STATUS_SINCE, FILED, MODIFIED -> "MOMENT";
            case AMOUNT -> "MONEY";
            default -> "CODES";
        };
    }

    private static RowView row(Register.Row row, Set<Column> chosen, Cells.InLanguage table, Actor actor) {
        Map<String, CellView> shown = new LinkedHashMap<>();
        chosen.forEach(column -> view(table.of(column, row)).ifPresent(cell -> shown.put(column.id(), cell)));
        return new RowView(row.document().id().value(), row.document().title(actor.language()), shown);
    }

    private static Optional<CellView> view(Cell cell) {
        if (cell instanceof Cell.Words words) {
            return Optional.of(new CellView(words.texts(), null, null));
        }
        if (cell instanceof Cell.Codes codes) {
            return Optional.of(new CellView(codes.labels(), codes.codes(), null));
        }
        if (cell instanceof Cell.Day day) {
            return Optional.of(new CellView(null, List.of(day.day().toString()), null));
        }
        if (cell instanceof Cell.Moment moment) {
            return Optional.of(new CellView(null, List.of(moment.moment().toString()), null));
        }
        if (cell instanceof Cell.Money money) {
            return Optional.of(new CellView(null, List.of(Long.toString(money.minor())), money.currency()));
        }
        return Optional.empty();
    }
}
