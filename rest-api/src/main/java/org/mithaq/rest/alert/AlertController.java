package org.mithaq.rest.alert;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.access.Actor;
import org.mithaq.alert.Alerts;
import org.mithaq.alert.Cadence;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.rest.json.Json;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The saved searches of whose new documents the person who asks is told. */
@RestController
@RequestMapping(path = "/me/alerts", produces = MediaType.APPLICATION_JSON_VALUE)
final class AlertController {

    private final Alerts alerts;

    AlertController(Alerts alerts) {
        this.alerts = alerts;
    }

    record Answer(List<AlertView> alerts) {}

    /**
     * @param view id of the saved view
     * @param since documents that were filed before are not new for it
     * @param latest what was found last
     */
    record AlertView(
            String view,
            String page,
            String name,
            String state,
            Cadence cadence,
            boolean paused,
            Instant since,
            List<MatchView> latest) {}

    /**
     * @param common words and concepts that it has in common with the search
     * @param told false while it waits for its morning
     */
    record MatchView(String document, String title, Instant at, List<String> common, boolean told) {}

    record AlertBody(@Nullable Cadence cadence, @Nullable Boolean paused) {}

    @GetMapping
    Answer all(Actor actor) {
        return new Answer(alerts.of(actor).stream()
                .map(shown -> view(shown, actor.language()))
                .toList());
    }

    /** Asks to be told, or changes how. */
    @PutMapping("/{view}")
    AlertView ask(Actor actor, @PathVariable String view, @RequestBody AlertBody body) {
        Cadence cadence = Json.required("cadence", body.cadence());
        return view(alerts.ask(actor, view, cadence, Boolean.TRUE.equals(body.paused())), actor.language());
    }

    @DeleteMapping("/{view}")
    ResponseEntity<Void> forget(Actor actor, @PathVariable String view) {
        alerts.forget(actor, view);
        return ResponseEntity.noContent().build();
    }

    private static AlertView view(Alerts.Shown shown, WorkingLanguage language) {
        return new AlertView(
                shown.view().id(),
                shown.view().page().code(),
                shown.view().content().name(),
                shown.view().content().state().query(),
                shown.alert().cadence(),
                shown.alert().paused(),
                shown.alert().since(),
                shown.latest().stream()
                        .map(recent -> new MatchView(
                                recent.document().id().value(),
                                recent.document().title(language),
                                recent.at(),
                                recent.common(),
                                recent.told()))
                        .toList());
    }
}
