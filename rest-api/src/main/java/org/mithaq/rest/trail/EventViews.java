package org.mithaq.rest.trail;

import java.util.Optional;
import java.util.TreeMap;
import org.mithaq.access.Actor;
import org.mithaq.audit.AuditEvent;
import org.mithaq.rest.document.ValueWords;
import org.mithaq.rest.person.People;
import org.mithaq.rest.problem.Messages;

/** Events with the names of people and the words for what they did. */
final class EventViews {

    private final ValueWords words;
    private final People people;
    private final Messages messages;

    EventViews(ValueWords words, People people, Messages messages) {
        this.words = words;
        this.people = people;
        this.messages = messages;
    }

    EventView view(Actor actor, AuditEvent event) {
        return new EventView(
                event.at(),
                people.view(event.person(), actor.language()),
                event.onBehalfOf()
                        .map(person -> people.view(person, actor.language()))
                        .orElse(null),
                event.origin(),
                event.action(),
                messages.text(actor.language(), "audit." + event.action()),
                new TreeMap<>(event.before()),
                new TreeMap<>(event.after()),
                Optional.ofNullable(event.after().get("comment"))
                        .filter(said -> !said.isBlank())
                        .orElse(null),
                words.ofTrail(event.before(), actor.language()),
                words.ofTrail(event.after(), actor.language()));
    }
}
