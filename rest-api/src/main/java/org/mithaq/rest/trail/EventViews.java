package org.mithaq.rest.trail;

import java.util.TreeMap;
import org.mithaq.access.Actor;
import org.mithaq.audit.AuditEvent;
import org.mithaq.rest.person.People;
import org.mithaq.rest.problem.Messages;

/** Events with the names of people and the words for what they did. */
final class EventViews {

    private final People people;
    private final Messages messages;

    EventViews(People people, Messages messages) {
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
                new TreeMap<>(event.after()));
    }
}
