package org.mithaq.rest.review;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mithaq.access.Actor;
import org.mithaq.document.Document;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.model.Prm;
import org.mithaq.model.QName;
import org.mithaq.problem.Problem;
import org.mithaq.problem.Problem.Kind;
import org.mithaq.rest.document.Addresses;
import org.mithaq.rest.document.DocumentView;
import org.mithaq.rest.document.DocumentViews;
import org.mithaq.rest.json.Json;
import org.mithaq.rest.model.Labels;
import org.mithaq.rest.person.People;
import org.mithaq.rest.person.PersonView;
import org.mithaq.review.Outcome;
import org.mithaq.review.ReviewProcess;
import org.mithaq.review.ReviewTasks;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The queue of the person who asks, and what they decide. */
@RestController
@RequestMapping(path = "/tasks", produces = MediaType.APPLICATION_JSON_VALUE)
final class TaskController {

    private static final int USUAL = 50;
    private static final int MOST = 200;

    private final ReviewTasks tasks;
    private final TaskViews views;
    private final DocumentViews documentViews;
    private final LifecycleViews lifecycleViews;
    private final People people;
    private final Labels labels;

    TaskController(
            ReviewTasks tasks,
            TaskViews views,
            DocumentViews documentViews,
            LifecycleViews lifecycleViews,
            People people,
            Labels labels) {
        this.tasks = tasks;
        this.views = views;
        this.documentViews = documentViews;
        this.lifecycleViews = lifecycleViews;
        this.people = people;
        this.labels = labels;
    }

    /**
     * A part of the queue, by clock and risk.
     *
     * @param total how many there are of which these are a part
     * @param counts how many tasks each filter shows
     * @param types which types the tasks of the filter are about, most frequent first
     * @param leadSectors whose they are, most frequent first
     */
    record Tasks(
            List<TaskView> tasks, int total, Map<String, Integer> counts, List<Value> types, List<Value> leadSectors) {}

    /** @param count how many tasks of the filter have it */
    record Value(String value, String label, int count) {}

    /**
     * @param fingerprint of the text that the person read, so that nobody decides on another one
     * @param checked codes of what was ticked on the checklist
     */
    record DecisionBody(
            @Nullable Outcome outcome,
            @Nullable String comment,
            @Nullable String fingerprint,
            @Nullable List<@Nullable String> checked) {}

    record Decided(DocumentView document, LifecycleView lifecycle) {}

    record RecusalBody(@Nullable String reason) {}

    record ReassignmentBody(@Nullable String to, @Nullable String note) {}

    record Candidates(List<PersonView> people) {}

    /** @param document only the tasks on this document @param limit 0 for the counts alone */
    @GetMapping
    Tasks tasks(
            Actor actor,
            @RequestParam(defaultValue = "all") String filter,
            @RequestParam(defaultValue = "") String document,
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "") String leadSector,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = "" + USUAL) int limit) {
        within("offset", offset, Integer.MAX_VALUE);
        within("limit", limit, MOST);
        ReviewTasks.Queue queue = tasks.queue(
                actor,
                new ReviewTasks.Looking(
                        filter(filter),
                        given(document).map(Addresses::document),
                        given(type).map(TaskController::type),
                        given(leadSector),
                        offset,
                        limit));
        Map<String, Integer> counts = new TreeMap<>();
        queue.counts().forEach((part, count) -> counts.put(part.name().toLowerCase(Locale.ROOT), count));
        WorkingLanguage language = actor.language();
        return new Tasks(
                queue.tasks().stream().map(queued -> views.view(actor, queued)).toList(),
                queue.total(),
                counts,
                values(queue.types(), name -> labels.type(name.toString(), language)),
                values(queue.leadSectors(), sector -> labels.value(Prm.PROP_LEAD_SECTOR, sector, language)));
    }

    private static <T> List<Value> values(Map<T, Integer> counts, Function<T, String> label) {
        return counts.entrySet().stream()
                .map(entry -> new Value(entry.getKey().toString(), label.apply(entry.getKey()), entry.getValue()))
                .sorted(Comparator.comparing(Value::count).reversed().thenComparing(Value::value))
                .toList();
    }

    @GetMapping("/{task}")
    TaskView task(Actor actor, @PathVariable String task) {
        return views.view(actor, tasks.task(actor, task));
    }

    @PostMapping("/{task}/claim")
    TaskView claim(Actor actor, @PathVariable String task) {
        tasks.claim(actor, task);
        return task(actor, task);
    }

    @PostMapping("/{task}/release")
    TaskView release(Actor actor, @PathVariable String task) {
        tasks.release(actor, task);
        return task(actor, task);
    }

    @PostMapping("/{task}/decision")
    Decided decide(Actor actor, @PathVariable String task, @RequestBody DecisionBody body) {
        String comment = Json.text(body.comment());
        Document document = tasks.decide(
                actor,
                task,
                new ReviewProcess.Decision(Json.required("outcome", body.outcome()), comment, checked(body.checked())),
                Optional.ofNullable(body.fingerprint()));
        return new Decided(documentViews.view(actor, document), lifecycleViews.of(actor, document));
    }

    @PostMapping("/{task}/recusal")
    ResponseEntity<Void> recuse(Actor actor, @PathVariable String task, @RequestBody RecusalBody body) {
        tasks.recuse(actor, task, Json.text(body.reason()));
        return ResponseEntity.noContent().build();
    }

    /** Who could take the task instead. */
    @GetMapping("/{task}/candidates")
    Candidates candidates(Actor actor, @PathVariable String task) {
        return new Candidates(tasks.candidates(actor, task).stream()
                .map(person -> people.view(person.id(), actor.language()))
                .toList());
    }

    @PostMapping("/{task}/reassignment")
    ResponseEntity<Void> reassign(Actor actor, @PathVariable String task, @RequestBody ReassignmentBody body) {
        tasks.reassign(actor, task, People.id("to", Json.required("to", body.to())), Json.text(body.note()));
        return ResponseEntity.noContent().build();
    }

    private static List<String> checked(@Nullable List<@Nullable String> given) {
        return given == null
                ? List.of()
                : given.stream().map(code -> Json.required("checked", code)).toList();
    }

    private static Optional<String> given(String text) {
        return Optional.of(text).filter(one -> !one.isBlank());
    }

    private static QName type(String name) {
        try {
            return QName.of(name);
        } catch (IllegalArgumentException e) {
            throw new Problem(Kind.INVALID, "PRM-REST-014", List.of("type", name), List.of());
        }
    }

    private static void within(String parameter, int value, int most) {
        if (value < 0 || value > most) {
            throw Problem.of(Kind.INVALID, "PRM-REST-014", parameter, Integer.toString(value));
        }
    }

    private static ReviewTasks.Filter filter(String name) {
        for (ReviewTasks.Filter filter : ReviewTasks.Filter.values()) {
            if (filter.name().toLowerCase(Locale.ROOT).equals(name)) {
                return filter;
            }
        }
        throw Problem.of(Kind.INVALID, "PRM-REST-014", "filter", name);
    }
}
