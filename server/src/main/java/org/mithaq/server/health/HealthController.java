package org.mithaq.server.health;

import java.util.List;
import org.mithaq.access.Actor;
import org.mithaq.rest.problem.Messages;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Why the server does not do all of its work, for administrators. Everybody else is told the one word by {@code /health}. */
@RestController
public final class HealthController {

    private final Watch watch;
    private final Messages messages;

    public HealthController(Watch watch, Messages messages) {
        this.watch = watch;
        this.messages = messages;
    }

    /** @param status {@code UP} or {@code DEGRADED} */
    record HealthView(String status, List<ReasonView> reasons) {}

    record ReasonView(String code, String text) {}

    @GetMapping(path = "/health", produces = MediaType.APPLICATION_JSON_VALUE)
    HealthView health(Actor actor) {
        List<ReasonView> reasons = watch.reasons(actor).stream()
                .map(reason -> new ReasonView(reason.code(), text(actor, reason)))
                .toList();
        return new HealthView(reasons.isEmpty() ? "UP" : "DEGRADED", reasons);
    }

    private String text(Actor actor, Reason reason) {
        List<Object> arguments = reason.code().equals("PRM-HEALTH-008")
                ? List.of(messages.text(
                        actor.language(), "job." + reason.arguments().get(0)))
                : reason.arguments();
        return messages.text(actor.language(), reason.code(), arguments);
    }
}
