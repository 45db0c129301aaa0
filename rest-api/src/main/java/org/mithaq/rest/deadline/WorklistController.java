package org.mithaq.rest.deadline;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.access.Actor;
import org.mithaq.agreement.Lifecycle;
import org.mithaq.agreement.Worklist;
import org.mithaq.agreement.Worklists;
import org.mithaq.deadline.Deadlines;
import org.mithaq.document.Document;
import org.mithaq.problem.Problem;
import org.mithaq.problem.Problem.Kind;
import org.mithaq.rest.document.Summaries;
import org.mithaq.rest.document.Summary;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The lists that people look at again and again, each document with what comes due of it next. */
@RestController
@RequestMapping(path = "/worklists", produces = MediaType.APPLICATION_JSON_VALUE)
final class WorklistController {

    private static final int MOST = 100;

    private final Worklists worklists;
    private final Deadlines deadlines;
    private final Summaries summaries;
    private final DeadlineViews views;

    WorklistController(Worklists worklists, Deadlines deadlines, Summaries summaries, Lifecycle lifecycle) {
        this.worklists = worklists;
        this.deadlines = deadlines;
        this.summaries = summaries;
        this.views = new DeadlineViews(lifecycle);
    }

    record Counts(List<Count> lists) {}

    record Count(Worklist list, int count) {}

    /** @param total of the list, of which this is a part */
    record Page(Worklist list, int total, List<Entry> entries) {}

    /** @param deadline the next one; absent when nothing comes due */
    record Entry(Summary document, @Nullable DeadlineView deadline) {}

    @GetMapping
    Counts counts(Actor actor, @RequestParam(defaultValue = "") String site) {
        return new Counts(worklists.counts(actor, named(site)).entrySet().stream()
                .map(entry -> new Count(entry.getKey(), entry.getValue()))
                .toList());
    }

    @GetMapping("/{list}")
    Page page(
            Actor actor,
            @PathVariable String list,
            @RequestParam(defaultValue = "") String site,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = "20") int limit) {
        within("offset", offset, 0, Integer.MAX_VALUE);
        within("limit", limit, 1, MOST);
        Worklist wanted = Arrays.stream(Worklist.values())
                .filter(one -> one.name().equals(list))
                .findFirst()
                .orElseThrow(() -> Problem.of(Kind.INVALID, "PRM-REST-014", "list", list));
        List<Document> found = worklists.of(actor, wanted, named(site));
        return new Page(
                wanted,
                found.size(),
                found.stream()
                        .skip(offset)
                        .limit(limit)
                        .map(document -> entry(actor, document))
                        .toList());
    }

    private Entry entry(Actor actor, Document document) {
        return new Entry(
                summaries.of(actor, document),
                deadlines.of(actor, document.id()).stream()
                        .findFirst()
                        .map(deadline -> views.of(actor, deadline))
                        .orElse(null));
    }

    private static Optional<String> named(String site) {
        return Optional.of(site.strip()).filter(name -> !name.isEmpty());
    }

    private static void within(String parameter, int value, int least, int most) {
        if (value < least || value > most) {
            throw Problem.of(Kind.INVALID, "PRM-REST-014", parameter, Integer.toString(value));
        }
    }
}
