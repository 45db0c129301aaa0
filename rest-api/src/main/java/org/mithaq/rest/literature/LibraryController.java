package org.mithaq.rest.literature;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mithaq.access.Actor;
import org.mithaq.literature.Library;
import org.mithaq.literature.Shelf;
import org.mithaq.problem.Problem;
import org.mithaq.problem.Problem.Kind;
import org.mithaq.rest.document.Addresses;
import org.mithaq.rest.literature.LibraryView.Named;
import org.mithaq.rest.search.Filters;
import org.mithaq.rest.search.SearchView;
import org.mithaq.search.CatchUp;
import org.mithaq.search.SearchQuery;
import org.mithaq.search.SearchQuery.Sort;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reference literature, for those who read it. */
@RestController
@RequestMapping(path = "/library", produces = MediaType.APPLICATION_JSON_VALUE)
final class LibraryController {

    private static final Set<String> OTHERS = Set.of("q", "shelf", "sort", "offset", "limit", "without");
    private static final int MOST = 100;

    private final Library library;
    private final CatchUp catchUp;
    private final LibraryViews views;
    private final Filters filters;

    LibraryController(Library library, CatchUp catchUp, LibraryViews views, Filters filters) {
        this.library = library;
        this.catchUp = catchUp;
        this.views = views;
        this.filters = filters;
    }

    /**
     * What is new.
     *
     * @param since from when on literature is new
     * @param entries the latest first
     */
    record Fresh(long total, List<Named> sectors, Instant since, List<LibraryView.Entry> entries) {}

    record Saved(boolean saved) {}

    @GetMapping
    LibraryView page(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "all") String shelf,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(defaultValue = "") Set<String> without,
            @RequestParam MultiValueMap<String, String> all) {
        Library.Wanted wanted = new Library.Wanted(
                q,
                Filters.read(all, OTHERS),
                Shelf.of(shelf).orElseThrow(() -> Problem.of(Kind.INVALID, "PRM-REST-014", "shelf", shelf)),
                sort(sort),
                without);
        within("limit", limit, MOST);
        within("offset", offset, 0, SearchQuery.MAX_DEPTH - limit);
        // Before the question: what is committed in between belongs to what the answer may lack.
        int backlog = catchUp.backlog();
        Library.Page page = library.page(actor, wanted, offset, limit);
        return new LibraryView(
                page.total(),
                views.sectors(actor.sectors(), actor.language()),
                page.since(),
                page.fresh(),
                page.saved(),
                page.entries().stream()
                        .map(entry -> views.entry(entry, actor.language()))
                        .toList(),
                filters.views(Library.FACETS, page.facets(), wanted.filters(), actor.language()),
                page.concepts().stream().map(SearchView.Also::of).toList(),
                new SearchView.Index(backlog));
    }

    /** For a small list on a page that shows other things, too. */
    @GetMapping("/new")
    Fresh fresh(Actor actor, @RequestParam(defaultValue = "5") int limit) {
        within("limit", limit, MOST);
        Library.Fresh fresh = library.fresh(actor, limit);
        return new Fresh(
                fresh.total(),
                views.sectors(actor.sectors(), actor.language()),
                fresh.since(),
                fresh.entries().stream()
                        .map(entry -> views.entry(entry, actor.language()))
                        .toList());
    }

    /** Whether it is on the reading list. */
    @GetMapping("/saved/{id}")
    Saved isSaved(Actor actor, @PathVariable String id) {
        return new Saved(library.isSaved(actor, Addresses.document(id)));
    }

    /** Puts it on the reading list. */
    @PutMapping("/saved/{id}")
    ResponseEntity<Void> save(Actor actor, @PathVariable String id) {
        library.save(actor, Addresses.document(id));
        return ResponseEntity.noContent().build();
    }

    /** Takes it off the reading list. */
    @DeleteMapping("/saved/{id}")
    ResponseEntity<Void> forget(Actor actor, @PathVariable String id) {
        library.forget(actor, Addresses.document(id));
        return ResponseEntity.noContent().build();
    }

    private static Optional<Sort> sort(String name) {
        if (name.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Library.SORTS.stream()
                .filter(sort -> parameter(sort).equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.of(Kind.INVALID, "PRM-REST-014", "sort", name)));
    }

    private static String parameter(Sort sort) {
        return sort == Sort.NEWEST ? "issued" : sort.name().toLowerCase(Locale.ROOT);
    }

    private static void within(String parameter, int value, int most) {
        within(parameter, value, 1, most);
    }

    private static void within(String parameter, int value, int least, int most) {
        if (value < least || value > most) {
            throw Problem.of(Kind.INVALID, "PRM-REST-014", parameter, Integer.toString(value));
        }
    }
}
