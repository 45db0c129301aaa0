package org.mithaq.rest.notification;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mithaq.access.Actor;
import org.mithaq.document.UnitOfWork;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.notification.Delivery;
import org.mithaq.notification.DeliveryChoices;
import org.mithaq.rest.json.Json;
import org.mithaq.rest.problem.Messages;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the person who asks wants to be told by e-mail. */
@RestController
@RequestMapping(path = "/me/delivery", produces = MediaType.APPLICATION_JSON_VALUE)
final class DeliveryController {

    private final UnitOfWork work;
    private final DeliveryChoices choices;
    private final Messages messages;

    DeliveryController(UnitOfWork work, DeliveryChoices choices, Messages messages) {
        this.work = work;
        this.choices = choices;
        this.messages = messages;
    }

    /** @param choices that can be chosen, in the order in which they are offered */
    record Answer(Delivery delivery, List<Choice> choices) {}

    record Choice(Delivery delivery, String label) {}

    record DeliveryBody(@Nullable Delivery delivery) {}

    @GetMapping
    Answer read(Actor actor) {
        return answer(work.inTransaction(() -> choices.of(actor.person())), actor.language());
    }

    @PutMapping
    Answer choose(Actor actor, @RequestBody DeliveryBody body) {
        Delivery chosen = Json.required("delivery", body.delivery());
        work.inTransaction(() -> choices.choose(actor.person(), chosen));
        return answer(chosen, actor.language());
    }

    private Answer answer(Delivery delivery, WorkingLanguage language) {
        return new Answer(
                delivery,
                Stream.of(Delivery.values())
                        .map(one -> new Choice(one, messages.text(language, "delivery." + one)))
                        .toList());
    }
}
