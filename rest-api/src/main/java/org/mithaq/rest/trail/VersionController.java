package org.mithaq.rest.trail;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.access.Actor;
import org.mithaq.comparison.Comparison;
import org.mithaq.document.DocumentId;
import org.mithaq.document.Version;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.rest.comparison.DifferencesView;
import org.mithaq.rest.document.Addresses;
import org.mithaq.rest.problem.Messages;
import org.mithaq.trail.VersionTexts;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Two versions of a document's file, section by section. */
@RestController
@RequestMapping(path = "/documents/{id}/versions", produces = MediaType.APPLICATION_JSON_VALUE)
final class VersionController {

    private final VersionTexts texts;
    private final Messages messages;

    VersionController(VersionTexts texts, Messages messages) {
        this.texts = texts;
        this.messages = messages;
    }

    /**
     * @param from the former of the two, however they were named
     * @param obstacle what is known of the text that could not be read; absent when both could
     * @param direction of the later text, {@code rtl} or {@code ltr}
     */
    record Compared(
            State from,
            State to,
            @Nullable String obstacle,
            @Nullable String obstacleMessage,
            String direction,
            List<DifferencesView.Difference> deviations,
            List<DifferencesView.Filled> fillIns) {}

    record State(String label, Instant at) {}

    @GetMapping("/{one}/comparison/{other}")
    Compared compare(Actor actor, @PathVariable String id, @PathVariable String one, @PathVariable String other) {
        DocumentId document = Addresses.document(id);
        VersionTexts.Compared found = texts.compare(actor, document, one, other);
        WorkingLanguage language = actor.language();
        DifferencesView differences =
                DifferencesView.of(found.comparison().orElse(new Comparison(List.of(), List.of())), language, messages);
        return new Compared(
                state(found.from()),
                state(found.to()),
                found.obstacle().map(obstacle -> obstacle.state().name()).orElse(null),
                found.obstacle().map(obstacle -> message(obstacle, language)).orElse(null),
                DifferencesView.direction(found.languages().stream().findFirst().orElse("")),
                differences.deviations(),
                differences.fillIns());
    }

    private String message(VersionTexts.Obstacle obstacle, WorkingLanguage language) {
        return messages.text(
                language,
                "comparison.version." + obstacle.state().name(),
                List.of(obstacle.version().label()));
    }

    private static State state(Version version) {
        return new State(version.label(), version.at());
    }
}
