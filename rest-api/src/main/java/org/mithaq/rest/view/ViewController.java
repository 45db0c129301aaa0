package org.mithaq.rest.view;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.access.Actor;
import org.mithaq.problem.Problem;
import org.mithaq.problem.Problem.Kind;
import org.mithaq.rest.http.Revisions;
import org.mithaq.rest.json.Json;
import org.mithaq.rest.person.People;
import org.mithaq.rest.person.PersonView;
import org.mithaq.view.Audience;
import org.mithaq.view.ListPage;
import org.mithaq.view.SavedView;
import org.mithaq.view.ViewState;
import org.mithaq.view.Views;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The views of list pages that the person who asks has. */
@RestController
@RequestMapping(path = "/views", produces = MediaType.APPLICATION_JSON_VALUE)
final class ViewController {

    private final Views views;
    private final People people;

    ViewController(Views views, People people) {
        this.views = views;
        this.people = people;
    }

    /**
     * @param first id of the one that the page opens with
     * @param mayShare whether the person may share views with others
     */
    record Offered(
            String page, List<ViewView> views, @Nullable String first, boolean mayShare) {}

    /** @param sharedWith {@code EVERYBODY} or a role; absent while it is its owner's alone */
    record ViewView(
            String id,
            String page,
            String name,
            String state,
            PersonView owner,
            boolean own,
            @Nullable String sharedWith,
            String revision,
            Capabilities capabilities) {}

    /** What the person may do with it. */
    record Capabilities(boolean change, boolean remove) {}

    record NewViewBody(
            @Nullable String page,
            @Nullable String name,
            @Nullable String state,
            @Nullable String sharedWith) {}

    record ViewBody(
            @Nullable String name,
            @Nullable String state,
            @Nullable String sharedWith) {}

    /** @param view null for the page as such */
    record FirstBody(@Nullable String view) {}

    @GetMapping
    Offered offered(Actor actor, @RequestParam String page) {
        return offered(actor, page(page));
    }

    @PostMapping
    ResponseEntity<ViewView> save(Actor actor, @RequestBody NewViewBody body) {
        SavedView saved = views.save(
                actor,
                page(Json.required("page", body.page())),
                Json.required("name", body.name()),
                new ViewState(Json.required("state", body.state())),
                audience(body.sharedWith()));
        return answer(ResponseEntity.status(HttpStatus.CREATED), actor, saved);
    }

    @PutMapping("/{view}")
    ResponseEntity<ViewView> change(
            Actor actor, @PathVariable String view, @RequestBody ViewBody body, HttpServletRequest request) {
        SavedView changed = views.change(
                actor,
                view,
                revision(Revisions.expected(request).value()),
                Json.required("name", body.name()),
                new ViewState(Json.required("state", body.state())),
                audience(body.sharedWith()));
        return answer(ResponseEntity.ok(), actor, changed);
    }

    @DeleteMapping("/{view}")
    ResponseEntity<Void> remove(Actor actor, @PathVariable String view) {
        views.remove(actor, view);
        return ResponseEntity.noContent().build();
    }

    /** Chooses what the page opens with. */
    @PutMapping("/first/{page}")
    Offered openWith(Actor actor, @PathVariable String page, @RequestBody FirstBody body) {
        ListPage chosen = page(page);
        views.openWith(actor, chosen, Optional.ofNullable(body.view()));
        return offered(actor, chosen);
    }

    private Offered offered(Actor actor, ListPage page) {
        Views.Offered offered = views.of(actor, page);
        return new Offered(
                page.code(),
                offered.views().stream().map(view -> view(actor, view)).toList(),
                offered.first().orElse(null),
                views.mayShare(actor));
    }

    private ResponseEntity<ViewView> answer(ResponseEntity.BodyBuilder response, Actor actor, SavedView view) {
        return response.eTag(Revisions.tag(Long.toString(view.revision()))).body(view(actor, view));
    }

    private ViewView view(Actor actor, SavedView view) {
        return new ViewView(
                view.id(),
                view.page().code(),
                view.content().name(),
                view.content().state().query(),
                people.view(view.owner(), actor.language()),
                view.isOf(actor.person()),
                view.content().sharedWith().map(Audience::code).orElse(null),
                Long.toString(view.revision()),
                new Capabilities(views.mayChange(actor, view), views.mayRemove(actor, view)));
    }

    private static ListPage page(String given) {
        return ListPage.of(given).orElseThrow(() -> Problem.of(Kind.INVALID, "PRM-REST-014", "page", given));
    }

    private static Optional<Audience> audience(@Nullable String given) {
        return given == null
                ? Optional.empty()
                : Optional.of(Audience.of(given).orElseThrow(() -> Json.wrong("sharedWith")));
    }

    /** A tag that is none of ours marks no state that this view has. */
    private static long revision(String tag) {
        return tag.matches("\\d{1,18}") ? Long.parseLong(tag) : -1;
    }
}
