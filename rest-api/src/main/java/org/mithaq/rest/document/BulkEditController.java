package org.mithaq.rest.document;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.access.Actor;
import org.mithaq.document.BulkEdits;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The same change of metadata in several documents: shown, then made. */
@RestController
@RequestMapping(path = "/bulk-edits", produces = MediaType.APPLICATION_JSON_VALUE)
final class BulkEditController {

    private final BulkEdits edits;
    private final BulkEditBodies bodies;
    private final BulkEditViews views;

    BulkEditController(BulkEdits edits, BulkEditBodies bodies, BulkEditViews views) {
        this.edits = edits;
        this.bodies = bodies;
        this.views = views;
    }

    /**
     * @param changes of every document that has none of its own
     */
    record BulkEditBody(
            @Nullable List<@Nullable TargetBody> documents,
            @Nullable List<@Nullable ChangeBody> changes) {}

    /**
     * @param revision that was shown
     * @param changes of this document, in place of those of all
     */
    record TargetBody(
            @Nullable String id,
            @Nullable String revision,
            @Nullable List<@Nullable ChangeBody> changes) {}

    record Outcomes(List<BulkEditViews.OutcomeView> documents) {}

    @PostMapping("/preview")
    Outcomes preview(Actor actor, @RequestBody BulkEditBody body) {
        return outcomes(actor, edits.preview(actor, bodies.targets(body, false)));
    }

    @PostMapping
    Outcomes apply(Actor actor, @RequestBody BulkEditBody body) {
        return outcomes(actor, edits.apply(actor, bodies.targets(body, true)));
    }

    private Outcomes outcomes(Actor actor, List<BulkEdits.Outcome> outcomes) {
        return new Outcomes(
                outcomes.stream().map(outcome -> views.view(actor, outcome)).toList());
    }
}
